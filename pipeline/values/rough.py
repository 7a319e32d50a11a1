"""Figures that only say *about how much*: told from exact ones, and the bounds they name."""

import polars as pl

from pipeline.values import numerals

_ABOUT = r"约|大约|大概|左右|上下|估计"
_AT_LEAST = r"余|多|以上|超过|超|至少|不少于|逾"
_AT_MOST = r"不足|不到|以下|以内|将近|接近|近|不超过|至多"
_SOME = r"[几数]"
_RANGE = r"^([^-~至到]+)(?:-|~|至|到)([^-~至到]+)$"
_UNIT_END = r"[千百十万亿元圆]+$"
ROUGH = rf"{_ABOUT}|{_AT_LEAST}|{_AT_MOST}|{_SOME}|若干|[^-~至到](?:-|~|至|到)[^-~至到]"
"""Words and signs that make a figure a rough one; on squeezed text with its sign taken off."""


def kind_of_rough(*, otherwise: str) -> pl.Expr:
    """Give `vague` where [bare, low, high] name a rough figure, else the kind for no figure."""
    named = pl.col("low").is_not_null() | pl.col("high").is_not_null()
    is_rough = named | pl.col("bare").str.contains("^若干|^不等")
    return pl.when(is_rough).then(pl.lit("vague")).otherwise(pl.lit(otherwise))


def with_bounds(frame: pl.LazyFrame, source: str) -> pl.LazyFrame:
    """Add the lowest and highest figure that rough text names; null where it leaves it open.

    20余 is at least 20, 不足5万 at most 50 000, 3-5万 from 30 000 to 50 000, 十几 from 11 to 19;
    *about* n gives n for both, 若干 neither.

    Args:
        frame: Has the text in column `source`.
        source: Squeezed, unified text without sign and without 元.

    Returns:
        The frame with [low: decimal, high: decimal] in the text's own unit.
    """
    text, pair = pl.col(source), pl.col("pair").struct
    unit = pair.field("2").str.extract(f"({_UNIT_END})").fill_null("")
    has_unit = pair.field("1").str.contains(_UNIT_END)
    named = text.str.replace_all(rf"{_ABOUT}|{_AT_LEAST}|{_AT_MOST}|的", "")
    is_range, some = text.str.contains(_RANGE), text.str.contains(_SOME)
    split = frame.with_columns(pair=text.str.extract_groups(_RANGE)).with_columns(
        low=pl.when(is_range & has_unit)
        .then(pair.field("1"))
        .when(is_range)
        .then(pair.field("1") + unit)
        .when(some)
        .then(text.str.replace_all(_SOME, "1"))
        .when(~text.str.contains(_AT_MOST))
        .then(named),
        high=pl.when(is_range)
        .then(pair.field("2"))
        .when(some)
        .then(text.str.replace_all(_SOME, "9"))
        .when(~text.str.contains(_AT_LEAST))
        .then(named),
    )
    with_low = numerals.with_number(split, "low", "low")
    return numerals.with_number(with_low, "high", "high").drop("pair")
