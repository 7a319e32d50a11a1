"""Tests of a group rule run with the values that they state."""

import pytest

from pipeline.screen.model import Case
from pipeline.screen.trial import try_rules
from tests.pipeline.screen.group.night import shipped

TWO = [
    {
        "order_no": str(number),
        "content": "拖欠工资",
        "called_at": f"2026-06-0{number}",
        "caller": caller,
        "project": "云桥花园",
    }
    for number, caller in enumerate(("甲一", "甲二"), 1)
]


@pytest.mark.parametrize(("people", "flagged"), [(2, ["云桥花园"]), (3, [])])
def test_a_test_states_the_values_it_runs_with(people: int, flagged: list[str]) -> None:
    rule, contracts = shipped()
    case = Case.model_validate(
        {
            "name": "两人",
            "given": {"hotline_order": TWO},
            "parameters": {"min_people": people},
            "expect": {"flagged": flagged},
        }
    )
    tried = try_rules([rule.model_copy(update={"tests": (case,)})], contracts)
    assert [one.faults for one in tried] == [()]
