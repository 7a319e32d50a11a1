"""`rules coverage`: which rules a night serves, and what blocks the others."""

from collections.abc import Mapping

import pytest

from connectors.contract import load_contracts
from pipeline.console.rule_coverage import Block, Delivered, runs_on
from pipeline.console.rule_reads import Read, reads
from pipeline.nightly.folders import SHIPPED_CONTRACTS, SHIPPED_RULES
from pipeline.nightly.workspace import Workspace
from pipeline.screen.load import AnyRule, load_rules
from pipeline.screen.names import Contracts
from tests.pipeline.console.conftest import Type


@pytest.fixture(scope="module")
def contracts() -> Contracts:
    return load_contracts([SHIPPED_CONTRACTS])


@pytest.fixture(scope="module")
def shelf(contracts: Contracts) -> Mapping[str, AnyRule]:
    return {rule.id: rule for rule in load_rules([SHIPPED_RULES], contracts)}


def test_a_rule_reads_its_units_matches_and_signals(
    contracts: Contracts, shelf: Mapping[str, AnyRule]
) -> None:
    found = reads(shelf["judgment-unpaid"], contracts)
    assert Read("unit", "civil_case", "supported") in found
    assert Read("stalled", "enforcement_case", "unperformed") in found
    assert Read("unfiled", "enforcement_case", "basis_no") in found
    assert Read("bankrupt", "civil_case", "defendant") in found
    matched = reads(shelf["fake-poor-fund"], contracts)
    assert Read("enforcement", "enforcement_case", "basis_no") in matched


def test_every_rule_reads_only_fields_that_there_are(
    contracts: Contracts, shelf: Mapping[str, AnyRule]
) -> None:
    for rule in shelf.values():
        found = reads(rule, contracts)
        assert len(found) > 1
        assert all(one.field is None or one.field in contracts[one.source].fields for one in found)


def test_a_group_rule_reads_claims_cases_and_roster(
    contracts: Contracts, shelf: Mapping[str, AnyRule]
) -> None:
    found = reads(shelf["hidden-cluster"], contracts)
    assert Read("hotline_order", "hotline_order", "respondent") in found
    assert Read("inspection_case", "inspection_case", "closed_on") in found
    assert {one.source for one in found if one.field is None} >= {"wage_roster"}


def test_what_is_not_delivered_blocks_a_part_and_of_what_is_judged_the_whole(
    contracts: Contracts, shelf: Mapping[str, AnyRule]
) -> None:
    rule = shelf["judgment-unpaid"]
    both = {"civil_case": 6, "enforcement_case": 3}
    assert runs_on(rule, contracts, Delivered(both, {})) == ("can", [])
    half = runs_on(rule, contracts, Delivered({"civil_case": 6}, {}))
    assert half.how == "partly"
    assert Block("unfiled", "enforcement_case", None, 6) in half.blocks
    lacking = Delivered(both, {("enforcement_case", "unperformed"): 3})
    assert runs_on(rule, contracts, lacking).blocks == [
        Block("stalled", "enforcement_case", "unperformed", 3)
    ]
    assert runs_on(rule, contracts, Delivered({"enforcement_case": 3}, {})).how == "cannot"


def test_the_night_is_asked_for_its_columns(authors: Workspace, rules: Type) -> None:
    code, out, err = rules("coverage", "judgment-unpaid", "-w", authors.root)
    assert (code, err) == (0, "")
    lines = [line.split() for line in out.splitlines()]
    assert ["judgment-unpaid", "部分"] in lines
    assert [
        "“法院执行案件”缺列“未履行金额”（unperformed）",
        "要素“执行立案满六个月，未到位也未结案”",
        "3",
    ] in lines
    own = rules("coverage", "sued-again", "-w", authors.root)[1]
    assert "没有送来“税款入库”（税务局）" in own
