"""Counts of people and things, and plain numbers and percentages."""

import polars as pl

from pipeline.values import blanks, money, numerals
from pipeline.values.column import Grammar, parse_column
from pipeline.values.parsed import Parsed

_COUNTER = r"(?:人次|人|名|位|个|户|家|件|次|笔|月|天|日|套|份)(?:左右)?$"
_PLAIN = r"^-?[0-9]{1,15}(?:\.[0-9]{1,15})?$"


def parse_counts(texts: pl.Series) -> Parsed:
    """Read a column of counts: `12`, `12人`, `12.0`, `十二名`, `1,200`.

    Returns:
        [value: i64, kind: str, written: str, low: i64, high: i64]. A rough figure (20余人) has a
        null `value`, kind `vague`, and its bounds in `low` and `high`, null where open. A fraction
        or a negative figure is `bad_number`.
    """
    text = pl.col("text")
    nothing = pl.lit(None, dtype=pl.Int64)
    grammar = Grammar(
        clean=pl.when(text.str.contains(r"^(?:0|[1-9][0-9]{0,17})$")).then(
            text.cast(pl.Int64, strict=False)
        ),
        repair=_repair_counts,
        extras={"low": nothing, "high": nothing},
    )
    return parse_column(texts, grammar)


def parse_numbers(texts: pl.Series) -> Parsed:
    """Read a column of plain numbers; a percentage is its hundredth (12.5% is 0.125).

    Returns:
        [value: f64, kind: str, written: str]; `bad_number` where it is none, `vague` where rough.
    """
    text = pl.col("text")
    grammar = Grammar(
        clean=pl.when(text.str.contains(_PLAIN)).then(text.cast(pl.Float64, strict=False)),
        repair=_repair_numbers,
    )
    return parse_column(texts, grammar)


def _repair_counts(odd: pl.LazyFrame) -> pl.LazyFrame:
    flat = blanks.squeeze(pl.col("folded"))
    bare = pl.col("bare")
    low, high = money.bounds_of(bare, numerals.number_of)
    whole = pl.col("exact").cast(pl.Int64, strict=False)
    return (
        odd.with_columns(flat=flat, bare=numerals.unify(money.drop_grouping(_uncounted(flat))))
        .with_columns(vague=bare.str.contains(money.VAGUE), exact=numerals.number_of(bare))
        .with_columns(
            value=pl.when(~pl.col("vague") & (whole == pl.col("exact"))).then(whole),
            low=pl.when("vague").then(low).cast(pl.Int64, strict=False),
            high=pl.when("vague").then(high).cast(pl.Int64, strict=False),
        )
        .with_columns(kind=_kind(), written=_written())
    )


def _uncounted(flat: pl.Expr) -> pl.Expr:
    """Drop the measure word: 12人 → 12; what made it rough (左右) stays."""
    rough = flat.str.contains("左右")
    bare = flat.str.replace(_COUNTER, "").str.replace(r"^共", "")
    return pl.when(rough).then(bare + "左右").otherwise(bare)


def _repair_numbers(odd: pl.LazyFrame) -> pl.LazyFrame:
    flat = blanks.squeeze(pl.col("folded")).str.to_lowercase()
    negative, bare = money.take_sign(pl.col("flat"))
    percent = pl.col("flat").str.contains(r"%$")
    body = numerals.unify(money.drop_grouping(bare.str.replace(r"%$", "")))
    scientific = pl.col("bare").str.contains(r"^[0-9.]+e[+-]?[0-9]{1,3}$")
    plain = (
        pl.when(scientific)
        .then(pl.col("bare").cast(pl.Float64, strict=False))
        .otherwise(numerals.number_of(pl.col("bare")).cast(pl.Float64))
    )
    scaled = pl.when(percent).then(pl.col("plain") / 100).otherwise(pl.col("plain"))
    return (
        odd.with_columns(flat=flat)
        .with_columns(bare=body, negative=negative)
        .with_columns(vague=pl.col("bare").str.contains(money.VAGUE), plain=plain)
        .with_columns(scaled=scaled)
        .with_columns(
            value=pl.when(~pl.col("vague")).then(
                pl.when("negative").then(-pl.col("scaled")).otherwise(pl.col("scaled"))
            )
        )
        .with_columns(kind=_kind(), written=_written())
    )


def _kind() -> pl.Expr:
    return (
        pl.when("vague")
        .then(pl.lit("vague"))
        .when(pl.col("value").is_null())
        .then(pl.lit("bad_number"))
    )


def _written() -> pl.Expr:
    flat = pl.col("flat")
    return (
        pl.when(pl.col("value").is_null())
        .then(None)
        .when(flat.str.contains(numerals.HAN_NUMERAL))
        .then(pl.lit("numerals"))
        .when(flat.str.contains(_COUNTER) | flat.str.contains(r"[%万亿]"))
        .then(pl.lit("unit"))
        .when(flat.str.contains(",", literal=True))
        .then(pl.lit("separators"))
        .when(pl.col("folded").str.contains(" ", literal=True))
        .then(pl.lit("spaces"))
        .when(pl.col("folded") == pl.col("text"))
        .then(pl.lit("number_form"))
    )
