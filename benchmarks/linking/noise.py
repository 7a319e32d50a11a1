"""How people write a firm's name: one function a kind of noise, frames of parts to written names.

Each takes the frame of `grammar.firms` with `name`, and gives [written, seen]: what was written,
and by what the firm can still be told by somebody who knows the whole registry (`score.ceiling`):
name | core_form | head | core | brand | none.
"""

from collections.abc import Callable

import numpy as np
import polars as pl

from benchmarks.linking import grammar, places, tables, words
from benchmarks.linking.picks import luck, pick

Noise = Callable[[pl.DataFrame, np.random.Generator], pl.DataFrame]
FULL_WIDTH = {chr(code): chr(code + 0xFEE0) for code in (*range(0x30, 0x3A), *range(0x41, 0x5B))}
_BRACKETS = (
    ("（", "）"),
    ("(", ")"),
    ("〔", "〕"),
    ("[", "]"),
    ("【", "】"),
    ("﹙", "﹚"),
    ("（", ")"),
)
_SPACES = (" ", " ", " ", "\u3000", "\u00a0", "  ", "\t", "\u2002", "\u200b")


def exact(frame: pl.DataFrame, rng: np.random.Generator) -> pl.DataFrame:
    """Write the name as registered."""
    del rng
    return frame.select(written="name", seen=pl.lit("name"))


def width(frame: pl.DataFrame, rng: np.random.Generator) -> pl.DataFrame:
    """Write brackets, letters and digits in another width, put spaces in, ahead or behind."""
    count = frame.height
    name, at, way, space = pl.col("name"), pl.col("at"), pl.col("way"), pl.col("space")
    bracket = pl.Series(rng.integers(1, len(_BRACKETS), count))
    has_marks = name.str.contains(r"[（）A-Z0-9]")
    marked = name.str.replace_many(FULL_WIDTH)
    for number, (left, right) in enumerate(_BRACKETS):
        other = marked.str.replace_all("（", left).str.replace_all("）", right)
        marked = pl.when(pl.col("bracket") == number).then(other).otherwise(marked)
    split = name.str.slice(0, at) + space + name.str.slice(at)
    return frame.with_columns(
        at=pl.Series(rng.integers(1, 100, count)) % (name.str.len_chars() - 1) + 1,
        way=luck(rng, count),
        space=pick(rng, _SPACES, count),
        bracket=bracket,
    ).select(
        written=pl.when(has_marks & (way < 0.8))
        .then(marked)
        .when(way < 0.35)
        .then(split)
        .when(way < 0.6)
        .then(name + space)
        .when(way < 0.8)
        .then(space + name)
        .when(way < 0.9)
        .then(name.str.replace_all(r"(.)", "${1} "))
        .otherwise(split.str.slice(0, at + 1) + split.str.slice(at + 1) + space),
        seen=pl.lit("name"),
    )


def traditional(frame: pl.DataFrame, rng: np.random.Generator) -> pl.DataFrame:
    """Write the name in traditional characters, the whole (three in four) or its brand."""
    table = tables.traditional()
    change = dict(zip(table["simplified"], table["traditional"], strict=True))
    whole = pl.col("name").str.replace_many(change)
    brand = pl.concat_str("place", pl.col("brand").str.replace_many(change), *grammar.PARTS[2:])
    is_whole = (pl.col("luck") < 0.75) | (brand == pl.col("name"))
    return frame.with_columns(luck=luck(rng, frame.height)).select(
        written=pl.when(is_whole).then(whole).otherwise(brand), seen=pl.lit("name")
    )


def place_dropped(frame: pl.DataFrame, rng: np.random.Generator) -> pl.DataFrame:
    """Leave the place out; one in six keeps a shorter one (宜昌 for 湖北省宜昌市)."""
    place = pl.col("place")
    shorter = pl.when(place.str.contains(r"..[省市].+"))
    kept = shorter.then(place.str.replace(r"^.+?[省市]", "")).otherwise(places.short_of(place))
    is_kept = (luck(rng, frame.height) < 1 / 6) & (kept != place) & (kept != "")
    rest = pl.concat_str(grammar.PARTS[1:])
    return frame.select(
        written=pl.when(is_kept).then(kept + rest).otherwise(rest),
        seen=pl.when(is_kept).then(pl.lit("name")).otherwise(pl.lit("core_form")),
    )


def place_moved(frame: pl.DataFrame, rng: np.random.Generator) -> pl.DataFrame:
    """Put the place in brackets behind the brand, before the form, or at the end."""
    way = luck(rng, frame.height)
    short = pl.when(pl.col("short") < 0.5).then(places.short_of(pl.col("place"))).otherwise("place")
    left = pl.when(pl.col("half") < 0.3).then(pl.lit("(")).otherwise(pl.lit("（"))
    right = pl.when(pl.col("half") < 0.3).then(pl.lit(")")).otherwise(pl.lit("）"))
    place = pl.concat_str(left, short, right)
    work = pl.concat_str("number", "trade")
    return frame.with_columns(short=luck(rng, frame.height), half=luck(rng, frame.height)).select(
        written=pl.when(way < 0.45)
        .then(pl.concat_str("brand", place, work, "form"))
        .when(way < 0.8)
        .then(pl.concat_str("brand", work, place, "form"))
        .otherwise(pl.concat_str("brand", work, "form", place)),
        seen=pl.lit("name"),
    )


def form_changed(frame: pl.DataFrame, rng: np.random.Generator) -> pl.DataFrame:
    """Write another legal form for the registered one, a longer, a shorter or a mistaken one."""
    return frame.select(
        written=pl.concat_str(grammar.head(), other_form(rng, frame["form"]), "branch"),
        seen=pl.lit("head"),
    )


def other_form(rng: np.random.Generator, forms: pl.Series) -> pl.Series:
    """Draw for each form one that people write for it; a form without any stays."""
    draw = pl.Series(rng.integers(0, 60, len(forms)))
    table = pl.DataFrame(
        {
            "form": list(words.FORM_CHANGES),
            "other": [list(one) for one in words.FORM_CHANGES.values()],
        }
    )
    found = pl.DataFrame({"form": forms, "draw": draw}).join(
        table, on="form", how="left", maintain_order="left"
    )
    other = pl.col("other").list.get(pl.col("draw") % pl.col("other").list.len())
    return found.select(pl.coalesce(other, "form")).to_series()


def short(frame: pl.DataFrame, rng: np.random.Generator) -> pl.DataFrame:
    """Say brand and trade (宏远建设), or brand and 公司 (宏远公司)."""
    way = luck(rng, frame.height)
    trade = pl.col("trade")
    begun = pl.when((way < 0.15) & (trade.str.len_chars() >= 4)).then(trade.str.slice(0, 2))
    core = pl.concat_str("brand", "number", begun.otherwise(trade))
    return frame.select(
        written=pl.when(way < 0.45)
        .then(core)
        .when(way < 0.6)
        .then(core + "公司")
        .otherwise(pl.concat_str("brand", "number") + "公司"),
        seen=pl.when(way < 0.6).then(pl.lit("core")).otherwise(pl.lit("brand")),
    )


def tail(frame: pl.DataFrame, rng: np.random.Generator) -> pl.DataFrame:
    """Write a site behind the name (项目部, 工地, 施工队), one in five times without the form."""
    town = places.districts().sample(
        frame.height, with_replacement=True, seed=int(rng.integers(1 << 30))
    )
    town_name = town["district_name"].zip_with(luck(rng, frame.height) < 0.3, town["city_short"])
    site = pick(rng, words.TAILS, frame.height)
    behind = pl.col("site").str.replace("{}", pl.col("town"), literal=True)
    is_bare = luck(rng, frame.height) < 0.2
    return frame.with_columns(site=site, town=town_name).select(
        written=pl.when(is_bare).then(grammar.head() + behind).otherwise(pl.col("name") + behind),
        seen=pl.when(is_bare).then(pl.lit("head")).otherwise(pl.lit("name")),
    )


def stray(frame: pl.DataFrame, rng: np.random.Generator) -> pl.DataFrame:
    """Write words of the sentence around the name into its cell."""
    ahead, behind = (
        pick(rng, words.STRAY_AHEAD, frame.height),
        pick(rng, words.STRAY_BEHIND, frame.height),
    )
    way = luck(rng, frame.height)
    name = pl.col("name")
    return frame.select(
        written=pl.when(way < 0.4)
        .then(ahead + name)
        .when(way < 0.85)
        .then(name + behind)
        .otherwise(ahead + name + behind),
        seen=pl.lit("name"),
    )


def branch(frame: pl.DataFrame, rng: np.random.Generator) -> pl.DataFrame:
    """Name a registered branch: exactly, with another form, without the place, with a space."""
    way = luck(rng, frame.height)
    bare = pl.concat_str("brand", "inner", "number", "trade", "form", "branch")
    formed = pl.concat_str(grammar.head(), other_form(rng, frame["form"]), "branch")
    return frame.select(
        written=pl.when(way < 0.6)
        .then("name")
        .when(way < 0.8)
        .then(formed)
        .when(way < 0.9)
        .then(bare)
        .otherwise(grammar.head() + pl.col("form") + " " + pl.col("branch")),
        seen=pl.lit("name"),
    )


def lightly(frame: pl.DataFrame, rng: np.random.Generator) -> pl.DataFrame:
    """Write a name nobody bears as people write any: mostly exactly, at times in another width."""
    other = width(frame, rng)["written"]
    written = frame["name"].zip_with(luck(rng, frame.height) < 0.85, other)
    return pl.DataFrame({"written": written}).with_columns(seen=pl.lit("none"))
