"""Figures that only say *about how much*: told from exact ones, and the bounds they name."""

import polars as pl

from pipeline.values import numerals

_WORDS = {
    "≈": ("大约", "大概", "估计", "左右", "上下", "约", "许", "±"),
    "≥": (
        "不少于", "不低于", "不小于", "以上", "超过", "大于", "高于", "多于", "至少", "最少",
        "起码", "余", "多", "逾", "超", "过", "上", ">=", ">",
    ),
    "≤": (
        "不超过", "不高于", "不大于", "不多于", "不足", "不到", "不满", "以下", "以内", "之内",
        "将近", "接近", "近", "至多", "最多", "少于", "低于", "小于", "<=", "<",
    ),
    "几": ("好几", "数"),
    "": ("不等",),
}  # fmt: skip
"""Sign → the words that stand for it; ours, after what complaints and registers write."""

_SIGNS = {
    word: sign
    for sign, word in sorted(
        ((sign, word) for sign, words in _WORDS.items() for word in words),
        key=lambda pair: -len(pair[1]),
    )
}
_PAIRS = ("一二", "两三", "二三", "三四", "三五", "四五", "五六", "六七", "七八", "八九")
_HAN_DIGIT = "〇零一二两三四五六七八九"
_HAS_PAIR = rf"(?:^|[^{_HAN_DIGIT}0-9])(?:{'|'.join(_PAIRS)})(?:$|[^{_HAN_DIGIT}0-9])"
_RANGE = r"^([^-~至到]+)(?:-|~|至|到)([^-~至到]+)$"
_UNIT_END = r"[千百十万亿]+$"
_BARE_UNIT = r"^([百千万亿])"
_PLACES = {"十": 10, "百": 100, "千": 1_000, "万": 10_000, "亿": 100_000_000}
ROUGH = r"[≈≥≤几来∨]|若干|[^-~至到](?:-|~|至|到)[^-~至到]"
"""Signs that make a figure a rough one; on text by `mark`."""


def mark(squeezed: pl.Expr) -> pl.Expr:
    """Write what makes a figure rough as signs: 不足5万 → ≤5万, 三四十 → 三∨四十, 5万+ → 5万≥.

    Before Chinese digits are made Arabic ones: 三四 is no 34.
    """
    either = squeezed.str.replace_many([*_PAIRS], [f"{pair[0]}∨{pair[1]}" for pair in _PAIRS])
    paired = pl.when(squeezed.str.contains(_HAS_PAIR)).then(either).otherwise(squeezed)
    return paired.str.replace_many(_SIGNS, leftmost=True).str.replace(r"\+$", "≥")


def kind_of_rough(*, otherwise: str) -> pl.Expr:
    """Give `vague` where [bare, low, high] name a rough figure, else the kind for no figure."""
    named = pl.col("low").is_not_null() | pl.col("high").is_not_null()
    is_rough = named | pl.col("bare").str.contains("^若干")
    return pl.when(is_rough).then(pl.lit("vague")).otherwise(pl.lit(otherwise))


def with_bounds(frame: pl.LazyFrame, source: str) -> pl.LazyFrame:
    """Add the lowest and highest figure that rough text names; null where it leaves it open.

    20余 is at least 20, 不足5万 at most 50 000, 3-5万 and 三五万 from 30 000 to 50 000, 十几 11 to
    19, 十几万 110 000 to 199 999, 几十 20 to 99, 三十来 30 to 39; *about* n gives n for both, 若干
    neither.

    Args:
        frame: Has the text in column `source`.
        source: Marked (see `mark`), unified text without sign and without 元.

    Returns:
        The frame with [low: decimal, high: decimal] in the text's own unit.
    """
    text, body = pl.col(source), pl.col("body#")
    # A sign between two digits would join them: 12余3 names nothing.
    joined = text.str.contains(r"[0-9][≈≥≤来][0-9]|≥.*≤|≤.*≥")
    signless = text.str.replace_all(r"[≈≥≤来的]", "").str.replace(_BARE_UNIT, "1${1}")
    split = (
        frame.with_columns(pl.when(~joined).then(signless).alias("body#"))
        .with_columns(body.str.extract_groups(_RANGE).alias("pair#"))
        .with_columns(_lowest(text).alias("low"), _highest(text).alias("high"))
    )
    with_low = numerals.with_number(split, "low", "low")
    return (
        numerals.with_number(with_low, "high", "high")
        .with_columns(high=pl.col("high") + _slack(text))
        .drop("body#", "pair#")
    )


def _lowest(text: pl.Expr) -> pl.Expr:
    """Write the lowest figure of [body#, pair#] as text."""
    body, pair = pl.col("body#"), pl.col("pair#").struct
    unit = pair.field("2").str.extract(f"({_UNIT_END})").fill_null("")
    has_unit = pair.field("1").str.contains(_UNIT_END)
    # 十几 begins at 11, 几十 at 20; a bare 几 is three at least.
    some = (
        body.str.replace(r"([十百千万0-9])几", "${1}1")
        .str.replace(r"几([十百千万亿])", "2${1}")
        .str.replace("几", "3", literal=True)
    )
    return (
        pl.when(pair.field("1").is_not_null() & has_unit)
        .then(pair.field("1"))
        .when(pair.field("1").is_not_null())
        .then(pair.field("1") + unit)
        .when(text.str.contains("≤", literal=True))
        .then(None)
        .otherwise(some.str.replace(r"∨[0-9]", ""))
    )


def _highest(text: pl.Expr) -> pl.Expr:
    """Write the highest figure of [body#, pair#] as text; `_slack` comes on top."""
    body, pair = pl.col("body#"), pl.col("pair#").struct
    return (
        pl.when(pair.field("2").is_not_null())
        .then(pair.field("2"))
        .when(text.str.contains("≥", literal=True))
        .then(None)
        .otherwise(body.str.replace("几", "9", literal=True).str.replace(r"[0-9]∨", ""))
    )


def _slack(text: pl.Expr) -> pl.Expr:
    """Give what lies between the figure named and the next: 十几万 reaches 199 999, 三十来 39."""
    so = text.str.extract(r"([十百千万亿])来")
    round_so = pl.when(text.str.contains("0来")).then(10).when(so.is_null()).then(1)
    before = pl.coalesce(so.replace_strict(_PLACES, default=None, return_dtype=pl.Int64), round_so)
    units = text.str.extract(r"[几来]([十百千万亿]*)")
    after = pl.lit(1, dtype=pl.Int64)
    for unit, place in _PLACES.items():
        after = after * pl.when(units.str.contains(unit, literal=True)).then(place).otherwise(1)
    slack = pl.when(text.str.contains("来", literal=True)).then(before * after).otherwise(after) - 1
    is_open = text.str.contains("[几来]") & ~text.str.contains(_RANGE)
    return pl.when(is_open).then(slack).otherwise(0).cast(numerals.EXACT)
