"""How organisations' names read in a night: keys, places, heads, and who is nobody."""

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.resolve.organisations.named import (
    organisation_keys,
    read_organisations,
    read_registered,
)


def read(name: str) -> dict[str, object]:
    return read_organisations(pl.Series([name], dtype=pl.String)).row(0, named=True)


@pytest.mark.parametrize(
    ("name", "is_somebody", "has_place", "is_full"),
    [
        ("上海市闵行区宏远建筑工程有限公司", True, True, True),
        ("宏远（上海）劳务有限公司", True, True, True),
        ("宏远建筑工程有限公司", True, False, True),
        ("宏远公司", True, False, False),
        ("老周施工队", True, False, False),
        ("利津县建筑安装公司", True, True, True),
        ("第一建筑公司", True, False, False),
        ("某劳务公司", False, False, False),
        ("某某建筑有限公司", False, False, False),
        ("劳务公司", False, False, False),
        ("工地", False, False, False),
        ("包工头", False, False, False),
        ("施工单位", False, False, False),
    ],
)
def test_who_is_somebody_and_in_full(
    name: str, is_somebody: bool, has_place: bool, is_full: bool
) -> None:
    form = read(name)
    assert (form["is_somebody"], form["has_place"], form["is_full"]) == (
        is_somebody,
        has_place,
        is_full,
    )


@pytest.mark.parametrize(
    ("name", "tail", "head", "group"),
    [
        ("上海宏远有限公司滨江项目部", "department", "上海宏远有限公司", "上海宏远有限公司"),
        ("上海宏远有限公司珠海分公司", "branch", "上海宏远有限公司", "上海宏远有限公司珠海分公司"),
        ("上海宏远有限公司", None, None, "上海宏远有限公司"),
        ("中建三局宜昌项目部", "department", "中建三局", "中建三局"),
        ("老周施工队", None, None, "老周施工队"),
        ("投诉上海宏远有限公司拖欠工资", None, None, "上海宏远有限公司"),
        ("某公司", None, None, None),
    ],
)
def test_head_tail_and_what_a_name_stands_for(
    name: str, tail: str | None, head: str | None, group: str | None
) -> None:
    form = read(name)
    assert (form["tail"], form["head_key"], form["group_key"]) == (tail, head, group)


def test_the_head_is_shown_as_the_name_is_written() -> None:
    assert read("宏远（上海）有限公司滨江项目部")["head_name"] == "宏远（上海）有限公司"


def test_of_registered_names_only_branches_are_read_by_role() -> None:
    names = pl.Series(["上海宏远有限公司", "上海宏远有限公司珠海分公司"])
    rows = read_registered(names).select("name_key", "head_key").sort("name_key").rows()
    assert rows == [
        ("上海宏远有限公司", None),
        ("上海宏远有限公司珠海分公司", "上海宏远有限公司"),
    ]


@pytest.mark.parametrize(
    "other", ["宏远(上海)有限公司", "宏远（上海）有限责任公司", " 宏远（上海） 有限公司"]
)
def test_brackets_width_and_the_long_form_make_no_other_firm(other: str) -> None:
    assert organisation_keys(pl.Series([other, "宏远（上海）有限公司"])).n_unique() == 1


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=20))
def test_reading_never_raises_and_no_bracket_is_left_in_a_key(text: str) -> None:
    form = read(text)
    assert not set("()（）") & set(str(form["name_key"] or ""))
