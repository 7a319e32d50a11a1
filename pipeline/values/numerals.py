"""Numbers as Chinese writes them: 壹拾贰万伍仟, 十二万, 12万5千, 一万二; exact, vectorised."""

import polars as pl

_DIGITS = {
    "〇": "0", "零": "0", "一": "1", "壹": "1", "弌": "1", "二": "2", "贰": "2", "貳": "2",
    "弍": "2", "两": "2", "兩": "2", "三": "3", "叁": "3", "參": "3", "参": "3", "叄": "3",
    "四": "4", "肆": "4", "五": "5", "伍": "5", "六": "6", "陆": "6", "陸": "6", "七": "7",
    "柒": "7", "八": "8", "捌": "8", "九": "9", "玖": "9", "拾": "十", "佰": "百", "仟": "千",
    "萬": "万", "億": "亿", "廿": "2十", "卅": "3十",
}  # fmt: skip

HAN_NUMERAL = r"[〇零一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾佰仟]"
"""A character that makes a figure one written in Chinese numerals."""

_NUMBER = r"[0-9]+(?:\.[0-9]+)?"
_SECTION = r"[0-9千百十][0-9千百十.]*"
_WHOLE = rf"^(?:({_SECTION})亿)?0?(?:({_SECTION})万)?({_SECTION})?$"
_UNITS = rf"^(?:({_NUMBER})千)?0?(?:({_NUMBER})百)?0?(?:((?:{_NUMBER})?)十)?({_NUMBER})?$"
_SPOKEN = (("亿", "千万"), ("万", "千"), ("千", "百"), ("百", "十"))
EXACT = pl.Decimal(38, 10)
"""Numbers on the way: ten decimals, so that 万元 with six decimals and float tails stay exact."""


def unify(text: pl.Expr) -> pl.Expr:
    """Write Chinese digits as Arabic and financial units as plain: 壹拾贰万 → 1十2万."""
    return text.str.replace_many(_DIGITS).str.replace(r"([0-9])点([0-9])", "${1}.${2}")


def with_number(frame: pl.LazyFrame, source: str, into: str) -> pl.LazyFrame:
    """Add the number that unified text (see `unify`) writes, as `EXACT`; null where it is none.

    Takes plain numbers (12.5), numbers with units (12.5万, 1亿2千万) and spoken ends (1万2 is
    12 000). No sign, no separators: the caller takes them off.

    Args:
        frame: Has the text in column `source`.
        source: Column of unified text.
        into: Column to add or replace.
    """
    parts, sections = f"{into}#parts", [f"{into}#{group}" for group in (1, 2, 3)]
    high, middle, low = (pl.col(name) for name in sections)
    spelt = pl.col(f"{into}#spelt")
    nothing = pl.lit(0, dtype=EXACT)
    return (
        frame.with_columns(_spell_out(pl.col(source)).alias(f"{into}#spelt"))
        .with_columns(spelt.str.extract_groups(_WHOLE).alias(parts))
        .with_columns(
            pl.col(parts).struct.field(str(group)).str.extract_groups(_UNITS).alias(name)
            for group, name in enumerate(sections, start=1)
        )
        .with_columns(
            pl.when(pl.col(parts).struct.field(str(group)).is_null())
            .then(nothing)
            .otherwise(_section(pl.col(name)))
            .alias(name)
            for group, name in enumerate(sections, start=1)
        )
        .with_columns(
            pl.when(spelt.str.contains(_WHOLE) & (spelt != ""))
            .then(high * 100_000_000 + middle * 10_000 + low)
            .alias(into)
        )
        .drop(parts, *sections, f"{into}#spelt")
    )


def _spell_out(unified: pl.Expr) -> pl.Expr:
    """Add the unit that speech leaves out at the end: 1万2 → 1万2千."""
    for unit, lower in _SPOKEN:
        unified = unified.str.replace(rf"{unit}([1-9])$", f"{unit}${{1}}{lower}")
    return unified


def _section(parts: pl.Expr) -> pl.Expr:
    """Give the number below 万 from the groups of `_UNITS`; null where the section is none."""
    groups = [parts.struct.field(str(group)) for group in (1, 2, 3, 4)]
    groups[2] = groups[2].replace("", "1")
    written = pl.any_horizontal(group.is_not_null() for group in groups)
    values = (group.cast(EXACT, strict=False).fill_null(0) for group in groups)
    total = sum(
        (value * factor for value, factor in zip(values, (1000, 100, 10, 1), strict=True)),
        start=pl.lit(0, dtype=EXACT),
    )
    return pl.when(written).then(total)
