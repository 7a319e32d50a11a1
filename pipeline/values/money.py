"""Amounts of money in yuan, exact to the cent; a rough figure is an interval, not an amount."""

from collections.abc import Callable
from typing import Literal

import polars as pl

from pipeline.values import blanks, numerals
from pipeline.values.column import Grammar, parse_column
from pipeline.values.parsed import Parsed

Reader = Callable[[pl.Expr], pl.Expr]

YUAN = pl.Decimal(18, 2)
Unit = Literal["元", "万元"]

_CLEAN = r"^-?[0-9]{1,15}(?:\.[0-9]{1,2})?$"
_CLEAN_TEN_THOUSANDS = r"^-?[0-9]{1,11}(?:\.[0-9]{1,6})?$"
_PREFIX = r"^(?:人民币|rmb|cny|¥|共计|合计|共)+:?"
_WHOLE_END = r"(?:元|圆|圓)?[整正]$"
_GROUPED = r"^[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?(?:[^0-9,].*)?$"
_CELL_UNIT = r"[万亿元圆圓块角毛分]"
_AMOUNT = r"^([^元圆圓块角毛分]*?)(?:元|圆|圓|块钱?)?(?:0?([0-9])[角毛])?(?:0?([0-9])分)?$"
_SCIENTIFIC = r"^[0-9](?:\.[0-9]+)?e\+?[0-9]{1,2}$"

_ABOUT = r"约|大约|大概|左右|上下|估计"
_AT_LEAST = r"余|多|以上|超过|超|至少|不少于|逾"
_AT_MOST = r"不足|不到|以下|以内|将近|接近|近|不超过|至多"
_SOME = r"几|数"
_RANGE = r"^([^-~至到]+)(?:-|~|至|到)([^-~至到]+)$"
VAGUE = rf"{_ABOUT}|{_AT_LEAST}|{_AT_MOST}|{_SOME}|若干|[^-~至到](?:-|~|至|到)[^-~至到]"
"""Words and signs that make a figure a rough one; on text without spaces, sign taken off."""


def parse_money(texts: pl.Series, *, unit: Unit = "元") -> Parsed:
    """Read a column of amounts.

    Args:
        texts: Cells as text.
        unit: The unit of the header, for cells that name none; a unit in the cell wins.

    Returns:
        [value: decimal(18,2) yuan, kind: str, written: str, low: decimal, high: decimal]. A rough
        figure has a null `value`, kind `vague` and its bounds in `low` and `high` (inclusive; null
        where open; *about* n gives n for both). Amounts beyond the cent are rounded half away from
        zero, written `rounded`.
    """
    text = pl.col("text")
    ten_thousands = unit == "万元"
    form = _CLEAN_TEN_THOUSANDS if ten_thousands else _CLEAN
    plain = (
        (text.cast(pl.Decimal(28, 6), strict=False) * 10_000).cast(YUAN, strict=False)
        if ten_thousands
        else text.cast(YUAN, strict=False)
    )
    nothing = pl.lit(None, dtype=YUAN)
    grammar = Grammar(
        clean=pl.when(text.str.contains(form)).then(plain),
        repair=lambda odd: _repair(odd, factor=10_000 if ten_thousands else 1),
        extras={"low": nothing, "high": nothing},
    )
    return parse_column(texts, grammar)


def take_sign(flat: pl.Expr) -> tuple[pl.Expr, pl.Expr]:
    """Give whether squeezed text is negative (-5, 负5, (5)) and the text without its sign."""
    bracketed = flat.str.contains(r"^\([0-9.,]+\)(?:元|万元)?$")
    negative = flat.str.contains(r"^(?:-|负)") | bracketed
    bare = flat.str.replace(r"^(?:-|\+|负)", "")
    inner = flat.str.replace(r"^\(([^)]*)\)", "${1}")
    return negative, pl.when(bracketed).then(inner).otherwise(bare)


def drop_grouping(flat: pl.Expr) -> pl.Expr:
    """Remove thousands separators where they stand right; elsewhere commas stay and read fails."""
    grouped = flat.str.contains(_GROUPED)
    return pl.when(grouped).then(flat.str.replace_all(",", "", literal=True)).otherwise(flat)


def bounds_of(bare: pl.Expr, read: Reader) -> tuple[pl.Expr, pl.Expr]:
    """Give the lowest and highest figure that rough text names; null where it leaves it open.

    Args:
        bare: Squeezed, unified text without sign.
        read: Reads the text of one figure.
    """
    pair = bare.str.extract_groups(_RANGE).struct
    unit = pair.field("2").str.extract(r"([千百十万亿元圆]+)$").fill_null("")
    first = pl.when(pair.field("1").str.contains(r"[千百十万亿元圆]$")).then(pair.field("1"))
    first = first.otherwise(pair.field("1") + unit)
    is_range = bare.str.contains(_RANGE)
    some = bare.str.contains(_SOME)
    named = read(bare.str.replace_all(rf"{_ABOUT}|{_AT_LEAST}|{_AT_MOST}|[的]", ""))
    low = pl.when(~bare.str.contains(_AT_MOST)).then(named)
    high = pl.when(~bare.str.contains(_AT_LEAST)).then(named)
    return (
        pl.when(is_range)
        .then(read(first))
        .when(some)
        .then(read(bare.str.replace_all(_SOME, "1")))
        .otherwise(low),
        pl.when(is_range)
        .then(read(pair.field("2")))
        .when(some)
        .then(read(bare.str.replace_all(_SOME, "9")))
        .otherwise(high),
    )


def _repair(odd: pl.LazyFrame, *, factor: int) -> pl.LazyFrame:
    flat = blanks.squeeze(pl.col("folded").str.to_lowercase())
    stripped = flat.str.replace(_PREFIX, "")
    negative, bare = take_sign(stripped)
    scale = pl.when(bare.str.contains(_CELL_UNIT)).then(1).otherwise(factor)
    low, high = bounds_of(pl.col("bare"), _amount_of)
    exact = _amount_of(pl.col("bare")) * pl.col("scale") * pl.col("sign")
    return (
        odd.with_columns(
            flat=flat,
            bare=numerals.unify(drop_grouping(bare).str.replace(_WHOLE_END, "元")),
            scale=scale.cast(pl.Int64),
            sign=pl.when(negative).then(-1).otherwise(1),
        )
        .with_columns(vague=pl.col("bare").str.contains(VAGUE))
        .with_columns(
            exact=pl.when(~pl.col("vague")).then(exact),
            low=pl.when("vague").then(low * pl.col("scale")).cast(YUAN, strict=False),
            high=pl.when("vague").then(high * pl.col("scale")).cast(YUAN, strict=False),
        )
        .with_columns(
            value=pl.col("exact").round(2, mode="half_away_from_zero").cast(YUAN, strict=False)
        )
        .with_columns(kind=_kind(), written=_written())
    )


def _amount_of(bare: pl.Expr) -> pl.Expr:
    """Read unified text with 元, 角, 分 as an exact number of its unit; null where it is none."""
    parts = bare.str.extract_groups(_AMOUNT).struct
    main, tenth, cent = (parts.field(str(group)) for group in (1, 2, 3))
    tenths, cents = (part.cast(numerals.EXACT, strict=False).fill_null(0) for part in (tenth, cent))
    nothing = (main == "") & (tenth.is_not_null() | cent.is_not_null())
    # Spreadsheets write large or long floats as 1.2E7; the digits are all there.
    scientific = pl.when(main.str.contains(_SCIENTIFIC)).then(main).cast(pl.Float64, strict=False)
    whole = (
        pl.when(nothing)
        .then(pl.lit(0, dtype=numerals.EXACT))
        .when(main.str.contains(_SCIENTIFIC))
        .then(scientific.cast(numerals.EXACT, strict=False))
        .otherwise(numerals.number_of(main))
    )
    return whole + tenths / 10 + cents / 100


def _kind() -> pl.Expr:
    return (
        pl.when("vague")
        .then(pl.lit("vague"))
        .when(pl.col("value").is_null())
        .then(pl.lit("bad_money"))
    )


def _written() -> pl.Expr:
    flat = pl.col("flat")
    return (
        pl.when(pl.col("value").is_null())
        .then(None)
        .when(pl.col("value") != pl.col("exact").round(6))  # beyond lies a float's own noise
        .then(pl.lit("rounded"))
        .when(flat.str.contains(numerals.HAN_NUMERAL))
        .then(pl.lit("numerals"))
        .when(flat.str.contains(_CELL_UNIT))
        .then(pl.lit("unit"))
        .when(flat.str.contains(_PREFIX))
        .then(pl.lit("prefix"))
        .when(flat.str.contains(",", literal=True))
        .then(pl.lit("separators"))
        .when(pl.col("folded").str.contains(" ", literal=True))
        .then(pl.lit("spaces"))
        .when(pl.col("folded") == pl.col("text"))
        .then(pl.lit("number_form"))
    )
