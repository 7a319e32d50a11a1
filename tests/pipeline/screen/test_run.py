"""A whole screening: what is seen as of the date, and a rule that fails alone."""

from tests.pipeline.screen.shelf import case_row, screened, small_rule, tiny


def flagged(rows: list[dict[str, object]]) -> list[tuple[str, str]]:
    con = tiny({"enforcement_case": rows})
    screened(con, small_rule())
    found = con.execute("SELECT subject.id_no, outcome FROM clue ORDER BY 1").fetchall()
    return [(str(number), str(outcome)) for number, outcome in found]


def test_a_case_is_judged_by_its_own_record() -> None:
    assert flagged([case_row(1), case_row(2, claim=10)]) == [("（2024）浙0102执1号", "flagged")]


def test_a_record_dated_after_the_as_of_date_is_not_seen_one_without_date_is() -> None:
    rows = [case_row(1, docketed_on="2026-07-01"), case_row(2, docketed_on=None)]
    assert flagged(rows) == [("（2024）浙0102执2号", "flagged")]


def test_a_closing_after_the_as_of_date_has_not_happened() -> None:
    assert flagged([case_row(1, closed_on="2026-07-01")]) == []


def test_a_replaced_record_does_not_count() -> None:
    con = tiny({"enforcement_case": [case_row(1)]})
    con.execute("UPDATE enforcement_case SET is_current = FALSE")
    assert screened(con, small_rule()).clues == {"small-rule": 0}


def test_a_rule_that_fails_is_reported_and_the_others_go_on() -> None:
    con = tiny({"enforcement_case": [case_row(1)]})
    closed = {
        "title": "坏",
        "of": "unit",
        "where": "add_days(closed_on, 4000000000) > closed_on",  # no such day
        "keep": {"claim": "sum(claim)"},
    }
    bad = small_rule(id="bad-rule", signals={"closed": closed}, parameters={})
    result = screened(con, bad, small_rule())
    assert result.clues == {"bad-rule": 0, "small-rule": 1}
    assert [rule_id for rule_id, _ in result.failed] == ["bad-rule"]


def test_a_retired_rule_gives_nothing() -> None:
    con = tiny({"enforcement_case": [case_row(1)]})
    assert screened(con, small_rule(status="retired")).clues == {}


def test_an_unknown_cell_makes_the_answer_incomplete_and_names_its_holder() -> None:
    con = tiny({"enforcement_case": [case_row(1, claim=None)]})
    screened(con, small_rule())
    found = con.execute("SELECT outcome, missing[1] FROM clue").fetchone()
    assert found is not None
    assert found[0] == "incomplete"
    assert found[1] == {
        "kind": "field",
        "field": "claim",
        "source": "enforcement_case",
        "record_key": "（2024）浙0102执1号|甲公司",
        "holder": "人民法院（执行局）",
        "says": "缺少“申请标的金额”（法院执行案件，（2024）浙0102执1号|甲公司）",
    }
