"""What columns of figures share: money, counts, numbers and shares are read in one frame."""

from collections.abc import Sequence

import polars as pl

from pipeline.values import blanks, numerals, rough
from pipeline.values.column import Grammar, Repair, parse_column
from pipeline.values.parsed import Parsed

Form = tuple[pl.Expr, str]
"""Where it is true, a figure is written so: one of `parsed.WRITTEN_KINDS`."""


def parse_figures(texts: pl.Series, clean: pl.Expr, repair: Repair, dtype: pl.DataType) -> Parsed:
    """Read a column of figures.

    Args:
        texts: Cells as text.
        clean: The value where `text` is canonical, else null.
        repair: As `Grammar.repair`; gives `low` and `high` besides.
        dtype: Type of the value and of its bounds.

    Returns:
        [value, kind: str, written: str, low, high]; the bounds are null but for a rough figure.
    """
    nothing = pl.lit(None, dtype=dtype)
    grammar = Grammar(
        clean=clean,
        repair=repair,
        extras={"low": nothing, "high": nothing},
        empties=blanks.SAYS_NONE,
        unknowns=blanks.SAYS_UNKNOWN,
        slips=True,
    )
    return parse_column(texts, grammar)


def kind_of_figure(*, otherwise: str) -> pl.Expr:
    """Name the issue of a figure over `value`, `low` and `high`: rough, or no figure at all."""
    return pl.when(pl.col("value").is_null()).then(rough.kind_of_rough(otherwise=otherwise))


def how_written(*own: Form, ahead: Sequence[Form] = ()) -> pl.Expr:
    """Say how a figure that was read was written otherwise, over `text`, `folded` and `flat`.

    Args:
        own: Forms of this kind of figure alone; they go behind numerals, before separators.
        ahead: Forms that go before all others.
    """
    flat = pl.col("flat")
    forms = [
        *ahead,
        (flat.str.contains(numerals.HAN_NUMERAL), "numerals"),
        *own,
        (flat.str.contains(",", literal=True), "separators"),
        (pl.col("folded").str.contains(" ", literal=True), "spaces"),
        (pl.col("folded") == pl.col("text"), "number_form"),
    ]
    first = pl.coalesce(pl.when(is_so).then(pl.lit(name)) for is_so, name in forms)
    return pl.when(pl.col("value").is_not_null()).then(first)
