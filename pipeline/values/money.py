"""Amounts of money in yuan, exact to the cent; a rough figure is an interval, not an amount."""

from typing import Literal

import polars as pl

from pipeline.values import blanks, numerals, rough, signs
from pipeline.values.column import Grammar, parse_column
from pipeline.values.parsed import Parsed

YUAN = pl.Decimal(18, 2)
Unit = Literal["元", "万元"]

_CLEAN = r"^-?[0-9]{1,15}(?:\.[0-9]{1,2})?$"
_CLEAN_TEN_THOUSANDS = r"^-?[0-9]{1,11}(?:\.[0-9]{1,6})?$"
_PREFIX = r"^(?:人民币|rmb|cny|¥|共计|合计|共)+:?"
_YUAN_NAMES = "人民币|rmb|cny"
_UNIT_IN_BRACKETS = r"\(([万亿]?元?)元?(?:\(\))?\)$"
_FOREIGN = (
    r"美元|美金|港[元币]|欧元|日元|英镑|台币|澳元|加元|韩元|法郎|马克|卢布|新加坡"
    r"|澳大利亚|加拿大|新西兰|瑞士|克[郎朗]|usd|hkd|eur|jpy|\$|€|£"
)
_WHOLE_END = r"(?:元|圆|圓)?[整正]$"
_CELL_UNIT = r"[万亿元圆圓块角毛分]"
_PLAIN = r"^([0-9]+(?:\.[0-9]+)?)(亿|万)?[元圆圓]?$"
_AMOUNT = r"^([^元圆圓块角毛分]*?)(?:元|圆|圓|块钱?)?(?:0?([0-9])[角毛])?(?:0?([0-9])分)?$"
_SCIENTIFIC = r"^[0-9](?:\.[0-9]+)?e\+?[0-9]{1,2}$"


def parse_money(texts: pl.Series, *, unit: Unit = "元") -> Parsed:
    """Read a column of amounts.

    Args:
        texts: Cells as text.
        unit: The unit of the header, for cells that name none; a unit in the cell wins.

    Returns:
        [value: decimal(18,2) yuan, kind: str, written: str, low: decimal, high: decimal]. A rough
        figure has a null `value`, kind `vague` and its bounds in `low` and `high` (inclusive; null
        where open; *about* n gives n for both). Amounts beyond the cent are rounded half away from
        zero, written `rounded`. Other currencies are never converted: null, `foreign_currency`.
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


def _repair(odd: pl.LazyFrame, *, factor: int) -> pl.LazyFrame:
    """Take the text apart once, then read plain figures, numerals and rough ones each their way."""
    negative, bare = signs.take_sign(pl.col("stripped"))
    own_unit = pl.col("bare").str.contains(_CELL_UNIT)
    taken = (
        odd.with_columns(flat=blanks.squeeze(pl.col("folded").str.to_lowercase()))
        .with_columns(
            stripped=pl.col("flat")
            .str.replace(_PREFIX, "")
            .str.replace_all(_YUAN_NAMES, "")
            .str.replace(_UNIT_IN_BRACKETS, "${1}")
        )
        .with_columns(
            bare=signs.drop_grouping(bare).str.replace(_WHOLE_END, "元"),
            sign=pl.when(negative).then(-1).otherwise(1),
        )
        .with_columns(
            scale=pl.when(own_unit).then(1).otherwise(factor).cast(pl.Int64),
            plain=pl.col("bare").str.contains(_PLAIN),
            vague=pl.col("bare").str.contains(rough.ROUGH)
            & ~pl.col("bare").str.contains("[0-9]e-[0-9]"),
        )
        .collect(engine="streaming")
    )
    is_numeral = ~pl.col("plain") & ~pl.col("vague")
    exact = pl.concat(
        [
            _read_plain(taken.filter(pl.col("plain")).lazy()),
            _read_numerals(taken.filter(is_numeral).lazy()),
            _read_rough(taken.filter(~pl.col("plain") & pl.col("vague")).lazy()),
        ],
        how="diagonal",
    )
    cents = pl.col("exact").round(2, mode="half_away_from_zero").cast(YUAN, strict=False)
    return exact.with_columns(value=cents).with_columns(kind=_kind(), written=_written())


def _read_plain(taken: pl.LazyFrame) -> pl.LazyFrame:
    bare = pl.col("bare")
    number = bare.str.strip_chars_end("亿万元圆圓").cast(numerals.EXACT, strict=False)
    factor = (
        pl.when(bare.str.contains("亿", literal=True))
        .then(100_000_000)
        .when(bare.str.contains("万", literal=True))
        .then(10_000)
        .otherwise(pl.col("scale"))
    )
    return taken.with_columns(exact=number * factor * pl.col("sign"))


def _read_numerals(taken: pl.LazyFrame) -> pl.LazyFrame:
    main, parts = pl.col("main"), pl.col("parts").struct
    tenth, cent = parts.field("2"), parts.field("3")
    tenths, cents = (part.cast(numerals.EXACT, strict=False).fill_null(0) for part in (tenth, cent))
    only_small = (main == "") & (tenth.is_not_null() | cent.is_not_null())
    # Spreadsheets write large floats as 1.2E7; the digits are all there.
    is_float = main.str.contains(_SCIENTIFIC)
    from_float = pl.when(is_float).then(main).cast(pl.Float64, strict=False)
    whole = (
        pl.when(only_small)
        .then(pl.lit(0, dtype=numerals.EXACT))
        .when(is_float)
        .then(from_float.cast(numerals.EXACT, strict=False))
        .otherwise(pl.col("whole"))
    )
    apart = taken.with_columns(
        parts=numerals.unify(pl.col("bare")).str.extract_groups(_AMOUNT)
    ).with_columns(main=parts.field("1"))
    exact = (whole + tenths / 10 + cents / 100) * pl.col("scale") * pl.col("sign")
    return (
        numerals.with_number(apart, "main", "whole")
        .with_columns(exact=exact)
        .drop("parts", "main", "whole")
    )


def _read_rough(taken: pl.LazyFrame) -> pl.LazyFrame:
    body = numerals.unify(pl.col("bare")).str.replace_all(r"[元圆圓]|块钱?", "")
    bounded = rough.with_bounds(taken.with_columns(body=body), "body")
    scaled = (
        (pl.col(name) * pl.col("scale")).cast(YUAN, strict=False).alias(name)
        for name in ("low", "high")
    )
    return bounded.with_columns(*scaled, exact=pl.lit(None, dtype=numerals.EXACT)).drop("body")


def _kind() -> pl.Expr:
    return (
        pl.when(pl.col("value").is_not_null())
        .then(None)
        .when(pl.col("flat").str.contains(_FOREIGN))
        .then(pl.lit("foreign_currency"))
        .otherwise(rough.kind_of_rough(otherwise="bad_money"))
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
