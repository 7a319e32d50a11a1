"""Amounts of money in yuan, exact to the cent; a rough figure is an interval, not an amount."""

from typing import Literal

import polars as pl

from pipeline.values import blanks, numerals, rough, signs
from pipeline.values.figures import how_written, parse_figures
from pipeline.values.parsed import Parsed

YUAN = pl.Decimal(18, 2)
Unit = Literal["元", "万元"]

_CLEAN = r"^-?[0-9]{1,15}(?:\.[0-9]{1,2})?$"
_CLEAN_TEN_THOUSANDS = r"^-?[0-9]{1,6}(?:\.[0-9]{1,6})?$"
_TOO_LARGE = r"^[0-9]{7,}(?:\.[0-9]*)?$"
"""Ten thousand million yuan and more under 万元 may be in 元: told, never changed; ours."""

_TEN_THOUSANDS_FORM = r"^[0-9]{1,3}\.[0-9]{4,6}$"
"""How registers write 万元 (50.000000); under 元 it is told, never changed."""

_PREFIX = r"^(?:人民币|rmb|cny|¥|共计|合计|总计|总额|金额|大写|小写|共)+:?"
_YUAN_NAMES = "人民币|rmb|cny"
_UNIT_IN_BRACKETS = r"\(([万亿]?元?)元?(?:\(\))?\)$"
_FOREIGN = (
    r"美元|美金|港[元币]|欧元|日元|英镑|台币|澳元|加元|韩元|法郎|马克|卢布|新加坡"
    r"|澳大利亚|加拿大|新西兰|瑞士|克[郎朗]|usd|hkd|eur|jpy|\$|€|£"
)
_WHOLE_END = r"(?:元|圆|圓)?[整正]$"
_SMALL_END = r"([角毛分])[整正]$"
_STRAY_END = r"(?:[。,;、]+|\.-?)$"
_NUMERAL = r"[零壹贰貳叁叄肆伍陆陸柒捌玖拾佰仟萬万亿元圆圓角分整正]{3,}"
_FIGURE = r"¥?[0-9][0-9,.]*(?:元|万元)?"
_TWICE = (
    rf"^(?:人民币|大写:?|小写:?)*(?:({_NUMERAL})[(/;,:]*(?:小写:?)?({_FIGURE})"
    rf"|({_FIGURE})[(/;,:]*(?:大写:?|人民币)*({_NUMERAL}))\)?$"
)
_REMARK = r"\([^()0-9¥]*\p{Han}[^()0-9¥]*\)$"
_REMARK_THAT_CHANGES = rf"每|均|月|不|未|估|暂|约|单价|外|扣|减|元|币|{_FOREIGN}"
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
        In figures and in numerals: one value if they agree, else null, `conflict`. A remark beside
        the figure is `words_beside`; a magnitude that does not go with the unit `unit_doubtful`:
        both keep the value as it reads.
    """
    text = pl.col("text")
    ten_thousands = unit == "万元"
    form = _CLEAN_TEN_THOUSANDS if ten_thousands else _CLEAN
    plain = (
        (text.cast(pl.Decimal(28, 6), strict=False) * 10_000).cast(YUAN, strict=False)
        if ten_thousands
        else text.cast(YUAN, strict=False)
    )
    return parse_figures(
        texts,
        pl.when(text.str.contains(form)).then(plain),
        lambda odd: _repair(odd, factor=10_000 if ten_thousands else 1),
        YUAN,
    )


def _repair(odd: pl.LazyFrame, *, factor: int) -> pl.LazyFrame:
    """Read what gives one amount, and both of what gives it twice, in figures and in numerals."""
    flat = pl.col("flat")
    seen = (
        odd.with_columns(flat=blanks.squeeze(pl.col("folded").str.to_lowercase()))
        .with_columns(is_twice=flat.str.contains(_TWICE))
        .collect(engine="streaming")
    )
    single = _read(seen.filter(~pl.col("is_twice")).drop("is_twice").lazy(), factor=factor)
    twice = seen.filter("is_twice").drop("is_twice")
    if twice.is_empty():
        return single
    part = flat.str.extract_groups(_TWICE).struct
    sides = [
        _read(twice.lazy().with_columns(flat=pl.coalesce(part.field(a), part.field(b))), factor=1)
        for a, b in (("1", "4"), ("2", "3"))
    ]
    both = pl.concat([sides[0], sides[1].select(other="value")], how="horizontal").with_columns(
        agrees=(pl.col("value") == pl.col("other")).fill_null(value=False)
    )
    told = both.with_columns(
        value=pl.when("agrees").then("value"),
        kind=pl.when(~pl.col("agrees")).then(pl.lit("conflict")),
        written=pl.when("agrees").then(pl.lit("numerals")),
    )
    return pl.concat([single, told.drop("other", "agrees")], how="diagonal")


def _read(seen: pl.LazyFrame, *, factor: int) -> pl.LazyFrame:
    """Take the text apart once, then read plain figures, numerals and rough ones each their way."""
    taken = _take_apart(seen, factor=factor).collect(engine="streaming")
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


def _take_apart(seen: pl.LazyFrame, *, factor: int) -> pl.LazyFrame:
    """Add [bare, marked, sign, scale, plain, vague, has_remark, is_doubtful] to [flat]."""
    flat, bare, marked = pl.col("flat"), pl.col("bare"), pl.col("marked")
    first_negative, signless = signs.take_sign(flat)
    second_negative, unsigned = signs.take_sign(pl.col("stripped"))
    remark = flat.str.extract(f"({_REMARK})")
    is_harmless = remark.is_not_null() & ~remark.str.contains(_REMARK_THAT_CHANGES)
    stripped = (
        signless.str.replace(_PREFIX, "")
        .str.replace_all(_YUAN_NAMES, "")
        .str.replace(_UNIT_IN_BRACKETS, "${1}")
        .str.replace(_STRAY_END, "")
        .str.replace(r"^\.", "0.")
        .str.replace(r"([0-9])w", "${1}万")
        .str.replace(r"([0-9])k", "${1}千")
    )
    rest = pl.col("stripped").str.replace(_REMARK, "")
    return (
        seen.with_columns(stripped=stripped)
        .with_columns(has_remark=is_harmless & (rest != pl.col("stripped")))
        .with_columns(stripped=pl.when("has_remark").then(rest).otherwise("stripped"))
        .with_columns(
            bare=signs.drop_grouping(unsigned)
            .str.replace(_SMALL_END, "${1}")
            .str.replace(_WHOLE_END, "元"),
            sign=pl.when(first_negative | second_negative).then(-1).otherwise(1),
        )
        .with_columns(
            marked=rough.mark(bare),
            scale=pl.when(bare.str.contains(_CELL_UNIT)).then(1).otherwise(factor).cast(pl.Int64),
            plain=bare.str.contains(_PLAIN),
        )
        .with_columns(
            vague=marked.str.contains(rough.ROUGH) & ~bare.str.contains("[0-9]e-[0-9]"),
            is_doubtful=bare.str.contains(_TOO_LARGE if factor > 1 else _TEN_THOUSANDS_FORM),
        )
    )


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
    body = numerals.unify(pl.col("marked")).str.replace_all(r"[元圆圓]|块钱?", "")
    bounded = rough.with_bounds(taken.with_columns(body=body), "body")
    scaled = (
        (pl.col(name) * pl.col("scale")).cast(YUAN, strict=False).alias(name)
        for name in ("low", "high")
    )
    return bounded.with_columns(*scaled, exact=pl.lit(None, dtype=numerals.EXACT)).drop("body")


def _kind() -> pl.Expr:
    return (
        pl.when(pl.col("value").is_not_null())
        .then(
            pl.when(pl.col("is_doubtful") & (pl.col("value") != 0))
            .then(pl.lit("unit_doubtful"))
            .when("has_remark")
            .then(pl.lit("words_beside"))
        )
        .when(pl.col("flat").str.contains(_FOREIGN))
        .then(pl.lit("foreign_currency"))
        .otherwise(rough.kind_of_rough(otherwise="bad_money"))
    )


def _written() -> pl.Expr:
    flat = pl.col("flat")
    rounded = pl.col("value") != pl.col("exact").round(6)  # beyond lies a float's own noise
    unit = flat.str.contains(_CELL_UNIT) | flat.str.contains("[0-9][wk]")
    return how_written(
        (unit, "unit"), (flat.str.contains(_PREFIX), "prefix"), ahead=[(rounded, "rounded")]
    )
