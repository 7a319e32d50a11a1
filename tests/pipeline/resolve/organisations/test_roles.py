"""Names of firms by role: what each part is, what is not said, and that any text is read."""

from functools import cache

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.resolve.organisations.roles import SCHEMA, read_roles
from pipeline.values import names

CUT: list[tuple[str, tuple[object, ...]]] = [
    ("江苏常州星禾人力资源管理有限公司", ("江苏常州", "星禾", "人力资源管理", "ltd", None)),
    ("慈溪市云林镇三禾内燃机配件厂", ("慈溪市云林镇", "三禾", "内燃机配件", "factory", None)),
    ("星禾（上海）建設有限公司", ("上海", "星禾", "建设", "ltd", None)),
    ("星禾能源石家庄公司", ("石家庄", "星禾", "能源", "company", None)),
    ("星禾集团股份有限公司", (None, "星禾", None, "plc", None)),
    ("上海市政工程公司", ("上海", "市政", "工程", "company", None)),
    ("利津县建筑公司", ("利津县", None, "建筑", "company", None)),
    ("宜昌市第三建筑公司", ("宜昌市", None, "建筑", "company", 3)),
    ("中铁十二局集团建筑安装工程有限公司", (None, "中铁", "建筑安装工程", "ltd", 12)),
    ("中建三局", (None, "中建", None, "bureau", 3)),
    ("市政三局集团建设有限公司", (None, "市政", "建设", "ltd", 3)),
    ("北禾粮油专业合作社", (None, "北禾", "粮油", "coop", None)),
    ("三一建材厂", (None, "三一", "建材", "factory", None)),
    ("老街烟酒商行", (None, "老街", "烟酒", "individual", None)),
]
TAILED: list[tuple[str, str, str | None]] = [
    ("星禾建设有限公司宜昌项目部", "星禾建设有限公司", "department"),
    ("中建三局 宜昌项目部", "中建三局", "department"),
    ("星禾建设一标段项目部", "星禾建设", "department"),
    ("星禾建设工程施工队", "星禾建设工程", "department"),
    ("星禾建设有限公司第八工程处", "星禾建设有限公司", "branch"),
    ("星禾广告有限公司莲平营业部", "星禾广告有限公司", "branch"),
    ("星禾劳务有限老街分公司", "星禾劳务有限", "branch"),
    ("星禾商行端州门市部", "星禾商行", "branch"),
    ("星禾建设(宜昌项目部)", "星禾建设", "department"),
    ("星禾建设有限公司", "星禾建设有限公司", None),
    ("投诉星禾建设有限公司拖欠工资", "星禾建设有限公司", None),
    ("被申请人：星禾建设有限公司（盖章）", "星禾建设有限公司", None),
]
PARTS = ("place_text", "brand", "trade", "form", "ordinal")


def parts_of(name: str) -> tuple[object, ...]:
    return read_roles(pl.Series([name])).select(PARTS).row(0)


@cache
def read_once() -> dict[str, dict[str, object]]:
    names_read = [row[0] for row in CUT] + [row[0] for row in TAILED]
    rows = read_roles(pl.Series(names_read)).iter_rows(named=True)
    return dict(zip(names_read, rows, strict=True))


@pytest.mark.parametrize(("name", "parts"), CUT)
def test_a_name_is_cut_by_role(name: str, parts: tuple[object, ...]) -> None:
    read = read_once()[name]
    assert tuple(read[part] for part in PARTS) == parts


@pytest.mark.parametrize(("name", "head", "kind"), TAILED)
def test_a_tail_hangs_on_its_firm(name: str, head: str, kind: str | None) -> None:
    read = read_once()[name]
    assert (read["head"], read["tail_kind"]) == (head, kind)
    assert read["brand"] in {"星禾", "中建"}


def test_two_numbers_are_both_told() -> None:
    assert read_roles(pl.Series(["中建一局集团第二建设有限公司"]))["ordinal"][0] == 102


def test_a_number_that_cannot_be_read_stays_in_the_name() -> None:
    assert parts_of("第三百货") == (None, None, "百货", None, 3)
    assert "百五十五" in read_roles(pl.Series(["第一百五十五报刊亭"]))["core"][0]


@pytest.mark.parametrize(
    ("name", "brand", "other"),
    [
        ("广安华建筑有限公司", "广安华", "华"),
        ("广州白云电器有限公司", "白云", None),
        ("大同平城鑫利轴承有限公司", "鑫利", "平城鑫利"),
        ("青海省金华新禾实业有限公司", "金华新禾", "新禾"),
    ],
)
def test_a_brand_that_is_a_place_has_two_readings(name: str, brand: str, other: str) -> None:
    read = read_roles(pl.Series([name]))
    readings = read["alternatives"][0].struct.field("brand").to_list()
    assert (read["brand"][0], readings) == (brand, [other])


def test_a_town_is_the_brand_only_where_no_other_follows() -> None:
    read = read_roles(pl.Series(["湛江云林镇电子科技经营部", "湛江云林镇星禾电子经营部"]))
    assert read.select("brand", "town").rows() == [("云林镇", None), ("星禾", "云林镇")]


def test_who_says_no_name_has_no_parts() -> None:
    read = read_roles(pl.Series([None, "", "无", "不详"], dtype=pl.String))
    assert read.columns == SCHEMA.names()
    assert read["key"].null_count() == read["head"].null_count() == 4


def test_rows_stay_in_order_and_repeated_names_read_alike() -> None:
    texts = pl.Series(["星禾建材厂", None, "北禾粮油店", "星禾建材厂"])
    assert read_roles(texts)["brand"].to_list() == ["星禾", None, "北禾", "星禾"]


WORDS = (
    "上海 市 昆山 朝阳 星禾 建筑 第三 一局 集团 有限公司 "
    "分公司 （ ） 项目部 镇 开发区 中国 A1 厂 𠮷"
)
PIECES = st.sampled_from(WORDS.split()) | st.sampled_from("\ue000\n")


@settings(max_examples=8, deadline=None)
@given(st.lists(st.lists(PIECES, max_size=8).map("".join) | st.text(max_size=20), max_size=30))
def test_any_text_is_read_and_its_parts_are_in_its_key(texts: list[str]) -> None:
    read = read_roles(pl.Series(texts, dtype=pl.String))
    assert read.height == len(texts)
    key = pl.col("key")
    inside = [
        key.str.contains(pl.col(part), literal=True).fill_null(value=True).all().alias(part)
        for part in ("place_text", "town", "form_text")
    ]
    assert all(read.select(inside).row(0)) or any("(" in name for name in read["key"].drop_nulls())
    again = read_roles(read["key"])
    assert again.drop("alternatives").equals(read.drop("alternatives"))


def test_head_and_tail_put_together_are_the_key() -> None:
    texts = pl.Series(["星禾建设有限公司宜昌项目部", "星禾商行端州门市部", "星禾建材厂"])
    read = read_roles(texts)
    assert (read["head"] + read["tail"].fill_null("")).to_list() == texts.to_list()
    assert names.name_keys(texts).to_list() == read["key"].to_list()
