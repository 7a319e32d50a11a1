"""How names read: keys, brands, places, heads, surnames."""

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.resolve.forms import organisation_forms, organisation_keys, project_forms
from pipeline.resolve.persons.names import person_forms


def read(name: str) -> dict[str, object]:
    return organisation_forms(pl.Series([name])).row(0, named=True)


@pytest.mark.parametrize(
    ("name", "brand", "has_place", "is_full"),
    [
        ("上海市闵行区宏远建筑工程有限公司", "宏远", True, True),
        ("珠海宏远装饰有限公司", "宏远", True, True),
        ("宏远（上海）劳务有限公司", "宏远", True, True),
        ("宏远建筑工程有限公司", "宏远", False, True),
        ("丰县宏远劳务有限公司", "宏远", True, True),
        ("宏远公司", "宏远", False, False),
        ("老周施工队", "老周", False, False),
        ("利津县建筑安装公司", "利津", True, True),
        ("某劳务公司", None, False, False),
        ("工地", None, False, False),
    ],
)
def test_brand_place_and_fullness(
    name: str, brand: str | None, has_place: bool, is_full: bool
) -> None:
    form = read(name)
    assert (form["brand"], form["has_place"], form["is_full"]) == (brand, has_place, is_full)


@pytest.mark.parametrize(
    ("name", "tail", "head"),
    [
        ("上海宏远有限公司滨江项目部", "department", "上海宏远有限公司"),
        ("上海宏远有限公司珠海分公司", "branch", "上海宏远有限公司"),
        ("上海宏远有限公司", None, None),
    ],
)
def test_head_and_tail(name: str, tail: str | None, head: str | None) -> None:
    assert (read(name)["tail"], read(name)["head_key"]) == (tail, head)


@pytest.mark.parametrize(
    "other", ["宏远(上海)有限公司", "宏远（上海）有限责任公司", " 宏远（上海） 有限公司"]
)
def test_brackets_width_and_the_long_form_make_no_other_firm(other: str) -> None:
    assert organisation_keys(pl.Series([other, "宏远（上海）有限公司"])).n_unique() == 1


@pytest.mark.parametrize(
    ("text", "key", "surname"),
    [
        ("张三", "张三", None),
        ("张三先生", "张三", None),
        ("张先生", None, "张"),
        ("张某某", None, "张"),
        ("匿名", None, None),
    ],
)
def test_people(text: str, key: str | None, surname: str | None) -> None:
    row = person_forms(pl.Series([text])).row(0, named=True)
    assert (row["name_key"], row["surname"]) == (key, surname)


def test_a_closing_word_of_a_project_says_nothing_but_its_phase_does() -> None:
    keys = project_forms(pl.Series(["滨江花园二期项目", "滨江花园2期", "滨江花园"]))["name_key"]
    assert keys.to_list() == ["滨江花园2期", "滨江花园2期", "滨江花园"]


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=20))
def test_reading_never_raises_and_no_bracket_is_left_in_a_key(text: str) -> None:
    form = organisation_forms(pl.Series([text], dtype=pl.String))
    assert form.height == 1
    assert not set("()（）") & set(form["name_key"][0] or "")
