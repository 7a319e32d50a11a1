"""Names of firms and sites in texts, by their form: where a name ends, and how far left it reaches."""

from collections.abc import Sequence

import polars as pl

from pipeline.texts.spans import beside, find
from pipeline.texts.words import Words, load_words, pattern, whole

RUN = r"((?:[\p{Han}A-Za-z0-9·&*×]|（[\p{Han}A-Za-z]{1,8}）)*)$"
"""What may stand in a name, up to the end of the text on the left."""

CLASSES = ("legal", "shop", "office", "site", "place_site", "soft")
"""Kinds of endings, the surest first; `office` and the last two count in their slots only."""

MOST_CHARS = 32
"""Longest name; what is longer is a sentence without a mark."""

HELD = "\x03"
"""Stands for a character of a name that looks like a word which would end it."""


def named(texts: pl.DataFrame) -> pl.DataFrame:
    """Find what has the form of a name.

    Args:
        texts: [doc, text], `doc` the number of the row.

    Returns:
        [doc, start, end, found: str, class: str, left: str, right: str], one row per place at
        which a name begins: the longest that begins there.
    """
    words = load_words("text_names")
    ends = beside(find(texts, pattern(words, *CLASSES)), texts)
    heads = _with_heads(ends, words)
    kept = (
        heads.with_columns(found=pl.col("head") + pl.col("found"))
        .with_columns(start=pl.col("start") - pl.col("head").str.len_chars())
        .filter(
            pl.col("head").str.len_chars() >= 2,
            pl.col("found").str.len_chars() <= MOST_CHARS,
            ~pl.col("found").str.contains(whole(words, "generic")),
        )
        .sort("doc", "start", "end")
        .unique(["doc", "start"], keep="last", maintain_order=True)
        .select("doc", "start", "end", "found", "class")
    )
    return beside(kept, texts)


def _with_heads(ends: pl.DataFrame, words: Words) -> pl.DataFrame:
    """Add the class of each ending and the [head] on its left that belongs to the name."""
    classes = pl.coalesce(
        pl.when(pl.col("found").str.contains(whole(words, name))).then(pl.lit(name))
        for name in CLASSES
    )
    # A second firm's name begins where the first one ends, but not that of its branch.
    is_part = pl.col("found").str.contains(whole(words, "part"))
    begun = pl.col("head").str.replace(f"^.+?({pattern(words, 'head')})", "${1}")
    inner = pl.col("head").str.replace("^.*公司", "")
    return (
        heads(ends, cut=pattern(words, "cut"), keep=words["keep"])
        .with_columns(head=begun)
        .with_columns(classes.alias("class"), head=pl.when(is_part).then("head").otherwise(inner))
    )


def heads(ends: pl.DataFrame, *, cut: str, keep: Sequence[str]) -> pl.DataFrame:
    """Add the [head: str] of a name on the left of its ending.

    Args:
        ends: [left, …], one row per ending.
        cut: Pattern of words that end a name on its left; the last of them counts.
        keep: Words parted by `|` that look like such a word and are part of a name.
    """
    kept = [word for line in keep for word in line.split("|")]
    held = [HELD * len(word) for word in kept]
    return (
        ends.with_columns(head=pl.col("left").str.extract(RUN))
        .with_columns(
            size=pl.col("head")
            .str.replace_many(kept, held, leftmost=True)
            .str.replace(f"^.*(?:{cut})", "")
            .str.len_chars()
        )
        .with_columns(head=pl.col("head").str.tail(pl.col("size")))
        .drop("size")
    )
