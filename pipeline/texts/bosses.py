"""People who are said to owe the pay or to be in charge, by role and surname."""

import polars as pl

from pipeline.texts.spans import find
from pipeline.texts.words import Words, load_words, pattern

BY_ROLE = 4
"""Points of a name behind what its bearer is called."""

SAID_TWICE = 3
"""At most so many persons are taken of one text."""


def bosses(texts: pl.DataFrame) -> pl.DataFrame:
    """Find named or surnamed persons: [doc, start, end, found, points], each name once a text.

    Args:
        texts: [doc, text].
    """
    words = load_words("text_bosses")
    surname = f"[{words['surnames']}]"
    roles, titles = pattern(words, "roles"), pattern(words, "titles")
    between = r"(?:（[^）]{1,10}）)?(?:名字)?(?:是|为|叫|名叫|：|姓名|姓)?"
    behind = find(texts, f"(?:{roles}){between}{surname}\\p{{Han}}{{1,2}}")
    before = find(texts, f"{surname}\\p{{Han}}{{0,2}}?(?:{titles})")
    acting = find(
        texts,
        f"(?:{pattern(words, 'before')}){surname}\\p{{Han}}{{1,2}}(?:{pattern(words, 'acts')})",
    )
    named = pl.col("found").str.replace(f"^(?:{roles}){between}", "")
    taken = (
        pl.concat(
            [
                behind.with_columns(name=named, points=pl.lit(BY_ROLE, dtype=pl.Int32)),
                before.with_columns(name="found", points=pl.lit(3, dtype=pl.Int32)),
                _actors(acting, words),
            ]
        )
        .lazy()
        .with_columns(start=pl.col("end") - pl.col("name").str.len_chars())
        .with_columns(found=_without_tail(pl.col("name"), str(words["ends"])))
        .with_columns(end=pl.col("start") + pl.col("found").str.len_chars())
        .filter(
            pl.col("found").str.len_chars() >= 2,
            ~pl.col("found").str.contains(f"^(?:{pattern(words, 'not_name')})"),
        )
    )
    return (
        taken.sort("doc", "start", pl.col("points"), descending=[False, False, True])
        .unique(["doc", "start"], keep="first", maintain_order=True)
        .filter(~_said_shorter())
        .unique(["doc", "found"], keep="first", maintain_order=True)
        .filter(pl.int_range(pl.len()).over("doc") < SAID_TWICE)
        .select("doc", "start", "end", "found", "points")
        .collect()
    )


def _actors(acting: pl.DataFrame, words: Words) -> pl.DataFrame:
    """Cut from what was found of one who acts the words before and the verb: the name is left."""
    acts = f"(?:{pattern(words, 'acts')})$"
    name = pl.col("found").str.replace(f"^(?:{pattern(words, 'before')})", "")
    size = pl.col("found").str.extract(f"({acts})").str.len_chars().cast(pl.Int64)
    return acting.with_columns(
        end=pl.col("end") - size, name=name.str.replace(acts, ""), points=pl.lit(2, dtype=pl.Int32)
    )


def _said_shorter() -> pl.Expr:
    """Tell whether a surname with a title is one of whom the text says the full name: 吴总."""
    is_full = pl.col("points") == BY_ROLE
    surname = pl.col("found").str.head(1)
    named = (is_full & (pl.col("found").str.len_chars() >= 2)).any().over("doc", surname)
    return ~is_full & named


def _without_tail(name: pl.Expr, ends: str) -> pl.Expr:
    """Take off what no name ends in: 许红的 is 许红."""
    return name.str.strip_chars_end(ends)
