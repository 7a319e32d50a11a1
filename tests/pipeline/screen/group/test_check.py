"""Faults of a group rule that the contracts tell."""

import pytest
from pydantic import ValidationError

from pipeline.screen.group.check import group_faults
from pipeline.screen.group.model import Claim, GroupRule, Matching
from tests.pipeline.screen.group.night import Night


@pytest.fixture
def rule() -> GroupRule:
    return Night().rule


def faults(rule: GroupRule, **claim: object) -> list[str]:
    given = {"from": "arrears_report", "on": "reported_on", "employer": "employer", **claim}
    changed = rule.model_copy(update={"claims": (Claim.model_validate(given),)})
    return [what for _, what in group_faults(changed, Night().contracts)]


def test_the_rule_that_ships_has_no_faults(rule: GroupRule) -> None:
    assert group_faults(rule, Night().contracts) == []


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        ({"from": "no_such"}, "没有来源 'no_such'"),
        ({"amount": "wages"}, "来源 arrears_report 没有字段 'wages'"),
        ({"person": "caller"}, "来源 arrears_report 没有角色 'caller'"),
    ],
)
def test_each_fault_is_told(rule: GroupRule, claim: dict[str, object], told: str) -> None:
    assert faults(rule, **claim) == [told]


def test_a_list_of_words_that_is_not_there_is_told(rule: GroupRule) -> None:
    told = faults(rule, matching={"field": "employer", "mentions": "no_words"})
    assert told == ["没有词表 'no_words'，名称见 docs/parameters.md"]


def test_a_field_must_match_words_or_a_list() -> None:
    with pytest.raises(ValidationError, match="words 或 mentions"):
        Matching.model_validate({"field": "employer"})


def test_a_rule_without_one_of_its_parameters_is_refused(rule: GroupRule) -> None:
    content = rule.model_dump(by_alias=True)
    del content["parameters"]["min_people"]
    with pytest.raises(ValidationError, match="min_people"):
        GroupRule.model_validate(content)
