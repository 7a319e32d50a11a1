"""A rule that takes too long or too much is stopped; the others' clues come out."""

import duckdb
import pytest

from pipeline.screen.budget import Budget, OverBudgetError, within
from pipeline.screen.condition import MOST_GUESSES, condition
from pipeline.screen.run import screen
from pipeline.screen.settings import ScreenSettings
from tests.pipeline.screen.shelf import AS_OF, case_row, contracts, small_rule, tiny

LONG = "SELECT count(*) FROM range(1000000000) AS a, range(1000000) AS b WHERE a.range % 7 = 3"
WIDE = (
    "SELECT count(*) FROM (SELECT range, random() FROM range(60000000) ORDER BY 2) WHERE range > 1"
)


def test_a_statement_over_its_time_is_stopped_and_the_connection_lives_on() -> None:
    con = duckdb.connect()
    with pytest.raises(OverBudgetError, match=r"超过 0\.1 秒"), within(con, Budget(0.1, 10_000)):
        con.execute(LONG)
    assert con.execute("SELECT 1").fetchone() == (1,)


def test_a_statement_over_its_memory_is_stopped() -> None:
    con = duckdb.connect(config={"threads": 1})
    with pytest.raises(OverBudgetError, match="内存超过 50 MB"), within(con, Budget(60, 50)):
        con.execute(WIDE)


def test_a_rule_over_its_budget_is_told_and_the_others_clues_come_out() -> None:
    con = tiny({"enforcement_case": [case_row(1, court="甲法院")]})
    con.execute(
        "INSERT INTO enforcement_case BY NAME SELECT * EXCLUDE (n) REPLACE"
        " (1 + n AS record_id, record_key || n AS record_key, 0 AS claim)"
        " FROM enforcement_case, range(1, 30000) AS t (n)"
    )
    signals = {
        "closed": {"title": "终本", "of": "unit", "where": "claim > :least - 100"},
        "same": {"title": "同院", "from": "enforcement_case", "on": {"court": "unit.court"}},
    }
    slow = small_rule(id="slow-rule", signals=signals, flag="closed and same", amount="", says="x")
    told = screen(
        con,
        [slow, small_rule()],
        contracts(),
        as_of=AS_OF,
        run_id="run",
        settings=ScreenSettings(rule_seconds=2),
        progress=lambda stage, done, total: None,
    )
    assert told.failed == (("slow-rule", "超过 2 秒，已中止"),)
    assert told.clues == {"slow-rule": 0, "small-rule": 1}


def test_very_many_unknown_signals_are_answered_by_bounds() -> None:
    names = [f"s{n}" for n in range(MOST_GUESSES + 5)]
    signals = {name: {"title": name, "of": "unit", "where": "true"} for name in names}
    rule = small_rule(signals=signals, flag=" or ".join(names), reopen_on=[], says="x", amount="")
    answer = condition(rule.flag, rule).answer
    assert answer(dict.fromkeys(names)).hangs_on == tuple(names)
    assert answer({**dict.fromkeys(names), "s3": True}).state is True
