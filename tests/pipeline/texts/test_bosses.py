"""Persons who are said to owe the pay, by role and surname."""

import polars as pl
import pytest

from pipeline.texts.bosses import bosses


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("枫林晚苑工地包工头马得胜（电话13911110001）拖欠工资", ["马得胜"]),
        ("柳林项目经理周向东不给钱", ["周向东"]),
        ("马老板拖欠工资", ["马老板"]),
    ],
)
def test_the_end_of_a_sites_name_is_no_person(text: str, names: list[str]) -> None:
    found = bosses(pl.DataFrame({"doc": [0], "text": [text]}))
    assert found["found"].to_list() == names
