"""Counts of people and things, and plain numbers and percentages."""

import polars as pl

from pipeline.values import blanks, numerals, rough, signs
from pipeline.values.column import Grammar, parse_column
from pipeline.values.parsed import Parsed

_COUNTER = r"(?:人次|人|名|位|个|户|家|件|次|笔|月|天|日|套|份)(?:左右)?$"
_SCIENTIFIC = r"^[0-9.]+e[+-]?[0-9]{1,3}$"
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
    bare = pl.col("bare")
    taken = (
        odd.with_columns(flat=blanks.squeeze(pl.col("folded")))
        .with_columns(uncounted=_uncounted(pl.col("flat")))
        .with_columns(bare=numerals.unify(signs.drop_grouping(pl.col("uncounted"))))
        .with_columns(vague=bare.str.contains(rough.ROUGH))
        .collect(engine="streaming")
    )
    exact = numerals.with_number(taken.filter(~pl.col("vague")).lazy(), "bare", "exact")
    bounded = rough.with_bounds(taken.filter(pl.col("vague")).lazy(), "bare")
    whole = pl.col("exact").cast(pl.Int64, strict=False)
    return (
        pl.concat([exact, bounded], how="diagonal")
        .with_columns(
            pl.col("low", "high").cast(pl.Int64, strict=False),
            value=pl.when(whole == pl.col("exact")).then(whole),
        )
        .with_columns(kind=_kind(), written=_written())
    )


def _uncounted(flat: pl.Expr) -> pl.Expr:
    """Drop the measure word: 12人 → 12; what made it rough (左右) stays."""
    roughly = flat.str.contains("左右", literal=True)
    bare = flat.str.replace(_COUNTER, "").str.replace("^共", "")
    return pl.when(roughly).then(bare + "左右").otherwise(bare)


def _repair_numbers(odd: pl.LazyFrame) -> pl.LazyFrame:
    bare = pl.col("bare")
    negative, body = signs.take_sign(pl.col("flat"))
    scientific = bare.str.contains(_SCIENTIFIC)
    # Chinese names a percentage in front: 百分之五.
    percent = pl.col("flat").str.contains("%$|^百分之")
    taken = (
        odd.with_columns(flat=blanks.squeeze(pl.col("folded")).str.to_lowercase())
        .with_columns(body=body.str.replace("%$|^百分之", ""), negative=negative)
        .with_columns(bare=numerals.unify(signs.drop_grouping(pl.col("body"))))
        .with_columns(vague=bare.str.contains(rough.ROUGH) & ~scientific)
        .collect(engine="streaming")
    )
    number = (
        pl.when(scientific)
        .then(pl.when(scientific).then(bare).cast(pl.Float64, strict=False))
        .otherwise(pl.col("exact").cast(pl.Float64))
    )
    factor = pl.when(pl.col("negative")).then(-1.0).otherwise(1.0)
    divisor = pl.when(percent).then(100.0).otherwise(1.0)
    exact = numerals.with_number(taken.filter(~pl.col("vague")).lazy(), "bare", "exact")
    bounded = rough.with_bounds(taken.filter(pl.col("vague")).lazy(), "bare")
    return (
        pl.concat([exact, bounded], how="diagonal")
        .with_columns(value=number * factor / divisor)
        .with_columns(kind=_kind(), written=_written())
    )


def _kind() -> pl.Expr:
    return pl.when(pl.col("value").is_null()).then(rough.kind_of_rough(otherwise="bad_number"))


def _written() -> pl.Expr:
    flat = pl.col("flat")
    return (
        pl.when(pl.col("value").is_null())
        .then(None)
        .when(flat.str.contains(numerals.HAN_NUMERAL))
        .then(pl.lit("numerals"))
        .when(flat.str.contains(_COUNTER) | flat.str.contains("[%万亿]|百分之"))
        .then(pl.lit("unit"))
        .when(flat.str.contains(",", literal=True))
        .then(pl.lit("separators"))
        .when(pl.col("folded").str.contains(" ", literal=True))
        .then(pl.lit("spaces"))
        .when(pl.col("folded") == pl.col("text"))
        .then(pl.lit("number_form"))
    )
