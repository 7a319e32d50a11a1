"""Places: their parts, their keys, and whether two can be one."""

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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


@pytest.mark.parametrize(
    ("left", "right", "agree"),
    [
        ("上海市闵行区", "闵行区", True),
        ("闵行", "闵行区", True),
        ("余江县", "余江区", True),
        ("宜昌市", "宜昌市伍家岗区", True),
        ("宜昌伍家岗区", "伍家岗区", True),
        ("昆山市", "江苏省昆山市", True),
        ("江苏省苏州市昆山市", "昆山市", True),
        ("闵行区", "浦东新区", False),
        ("北京市朝阳区", "辽宁省朝阳市", False),
        ("上海市", "闵行区", None),
        ("", "闵行区", None),
        ("江城市高新区", "江城市南山区", None),
    ],
)
def test_two_places_agree_differ_or_leave_it_open(left: str, right: str, agree: bool) -> None:
    for one, other in ((left, right), (right, left)):
        assert pl.select(places.places_agree(pl.lit(one), pl.lit(other))).item() is agree


def test_the_key_is_the_most_specific_part() -> None:
    frame = pl.DataFrame({"place": ["上海市闵行区", "闵行区", "宜昌市", "湖北省", "——"]})
    keys = frame.select(places.place_key(pl.col("place"))).to_series()
    assert keys.to_list() == ["闵行", "闵行", "宜昌", "湖北", None]


def test_the_province_is_read_from_text_and_from_numbers() -> None:
    assert pl.select(places.province_of(pl.lit("内蒙古自治区呼伦贝尔市"))).item() == "内蒙古"
    numbers = pl.DataFrame({"no": ["91310112MA1G000114", "420503199001011231", "123456788", None]})
    named = numbers.select(places.province_of_number(pl.col("no"))).to_series()
    assert named.to_list() == ["上海", "湖北", None, None]


@settings(max_examples=15, deadline=None)
@given(st.lists(st.text() | st.text(st.sampled_from("上海市闵行区县省自治州")), max_size=30))
def test_a_place_always_agrees_with_itself_or_says_nothing(texts: list[str]) -> None:
    frame = pl.DataFrame({"place": pl.Series(texts, dtype=pl.String)})
    agree = frame.select(places.places_agree(pl.col("place"), pl.col("place"))).to_series()
    assert False not in agree.to_list()
