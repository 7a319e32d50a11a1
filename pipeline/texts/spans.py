"""Finds patterns in a column of texts, with their places in code points; no loop over rows."""

import numpy as np
import polars as pl

CUT, FOUND = "\x01", "\x02"
"""Marks set around what is found; folded texts hold none (`texts.FOLDS`)."""

LEFT_CHARS, RIGHT_CHARS = 40, 30
"""How much of the text beside a span is looked at."""


def find(texts: pl.DataFrame, pattern: str) -> pl.DataFrame:
    """Find every match of a pattern, leftmost first, none overlapping.

    Args:
        texts: [doc: u32, text: str], one row per text; `doc` is the number of its row.
        pattern: RE2; must not match empty text.

    Returns:
        [doc, start: i64, end: i64, found: str], by place; code points, end exclusive.
    """
    # Telling which texts have any is cheap; marking, cutting and counting them is not.
    some = texts.select("doc", "text").filter(pl.col("text").str.contains(pattern))
    return _places(some, pl.col("text").str.replace_all(pattern, f"{CUT}{FOUND}${{0}}{CUT}"))


def find_words(texts: pl.DataFrame, words: list[str]) -> pl.DataFrame:
    """Find words, the leftmost first, of those that begin at one place the first of the list.

    One automaton for all of them (Aho-Corasick). Arguments and result as in `find`.
    """
    marks = [f"{CUT}{FOUND}{word}{CUT}" for word in words]
    return _places(texts, pl.col("text").str.replace_many(words, marks, leftmost=True))


def _places(texts: pl.DataFrame, marked: pl.Expr) -> pl.DataFrame:
    """Cut marked texts at their marks and count characters to where each piece stands."""
    size = pl.col("piece").str.len_chars().cast(pl.Int64)
    hit = pl.col("piece").str.starts_with(FOUND)
    return (
        texts.lazy()
        .select(
            "doc",
            piece=marked.str.split(CUT),
            base=pl.col("text").str.len_chars().cast(pl.Int64).cum_sum().shift(1, fill_value=0),
        )
        .explode("piece")
        .with_columns(size=size - hit.cast(pl.Int64), hit=hit)
        .with_columns(end=pl.col("size").cum_sum() - pl.col("base"))
        .filter("hit")
        .select(
            "doc", "end", start=pl.col("end") - pl.col("size"), found=pl.col("piece").str.slice(1)
        )
        .select("doc", "start", "end", "found")
        .collect(engine="in-memory")
    )


def beside(spans: pl.DataFrame, texts: pl.DataFrame) -> pl.DataFrame:
    """Add what stands [left: str, right: str] of each span, some characters of it."""
    text = texts["text"].gather(spans["doc"])
    start, end = pl.col("start"), pl.col("end")
    from_left = pl.max_horizontal(start - LEFT_CHARS, 0)
    return (
        spans.with_columns(text.alias("text"))
        .with_columns(
            left=pl.col("text").str.slice(from_left, start - from_left),
            right=pl.col("text").str.slice(end, RIGHT_CHARS),
        )
        .drop("text")
    )


def nth_of(*keys: str) -> pl.Expr:
    """Number the rows of each group from 1; the rows of a group must stand together."""
    row = pl.int_range(pl.len())
    begins = pl.any_horizontal(pl.col(key).ne_missing(pl.col(key).shift(1)) for key in keys)
    return row - pl.when(begins | (row == 0)).then(row).forward_fill() + 1


def told_where(frame: pl.DataFrame, where: pl.Expr, told: pl.Expr) -> pl.Series:
    """Ask something of some rows only: one truth a row, false where it was not asked."""
    asked = frame.select(where.fill_null(value=False)).to_series()
    answers = np.zeros(frame.height, dtype=bool)
    if asked.any():
        answers[asked.to_numpy()] = frame.filter(asked).select(told).to_series().to_numpy()
    return pl.Series(answers)


def once_each(frame: pl.DataFrame, column: str, **told: pl.Expr) -> pl.DataFrame:
    """Add columns that follow from one column, worked out once for every distinct value of it."""
    distinct = frame.select(column).unique().with_columns(**told)
    return frame.join(distinct, on=column, how="left", maintain_order="left")


def where_first_said(spans: pl.DataFrame, texts: pl.DataFrame) -> pl.DataFrame:
    """Put each span where its text holds the same words first."""
    before = pl.col("text").str.split(pl.col("found")).list.first().str.len_chars()
    return (
        spans.with_columns(texts["text"].gather(spans["doc"]).alias("text"))
        .with_columns(start=before.cast(pl.Int64))
        .with_columns(end=pl.col("start") + pl.col("found").str.len_chars().cast(pl.Int64))
        .drop("text")
        .sort("doc", "start")
    )
