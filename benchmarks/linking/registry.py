"""Firms of a world from a real registry in a Parquet file, each taken apart as far as it goes.

The file has [name: str, uscc: str, province: str, city: str] (short names of places). A name that
these simple means cannot take apart stays whole: then only noise that needs no parts befalls it.
This reading is the yardstick's own and coarse; the matcher's parser is not used.
"""

from pathlib import Path

import numpy as np
import polars as pl

from benchmarks.linking import grammar, places, words

_FORM = (
    r"(?:(?:（集团）|\(集团\)|集团)?(?:股份)?有限责任公司|(?:（集团）|\(集团\)|集团)?(?:股份)?有限公司|集团公司|总公司|公司|集团"
    r"|总厂|分厂|工厂|厂|专业合作社|合作社|经营部|服务部|营业部|门市部|商店|商场|商行|药店|药房|加油站|中心|研究所|设计院|学校|医院|宾馆|酒店|饭店|支行|分行)"
)
_BRANCH = (
    r"^(.{3,}?(?:有限责任公司|有限公司|总公司|公司|合作社|联社|厂))"
    r"(.*(?:公司|部|店|站|处|所|行|社|厂|场|市|楼|馆|厅|房|库|局|柜|点))$"
)
_NUMBER = rf"^(.*?)(第[{words.NUMBERS}]|[{words.NUMBERS}]局)(..+)$"
_INNER = r"[（(]([^（）()]{2,6})[）)]"
LEAST_CONTEXTS = 15
"""A trade stands behind at least so many different pairs of characters; a brand does not."""


def firms(path: Path, count: int, rng: np.random.Generator) -> pl.DataFrame:
    """Read a registry; where it has more than `count` firms, draw so many.

    Returns:
        As `grammar.firms`, and `code`; names and codes are each there once.
    """
    table = places.districts()
    raw = pl.read_parquet(path, columns=["name", "uscc", "province", "city"])
    raw = raw.filter(
        pl.col("name").str.contains(r"\p{Han}{3}")
        & (pl.col("name").str.len_chars() >= 5)
        & (pl.col("uscc").str.len_chars() == 18)
    )
    raw = raw.unique("name", keep="first", maintain_order=True)
    raw = raw.unique("uscc", keep="first", maintain_order=True)
    homes = _homes(raw, table)
    if homes.height > count:
        homes = homes.sample(count, seed=int(rng.integers(1 << 30)))
    parts = _parts(homes, table)
    heads = parts.select(head=pl.col("name"), parent=pl.int_range(pl.len(), dtype=pl.Int64))
    branched = parts.with_columns(head=pl.col("name").str.head(_chars("name") - _chars("branch")))
    is_branch = pl.col("branch") != ""
    return (
        branched.join(heads, on="head", how="left", maintain_order="left")
        .with_columns(parent=pl.when(is_branch).then("parent"))
        .select(*grammar.PARTS, *table.columns, "parent", code="uscc")
    )


def _chars(column: str) -> pl.Expr:
    return pl.col(column).str.len_chars()


def _homes(raw: pl.DataFrame, table: pl.DataFrame) -> pl.DataFrame:
    """Find each firm's district: by its code, else any of its city; firms of nowhere go."""
    cities = table.unique(["province_short", "city_short"], keep="first", maintain_order=True)
    county = table.unique(["province_short", "district_short"], keep="first", maintain_order=True)
    by_city = cities.select("province_short", town="city_short", home="district")
    by_county = county.select("province_short", town="district_short", home_county="district")
    told = raw.with_columns(
        province_short=pl.col("province"), town=pl.col("city"),
        coded=pl.col("uscc").str.slice(2, 6).cast(pl.Int64, strict=False),
    )  # fmt: skip
    known = table.select(coded="district", home_code="district")
    found = (
        told.join(by_city, on=["province_short", "town"], how="left", maintain_order="left")
        .join(by_county, on=["province_short", "town"], how="left", maintain_order="left")
        .join(known, on="coded", how="left", maintain_order="left")
    )
    town = pl.coalesce("home", "home_county")
    # A code of another city was given before the city was: the registry's own column counts.
    is_near = pl.col("home_code") // 100 == town // 100
    district = pl.when(is_near).then("home_code").otherwise(pl.coalesce(town, "home_code"))
    return (
        found.with_columns(district=district)
        .select("name", "uscc", "district")
        .join(table, on="district", how="inner", maintain_order="left")
    )


def _parts(homes: pl.DataFrame, table: pl.DataFrame) -> pl.DataFrame:
    """Take names apart into `grammar.PARTS`; together they are the name again."""
    split = homes.with_columns(
        pl.col("name")
        .str.extract_groups(_BRANCH)
        .struct.rename_fields(["whole", "branch"])
        .struct.unnest()
    ).with_columns(whole=pl.coalesce("whole", "name"), branch=pl.col("branch").fill_null(""))
    formed = split.with_columns(form=pl.col("whole").str.extract(f"({_FORM})$").fill_null(""))
    headed = formed.with_columns(head=pl.col("whole").str.head(_chars("whole") - _chars("form")))
    placed = _placed(headed, table)
    rest = placed.with_columns(
        inner=pl.col("rest").str.extract(f"({_INNER})").fill_null(""),
    ).with_columns(rest=pl.col("rest").str.replace(_INNER, ""))
    numbered = rest.with_columns(
        pl.col("rest")
        .str.extract_groups(_NUMBER)
        .struct.rename_fields(["ahead", "number", "behind"])
        .struct.unnest()
    ).with_columns(
        # 第二名称 in a name says that another name follows: no number of a firm.
        number=pl.when(~pl.col("behind").str.starts_with("名称")).then("number").fill_null("")
    )
    is_numbered = pl.col("number") != ""
    traded = _traded(numbered).with_columns(
        brand=pl.when(is_numbered).then("ahead").otherwise("brand"),
        trade=pl.when(is_numbered).then("behind").otherwise("trade"),
    )
    # What does not make the name again stays whole, as a trade without a brand.
    is_whole = grammar.name() != pl.col("name")
    return traded.with_columns(
        pl.when(is_whole & (pl.col(part) != ""))
        .then(pl.col("name") if part == "trade" else pl.lit(""))
        .otherwise(part)
        .alias(part)
        for part in grammar.PARTS
    ).filter(grammar.name() == pl.col("name"))


def _placed(headed: pl.DataFrame, table: pl.DataFrame) -> pl.DataFrame:
    """Cut the longest place of the firm's own province off the head, two characters must stay."""
    forms = _forms(table)
    longest = headed.with_columns(place=pl.lit(""))
    for size in range(2, 13):
        known = forms.filter(_chars("form_of") == size).select(
            "province", prefix="form_of", longer="form_of"
        )
        longest = (
            longest.with_columns(prefix=pl.col("head").str.slice(0, size))
            .join(known, on=["province", "prefix"], how="left", maintain_order="left")
            .with_columns(
                place=pl.when(pl.col("longer").is_not_null() & (_chars("head") >= size + 2))
                .then("longer")
                .otherwise("place")
            )
            .drop("prefix", "longer")
        )
    # A county that became a city, or a city that became a district: 即墨市 where 即墨区 is known.
    ending = pl.col("head").str.slice(_chars("place"), 1)
    is_older = (pl.col("place") != "") & ending.is_in(["市", "县", "区"])
    place = pl.when(is_older).then(pl.col("place") + ending).otherwise("place")
    return longest.with_columns(place=place).with_columns(
        rest=pl.col("head").str.slice(_chars("place"))
    )


def _forms(table: pl.DataFrame) -> pl.DataFrame:
    """Give the ways to write each place: [province, form_of], one row a way."""
    ways = []
    for level in ("province", "city", "district"):
        ways += [[f"{level}_name"], [f"{level}_short"]]
    for upper, lower in (("province", "city"), ("province", "district"), ("city", "district")):
        ways += [
            [f"{upper}_{a}", f"{lower}_{b}"] for a in ("name", "short") for b in ("name", "short")
        ]
    ways.append(["province_name", "city_name", "district_name"])
    written = [table.select("province", form_of=pl.concat_str(way)) for way in ways]
    return pl.concat(written).unique(maintain_order=True)


def _traded(numbered: pl.DataFrame) -> pl.DataFrame:
    """Part the rest into brand and trade: the trade is the longest ending that many share.

    What is left and ends in a very common trade itself gives that to the trade as well (珠江电信 in
    front of 设备制造); where it is nothing but such a trade there is no brand.
    """
    rest = numbered.select(pl.col("rest").unique().sort()).with_columns(trade=pl.lit(""))
    ends = _endings(rest)
    for size in range(2, 9):
        end = pl.col("rest").str.slice(_chars("rest").cast(pl.Int64) - size)
        known = ends.filter(_chars("end") == size).select("end", longer="end")
        fits = pl.col("longer").is_not_null() & (_chars("rest") >= size + 2)
        rest = (
            rest.with_columns(end=end)
            .join(known, on="end", how="left", maintain_order="left")
            .select("rest", trade=pl.when(fits).then("longer").otherwise("trade"))
        )
    common = ends.filter(pl.col("contexts") >= 4 * LEAST_CONTEXTS)["end"]
    brand = pl.col("rest").str.head(_chars("rest") - _chars("trade"))
    last = pl.col("brand").str.tail(2)
    is_more = last.is_in(common.implode()) & (_chars("brand") >= 4) & ~brand.str.starts_with("中国")
    is_none = pl.col("brand").is_in(common.implode())
    parted = (
        rest.with_columns(brand=brand)
        .with_columns(brand=pl.when(is_more).then(pl.col("brand").str.head(-2)).otherwise("brand"))
        .with_columns(brand=pl.when(is_none).then(pl.lit("")).otherwise("brand"))
        .select("rest", "brand", trade=pl.col("rest").str.slice(_chars("brand")))
    )
    return numbered.join(parted, on="rest", how="left", maintain_order="left")


def _endings(rest: pl.DataFrame) -> pl.DataFrame:
    """Give [end: str of 2 to 8, contexts: pairs of characters ahead of it], the common."""
    ends = []
    for size in range(2, 9):
        long = rest.filter(_chars("rest") >= size + 2).select(
            end=pl.col("rest").str.tail(size),
            ahead=pl.col("rest").str.tail(size + 2).str.head(2),
        )
        counted = long.group_by("end").agg(contexts=pl.col("ahead").n_unique())
        ends.append(counted.filter(pl.col("contexts") >= LEAST_CONTEXTS))
    return pl.concat(ends).sort("end")
