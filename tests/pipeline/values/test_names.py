"""Names of firms, projects and people: one writing, and what must stay apart."""

import polars as pl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pipeline.values import names

FIRM = "申城宏远建筑工程有限公司"


def key(text: str, make: str = "name_key") -> str | None:
    """Give the key of one name."""
    value = pl.select(getattr(names, make)(pl.lit(text))).item()
    return None if value is None else str(value)


@pytest.mark.parametrize(
    ("text", "value", "written"),
    [
        (FIRM, FIRM, None),
        ("宏远(申城)建筑有限公司", "宏远（申城）建筑有限公司", "brackets"),
        ("宏远【申城】建筑有限公司", "宏远（申城）建筑有限公司", "brackets"),
        (" 申城 宏远建筑工程\n有限公司。", FIRM, "spaces"),
        ("申城宏远建筑工程有限公司（盖章）", FIRM, "words_around"),
        ("ＡＢ建筑有限公司", "AB建筑有限公司", "width"),
        ("Hong Yuan  Build", "Hong Yuan Build", "spaces"),
        ("甲建筑&ensp;&nbsp;有限公司<br>", "甲建筑有限公司", "spaces"),
        ("1、申城宏远建筑工程有限公司", FIRM, "words_around"),
        ("暂无", None, "placeholder"),
    ],
)
def test_a_firms_name_has_one_writing(text: str, value: str, written: str) -> None:
    assert names.parse_organisations(pl.Series([text])).row(0) == (value, None, written)


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        (f"{FIRM}、江城安达劳务有限公司", FIRM, "several"),
        (f"{FIRM}/江城安达劳务有限公司", FIRM, "several"),
        (f"{FIRM}、江城分公司", f"{FIRM}", "several"),
        (f"{FIRM}和田分公司", f"{FIRM}和田分公司", None),
        ("申城宏远**有限公司", "申城宏远**有限公司", "masked"),
        ("某建筑公司", "某建筑公司", "masked"),
        ("保密", None, "said_unknown"),
    ],
)
def test_hidden_and_several_firms_are_told(text: str, value: str, kind: str) -> None:
    assert names.parse_organisations(pl.Series([text])).row(0)[:2] == (value, kind)


@pytest.mark.parametrize(
    ("text", "value", "kind", "written"),
    [
        ("张三", "张三", None, None),
        ("欧阳 锋", "欧阳锋", None, "spaces"),
        ("张三13800000001", "张三", None, "words_around"),
        ("保密", None, None, "placeholder"),
        ("欧阳小明", "欧阳小明", None, None),
        ("张 三", "张三", None, "spaces"),
        ("张先生", "张", None, "title"),
        ("王老板", "王", None, "title"),
        ("阿卜杜拉•买买提", "阿卜杜拉·买买提", None, "width"),
        ("张某某", "张某某", "masked", None),
        ("张*", "张*", "masked", None),
        ("张三、李四", "张三", "several", "words_around"),
        ("张三等12人", "张三", "several", "words_around"),
        ("匿名", None, None, "placeholder"),
        ("不愿透露姓名", None, None, "placeholder"),
        ("无", None, None, "placeholder"),
        ("不详", None, "said_unknown", None),
    ],
)
def test_a_persons_name_is_read(text: str, value: str, kind: str, written: str) -> None:
    assert names.parse_persons(pl.Series([text])).row(0) == (value, kind, written)


def test_the_key_ignores_width_brackets_spaces_case_and_stray_marks() -> None:
    texts = ["宏远（申城）ab 公司", "宏远(申城)AB公司。", " 宏远〔申城〕ＡＢ公司（公章）"]
    assert {key(text) for text in texts} == {"宏远(申城)AB公司"}


@pytest.mark.parametrize(
    ("one", "other"),
    [("申城第一建筑公司", "申城第二建筑公司"), ("华建三局", "华建四局"),
     ("宏远有限公司", "宏远股份公司"), ("宏远（申城）公司", "宏远（江城）公司"),
     ("滨江一期", "滨江二期")],
)  # fmt: skip
def test_what_tells_firms_and_projects_apart_stays(one: str, other: str) -> None:
    assert key(one) != key(other)
    assert key(one, "project_key") != key(other, "project_key")


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("滨江花园一期", "滨江花园1期", "滨江花园Ⅰ期", "滨江花园第一期"), "滨江花园1期"),
        (("滨江花园二期二标段", "滨江花园2期2标"), "滨江花园2期2标段"),
        (("十一标段", "11标"), "11标段"),
        (("3#楼工程", "三号楼工程", "3号楼工程"), "3号楼工程"),
    ],
)
def test_phases_and_sections_are_numbered_one_way(texts: tuple[str, ...], expected: str) -> None:
    assert {key(text, "project_key") for text in texts} == {expected}


@pytest.mark.parametrize(
    ("text", "parent", "tail"),
    [
        (f"{FIRM}滨江花园项目部", FIRM, "滨江花园项目部"),
        (f"{FIRM}江城分公司滨江项目经理部", f"{FIRM}江城分公司", "滨江项目经理部"),
        ("宏远项目部", None, None),
        (FIRM, None, None),
    ],
)
def test_a_project_office_is_split_from_its_firm(text: str, parent: str, tail: str) -> None:
    split = pl.select(split=names.strip_project_tail(pl.lit(text))).unnest("split")
    assert split.row(0) == (parent, tail)


def test_a_branch_is_split_from_its_firm() -> None:
    split = pl.select(split=names.strip_branch_tail(pl.lit(f"{FIRM}江城分公司"))).unnest("split")
    assert split.row(0) == (FIRM, "江城分公司")


@example(["0`:"])
@settings(max_examples=15, deadline=None)
@given(
    st.lists(st.text() | st.text(st.sampled_from("张三某先生()（）[] *·.、等abＡ。")), max_size=30)
)
def test_reading_names_again_changes_nothing(texts: list[str]) -> None:
    cells = pl.Series(texts, dtype=pl.String)
    once = names.parse_organisations(cells)["value"]
    assert names.parse_organisations(once)["value"].to_list() == once.to_list()
    assert names.parse_persons(cells).height == len(texts)


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.text() | st.text(st.sampled_from("张三某(盖章)（）[]· *.、ßé\u0301½ﬀab")), max_size=30
    )
)
def test_a_key_is_its_own_key(texts: list[str]) -> None:
    cells = pl.DataFrame({"text": pl.Series(texts, dtype=pl.String)})
    for make in (names.name_key, names.project_key, names.person_key):
        once = cells.select(make(pl.col("text")).alias("text"))
        assert once.select(make(pl.col("text")).alias("text")).equals(once)
