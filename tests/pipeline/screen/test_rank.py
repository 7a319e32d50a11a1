"""Clues: score that adds up, bands, fingerprint, evidence down to the cell."""

from typing import Any

import duckdb
import pytest

from pipeline.report.clue_model import Clue
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
    assert (clue["score"], clue["band"]) == (26, band)


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


def test_two_runs_on_the_same_rows_in_another_order_agree() -> None:
    rows = [case_row(n, claim=n * 100) for n in range(1, 6)]
    con, other = tiny({"enforcement_case": rows}), tiny({"enforcement_case": rows[::-1]})
    screened(con, small_rule())
    screened(other, small_rule())
    told = "SELECT clue_id, fingerprint, score, says FROM clue"
    assert con.execute(told).fetchall() == other.execute(told).fetchall()
