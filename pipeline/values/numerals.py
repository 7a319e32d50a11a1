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
_SECTION = r"[0-9千百十.]+"
_WHOLE = rf"^(?:({_SECTION})亿)?0?(?:({_SECTION})万)?({_SECTION})?$"
_UNITS = rf"^(?:({_NUMBER})千)?0?(?:({_NUMBER})百)?0?(?:((?:{_NUMBER})?)十)?({_NUMBER})?$"
_SPOKEN = (("亿", "千万"), ("万", "千"), ("千", "百"), ("百", "十"))
EXACT = pl.Decimal(38, 10)
"""Numbers on the way: ten decimals, so that 万元 with six decimals and float tails stay exact."""


def unify(text: pl.Expr) -> pl.Expr:
    """Write Chinese digits as Arabic and financial units as plain: 壹拾贰万 → 1十2万."""
    return text.str.replace_many(_DIGITS)


def number_of(unified: pl.Expr) -> pl.Expr:
    """Give the number that unified text (see `unify`) writes, as `EXACT`; null where it is none.

    Takes plain numbers (12.5), numbers with units (12.5万, 1亿2千万) and spoken ends (1万2 is
    12 000). No sign, no separators: the caller takes them off.
    """
    spelt = _spell_out(unified)
    parts = spelt.str.extract_groups(_WHOLE).struct
    high, middle, low = (_section(parts.field(str(group))) for group in (1, 2, 3))
    total = high * 100_000_000 + middle * 10_000 + low
    return pl.when(spelt.str.contains(_WHOLE) & (spelt != "")).then(total)


def _spell_out(unified: pl.Expr) -> pl.Expr:
    """Add the unit that speech leaves out at the end: 1万2 → 1万2千."""
    for unit, lower in _SPOKEN:
        unified = unified.str.replace(rf"{unit}([1-9])$", f"{unit}${{1}}{lower}")
    return unified


def _section(text: pl.Expr) -> pl.Expr:
    """Give the number below 万 that a section writes; a missing section is 0, a wrong one null."""
    parts = text.str.extract_groups(_UNITS).struct
    thousands, hundreds, ones = (
        parts.field(group).cast(EXACT, strict=False).fill_null(0) for group in ("1", "2", "4")
    )
    ten = parts.field("3").replace("", "1").cast(EXACT, strict=False).fill_null(0)
    total = thousands * 1000 + hundreds * 100 + ten * 10 + ones
    nothing = pl.lit(0, dtype=EXACT)
    return pl.when(text.is_null()).then(nothing).when(text.str.contains(_UNITS)).then(total)
