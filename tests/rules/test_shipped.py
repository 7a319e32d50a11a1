"""Every shipped rule: it lints and its own tests pass; the SQL of some is the reviewed one."""

from functools import cache
from pathlib import Path

import duckdb
import pytest

from pipeline.console.bench import read_as_at_night
from pipeline.law.sql import install
from pipeline.screen.compile import compile_rule
from pipeline.screen.load import AnyRule, load_rules, rule_files
from pipeline.screen.model import Rule
from pipeline.screen.trial import Outcome, try_rules
from tests.pipeline.screen.shelf import contracts

ROOT = Path(__file__).parents[2]
IDS = sorted(path.stem for path in rule_files(ROOT / "rules"))
GOLDEN = {path.stem: path for path in (ROOT / "tests" / "golden").glob("*.sql")}
"""The reviewed SQL of the shortest rules that between them pass every branch of the compiler that
any shipped rule passes: all of them would show each change of the compiler forty times."""


@cache
def rules() -> dict[str, AnyRule]:
    return {rule.id: rule for rule in load_rules([ROOT / "rules"], contracts())}


def shipped(rule_id: str) -> Rule:
    rule = rules()[rule_id]
    assert isinstance(rule, Rule)
    return rule


def told(outcomes: list[Outcome]) -> list[str]:
    return [f"{one.name}: {fault}" for one in outcomes for fault in one.faults]


def test_every_rule_file_loads_without_a_fault() -> None:
    assert sorted(rules()) == IDS


@pytest.mark.parametrize("rule_id", IDS)
def test_its_own_tests_pass_in_the_real_engine(rule_id: str) -> None:
    outcomes = try_rules([rules()[rule_id]], contracts(), read=read_as_at_night)
    assert told(outcomes) == []
    assert len(outcomes) == len(rules()[rule_id].tests)


@pytest.mark.parametrize("rule_id", sorted(GOLDEN))
def test_compiled_sql_is_the_golden_one(rule_id: str, request: pytest.FixtureRequest) -> None:
    text = compile_rule(shipped(rule_id), contracts()).text() + "\n"
    if request.config.getoption("--update-golden"):
        GOLDEN[rule_id].write_text(text, encoding="utf-8")
    assert text == GOLDEN[rule_id].read_text(encoding="utf-8")  # meant? `make golden`, then read it


@pytest.mark.parametrize("rule_id", IDS)
def test_a_stable_rule_states_its_basis_checks_and_innocent_reasons(rule_id: str) -> None:
    rule = rules()[rule_id]
    assert all((rule.basis, rule.check, rule.innocent))


def test_law_macros_of_the_language_are_installed() -> None:
    con = duckdb.connect()
    install(con)
    asked = "SELECT passed(deadline_application(DATE '2024-08-31'), DATE '2025-05-29')"
    assert con.execute(asked).fetchone() == (True,)
