"""Places that names begin with: provinces, prefectures, counties by GB/T 2260, retired names too.

A name that several places share says the part they have in common, else nothing: 朝阳 alone is a
place of which nobody knows which one, 北京朝阳 is the district. Never a guess.
"""

import numpy as np
import polars as pl

from pipeline.resolve.organisations import letters, lexicon
from pipeline.resolve.organisations.gazetteer_forms import (
    ALONE,
    CODES,
    NOWHERE,
    forms,
    places,
    spellings,
)
from pipeline.values import names as values

__all__ = [
    "ALONE",
    "CODES",
    "NOWHERE",
    "forms",
    "place_codes",
    "places",
    "read_places",
    "spellings",
    "take_places",
]

CLOSED = -1
"""The context in which no further place is looked for."""

MOST_PLACES = 4
"""Province, prefecture, county, and one said twice."""

LONGEST_FORM = 15
_LOOKED_UP = (*CODES, "level", "is_doubtful")
_COUNTRY = "中国"
_TOWN = r"^\p{Han}{2,3}?(?:街道|镇|乡)"
_ZONE = (
    "^(?:国家级?)?(?:经济技术|高新技术产业|高新技术|高新|经济|工业|出口加工|旅游|综合|自由贸易)*"
    "(?:开发区|工业园区|高新区|经开区|新区|保税区|度假区|试验区)"
)
_STOP = "\ue000"
"""Stands before 市 where it begins the next word: 上海市政 is 上海 and 市政, 昆山市场 likewise."""

_STOPPED = (
    *(f"市政{next_one}" for next_one in "工建设园公养路环机材实第一二三四五六七八九十"),
    *("市场", "市容环", "市容管", "市容卫", "市话", "市内"),
)


def take_places(frame: pl.LazyFrame, source: str, *, alone: bool = False) -> pl.LazyFrame:
    """Take the places off the beginning of a column of names.

    Args:
        frame: Has the names, folded, in column `source`.
        source: Name of that column.
        alone: Whether the texts are places and not names: any place may come first then.

    Returns:
        The frame with [place_text: str (as written, null where none), town: str (the part of it
        below the district, which has no code), rest: str (what follows), province, city, district:
        i32 (null: not said or not told which), last: str (the last place's text where it is
        written without its suffix, else null), last_level: i8, is_doubtful: bool (as in `forms`),
        outer_province, outer_city: i32 (without the last)].
    """
    start = pl.col(source).str.replace_many(list(_STOPPED), [_STOP + word for word in _STOPPED])
    spelt = frame.with_columns(start=start).collect()
    size = pl.lit(_measure_beginnings(spelt["start"]))
    spelt = spelt.with_columns(
        spelt=pl.col("start").str.head(size), behind=pl.col("start").str.slice(size)
    )
    # Many names begin with the same places: each beginning is read once.
    beginnings = _read_beginnings(spelt.select("spelt").unique().lazy(), alone=alone)
    taken = spelt.lazy().join(beginnings.lazy(), on="spelt", how="left", maintain_order="left")
    return _without_towns(
        taken.with_columns(rest=pl.col("rest") + pl.col("behind")).drop("start", "spelt"), source
    )


def _measure_beginnings(texts: pl.Series) -> pl.Series:
    """Count the letters of each text that are 中国 or places, the longest form of each."""
    laid = letters.letters_of(texts)
    of_country = texts.str.starts_with(_COUNTRY).fill_null(value=False).to_numpy()
    begin = laid.starts[:-1]
    at = begin + np.where(of_country, len(_COUNTRY), 0)
    rows = np.arange(len(at))
    while len(rows):
        found = lexicon.longest(lexicon.starts(spellings(), laid, at[rows]))
        at[rows] += found
        rows = rows[found > 0]
    return pl.Series(at - begin)


def _read_beginnings(beginnings: pl.LazyFrame, *, alone: bool) -> pl.DataFrame:
    """Read texts `spelt` place by place: what `take_places` adds but town and text."""
    taken = beginnings.with_columns(
        *(pl.lit(None, dtype=pl.Int32).alias(part) for part in CODES),
        rest=pl.col("spelt").str.strip_prefix(_COUNTRY),
        context=pl.lit(ALONE if alone else NOWHERE, dtype=pl.Int32),
        last=pl.lit(None, dtype=pl.String),
        last_level=pl.lit(None, dtype=pl.Int8),
        is_doubtful=pl.lit(value=False),
        outer_province=pl.lit(None, dtype=pl.Int32),
        outer_city=pl.lit(None, dtype=pl.Int32),
    )
    for _ in range(MOST_PLACES):
        taken = _take_place(taken)
    return taken.collect()


def _without_towns(taken: pl.LazyFrame, source: str) -> pl.LazyFrame:
    """Take towns and development zones off the names that begin with a place; add the texts."""
    rest, behind, whole = pl.col("rest"), pl.col("behind"), pl.col(source)
    in_town = (behind.str.len_chars() >= 4) & ~behind.str.contains("^[镇情土村音政企人亲里下上]")
    is_town = (behind != rest) & in_town
    return (
        taken.with_columns(rest=rest.str.strip_chars_start(_STOP))
        .with_columns(behind=rest.str.replace(_ZONE, "").str.replace(_TOWN, ""))
        .with_columns(is_town=is_town.fill_null(value=False))
        .with_columns(
            rest=pl.when("is_town").then("behind").otherwise("rest"),
            town=pl.when("is_town").then(_before(rest, behind)),
            last=pl.when(~pl.col("is_town")).then("last"),
        )
        .with_columns(rest=rest.str.replace_all(_STOP, "", literal=True))
        .with_columns(place_text=pl.when(rest != whole).then(_before(whole, rest)))
        .drop("behind", "is_town", "context")
    )


def _before(text: pl.Expr, end: pl.Expr) -> pl.Expr:
    """Give what stands in a text before its end."""
    return text.str.head(text.str.len_chars().cast(pl.Int64) - end.str.len_chars())


def place_codes(texts: pl.Series) -> pl.DataFrame:
    """Read a column of places or addresses (湖北省武汉市洪山区, 洪山区, 武汉).

    Returns:
        [province, city, district: i32], one row per text in order; null where it is not said, not
        known, or several places have the name.
    """
    column = values.name_keys(texts).alias("text").to_frame()
    distinct = column.lazy().drop_nulls().unique()
    read = take_places(distinct, "text", alone=True).select("text", *CODES).collect()
    return column.join(read, on="text", how="left", maintain_order="left").select(CODES)


def read_places(texts: pl.Series) -> pl.DataFrame:
    """Read texts that are places and nothing else (上海, 江苏省昆山市); the others are left out.

    Returns:
        [text: str, province, city, district: i32], one row per distinct text that names a place
        of which at least the province is known.
    """
    frame = texts.drop_nulls().unique().sort().to_frame("spelt")
    read = _read_beginnings(frame.lazy(), alone=True)
    whole = read.filter(pl.col("rest") == "", pl.col("province").is_not_null())
    return whole.select(pl.col("spelt").alias("text"), *CODES)


def _take_place(frame: pl.LazyFrame) -> pl.LazyFrame:
    """Take one place off `rest`: the longest form that there is in the context."""
    rest, length = pl.col("rest"), pl.col("length")
    longest = pl.min_horizontal(rest.str.len_chars().cast(pl.Int64), LONGEST_FORM) + 1
    beginnings = (
        frame.filter(pl.col("context") >= NOWHERE)
        .select("spelt", "context", "rest", length=pl.int_ranges(2, longest))
        .explode("length")
        .drop_nulls("length")
        .with_columns(form=rest.str.head(length))
    )
    found = forms().lazy().rename({part: f"{part}_found" for part in _LOOKED_UP})
    hits = (
        beginnings.join(found, on=["form", "context"])
        .sort("spelt", "length", descending=[False, True])
        .unique("spelt", keep="first", maintain_order=True)
        .drop("rest", "context")
    )
    hit = pl.col("level_found").is_not_null()
    here = [pl.when(hit).then(f"{part}_found").otherwise(part).alias(part) for part in CODES]
    is_begun = pl.col("context").is_in([NOWHERE, ALONE])
    return (
        frame.join(hits, on="spelt", how="left", maintain_order="left")
        .with_columns(
            *here,
            outer_province=pl.when(hit).then("province").otherwise("outer_province"),
            outer_city=pl.when(hit).then("city").otherwise("outer_city"),
            rest=pl.when(hit).then(rest.str.slice(length)).otherwise(rest),
            last=pl.when(hit & pl.col("is_short")).then("form").when(~hit).then("last"),
            last_level=pl.when(hit).then("level_found").otherwise("last_level"),
            is_doubtful=pl.when(hit).then("is_doubtful_found").otherwise("is_doubtful"),
        )
        .with_columns(
            context=pl.when(hit)
            .then(pl.coalesce("district", "city", "province", pl.lit(CLOSED)))
            .when(is_begun)
            .then("context")
            .otherwise(CLOSED)
        )
        .drop("form", "length", "is_short", *(f"{part}_found" for part in _LOOKED_UP))
    )
