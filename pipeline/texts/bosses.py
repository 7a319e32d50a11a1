"""People who are said to owe the pay or to be in charge, by role and surname."""

import polars as pl

from pipeline.texts.spans import beside, find, nth_of, once_each
from pipeline.texts.words import Words, load_words, pattern

BY_ROLE = 4
"""Points of a name behind what its bearer is called."""

SAID_TWICE = 3
"""At most so many persons are taken of one text."""


LIKELY = 4
"""Points of a name that is one, whether or not it owes."""

NICKNAME = "[老小阿大]"
"""Before a surname alone: 包工头老周."""


def bosses(texts: pl.DataFrame) -> pl.DataFrame:
    """Find named or surnamed persons: [doc, start, end, found, points], each name once a text.

    Args:
        texts: [doc, text].
    """
    words = load_words("text_bosses")
    said = once_each(
        pl.concat(_candidates(texts, words)),
        "name",
        found=_without_tail(pl.col("name"), str(words["ends"])),
    )
    named = once_each(
        said,
        "found",
        is_name=(pl.col("found").str.len_chars() >= 2)
        & (
            pl.col("found").str.starts_with("姓")
            | ~pl.col("found").str.contains(f"^(?:{pattern(words, 'not_name')})")
        ),
    ).filter("is_name")
    taken = named.with_columns(end=pl.col("start") + pl.col("found").str.len_chars())
    is_other = pl.col("left").str.contains(pattern(words, "not_boss_left")) | pl.col(
        "right"
    ).str.contains(pattern(words, "not_boss_right"))
    first = (
        beside(taken, texts)
        .filter((pl.col("points") == BY_ROLE) | ~is_other)
        .sort("doc", "start", pl.col("points"), descending=[False, False, True])
        .unique(["doc", "start"], keep="first", maintain_order=True)
    )
    return (
        _said_in_full(first)
        .unique(["doc", "found"], keep="first", maintain_order=True)
        .filter(nth_of("doc") <= SAID_TWICE)
        .select("doc", "start", "end", "found", "points")
    )


def _candidates(texts: pl.DataFrame, words: Words) -> list[pl.DataFrame]:
    """Find what may be a person in charge, by how he is spoken of: [doc, start, name, points]."""
    surname = f"[{words['surnames']}]"
    full = f"{surname}(?:某某?|[\\p{{Han}}*×]{{1,2}})"
    roles, titles = pattern(words, "roles"), pattern(words, "titles")
    between = r"(?:（[^）]{1,10}）)?(?:名字)?(?:是|为|叫|名叫|：|姓名|姓)?"
    ways = (
        (f"(?:{roles}){between}", f"(?:{NICKNAME}{surname}|{full})", "", BY_ROLE),
        ("", f"{surname}\\p{{Han}}{{0,2}}?(?:{titles})", "", 3),
        ("", f"姓{surname}的?(?:{roles})", "", 3),
        (f"(?:{roles})", f"姓{surname}", "[，。、；]", 3),
        (f"(?:{pattern(words, 'called')})", full, f"(?:{pattern(words, 'called_right')})", 2),
        (f"(?:{pattern(words, 'before')})", full, f"(?:{pattern(words, 'acts')})", 2),
    )
    return [_spoken_of(texts, *way) for way in ways]


def _spoken_of(texts: pl.DataFrame, left: str, name: str, right: str, points: int) -> pl.DataFrame:
    """Find a name between what stands before it and behind it: [doc, start, name, points]."""
    found = find(texts, f"{left}{name}{right}")
    bare = pl.col("found").str.replace(f"^{left}", "") if left else pl.col("found")
    size = pl.col("found").str.len_chars().cast(pl.Int64)
    return found.with_columns(
        name=bare.str.replace(f"{right}$", "") if right else bare,
        start=pl.col("start") + size - bare.str.len_chars().cast(pl.Int64),
    ).select("doc", "start", "name", points=pl.lit(points, dtype=pl.Int32))


def apart_from(bosses: pl.DataFrame, names: pl.DataFrame) -> pl.DataFrame:
    """Leave out what is part of a firm's or a site's name: 总包江西抚安公司 names no 江西抚."""
    is_likely = pl.max_horizontal("as_employer", "as_project") >= LIKELY
    firms = names.filter(pl.col("class").is_in(["legal", "site"]), is_likely)
    inside = bosses.join(firms.select("doc", firm_start="start", firm_end="end"), on="doc").filter(
        pl.col("start") < pl.col("firm_end"), pl.col("firm_start") < pl.col("end")
    )
    return bosses.join(inside, on=["doc", "start"], how="anti")


def _said_in_full(persons: pl.DataFrame) -> pl.DataFrame:
    """Leave out a surname with a title where the text says more of him: 吴总, 姓李."""
    name = pl.col("found").str.strip_prefix("姓")
    is_bare = name != pl.col("found")
    marked = persons.with_columns(
        surname=name.str.head(1),
        is_bare=is_bare,
        is_full=(pl.col("points") == BY_ROLE) & ~is_bare,
    )
    keys = ["doc", "surname"]
    in_full = marked.filter("is_full").select(*keys, has_full=pl.lit(value=True)).unique()
    named = marked.filter(~pl.col("is_bare")).select(*keys, has_name=pl.lit(value=True)).unique()
    is_shorter = (~pl.col("is_full") & pl.col("has_full")) | (
        pl.col("is_bare") & pl.col("has_name")
    )
    return (
        marked.join(in_full, on=keys, how="left", maintain_order="left")
        .join(named, on=keys, how="left", maintain_order="left")
        .filter(~is_shorter.fill_null(value=False))
    )


def _without_tail(name: pl.Expr, ends: str) -> pl.Expr:
    """Take off what no name ends in: 许红的 is 许红."""
    return name.str.strip_chars_end(ends)
