"""Clues: score that adds up, bands, fingerprint, evidence down to the cell."""

from typing import Any

import duckdb
import pytest

from pipeline.report.clue_model import Clue
from pipeline.screen import rank
from tests.pipeline.screen.shelf import case_row, screened, small_rule, tiny


def clues(con: duckdb.DuckDBPyConnection) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = con.sql("SELECT * FROM clue").pl().to_dicts()
    return found


def one(rows: list[dict[str, Any]], change: str = "", high: int = 60) -> dict[str, Any]:
    con = tiny({"enforcement_case": rows})
    if change:
        con.execute(change)
    screened(con, small_rule(), high=high)
    (clue,) = clues(con)
    return clue


def test_the_table_has_the_columns_of_the_interface_and_title_and_line() -> None:
    assert list(one([case_row(1)])) == [*Clue.model_fields, "title", "line"]


def test_the_score_is_the_sum_of_its_parts() -> None:
    clue = one([case_row(1, claim=1_000_000)])
    assert clue["score"] == sum(part["points"] for part in clue["parts"])
    assert [part["name"] for part in clue["parts"]] == ["出线", "金额", "关联把握"]


@pytest.mark.parametrize(("high", "band"), [(26, "high"), (27, "low")])
def test_bands_are_bounds_on_the_score(high: int, band: str) -> None:
    clue = one([case_row(1)], high=high)
    assert (clue["score"], clue["band"]) == (2_612_713, band)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE extract SET file = '另一份', sha256 = 'other'",
        "UPDATE enforcement_case SET row = 99, record_id = record_id",
        "UPDATE enforcement_case SET judge = '另一人', closed_on__raw = '2024年6月1日'",
    ],
)
def test_the_same_fact_in_another_file_is_the_same_evidence(change: str) -> None:
    assert one([case_row(1)], change)["fingerprint"] == one([case_row(1)])["fingerprint"]


def test_another_amount_is_another_fingerprint_of_the_same_clue() -> None:
    before, after = one([case_row(1)]), one([case_row(1, claim=60)])
    assert before["clue_id"] == after["clue_id"]
    assert before["fingerprint"] != after["fingerprint"]


def test_evidence_shows_the_original_text_beside_the_value() -> None:
    clue = one([case_row(1)], "UPDATE enforcement_case SET claim__raw = '50元'")
    shown = {evidence["signal"]: evidence for evidence in clue["evidence"]}
    assert dict(shown["closed"]["fields"])["claim"] == {"raw": "50元", "value": "50.00"}
    assert "unit" in shown  # the record that the subject comes from


def test_clues_come_flagged_first_then_by_score() -> None:
    con = tiny(
        {"enforcement_case": [case_row(1), case_row(2, claim=None), case_row(3, claim=9000)]}
    )
    screened(con, small_rule())
    assert [clue["subject"]["id_no"][-3:-1] for clue in clues(con)] == ["执3", "执1", "执2"]


def test_clues_written_one_by_one_are_those_written_together(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    con = tiny({"enforcement_case": [case_row(n, claim=n * 100) for n in range(1, 6)]})
    screened(con, small_rule())
    together = clues(con)
    monkeypatch.setattr(rank, "BATCH", 1)
    screened(con, small_rule())
    assert clues(con) == together
    assert all(len(clue["evidence"]) > 1 for clue in together)


def test_two_runs_on_the_same_rows_in_another_order_agree() -> None:
    rows = [case_row(n, claim=n * 100) for n in range(1, 6)]
    con, other = tiny({"enforcement_case": rows}), tiny({"enforcement_case": rows[::-1]})
    screened(con, small_rule())
    screened(other, small_rule())
    told = "SELECT clue_id, fingerprint, score, says FROM clue"
    assert con.execute(told).fetchall() == other.execute(told).fetchall()


def test_days_of_waiting_and_amounts_of_one_yuan_more_tell_clues_apart() -> None:
    con = tiny({"enforcement_case": [case_row(n, claim=100_000 + n) for n in range(1, 40)]})
    screened(con, small_rule())
    assert len({clue["score"] for clue in clues(con)}) == 39


def test_all_clues_about_one_entity_are_one_packet_that_adds_up() -> None:
    rows = [case_row(1, claim=9000), case_row(2), case_row(3, debtor="乙公司", claim=500)]
    con = tiny({"enforcement_case": rows})
    other = small_rule(id="other-rule", title="又一条规则")
    screened(con, small_rule(), other)
    packets = con.sql("SELECT * FROM packet ORDER BY place").pl().to_dicts()
    assert [(one["name"], len(one["clues"]), one["rules"]) for one in packets] == [
        ("甲公司", 4, ["other-rule", "small-rule"]),
        ("乙公司", 2, ["other-rule", "small-rule"]),
    ]
    assert [one["id_no"] for one in packets] == [None, None]  # not the number of a case
    assert all(one["score"] == sum(part["points"] for part in one["parts"]) for one in packets)
    best = max(clue["score"] for clue in clues(con))
    assert [part["points"] for part in packets[0]["parts"]] == [best, best // 10]


def test_members_of_registered_poor_households_are_a_part_of_the_score() -> None:
    poor = {"household_no": "户1", "person": "甲某某", "id_no": "N1"}
    gone = {"household_no": "户2", "person": "乙某某", "id_no": "N2", "state": "已脱贫"}
    rows = [case_row(1, debtor="甲某某", debtor_id_no="N1"), case_row(2, debtor="乙某某")]
    con = tiny({"enforcement_case": rows, "poverty_registry": [poor, gone]})
    screened(con, small_rule())
    parts = {clue["subject"]["id_no"][-3:-1]: clue["parts"] for clue in clues(con)}
    assert [part["points"] for part in parts["执1"] if part["name"] == "建档立卡户"] == [500_000]
    assert not [part for part in parts["执2"] if part["name"] == "建档立卡户"]
