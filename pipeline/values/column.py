"""Read a column fast: clean values by one vectorised pass, the odd ones distinct and apart.

Most cells of an extract are clean. They are read by a streaming expression over the whole column;
the few that it does not take are folded, stripped of empties, and repaired once per distinct text.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import polars as pl

from pipeline.values import blanks
from pipeline.values.parsed import Parsed

Repair = Callable[[pl.LazyFrame], pl.LazyFrame]


@dataclass(frozen=True)
class Grammar:
    """How one kind of column is read.

    Attributes:
        clean: Over `text` and the columns of `steps`: the typed value where the text is canonical,
            else null.
        repair: From [text, numeric: bool, folded] of distinct non-empty odd texts to the same
            columns plus `value`, `kind`, `written` and the extras; one row per row.
        steps: Columns made one after the other before `clean`, each over `text` and those before;
            what an expression would compute twice belongs here.
        extras: Further columns of a clean row, over `value`, `text` and the columns of `steps`.
    """

    clean: pl.Expr
    repair: Repair
    steps: tuple[Mapping[str, pl.Expr], ...] = ()
    extras: Mapping[str, pl.Expr] = field(default_factory=dict)


def parse_column(texts: pl.Series, grammar: Grammar, *, numeric: pl.Series | None = None) -> Parsed:
    """Read a column by its grammar.

    Args:
        texts: Cells as text; null and empty are empty.
        grammar: What is clean and how the rest is repaired.
        numeric: For each cell, whether the spreadsheet held a number there; such cells always take
            the repair path. None: all are text.

    Returns:
        [value, kind: str, written: str, extras…], one row per cell, in order.
    """
    cells = pl.DataFrame([texts.cast(pl.String).alias("text")])
    numbers = pl.lit(value=False) if numeric is None else numeric.fill_null(value=False)
    cells = cells.with_columns(numbers.alias("numeric"))
    fast = _read_clean(cells, grammar, any_numeric=numeric is not None)
    odd = fast["value"].is_null() & cells["text"].is_not_null() & (cells["text"] != "")
    if not odd.any():
        return fast
    odd_cells = cells.filter(odd)
    repaired = _repair_distinct(odd_cells.unique(), grammar, fast.schema)
    filled = odd_cells.join(repaired, on=["text", "numeric"], how="left", maintain_order="left")
    return _put_back(fast, filled.select(fast.columns), odd)


def _read_clean(cells: pl.DataFrame, grammar: Grammar, *, any_numeric: bool) -> Parsed:
    value = pl.when(~pl.col("numeric")).then(grammar.clean) if any_numeric else grammar.clean
    nothing = pl.lit(None, dtype=pl.String)
    read = cells.lazy()
    for step in grammar.steps:
        read = read.with_columns(**step)
    return (
        read.with_columns(value=value)
        .select("value", kind=nothing, written=nothing, **grammar.extras)
        .collect(engine="streaming")
    )


def _repair_distinct(odd: pl.DataFrame, grammar: Grammar, schema: pl.Schema) -> pl.DataFrame:
    """Give the odd texts with the columns of `schema` beside them, one row per row."""
    folded = pl.col("folded")
    seen = (
        odd.lazy()
        .with_columns(folded=blanks.fold(pl.col("text")))
        .with_columns(
            blank=blanks.is_blank(folded),
            aside=pl.when(blanks.says_unknown(folded))
            .then(pl.lit("said_unknown"))
            .when(blanks.is_cell_error(folded))
            .then(pl.lit("cell_error")),
        )
        .collect(engine="streaming")
    )
    is_read = ~pl.col("blank") & pl.col("aside").is_null()
    read = grammar.repair(seen.filter(is_read).select("text", "numeric", "folded").lazy())
    typed = [pl.col(name).cast(dtype) for name, dtype in schema.items()]
    done = read.with_columns(written=pl.coalesce("written", _written_by_folding(schema["value"])))
    left = seen.filter(~is_read).select(
        "text",
        "numeric",
        kind=pl.col("aside"),
        written=pl.when(pl.col("blank")).then(_written_blank()),
    )
    return pl.concat(
        [done.select("text", "numeric", *typed).collect(engine="streaming"), left],
        how="diagonal",
    )


def _written_by_folding(dtype: pl.DataType) -> pl.Expr:
    trimmed = pl.col("text").str.strip_chars()
    same = pl.col("folded") == pl.col("text")
    if dtype == pl.String:
        same |= (pl.col("value") == pl.col("text")).fill_null(value=False)
    return (
        pl.when(same)
        .then(None)
        .when(trimmed == pl.col("folded"))
        .then(pl.lit("spaces"))
        .otherwise(pl.lit("width"))
    )


def _written_blank() -> pl.Expr:
    return pl.when(pl.col("folded") == "").then(pl.lit("spaces")).otherwise(pl.lit("placeholder"))


def _put_back(fast: Parsed, filled: Parsed, odd: pl.Series) -> Parsed:
    """Put the repaired rows into the places of the odd ones."""
    places = pl.select(
        pl.when(odd)
        .then(fast.height + odd.cum_sum().cast(pl.Int64) - 1)
        .otherwise(pl.int_range(fast.height))
    ).to_series()
    return pl.concat([fast, filled]).select(pl.all().gather(places))
