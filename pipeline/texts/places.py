"""Where the work was done or the firm stands, as the text writes it, and phones that it gives."""

import polars as pl

from pipeline.texts.names import heads
from pipeline.texts.spans import beside, find
from pipeline.texts.words import load_words, pattern

PLACE_END = (
    r"(?:街道|大道|[路街巷镇乡村区县市州])(?:[0-9一二三四五六七八九十]+号)?"
    r"(?:(?:与|和)[\p{Han}]{2,6}(?:路|街|大道))?(?:交叉口|交汇处|路口)?(?:附近|旁边?|对面)?"
)
PHONE = r"(?:\+?86-?)?1[3-9][0-9]-?[0-9]{4}-?[0-9]{4}|0[0-9]{2,3}-?[0-9]{7,8}"


def places(texts: pl.DataFrame) -> pl.DataFrame:
    """Find the place that is said first in so many words: [doc, start, end, found, points]."""
    words = load_words("text_places")
    ends = heads(
        beside(find(texts, PLACE_END), texts), cut=pattern(words, "cut"), keep=words["keep"]
    )
    found = (pl.col("head") + pl.col("found")).alias("found")
    is_at = pl.col("left").str.contains(pattern(words, "at"))
    spans = (
        ends.with_columns(start=pl.col("start") - pl.col("head").str.len_chars())
        .with_columns(found, long=pl.col("head").str.len_chars() >= 1)
        .filter(
            "long",
            pl.col("found").str.len_chars() >= 3,
            ~found.str.contains(pattern(words, "not_place")),
        )
        .select("doc", "start", "end", "found")
        .sort("doc", "start", "end")
        .unique(["doc", "start"], keep="last", maintain_order=True)
    )
    return (
        beside(spans, texts)
        .with_columns(points=pl.when(is_at).then(6).otherwise(2).cast(pl.Int32))
        .sort("doc", "points", "start", descending=[False, True, False])
        .unique("doc", keep="first", maintain_order=True)
        .select("doc", "start", "end", "found", "points")
    )


def phones(texts: pl.DataFrame) -> pl.DataFrame:
    """Find phones: [doc, start, end, found, points], each number once a text."""
    spans = beside(find(texts, PHONE), texts)
    alone = ~pl.col("left").str.contains("[0-9A-Za-z]$") & ~pl.col("right").str.contains(
        "^[0-9A-Za-z]"
    )
    return (
        spans.filter(alone)
        .unique(["doc", "found"], keep="first", maintain_order=True)
        .select("doc", "start", "end", "found", points=pl.lit(8, dtype=pl.Int32))
    )
