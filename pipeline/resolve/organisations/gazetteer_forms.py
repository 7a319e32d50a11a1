"""How places are written, and which of today a writing stands for: GB/T 2260, 1980 to 2023."""

from functools import cache
from pathlib import Path

import numpy as np
import polars as pl

from pipeline.resolve.organisations import letters, lexicon
from pipeline.resolve.organisations.letters import I64
from pipeline.resolve.organisations.lexicon import Lexicon, Table

TABLE = Path(__file__).with_name("tables") / "places.tsv"
CODES = ("province", "city", "district")
MUNICIPALITIES = (11, 12, 31, 50)
"""First two digits of provinces that are cities; their city is written here with 01."""

NOWHERE, ALONE = 0, 1
"""The contexts in which a name's first place, and the first of a text that is a place, is read;
else the code of the place before it."""

CLOSED = -1
"""The context in which no further place is looked for."""

CODE_BITS = 20
"""Bits that hold a code or another context."""

_GENERIC = "^(?:郊|城|矿|市|新|市中|市南|市北|城中|城北|城关|南|北|东|西|中)区$"


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
        [form: str, context: i32 (`NOWHERE`, `ALONE`, or the code of the place said before),
        province, city, district: i32 (what all places of this form in the context share),
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
    long_enough = known.filter(pl.col("form").str.len_chars() >= 2)
    return _with_shared(long_enough)


def _with_shared(known: pl.DataFrame) -> pl.DataFrame:
    """Say what the places of each form and context have in common: one row for them all.

    A province counts alone (吉林, 海南); a prefecture counts before counties of its name, unless
    one of these lies in another province's capital (朝阳: the city, or the district of Beijing?).
    """
    level, code, by = pl.col("level"), pl.col("code"), ("form", "context")
    groups = known.group_by(by).agg(
        pl.col("is_short").all().alias("all_short"),
        level.min().alias("broadest"),
        pl.col("rural").any().alias("any_rural"),
        prefecture=pl.when(level == 2).then("city").min(),
    )
    in_capital = (code % 10_000 < 200) | (code // 10_000).is_in(MUNICIPALITIES)
    is_rival = (level == 3) & in_capital & (pl.col("city") != pl.col("prefecture"))
    rivals = known.join(groups, on=by).filter(is_rival).select(by, has_rival=True).unique()
    broadest, is_broadest = pl.col("broadest"), level == pl.col("broadest")
    decides = (broadest == 1) | ((broadest == 2) & pl.col("has_rival").is_null())
    counted = (
        known.join(groups, on=by)
        .join(rivals, on=by, how="left")
        .filter(is_broadest | ~decides)
        .group_by(by)
        .agg(*(_one(part) for part in CODES), pl.col("all_short", "broadest", "any_rural").first())
    )
    return counted.select(
        *by,
        *CODES,
        is_short="all_short",
        level="broadest",
        is_doubtful=pl.col("all_short") & ~pl.col("any_rural") & (broadest == 3),
    ).sort(by)


def _one(part: str) -> pl.Expr:
    """Give the code that all places of a group have, else null."""
    code = pl.col(part)
    return pl.when((code.null_count() == 0) & (code.min() == code.max())).then(code.min())


def _ways(table: pl.DataFrame) -> pl.DataFrame:
    """Give places by name in full and, where it differs, without suffix (昆山市, 昆山)."""
    full = _written(table, pl.col("name"), is_short=False)
    # 浦东新 of 浦东新区: cut by who takes the last character for the suffix.
    cut = table.filter(pl.col("name").str.contains("[特新林]区$"))
    clipped = _written(cut, pl.col("name").str.head(-1), is_short=True)
    has_short = (pl.col("short") != pl.col("name")) & (pl.col("short").str.len_chars() >= 2)
    short = _written(table.filter(has_short), pl.col("short"), is_short=True)
    too_short = (pl.col("form").str.len_chars() < 3) & ~pl.col("form").str.contains("[县州市区]$")
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
def spellings() -> Lexicon:
    """Give all forms, to be found in names."""
    return Lexicon.of(forms()["form"].unique().to_list())


@cache
def in_context() -> Table:
    """Give, by a form's node in `spellings` and a context, the form's row in `forms`, from 1."""
    laid = letters.letters_of(forms()["form"])
    nodes = np.zeros(forms().height, np.int64)
    for length, rows, found in lexicon.walk(spellings(), laid, laid.starts[:-1]):
        whole = laid.lengths[rows] == length
        nodes[rows[whole]] = found[whole]
    keys = lexicon.paired(nodes, forms()["context"].to_numpy(), CODE_BITS)
    return Table.of(keys, np.arange(1, len(nodes) + 1))


@cache
def contexts_behind() -> I64:
    """Give the context that each form leaves for the next place, by its row in `forms`, from 1."""
    behind = forms().select(pl.coalesce("district", "city", "province", pl.lit(CLOSED)))
    return np.concatenate([[CLOSED], behind.to_series().to_numpy().astype(np.int64)])
