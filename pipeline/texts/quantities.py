"""Figures as speech gives them, as bounds: 三十来 is 30 to 39, 近5万 is 45 000 to 50 000."""

import polars as pl

from pipeline.values import numerals

_HAN = "零〇一二两三四五六七八九十百千几壹贰叁肆伍陆柒捌玖拾佰仟"
DIGITS = rf"(?:[0-9]+(?:，[0-9]{{3}})*(?:\.[0-9]+)?|[0-9]*[{_HAN}半][{_HAN}]*|数[十百千万]|俩|仨)"
"""A figure without 万 and above, in digits or in characters."""

SCALE = r"(?:[十百千仟万萬亿]+|[wWkK])"
MORE = "(?:多|余|来)"
_ONE = "[0-9一二三四五六七八九壹贰叁肆伍陆柒捌玖]"
_LOWER = rf"(?:零?{_ONE}[千仟百佰十拾])*(?:零?{_ONE}[千仟百佰0-9]*)?"
FIGURE = (
    rf"(?:[0-9]+。[0-9]+[万亿])|[好上]?{DIGITS}(?:[-~至到]{DIGITS})?"
    rf"(?:{MORE}(?:个?{SCALE})?|个?{SCALE}(?:{MORE}[万亿]?|{_LOWER}{MORE}?))?"
)
"""A figure with what makes it rough."""

NEARLY = r"(?:将近|接近|近|不到|不足)$"
SHARE = 0.1
"""How far below a figure *nearly* begins; one called *about* is that figure."""

LARGE = 1_000_000
"""From here on 三百多万 begins at three million, not one yuan above: nobody would say that."""

NO_FIGURE = "[0-9.]{14}"
"""So many digits are a number of something, not how much of it."""

_SEVERAL = r"[几数]"
_TWO = r"([一二两三四五六七八九])([二三四五六七八九])"
_RANGE = r"^(.+?)[-~至到](.+)$"
_UNIT = r"([十百千万亿]+)$"
_PARTS = rf"^(.*?){MORE}(.*)$"


def with_bounds(figures: pl.DataFrame) -> pl.DataFrame:
    """Add the bounds that each figure says.

    Args:
        figures: [figure: str, left: str, right: str, …]; `figure` as `FIGURE` takes it.

    Returns:
        The rows with [low: f64, high: f64] beside; null where it is no figure.
    """
    told = _told(figures.select("figure").unique())
    nearly = pl.col("left").str.contains(NEARLY)
    exact = pl.col("low") == pl.col("high")
    return figures.join(told, on="figure", how="left", maintain_order="left").with_columns(
        low=pl.when(exact & nearly).then(pl.col("low") * (1 - SHARE)).otherwise("low")
    )


def _told(figures: pl.DataFrame) -> pl.DataFrame:
    """Give [figure, low, high] of distinct figures."""
    plain = (
        pl.col("figure")
        .str.replace_many(
            ["w", "W", "k", "K", "俩", "仨", "，", "好", "个", "。"],
            ["万", "万", "千", "千", "二", "三", "", "", "", "."],
        )
        .str.replace("^上([百千万])$", "一${1}多")
        .str.replace("^上", "")
        .str.replace("^([十百千万])", "一${1}")
        .str.replace("半$", "")
    )
    plain = pl.when(~plain.str.contains(NO_FIGURE)).then(plain)
    spoken = plain.str.contains(_SEVERAL)
    two = plain.str.contains(_TWO) & ~plain.str.contains(_SEVERAL)
    ranged = plain.str.contains(_RANGE)
    split = (
        figures.lazy()
        .with_columns(plain=plain)
        .with_columns(
            spoken=spoken.fill_null(False),
            two=two,
            ranged=ranged,
            range=pl.col("plain").str.extract_groups(_RANGE),
            parts=pl.col("plain").str.extract_groups(_PARTS),
        )
    )
    for step in (_texts, _numbers):
        split = step(split)
    is_read = pl.col("low").is_not_null() & pl.col("high").is_not_null()
    # 五三十 and 20到3 are read either way round: the lower one is low.
    lower, upper = pl.min_horizontal("low", "high"), pl.max_horizontal("low", "high")
    bounds = (pl.when(is_read).then(lower).alias("low"), pl.when(is_read).then(upper).alias("high"))
    return split.select("figure", *bounds).collect(engine="in-memory")


def _texts(split: pl.LazyFrame) -> pl.LazyFrame:
    """Write the lowest and the highest figure as text, and what stands before and behind 多."""
    plain, pair = pl.col("plain"), pl.col("range").struct
    unit = pair.field("2").str.extract(_UNIT).fill_null("")
    first = (
        pl.when(pair.field("1").str.contains(_UNIT))
        .then(pair.field("1"))
        .otherwise(pair.field("1") + unit)
    )
    bare = plain.str.replace_all(MORE, "")
    few = pl.when(plain.str.contains("^[几数]$")).then(pl.lit("3")).otherwise(pl.lit("2"))
    return split.with_columns(
        low_text=pl.when("ranged")
        .then(first.str.replace_all(MORE, ""))
        .when("two")
        .then(bare.str.replace(_TWO, "${1}"))
        .when("spoken")
        .then(
            pl.when(plain.str.contains("^[几数]"))
            .then(bare.str.replace_all(_SEVERAL, few))
            .otherwise(bare.str.replace_all(_SEVERAL, "1"))
        )
        .otherwise(bare),
        high_text=pl.when("ranged")
        .then(pair.field("2").str.replace_all(MORE, ""))
        .when("two")
        .then(bare.str.replace(_TWO, "${2}"))
        .when("spoken")
        .then(bare.str.replace_all(_SEVERAL, "9"))
        .otherwise(bare),
        before=pl.col("parts").struct.field("1"),
        behind=pl.col("parts").struct.field("2").str.extract(r"^([十百千万亿]*)"),
        last=pl.col("plain").str.extract(r"[几数]([十百千万亿]*)$"),
    )


def _numbers(split: pl.LazyFrame) -> pl.LazyFrame:
    """Turn the texts into numbers; widen what is open above to just below the next round figure."""
    for source, into in (("low_text", "low_n"), ("high_text", "high_n"), ("before", "before_n")):
        split = split.with_columns(numerals.unify(pl.col(source)).alias(source))
        split = numerals.with_number(split, source, into)
    units = {"十": 10.0, "百": 100.0, "千": 1_000.0, "万": 10_000.0, "十万": 100_000.0,
             "百万": 1e6, "千万": 1e7, "亿": 1e8}  # fmt: skip
    behind, last = (
        pl.col(name).replace_strict(units, default=1.0, return_dtype=pl.Float64)
        for name in ("behind", "last")
    )
    before = pl.col("before_n").cast(pl.Float64)
    round_to = pl.lit(1.0)
    for place in (0.1, 1, 10, 100, 1_000, 10_000, 100_000, 1_000_000):
        fits = (before / place - (before / place).round()).abs() < 1e-6
        round_to = pl.when(fits).then(place).otherwise(round_to if place > 0.1 else 0.1)
    low, high = pl.col("low_n").cast(pl.Float64), pl.col("high_n").cast(pl.Float64)
    some = pl.col("plain").str.contains("来")
    more = pl.col("before_n").is_not_null() & ~pl.col("ranged") & ~pl.col("two") & ~pl.col("spoken")
    base = before * behind
    return split.with_columns(round_to=round_to * behind).with_columns(
        low=pl.when(more)
        .then(
            base + pl.when(some | (pl.col("round_to") <= 1) | (base >= LARGE)).then(0).otherwise(1)
        )
        .otherwise(low),
        high=pl.when(more)
        .then(base + pl.max_horizontal(pl.col("round_to") - 1, 0))
        .when("spoken")
        .then(high + last - 1)
        .otherwise(high),
    )
