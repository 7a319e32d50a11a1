"""Thresholds: the province's own, else the legal minimum, which says so."""

from datetime import date

import pytest

from pipeline.law.thresholds import load_standards, threshold, threshold_table

DAY = date(2024, 6, 1)


@pytest.mark.parametrize(
    ("place", "single", "group", "configured"),
    [
        ("江苏省南京市", 10000, 60000, True),
        ("珠海市香洲区", 20000, 100000, True),
        ("广东省惠州市", 10000, 60000, True),
        ("湖北省宜昌市伍家岗区", 10000, 50000, True),
        ("湖北省（贫困县）", 5000, 30000, True),
        ("河南", 8000, 40000, True),
        ("湖南省", 6000, 40000, True),
        ("上海市闵行区", 5000, 30000, False),
        ("伍家岗区", 5000, 30000, False),
        ("广东省珠海香洲区", 20000, 100000, True),
        ("广东", 10000, 60000, True),
        ("辽宁省大连市中山区", 10000, 50000, True),
        ("中山区", 5000, 30000, False),
        ("上海市江苏路街道", 5000, 30000, False),
        ("江苏路街道", 5000, 30000, False),
        (None, 5000, 30000, False),
    ],
)
def test_the_threshold_is_that_of_the_place(
    place: str | None, single: int, group: int, configured: bool
) -> None:
    found = threshold(place, DAY)
    assert (found.single_amount, found.group_amount, found.configured) == (
        single,
        group,
        configured,
    )
    assert (found.single_months, found.group_people) == (3, 10)


def test_a_standard_does_not_count_before_its_day_of_effect() -> None:
    assert threshold("湖南省", date(2013, 12, 31)).configured is False
    assert threshold("湖南省", date(2014, 1, 1)).single_amount == 6000


def test_the_legal_minimum_says_that_the_province_is_not_set() -> None:
    assert "未配置" in threshold("上海市", DAY).source


def test_every_standard_lies_within_the_bounds_of_the_interpretation() -> None:
    found = [standard.threshold for standard in load_standards().standards]
    assert all(5000 <= one.single_amount <= 20000 for one in found)
    assert all(30000 <= one.group_amount <= 100000 for one in found)


def test_the_table_has_one_row_a_district_with_the_office_before_it() -> None:
    table = threshold_table(["香洲区", "斗门区", None, "香洲区"], DAY, province="广东省珠海市")
    assert table["district"].to_list() == ["斗门区", "香洲区", None]
    assert table["group_amount"].to_list() == [100000, 100000, 100000]


def test_the_table_of_no_districts_is_empty() -> None:
    assert threshold_table([], DAY).height == 0
