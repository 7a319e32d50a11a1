"""Places that names begin with: provinces, prefectures, counties by GB/T 2260, retired names too.

A name that several places share says the part they have in common, else nothing: 朝阳 alone is a
place of which nobody knows which one, 北京朝阳 is the district. Never a guess.
"""

from functools import cache
from pathlib import Path

import polars as pl

from pipeline.values import names as values


TABLE = Path(__file__).with_name("tables") / "places.tsv"
CODES = ("province", "city", "district")
_LOOKED_UP = (*CODES, "level", "is_doubtful")
MUNICIPALITIES = (11, 12, 31, 50)
"""First two digits of provinces that are cities; their city is written here with 01."""

NOWHERE, ALONE = 0, 1
"""The contexts in which a name's first place, and the first of a text that is a place, is read; else
the code of the place before it."""

_GENERIC = "^(?:郊|城|矿|市|新|市中|市南|市北|城中|城北|城关|南|北|东|西|中)区$"
_TOWN = r"^\p{Han}{2,3}?(?:街道|镇|乡)"
_ZONE = (
    "^(?:国家级?)?(?:经济技术|高新技术产业|高新技术|高新|经济|工业|出口加工|旅游|综合|自由贸易)*"
    "(?:开发区|工业园区|高新区|经开区|新区|保税区|度假区|试验区)"
)
_STOP = "\ue000"
"""Stands before 市 where it begins the next word: 上海市政 is 上海 and 市政, 昆山市场 likewise."""

_STOPPED = (
    *(f"市政{next_one}" for next_one in "工建设园公养路环机材实第一二三四五六七八九十"),
    *("市场", "市容", "市话", "市郊", "市内"),
)



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
        TABLE,
        separator="\t",
        schema_overrides={"code": pl.Int32, "level": pl.Int8, "before": pl.String},
    ).with_columns(
        pl.col("retired") == 1,
        pl.col("before").str.split(" ").cast(pl.List(pl.Int32)),
    )
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
        [form: str, context: i32 (`NOWHERE`, `ALONE`, or the code of the place said before), province, city, district: i32 (what all places of this form in the context share),
        is_short: bool, level: i8 (of the broadest), is_doubtful: bool (short form of a district
        that never was a county: as likely a brand)], one row per form and context.
    """
    table = places()
    ways = pl.concat([_ways(table), _colloquial(table)]).unique()
    level, is_short = pl.col("level"), pl.col("is_short")
    # A name begins with no district's short form that never was a county (和平, 新华).
    begins = ~pl.col("form").str.contains(_GENERIC) & (
        ~is_short | (level < 3) | pl.col("rural").any().over("form")
    )
    placed = [
        ways.filter(level > 1).with_columns(context="province"),
        ways.filter(level > 2, pl.col("city").is_not_null()).with_columns(context="city"),
        # 天门市天门市: said twice.
        ways.filter((level < 3) & ~is_short).with_columns(context=pl.coalesce("city", "province")),
        ways.filter(~is_short, pl.col("district").is_not_null()).with_columns(context="district"),
        # 四平市公主岭市: behind the prefecture it belonged to.
        ways.explode("before").with_columns(context="before"),
    ]
    first = [
        ways.with_columns(context=pl.lit(ALONE, dtype=pl.Int32)),
        ways.filter(begins).with_columns(context=pl.lit(NOWHERE, dtype=pl.Int32)),
    ]
    contexts = pl.concat(frame.drop("before") for frame in (*first, *placed))
    known = contexts.drop_nulls("context")
    return (
        known.sort("form", "context", "code")
        .group_by("form", "context", maintain_order=True)
        .agg(
            # 吉林 and 海南 are provinces first.
            *(_shared(part) for part in CODES),
            pl.col("is_short").all(),
            pl.col("level").min(),
            is_doubtful=pl.col("is_short").all()
            & ~pl.col("rural").any()
            & (pl.col("level").min() == 3),
        )
    )


def _shared(part: str) -> pl.Expr:
    """Give the code that all places of a group have in common.

    A province counts alone; a prefecture counts before counties of its name, unless one of these
    lies in another province's capital (朝阳: the city, or the district of Beijing?).
    """
    level, city, code = pl.col("level"), pl.col("city"), pl.col("code")
    prefecture = city.filter(level == 2).first()
    in_capital = (code % 10_000 < 200) | (code // 10_000).is_in(MUNICIPALITIES)
    has_rival = ((level == 3) & in_capital & (city != prefecture)).any()
    counts = (
        pl.when((level == 1).any())
        .then(level == 1)
        .when((level == 2).any() & ~has_rival)
        .then(level == 2)
        .otherwise(pl.lit(value=True))
    )
    codes = pl.col(part).filter(counts)
    return pl.when(codes.n_unique() == 1).then(codes.first()).alias(part)


def _ways(table: pl.DataFrame) -> pl.DataFrame:
    """Give places by name in full and, where it differs, without suffix (昆山市, 昆山)."""
    full = _written(table, pl.col("name"), is_short=False)
    # 浦东新 of 浦东新区: cut by who takes the last character for the suffix.
    cut = table.filter(pl.col("name").str.contains("[特新林]区$"))
    clipped = _written(cut, pl.col("name").str.head(-1), is_short=True)
    has_short = (pl.col("short") != pl.col("name")) & (pl.col("short").str.len_chars() >= 2)
    short = _written(table.filter(has_short), pl.col("short"), is_short=True)
    too_short = (pl.col("form").str.len_chars() < 3) & ~pl.col("form").str.contains("[县州市]$")
    return pl.concat([full.filter(~too_short), short, clipped])


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
        form.alias("form"),
        pl.lit(is_short).alias("is_short"),
        "code",
        "level",
        "rural",
        "before",
        *CODES,
    )


@cache
def pattern(*, first: bool) -> str:
    """Give the alternatives of forms, longest first: of a name's first place, or of a further."""
    table = forms().filter(pl.col("context") == NOWHERE) if first else forms()
    table = table.filter(pl.col("form").str.len_chars() >= 2)
    words = table["form"].unique().to_list()
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


def take_places(frame: pl.LazyFrame, source: str, *, alone: bool = False) -> pl.LazyFrame:
    """Take the places off the beginning of a column of names.

    Args:
        frame: Has the names, folded, in column `source`.
        source: Name of that column.
        alone: Whether the texts are places and not names: any place may come first then.

    Returns:
        The frame with [place_text: str (as written, null where none), town: str (the part of it
        below the district, which has no code), rest: str (what follows),
        province, city, district: i32 (null: not said or not told which), last: str (the last
        place's text where it is written without its suffix, else null), last_level: i8, outer_province,
        outer_city: i32 (without the last)].
    """
    start = pl.col(source).str.replace_many(_STOPPED, [_STOP + word for word in _STOPPED])
    said = f"^(?:中国)?(?:{pattern(first=False)})+|^中国"
    spelt = (
        frame.with_columns(start=start)
        .with_columns(behind=pl.col("start").str.replace(said, ""))
        .with_columns(spelt=_before(pl.col("start"), pl.col("behind")))
        .collect(engine="streaming")
    )
    # Many names begin with the same places: each beginning is read once.
    beginnings = _read_beginnings(spelt.select("spelt").unique().lazy(), alone=alone)
    taken = spelt.lazy().join(beginnings.lazy(), on="spelt", how="left", maintain_order="left")
    return _without_towns(
        taken.with_columns(rest=pl.col("rest") + pl.col("behind")).drop("start", "spelt"), source
    )


def _read_beginnings(beginnings: pl.LazyFrame, *, alone: bool) -> pl.DataFrame:
    """Read texts `spelt` place by place: what `take_places` adds but town and text."""
    taken = beginnings.with_columns(
        *(pl.lit(None, dtype=pl.Int32).alias(part) for part in CODES),
        rest=pl.col("spelt").str.replace("^中国", ""),
        context=pl.lit(ALONE if alone else NOWHERE, dtype=pl.Int32),
        last=pl.lit(None, dtype=pl.String),
        last_level=pl.lit(None, dtype=pl.Int8),
        is_doubtful=pl.lit(value=False),
        outer_province=pl.lit(None, dtype=pl.Int32),
        outer_city=pl.lit(None, dtype=pl.Int32),
    )
    for first in (True, False, False, False):
        taken = _take_place(taken, first=first and not alone)
    return taken.collect(engine="streaming")


def _without_towns(taken: pl.LazyFrame, source: str) -> pl.LazyFrame:
    """Take towns and development zones off the names that begin with a place; add the texts."""
    rest, behind, whole = pl.col("rest"), pl.col("behind"), pl.col(source)
    is_placed = ~pl.col("context").is_in([NOWHERE, ALONE])
    in_town = (behind.str.len_chars() >= 4) & ~behind.str.contains("^[镇情土村音政企]")
    is_town = (behind != rest) & in_town
    return (
        taken.with_columns(rest=rest.str.strip_chars_start(_STOP))
        .with_columns(
            behind=pl.when(is_placed).then(rest.str.replace(_ZONE, "").str.replace(_TOWN, ""))
        )
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
    frame = texts.drop_nulls().unique().sort().to_frame("text").lazy()
    read = take_places(frame, "text", alone=True).filter(
        pl.col("rest") == "", pl.col("province").is_not_null()
    )
    return read.select("text", *CODES).collect()


def _take_place(frame: pl.LazyFrame, *, first: bool) -> pl.LazyFrame:
    """Take one place off `rest`, if one of this form lies in the context."""
    rest, context = pl.col("rest"), pl.col("context")
    # A second place is looked for only where the first leaves it open.
    open_rest = rest if first else pl.when(context > NOWHERE).then(rest)
    behind = open_rest.str.replace(f"^(?:{pattern(first=first)})", "")
    length = rest.str.len_chars().cast(pl.Int64) - pl.col("behind").str.len_chars()
    found = forms().lazy().rename({part: f"{part}_found" for part in _LOOKED_UP})
    hit = pl.col("level_found").is_not_null()
    here = [pl.when(hit).then(f"{part}_found").otherwise(part).alias(part) for part in CODES]
    last = pl.when(hit & pl.col("is_short")).then("form").when(~hit).then("last")
    level = pl.when(hit).then("level_found").otherwise("last_level")
    return (
        frame.with_columns(behind=behind)
        .with_columns(length=length)
        .with_columns(form=pl.when(pl.col("length") > 0).then(rest.str.head(pl.col("length"))))
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
            context=pl.when(hit)
            .then(pl.coalesce("district", "city", "province", pl.lit(-1)))
            .when(context.is_in([NOWHERE, ALONE]))
            .then(context)
            .otherwise(-1)
        )
        .drop("form", "behind", "length", "is_short", *(f"{part}_found" for part in _LOOKED_UP))
    )
