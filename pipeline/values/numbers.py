"""Plain numbers, shares in per cent and in tenths, spans of months."""

import polars as pl

from pipeline.values import blanks, numerals, rough, signs
from pipeline.values.figures import how_written, kind_of_figure, parse_figures
from pipeline.values.parsed import Parsed

_SCIENTIFIC = r"^[0-9.]+e[+-]?[0-9]{1,3}$"
_PLAIN = r"^-?[0-9]{1,15}(?:\.[0-9]{1,15})?$"
_SHARE = r"^(?:0(?:\.[0-9]{1,15})?|1(?:\.0{1,15})?)$"
_PER_CENT, _PER_MILLE = "(?:%|个百分点)$|^百分之", "‰$|^千分之"
_TENTHS = r"^([0-9一二三四五六七八九])成([0-9一二三四五六七八九])?$"
_MONTHS = (
    r"^(?:([0-9一二两三四五六七八九])年零?)?([^年]*?)(半个|个半|个)月((?:左右|以上|以下|以内)?)$"
)


def parse_numbers(texts: pl.Series) -> Parsed:
    """Read a column of plain numbers; a percentage is its hundredth (12.5% is 0.125).

    Spans of months are read in months: 两个半月 is 2.5, 1年零2个月 is 14.

    Returns:
        [value: f64, kind: str, written: str, low: f64, high: f64]; `bad_number` where it is none,
        `vague` with the bounds it names where it is a rough one.
    """
    return parse_figures(texts, _clean(_PLAIN), _repair, pl.Float64())


def parse_percents(texts: pl.Series) -> Parsed:
    """Read a column of shares of a whole.

    Returns:
        [value: f64 0 to 1, kind: str, written: str, low: f64, high: f64]. 15%, 百分之十五, 一成五
        and 0.15 are 0.15. A number over 1 up to 100 that names no unit is read as per cent with
        kind `unit_doubtful`; any other is `bad_number`.
    """
    return parse_figures(texts, _clean(_SHARE), _repair_shares, pl.Float64())


def _clean(form: str) -> pl.Expr:
    text = pl.col("text")
    return pl.when(text.str.contains(form)).then(text.cast(pl.Float64, strict=False))


def _repair_shares(odd: pl.LazyFrame) -> pl.LazyFrame:
    value = pl.col("value")
    bare = pl.col("divisor") == 1
    is_share, is_hundredths = value.is_between(0, 1), bare & value.is_between(1, 100)
    return _repair(odd).with_columns(
        value=pl.when(is_share).then(value).when(is_hundredths).then(_exact(value / 100)),
        kind=pl.when(is_share | value.is_null())
        .then("kind")
        .when(is_hundredths)
        .then(pl.lit("unit_doubtful"))
        .otherwise(pl.lit("bad_number")),
        written=pl.when(is_share).then("written"),
    )


def _repair(odd: pl.LazyFrame) -> pl.LazyFrame:
    bare = pl.col("bare")
    negative, body = signs.take_sign(pl.col("flat"))
    scientific = bare.str.contains(_SCIENTIFIC)
    taken = (
        odd.with_columns(flat=blanks.squeeze(pl.col("folded")).str.to_lowercase())
        .with_columns(_divisor(), body=body, negative=negative)
        .with_columns(*_without_unit())
        .with_columns(bare=numerals.unify(rough.mark(signs.drop_grouping(pl.col("body")))))
        .with_columns(vague=bare.str.contains(rough.ROUGH) & ~scientific)
        .collect(engine="streaming")
    )
    exact = numerals.with_number(taken.filter(~pl.col("vague")).lazy(), "bare", "exact")
    bounded = rough.with_bounds(taken.filter(pl.col("vague")).lazy(), "bare")
    number = (
        pl.when(scientific)
        .then(pl.when(scientific).then(bare).cast(pl.Float64, strict=False))
        .otherwise(pl.col("exact").cast(pl.Float64) + pl.col("added"))
    )
    has_unit = (pl.col("divisor") != 1) | pl.col("flat").str.contains("[月万亿]")
    factor = pl.when(pl.col("negative")).then(-1.0).otherwise(1.0)
    return (
        pl.concat([exact, bounded], how="diagonal")
        .with_columns(
            _exact((pl.col("low", "high").cast(pl.Float64) + pl.col("added")) / pl.col("divisor")),
            value=pl.when(pl.col("divisor") == 1)
            .then(number * factor)
            .otherwise(_exact(number * factor / pl.col("divisor"))),
        )
        .with_columns(
            kind=kind_of_figure(otherwise="bad_number"), written=how_written((has_unit, "unit"))
        )
    )


def _exact(quotient: pl.Expr) -> pl.Expr:
    """Take the noise of a division off: 35 / 100 is 0.35, not the float after it."""
    return quotient.round(12)


def _divisor() -> pl.Expr:
    flat = pl.col("flat")
    return (
        pl.when(flat.str.contains(_PER_CENT))
        .then(100.0)
        .when(flat.str.contains(_PER_MILLE))
        .then(1000.0)
        .when(flat.str.contains(_TENTHS))
        .then(10.0)
        .otherwise(1.0)
        .alias("divisor")
    )


def _without_unit() -> tuple[pl.Expr, pl.Expr]:
    """Give the body without its unit, and what the unit adds: years as months, half a month."""
    body, part = pl.col("body"), pl.col("body").str.extract_groups(_MONTHS).struct
    years = numerals.unify(part.field("1")).cast(pl.Float64, strict=False).fill_null(0.0)
    half = part.field("3").is_in(["半个", "个半"]).fill_null(value=False)
    only_half = half & (part.field("2") == "")
    months = pl.when(only_half).then(pl.lit("0")).otherwise(part.field("2") + part.field("4"))
    tenths = body.str.replace(_TENTHS, "${1}.${2}").str.strip_chars_end(".")
    plain = body.str.replace(f"{_PER_CENT}|{_PER_MILLE}", "")
    plain = plain.str.replace(r"^\.", "0.")
    bare = pl.when(pl.col("divisor") == 10).then(tenths).otherwise(plain)
    is_span = part.field("2").is_not_null()
    added = years * 12 + pl.when(half).then(0.5).otherwise(0.0)
    return (
        pl.when(is_span).then(months).otherwise(bare).alias("body"),
        pl.when(is_span).then(added).otherwise(0.0).alias("added"),
    )
