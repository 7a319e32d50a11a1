"""Places that names begin with: provinces, prefectures, counties by GB/T 2260, retired names too.

A name that several places share says the part they have in common, else nothing: 朝阳 alone is a
place of which nobody knows which one, 北京朝阳 is the district. Never a guess.
"""

from functools import cache
from pathlib import Path

import polars as pl


TABLE = Path(__file__).with_name("tables") / "places.tsv"
CODES = ("province", "city", "district")
_LOOKED_UP = (*CODES, "level", "is_doubtful")
MUNICIPALITIES = (11, 12, 31, 50)
"""First two digits of provinces that are cities; their city is written here with 01."""

NOWHERE = 0
"""The context in which a name's first place is read; else the code of the place before it."""

_GENERIC = "^(?:郊|城|矿|市|新|市中|市南|市北|城中|城北|城关|南|北|东|西|中)区$"
_TOWN = r"^\p{Han}{2,3}?(?:街道|镇|乡)"
_ZONE = (
    "^(?:国家级?)?(?:经济技术|高新技术产业|高新技术|高新|经济|工业|出口加工|旅游|综合|自由贸易)*"
    "(?:开发区|工业园区|高新区|经开区|新区|保税区|度假区|试验区)"
)
_STOP = "\ue000"
"""Stands before 市 where it begins the next word: 上海市政 is 上海 and 市政, 昆山市场 likewise."""

_STOPPED = (*(f"市政{end}" for end in "工建设园公养路环机材实"), "市场", "市容", "市话", "市郊", "市内")

@cache
def places() -> pl.DataFrame:
    """Give every place, of today and retired: one row per name and place of today.

    Returns:
        [name: str, short: str (suffix off), code: i32 of today, level: i8 1 province, 2 prefecture,
        3 county or district, retired: bool, province: i32, city: i32, district: i32 (null above
        the place's level), rural: bool (was a county or county-level city once)].
    """
    code, level = pl.col("code"), pl.col("level")
    table = pl.read_csv(
        TABLE, separator="\t", schema_overrides={"code": pl.Int32, "level": pl.Int8}
    ).with_columns(pl.col("retired") == 1)
    province, in_city = code // 10_000 * 10_000, code % 10_000 != 0
    is_municipality = (code // 10_000).is_in(MUNICIPALITIES)
    city = pl.when(is_municipality).then(province + 100).when(in_city).then(code // 100 * 100)
    return table.with_columns(
        province=province,
        city=city,
        district=pl.when(code % 100 != 0).then(code),
        rural=((level == 3) & pl.col("name").str.contains("[县市旗]$")).any().over("short"),
    )


@cache
def forms() -> pl.DataFrame:
    """Give how a place may be written after another: the table that `take_places` looks up.

    Returns:
        [form: str, context: i32 (`NOWHERE` or the code of the province or prefecture said
        before), province, city, district: i32 (what all places of this form in the context share),
        is_short: bool, level: i8 (of the broadest), is_doubtful: bool (short form of a district
        that never was a county: as likely a brand)], one row per form and context.
    """
    table = places()
    ways = pl.concat([_ways(table), _colloquial(table)]).unique()
    contexts = pl.concat(
        [
            ways.filter(
                ~pl.col("form").str.contains(_GENERIC)
                & (~pl.col("is_short") | pl.col("rural") | (pl.col("level") < 3))
                | (pl.col("is_short") & (pl.col("level") == 3))
            ).with_columns(context=pl.lit(NOWHERE, dtype=pl.Int32)),
            ways.filter(pl.col("level") > 1).with_columns(context="province"),
            ways.filter(pl.col("level") > 2, pl.col("city").is_not_null()).with_columns(
                context="city"
            ),
        ]
    )
    # A form that only districts have and none was ever a county is no place by itself (和平, 新华).
    alone = (pl.col("context") == NOWHERE) & pl.col("is_short")
    known = contexts.filter(
        ~alone | ((pl.col("level") < 3) | pl.col("rural")).any().over("form", "context")
    )
    return (
        known.sort("form", "context", "code")
        .group_by("form", "context", maintain_order=True)
        .agg(
            # 吉林 and 海南 are provinces first.
            *(_shared(part) for part in CODES),
            pl.col("is_short").all(),
            pl.col("level").min(),
            is_doubtful=pl.col("is_short").all() & ~pl.col("rural").any() & (pl.col("level").min() == 3),
        )
    )


def _shared(part: str) -> pl.Expr:
    """Give the code that all rows of a group have, among provinces only where there is one."""
    first = pl.col(part).filter((pl.col("level") == 1) | ~(pl.col("level") == 1).any())
    return pl.when((first.n_unique() == 1) & (pl.len() > 0)).then(first.first()).alias(part)


def _ways(table: pl.DataFrame) -> pl.DataFrame:
    """Give places by name in full and, where it differs, without suffix (昆山市, 昆山)."""
    full = _written(table, pl.col("name"), is_short=False)
    has_short = (pl.col("short") != pl.col("name")) & (pl.col("short").str.len_chars() >= 2)
    short = _written(table.filter(has_short), pl.col("short"), is_short=True)
    too_short = (pl.col("form").str.len_chars() < 3) & ~pl.col("form").str.contains("[县州]$")
    return pl.concat([full.filter(~too_short), short])


def _colloquial(table: pl.DataFrame) -> pl.DataFrame:
    """Give autonomous places without their peoples: 恩施州, 新疆自治区, 长阳县."""
    ends = {"自治州": "州", "自治区": "自治区", "自治县": "县", "自治旗": "旗"}
    return pl.concat(
        _written(
            table.filter(pl.col("name").str.ends_with(end)),
            pl.col("short") + pl.lit(colloquial),
            is_short=False,
        )
        for end, colloquial in ends.items()
    )


def _written(table: pl.DataFrame, form: pl.Expr, *, is_short: bool) -> pl.DataFrame:
    return table.select(
        form.alias("form"), pl.lit(is_short).alias("is_short"), "code", "level", "rural", *CODES
    )


@cache
def pattern(*, first: bool) -> str:
    """Give the alternatives of forms, longest first: of a name's first place, or of a further."""
    table = forms().filter(pl.col("context") == NOWHERE) if first else forms()
    words = table["form"].unique().to_list()
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


def take_places(frame: pl.LazyFrame, source: str) -> pl.LazyFrame:
    """Take the places off the beginning of a column of names.

    Args:
        frame: Has the names, folded, in column `source`.
        source: Name of that column.

    Returns:
        The frame with [place_text: str (as written, null where none), rest: str (what follows),
        province, city, district: i32 (null: not said or not told which), last: str (the last
        place's text where it is written without its suffix, else null), last_level: i8, outer_province,
        outer_city: i32 (without the last)].
    """
    empty = {part: pl.lit(None, dtype=pl.Int32) for part in CODES}
    start = pl.col(source).str.replace_many(_STOPPED, [_STOP + word for word in _STOPPED])
    taken = frame.with_columns(
        rest=start.str.replace("^中国", ""),
        context=pl.lit(NOWHERE, dtype=pl.Int32),
        last=pl.lit(None, dtype=pl.String),
        is_doubtful=pl.lit(value=False),
        last_level=pl.lit(None, dtype=pl.Int8),
        outer_province=pl.lit(None, dtype=pl.Int32),
        outer_city=pl.lit(None, dtype=pl.Int32),
        **empty,
    )
    for first in (True, False, False):
        taken = _take_place(taken, first=first)
    rest = pl.col("rest").str.strip_chars_start(_STOP)
    is_placed = pl.col("context") != NOWHERE
    behind = rest.str.replace(_ZONE, "").str.replace(_TOWN, "")
    is_town = is_placed & (behind.str.len_chars() >= 4) & ~behind.str.contains("^[镇情土村音政企]")
    rest = pl.when(is_town.fill_null(value=True)).then(behind).otherwise(rest)
    whole, left = pl.col(source), pl.col("rest")
    said = whole.str.head(whole.str.len_chars().cast(pl.Int64) - left.str.len_chars())
    return (
        taken.with_columns(before=rest)
        .with_columns(
            last=pl.when(pl.col("before") == rest).then("last"),
            rest=pl.col("before").str.replace_all(_STOP, "", literal=True),
        )
        .with_columns(place_text=pl.when(said != "").then(said))
        .drop("before", "context")
    )


def read_places(texts: pl.Series) -> pl.DataFrame:
    """Read texts that are places and nothing else (上海, 江苏省昆山市); the others are left out.

    Returns:
        [text: str, province, city, district: i32], one row per distinct text that names a place
        of which at least the province is known.
    """
    frame = texts.drop_nulls().unique().sort().to_frame("text").lazy()
    read = take_places(frame, "text").filter(
        pl.col("rest") == "", pl.col("province").is_not_null()
    )
    return read.select("text", *CODES).collect()


def _take_place(frame: pl.LazyFrame, *, first: bool) -> pl.LazyFrame:
    """Take one place off `rest`, if one of this form lies in the context."""
    rest, context = pl.col("rest"), pl.col("context")
    # A second place is looked for only where the first leaves it open.
    rest = rest if first else pl.when(context > NOWHERE).then(rest)
    behind = rest.str.replace(f"^(?:{pattern(first=first)})", "")
    length = rest.str.len_chars().cast(pl.Int64) - behind.str.len_chars()
    found = forms().lazy().rename({part: f"{part}_found" for part in _LOOKED_UP})
    hit = pl.col("level_found").is_not_null()
    here = [pl.when(hit).then(f"{part}_found").otherwise(part).alias(part) for part in CODES]
    last = pl.when(hit & pl.col("is_short")).then("form").when(~hit).then("last")
    level = pl.when(hit).then("level_found").otherwise("last_level")
    return (
        frame.with_columns(form=pl.when(length > 0).then(rest.str.head(length)), behind=behind)
        .join(found, on=["form", "context"], how="left", maintain_order="left")
        .with_columns(
            *here,
            outer_province=pl.when(hit).then("province").otherwise("outer_province"),
            outer_city=pl.when(hit).then("city").otherwise("outer_city"),
            rest=pl.when(hit).then("behind").otherwise("rest"),
            last=last,
            last_level=level,
            is_doubtful=pl.when(hit).then("is_doubtful_found").otherwise("is_doubtful"),
        )
        .with_columns(
            context=pl.when(hit & pl.col("district").is_null())
            .then(pl.coalesce("city", "province", pl.lit(-1)))
            .when(hit)
            .then(-1)
            .when(context == NOWHERE)
            .then(NOWHERE)
            .otherwise(-1)
        )
        .drop("form", "behind", "is_short", *(f"{part}_found" for part in _LOOKED_UP))
    )
