"""Read a column fast: clean values by one vectorised pass, the odd ones distinct and apart.

Most cells of an extract are clean. They are read by a streaming expression over the whole column;
the few that it does not take are folded, stripped of empties, and repaired once per distinct text.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import polars as pl

from pipeline.values import blanks
from pipeline.values.parsed import Parsed

_NEVER = r"[^\s\S]"
_MASK = r"\*{2,}|[×●■#X?]{3,}"
# Digits and letters mistaken for digits, with what may stand between figures; two at least.
_BETWEEN = r"[0-9OoIl|¥年月日元万人名.,:/\- ]*"
_SLIP = rf"^{_BETWEEN}(?:[0-9][OoIl|]|[OoIl|][0-9]){_BETWEEN}$"
_QUOTED = r"""^['"`‘’“”]|['"`‘’“”]$"""
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
        empties: Pattern of further folded texts that stand for an empty cell.
        unknowns: Pattern of further folded texts that say that nobody knows; it goes before.
        slips: Whether an O or l typed for 0 or 1 may be put right where only that makes it read;
            such a value has kind `repaired`.
    """

    clean: pl.Expr
    repair: Repair
    steps: tuple[Mapping[str, pl.Expr], ...] = ()
    extras: Mapping[str, pl.Expr] = field(default_factory=dict)
    empties: str = _NEVER
    unknowns: str = _NEVER
    slips: bool = False


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
        .with_columns(folded=blanks.unquote(blanks.fold(pl.col("text"))))
        .with_columns(
            blank=blanks.is_blank(folded) | folded.str.contains(grammar.empties),
            aside=pl.when(blanks.says_unknown(folded) | folded.str.contains(grammar.unknowns))
            .then(pl.lit("said_unknown"))
            .when(blanks.is_cell_error(folded))
            .then(pl.lit("cell_error")),
        )
        .collect(engine="streaming")
    )
    is_read = ~pl.col("blank") & pl.col("aside").is_null()
    done = _read_by(grammar, seen.filter(is_read).select("text", "numeric", "folded"), schema)
    if grammar.slips:
        done = _put_slips_right(done, grammar, schema)
    left = seen.filter(~is_read).select(
        "text",
        "numeric",
        kind=pl.col("aside"),
        written=pl.when(pl.col("blank") & pl.col("aside").is_null()).then(_written_blank()),
    )
    return pl.concat([done.drop("folded"), left], how="diagonal")


def _read_by(grammar: Grammar, odd: pl.DataFrame, schema: pl.Schema) -> pl.DataFrame:
    """Read odd texts by the repair of the grammar: [text, numeric, folded, columns of `schema`]."""
    typed = [pl.col(name).cast(dtype) for name, dtype in schema.items()]
    return (
        grammar.repair(odd.lazy())
        .with_columns(written=pl.coalesce("written", _written_by_folding(schema["value"])))
        .select("text", "numeric", "folded", *typed)
        .collect(engine="streaming")
    )


def _put_slips_right(done: pl.DataFrame, grammar: Grammar, schema: pl.Schema) -> pl.DataFrame:
    """Read once more what was not read and has O, I or l among its digits; tell masks apart."""
    unread = pl.col("value").is_null() & pl.col("kind").str.starts_with("bad_")
    told = done.with_columns(
        kind=pl.when(unread & pl.col("folded").str.contains(_MASK))
        .then(pl.lit("masked"))
        .otherwise("kind")
    )
    slipped = told.filter(unread & pl.col("folded").str.contains(_SLIP)).select(
        "text", "numeric", folded=_turn(pl.col("folded"))
    )
    if slipped.is_empty():
        return told
    turned = _read_by(grammar, slipped, schema).filter(
        pl.col("value").is_not_null() & pl.col("kind").is_null()
    )
    right = turned.with_columns(kind=pl.lit("repaired"), written=pl.lit(None, dtype=pl.String))
    rest = told.join(right, on=["text", "numeric"], how="anti")
    return pl.concat([rest, right.select(rest.columns)])


def _turn(folded: pl.Expr) -> pl.Expr:
    return folded.str.replace_all("[Oo]", "0").str.replace_all("[Il|]", "1")


def _written_by_folding(dtype: pl.DataType) -> pl.Expr:
    trimmed = pl.col("text").str.strip_chars()
    same = pl.col("folded") == pl.col("text")
    is_quoted = trimmed.str.contains(_QUOTED)
    only_spaces = trimmed == pl.col("folded")
    if dtype == pl.String:
        same |= (pl.col("value") == pl.col("text")).fill_null(value=False)
        only_spaces |= (pl.col("value") == trimmed).fill_null(value=False)
    return (
        pl.when(same)
        .then(None)
        .when(only_spaces)
        .then(pl.lit("spaces"))
        .when(is_quoted)
        .then(pl.lit("separators"))
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
