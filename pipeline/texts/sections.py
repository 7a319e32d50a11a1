"""One order, several claims: texts that tell of one thing after another, cut into sections."""

import polars as pl

from pipeline.texts import readings
from pipeline.texts.spans import find, nth_of
from pipeline.texts.words import Words, pattern

MOST_CHARS = 400
"""Longer texts are letters that tell one story in points; orders that list claims are short."""

FLAGS = ("kind", "is_claim", "is_paid", "sure", "has_fund", "has_heat")


def claims_apart(complaints: pl.DataFrame, words: Words) -> pl.DataFrame:
    """Give one row a claim: a text whole, or each section of it that complains by itself.

    A text is cut where it begins anew (另外, 二、, 此外还反映), if a section before and one behind
    each say that somebody owes; what follows a section and says nothing of the kind belongs to it.

    Args:
        complaints: [text, outcome, kind, …], one row a text, its number in `record`.
        words: The lists by which texts are read.

    Returns:
        The same columns, one row a claim, [doc: u32, claim_no: i32, base: i64] beside: `base` is
        where its text begins in the whole.
    """
    cuts = _cuts(complaints, words)
    begun = pl.concat(
        [complaints.select("record", base=pl.lit(0, dtype=pl.Int64)).filter(
            pl.col("record").is_in(cuts["record"].implode())), cuts]
    ).sort("record", "base")  # fmt: skip
    pieces = _read_pieces(begun, complaints, words)
    heads = pieces.filter(pl.col("kind") != "other")
    several = heads.filter(pl.len().over("record") > 1)
    joined = several.with_columns(stop=pl.col("base").shift(-1).over("record"))
    # The first claim begins with the title, whatever its section.
    first = pl.col("base") == pl.col("base").min().over("record")
    joined = joined.with_columns(base=pl.when(first).then(0).otherwise("base"))
    whole = complaints["text"].gather(joined["record"])
    cut = joined.with_columns(whole.alias("text")).with_columns(
        text=pl.col("text").str.slice("base", pl.col("stop") - pl.col("base"))
    )
    parted = complaints.drop("text", *FLAGS).join(
        cut.select("record", "base", "text", *FLAGS), on="record"
    )
    alone = complaints.filter(~pl.col("record").is_in(cut["record"].implode())).with_columns(
        base=pl.lit(0, dtype=pl.Int64)
    )
    return (
        pl.concat([alone, parted.select(alone.columns).sort("base")])
        .sort("record", maintain_order=True)
        .with_columns(claim_no=nth_of("record").cast(pl.Int32))
        .with_row_index("doc")
    )


def _cuts(complaints: pl.DataFrame, words: Words) -> pl.DataFrame:
    """Give where texts begin anew: [record, base], behind the mark that ends what was before."""
    texts = complaints.select("text", doc="record")
    found = find(texts, pattern(words, "sections"))
    is_short = (complaints["text"].str.len_chars() <= MOST_CHARS).gather(found["doc"])
    return found.filter(is_short).select(record="doc", base=pl.col("start") + 1)


def _read_pieces(begun: pl.DataFrame, complaints: pl.DataFrame, words: Words) -> pl.DataFrame:
    """Read every section by itself: [record, base, kind, is_claim, is_paid, sure]."""
    stop = pl.col("base").shift(-1).over("record")
    pieces = begun.with_columns(
        complaints["text"].gather(begun["record"]), complaints["outcome"].gather(begun["record"])
    ).with_columns(text=pl.col("text").str.slice("base", stop - pl.col("base")))
    return readings.read(pieces, words).select("record", "base", *FLAGS)
