"""Places of GB/T 2260 as columns: names in full and short, what a name may begin with."""

from pathlib import Path

import numpy as np
import polars as pl

from benchmarks.linking.picks import falling

_TABLE = Path(__file__).with_name("tables") / "places.tsv"
_SUFFIX = (
    r"(?:(?:维吾尔|壮族|回族)?自治区|特别行政区"
    r"|(?:土家族|苗族|侗族|藏族|彝族|蒙古族?|回族|满族|瑶族|壮族|黎族|羌族|傣族|白族|哈尼族|傈僳族|朝鲜族|布依族|各族"
    r"|景颇族|哈萨克|柯尔克孜|维吾尔|仫佬族|毛南族|畲族|佤族|拉祜族|纳西族|独龙族|怒族|仡佬族|水族|达斡尔族|鄂温克族"
    r"|东乡族|保安族|撒拉族|土族|裕固族|锡伯|塔吉克|普米族|布朗族)*自治[州县旗]"
    r"|地区|林区|省|市|盟|新区|区|县|旗)$"
)


def districts() -> pl.DataFrame:
    """Give the districts and counties with what they lie in.

    Returns:
        [district: i64 six digits, district_name, district_short, city: i64 four digits, city_name,
        city_short, province: i64 two digits, province_name, province_short], one row a district,
        in order of the code. In the four municipalities and where a county stands under the
        province itself the city is the municipality, or the county.
    """
    names = pl.read_csv(_TABLE, separator="\t", has_header=False, new_columns=["code", "name"])
    names = names.with_columns(short=short_of(pl.col("name")))
    provinces = _named(names.filter(pl.col("code") % 10_000 == 0), 10_000, "province")
    cities = _named(
        names.filter((pl.col("code") % 100 == 0) & (pl.col("code") % 10_000 != 0)), 100, "city"
    )
    counties = _named(names.filter(pl.col("code") % 100 != 0), 1, "district").with_columns(
        city=pl.col("district") // 100, province=pl.col("district") // 10_000
    )
    is_municipal = pl.col("province").is_in([11, 12, 31, 50])
    return (
        counties.join(provinces, on="province")
        .join(cities, on="city", how="left")
        .with_columns(
            pl.coalesce(
                f"city_{part}",
                pl.when(is_municipal).then(f"province_{part}").otherwise(f"district_{part}"),
            ).alias(f"city_{part}")
            for part in ("name", "short")
        )
        .sort("district")
    )


def short_of(name: pl.Expr) -> pl.Expr:
    """Give a place's name without its suffix; names of two characters stay whole (忠县)."""
    return pl.when(name.str.len_chars() > 2).then(name.str.replace(_SUFFIX, "")).otherwise(name)


def shares(table: pl.DataFrame, rng: np.random.Generator) -> pl.Series:
    """Draw how many firms sit in each district: a few cities have most of them."""
    cities = table["city"].unique(maintain_order=True)
    order = rng.permutation(len(cities))
    size = pl.DataFrame({"city": cities, "size": falling(len(cities), steep=0.9, flat=6)[order]})
    sized = table.join(size, on="city", how="left", maintain_order="left")
    within = pl.Series(rng.random(table.height) + 0.2)
    return sized.select(pl.col("size") * within).to_series()


def prefix_of(style: pl.Expr) -> pl.Expr:
    """Write the place in front of a name, by a number from 0 to 1 that chooses the style.

    Takes a frame with the columns of `districts`. County towns stand with their own name.
    """
    is_county = pl.col("district_name").str.contains(r"[县市旗]$")
    local = pl.when(is_county & (style * 97 % 1 < 0.6))
    name = local.then("district_name").otherwise("city_name")
    short = local.then("district_short").otherwise("city_short")
    return (
        pl.when(style < 0.36)
        .then(short)
        .when(style < 0.62)
        .then(name)
        .when(style < 0.72)
        .then(_joined("city_name", "district_name"))
        .when(style < 0.75)
        .then(_joined("city_short", "district_short"))
        .when(style < 0.88)
        .then("province_short")
        .when(style < 0.91)
        .then("province_name")
        .when(style < 0.94)
        .then(_joined("province_short", "city_short"))
        .when(style < 0.96)
        .then(_joined("province_name", "city_name"))
        .when(style < 0.985)
        .then(_joined("province_name", "district_name"))
        .otherwise(pl.lit(""))
    )


def told_of(style: pl.Expr) -> pl.Expr:
    """Write the place that a record tells beside a name: a city or a district, in some form."""
    return (
        pl.when(style < 0.3)
        .then("city_name")
        .when(style < 0.5)
        .then("city_short")
        .when(style < 0.65)
        .then("district_name")
        .when(style < 0.8)
        .then(_joined("city_name", "district_name"))
        .when(style < 0.9)
        .then(_joined("province_name", "city_name"))
        .otherwise(_joined("province_short", "city_short"))
    )


def _joined(upper: str, lower: str) -> pl.Expr:
    """Write two levels, one where both have one name: 北京市 is a province and its city."""
    return (
        pl.when(pl.col(upper) == pl.col(lower)).then(lower).otherwise(pl.concat_str(upper, lower))
    )


def _named(names: pl.DataFrame, step: int, level: str) -> pl.DataFrame:
    return names.select(
        (pl.col("code") // step).alias(level),
        pl.col("name").alias(f"{level}_name"),
        pl.col("short").alias(f"{level}_short"),
    )
