"""Shared parts of rules: put in place with arguments; their faults stand in their own file."""

from pathlib import Path

import pytest

from pipeline.screen.load import load_rules
from pipeline.screen.model import Rule
from tests.pipeline.screen.shelf import RULE, contracts, faults

SHARED = """fragment: late
title: 某日之后
arguments:
  after: {why: 从哪天起}
  points: {why: 分值, default: 2}
parameters:
  window: {value: 3, unit: month, range: [1, 9], why: 试验}
signals:
  taxed:
    title: 入库
    from: tax_payment
    role: taxpayer
    where: "paid_on > $after and paid_on <= add_months($after, :window)"
    points: $points
"""
USED = RULE.replace(
    "flag: closed\n",
    "  late: {use: late, with: {after: unit.closed_on}}\nflag: closed and points >= 2\n",
)


def shelf(folder: Path, rule: str = USED, shared: str = SHARED) -> Path:
    (folder / "fragments").mkdir()
    (folder / "fragments" / "late.yaml").write_text(shared, encoding="utf-8")
    (folder / "small-rule.yaml").write_text(rule, encoding="utf-8")
    return folder


def test_a_fragment_stands_in_its_place_with_its_arguments(tmp_path: Path) -> None:
    (rule,) = load_rules([shelf(tmp_path)], contracts())
    assert isinstance(rule, Rule)
    assert list(rule.signals) == ["closed", "taxed"]
    assert rule.signals["taxed"].where.startswith("paid_on > unit.closed_on and")
    assert rule.signals["taxed"].points == 2
    assert rule.parameters["window"].value == 3


def test_what_the_rule_says_of_a_parameter_counts(tmp_path: Path) -> None:
    own = "  window: {value: 5, unit: month, range: [1, 9], why: 本规则}\nunit:"
    (rule,) = load_rules([shelf(tmp_path, USED.replace("\nunit:", "\n" + own, 1))], contracts())
    assert rule.parameters["window"].value == 5


def test_taken_apart_and_with_a_prefix(tmp_path: Path) -> None:
    used = USED.replace("use: late,", "use: late, take: [taxed], prefix: own_,")
    (rule,) = load_rules([shelf(tmp_path, used)], contracts())
    assert isinstance(rule, Rule)
    assert list(rule.signals) == ["closed", "own_taxed"]


@pytest.mark.parametrize(
    ("rule", "shared", "told"),
    [
        (USED.replace("use: late", "use: later"), SHARED, "small-rule.yaml › 第 20 行：[XS107]"),
        (USED.replace("after: unit", "since: unit"), SHARED, "没有参数项 'since'"),
        (USED.replace("after: unit.closed_on", ""), SHARED, "late 要写明 'after'：从哪天起"),
        (USED.replace("use: late,", "use: late, what: 1,"), SHARED, "[XS106]"),
        (USED.replace("  closed:", "  taxed:", 1), SHARED, "[XS109] 第 3 列"),
        (USED, SHARED.replace("> $after", "> $day"), "late.yaml › 第 13 行：[XS110]"),
        (USED, SHARED.replace("paid_on >", "payed_on >"), "late.yaml › 第 13 行：[XS203]"),
        (USED, SHARED.replace("role: taxpayer", "role: owner"), "late.yaml › 第 12 行：[XS302]"),
        (USED, SHARED.replace("value: 3", "value: 30"), "late.yaml › 第 7 行：[XS501]"),
        (USED, SHARED.replace("fragment: late", "fragment: early"), "late.yaml › 第 1 行：[XS105]"),
    ],
)  # fmt: skip
def test_a_fault_stands_where_it_is_written(
    tmp_path: Path, rule: str, shared: str, told: str
) -> None:
    found = faults(shelf(tmp_path, rule, shared))
    assert any(told in one for one in found), found
