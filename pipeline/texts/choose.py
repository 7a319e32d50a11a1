"""Takes of many weighed names the few that a claim names, each once, in its fullest form."""

import polars as pl

from pipeline.texts.employers import CORE_HEADS

ENOUGH_FOR_EMPLOYER, ENOUGH_FOR_PROJECT = 4, 4
"""Points from which a name counts; our choice, on labelled petitions."""

NEARLY_AS_MUCH = 2
"""Points by which a second name may stay behind and still be meant."""

ENOUGH_WHEN_ALONE = 3
"""For the one firm that a text names: a name in full is enough where nothing speaks against it."""

FULL_NAME = "有限|责任|集团"

SURELY_A_SITE, MOST_SITES = 8, 3
LISTED_CHARS = 3
"""A second site counts when it stands at most so far behind the first: 甲隧道及乙隧道."""

SAME_END_CHARS = 5
"""Sites whose names end in so many same characters are one, called in two ways; our choice."""

FULL_END = "(?:公司|街道办事处|学校|酒店|厂)$"
"""Endings that make a name a fuller form of one without."""

TRADE_NAME_CHARS = 2
"""Of what names begin with, places off: most trade names have two characters."""

FIRM_CLASSES = ("legal", "shop", "office", "soft")


def employers(names: pl.DataFrame) -> pl.DataFrame:
    """Take the debtor of each text: [doc, start, end, found, points, entity_name, rivals].

    `rivals` counts the other names for which nearly as much speaks.
    """
    enough = pl.when(_is_alone()).then(ENOUGH_WHEN_ALONE).otherwise(ENOUGH_FOR_EMPLOYER)
    able = names.filter(pl.col("as_employer") >= enough)
    best = _best(able.rename({"as_employer": "points"}))
    fullest = _fullest(best, names.filter(pl.col("class").is_in(FIRM_CLASSES)))
    return fullest.join(_rivals(able), on="doc", how="left", maintain_order="left")


def _rivals(able: pl.DataFrame) -> pl.DataFrame:
    """Count the names a text could mean as well: [doc, rivals: u32]."""
    near = pl.col("as_employer") >= pl.col("as_employer").max().over("doc") - NEARLY_AS_MUCH
    return able.filter(near).group_by("doc").agg(rivals=pl.col("core").n_unique() - 1)


def _is_alone() -> pl.Expr:
    """Tell whether a text names one firm in full and no other."""
    is_firm = (pl.col("class") == "legal") & pl.col("found").str.contains(FULL_NAME)
    return is_firm & (pl.col("core").filter(is_firm).n_unique().over("doc") == 1)


def projects(names: pl.DataFrame) -> pl.DataFrame:
    """Take the site of each text, and further ones that are surely one and are called otherwise.

    Returns:
        [doc, start, end, found, points], at most three a text.
    """
    able = names.filter(pl.col("as_project") >= ENOUGH_FOR_PROJECT)
    able = able.rename({"as_project": "points"}).with_columns(is_listed=_is_listed())
    best = (
        able.join(_best(able).select("doc", best="core"), on="doc")
        .filter(
            pl.col("core").str.contains(pl.col("best"), literal=True)
            | _same_end(pl.col("core"), pl.col("best"))
        )
        .sort("doc", "start")
        .unique("doc", keep="first", maintain_order=True)
    )
    further = (
        able.join(best.select("doc", first_end="end", best="core"), on="doc")
        .filter(
            ~_within(pl.col("core"), pl.col("best")),
            (pl.col("points") >= SURELY_A_SITE)
            | pl.col("is_listed")
            | (
                (pl.col("start") - pl.col("first_end")).is_between(1, LISTED_CHARS)
                & ~pl.col("left").str.ends_with("（")
            ),
        )
        .sort("doc", "start")
        .unique(["doc", "core"], keep="first", maintain_order=True)
        .filter(pl.int_range(pl.len()).over("doc") < MOST_SITES - 1)
    )
    columns = ["doc", "start", "end", "found", "points", "entity_name"]
    return pl.concat([best.select(columns), further.select(columns)]).sort("doc", "start")


def _is_listed() -> pl.Expr:
    """Tell whether a work of building stands in a list with another: 甲隧道、乙隧道."""
    is_next = (pl.col("start") - pl.col("end").shift(1)) == 1
    follows = is_next & (pl.col("doc") == pl.col("doc").shift(1))
    listed = follows & (pl.col("class") == "site") & (pl.col("class").shift(1) == "site")
    return (listed | listed.shift(-1)).fill_null(value=False)


def _within(one: pl.Expr, other: pl.Expr) -> pl.Expr:
    """Tell whether one name holds the other, or both end alike."""
    holds = one.str.contains(other, literal=True) | other.str.contains(one, literal=True)
    return holds | _same_end(one, other)


def _same_end(one: pl.Expr, other: pl.Expr) -> pl.Expr:
    """Tell whether two long names end alike."""
    is_long = one.str.len_chars() > SAME_END_CHARS
    return is_long & (one.str.tail(SAME_END_CHARS) == other.str.tail(SAME_END_CHARS))


def _best(names: pl.DataFrame) -> pl.DataFrame:
    """Keep of each text the name with the most points, of several the first."""
    order = names.sort("doc", "points", "start", descending=[False, True, False])
    return order.unique("doc", keep="first", maintain_order=True)


def _fullest(chosen: pl.DataFrame, names: pl.DataFrame) -> pl.DataFrame:
    """Put in place of each name its fullest form in the text, of equal ones the first.

    Two names are forms of one when, places and legal ends off, the shorter begins the longer.
    """
    core, other = pl.col("core"), pl.col("other_core")
    forms = names.select(
        "doc",
        other_start="start",
        other_end="end",
        other="found",
        other_core="core",
        entity_name="entity_name",
        full=pl.col("class").is_in(["legal", "shop"]) | pl.col("found").str.contains(FULL_END),
    )
    return (
        chosen.select("doc", "core", "found", "points")
        .join(forms, on="doc")
        .filter(
            pl.col("other").eq(pl.col("found"))
            | (pl.col("full") & (core.str.len_chars() >= 2) & other.str.starts_with(core))
            | (pl.col("full") & (other.str.len_chars() >= 2) & core.str.starts_with(other))
            | _same_trade_name()
        )
        .sort("doc", _size(pl.col("other")), "other_start", descending=[False, True, False])
        .unique("doc", keep="first", maintain_order=True)
        .select(
            "doc",
            start="other_start",
            end="other_end",
            found="other",
            points="points",
            entity_name="entity_name",
        )
    )


def _same_trade_name() -> pl.Expr:
    """Tell whether the other is a firm in full, and this one a shop called as it: 甲乙早教中心."""
    head, other = (pl.col(name).str.head(TRADE_NAME_CHARS) for name in ("core", "other_core"))
    is_firm = pl.col("other").str.contains("有限") & ~pl.col("found").str.contains("公司")
    return is_firm & (head == other) & (pl.col("core").str.len_chars() > TRADE_NAME_CHARS + 1)


def _size(name: pl.Expr) -> pl.Expr:
    """Count the characters of a name without the place at its head."""
    return name.str.replace(CORE_HEADS, "").str.len_chars()
