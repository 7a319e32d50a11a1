"""Places: their parts, their keys, and whether two can be one."""

import polars as pl
import pytest

from pipeline.values import places


@pytest.mark.parametrize(
    ("text", "province", "city", "district"),
    [
        ("上海市闵行区", "上海", "上海", "闵行"),
        ("闵行区", None, None, "闵行"),
        ("闵行", None, None, "闵行"),
        ("上海闵行", "上海", "上海", "闵行"),
        ("湖北省宜昌市伍家岗区", "湖北", "宜昌", "伍家岗"),
        ("宜昌市伍家岗区", None, "宜昌", "伍家岗"),
        ("吉林市", None, "吉林", None),
        ("广西壮族自治区南宁市", "广西", "南宁", None),
        ("恩施土家族苗族自治州", None, "恩施", None),
        ("五峰土家族自治县", None, None, "五峰"),
        ("上海市闵行区人民法院", "上海", "上海", "闵行"),
        ("上海市闵行区莘庄镇某路1号", "上海", "上海", "闵行"),
        ("浦东新区", None, None, "浦东"),
        ("东区", None, None, "东区"),
        ("", None, None, None),
    ],
)
def test_a_place_is_split(text: str, province: str, city: str, district: str) -> None:
    parts = pl.select(parts=places.place_parts(pl.lit(text))).unnest("parts")
    assert parts.row(0)[:3] == (province, city, district)


def test_the_key_is_the_most_specific_part() -> None:
    frame = pl.DataFrame({"place": ["上海市闵行区", "闵行区", "宜昌市", "湖北省", "——"]})
    keys = frame.select(places.place_key(pl.col("place"))).to_series()
    assert keys.to_list() == ["闵行", "闵行", "宜昌", "湖北", None]


def test_the_province_is_read_from_text_and_from_numbers() -> None:
    parts = pl.select(places.place_parts(pl.lit("内蒙古自治区呼伦贝尔市"))).to_series()
    assert parts[0]["province"] == "内蒙古"
    numbers = pl.DataFrame({"no": ["91310112MA1G000114", "420503199001011231", "123456788", None]})
    named = numbers.select(places.province_of_number(pl.col("no"))).to_series()
    assert named.to_list() == ["上海", "湖北", None, None]
