"""Every operator of the rule language, each in a small rule with its own tests (`operators/`)."""

from functools import cache
from pathlib import Path

import pytest

from pipeline.console.bench import read_as_at_night
from pipeline.screen.load import AnyRule, load_rules
from pipeline.screen.trial import try_rules
from tests.pipeline.screen.shelf import ROOT, contracts

FOLDER = Path(__file__).with_name("operators")
IDS = sorted(path.stem for path in FOLDER.glob("*.yaml"))


@cache
def rules() -> dict[str, AnyRule]:
    return {rule.id: rule for rule in load_rules([ROOT / "rules", FOLDER], contracts())}


@pytest.mark.parametrize("rule_id", IDS)
def test_what_comes_out_is_what_its_tests_say(rule_id: str) -> None:
    outcomes = try_rules([rules()[rule_id]], contracts(), read=read_as_at_night)
    assert [f"{one.name}: {fault}" for one in outcomes for fault in one.faults] == []
