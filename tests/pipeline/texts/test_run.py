"""The stage on a warehouse: tables written, corrections applied and kept, calls grouped."""

from pathlib import Path

import duckdb
import pytest

from connectors.contract import load_contracts
from connectors.model import Contract
from pipeline.engine.warehouse import open_warehouse
from pipeline.list_names import FILE
from pipeline.parameters import PARAMETERS
from pipeline.texts.corrections import Correction, append_corrections, read_claim_corrections
from pipeline.texts.run import read_texts
from pipeline.word_lists import load_word_lists

CALLS = """
    (1, 'A1', '欠薪', '老王饭店拖欠其工资5000元', '13800001111', NULL),
    (2, 'A2', '再次反映欠薪', '老王饭店拖欠其工资，此前已反映', '13800001111', NULL),
    (3, 'A3', '欠薪', '老王饭店拖欠其工资6000元', '13800002222', '经核实，工资已全部付清'),
    (4, 'A4', '噪音', '老王饭店夜间噪音大', '13800003333', NULL)
"""
COLUMNS = ("respondent", "project")


@pytest.fixture
def contracts() -> dict[str, Contract]:
    return {"hotline_order": load_contracts()["hotline_order"]}


@pytest.fixture
def con() -> duckdb.DuckDBPyConnection:
    warehouse = open_warehouse(None)
    warehouse.execute(f"""
        CREATE TABLE hotline_order AS
        SELECT *, TRUE AS is_current, DATE '2024-06-20' AS happened_on, NULL::VARCHAR AS title__raw,
               NULL::VARCHAR AS content__raw, NULL::VARCHAR AS outcome__raw,
               {", ".join(f"NULL::VARCHAR AS {name}" for name in COLUMNS)}
        FROM (VALUES {CALLS}) AS t(record_id, record_key, title, content, caller_phone, outcome)
    """)
    return warehouse


def rows(con: duckdb.DuckDBPyConnection, query: str) -> list[tuple[object, ...]]:
    return con.execute(query).fetchall()


def test_every_text_has_a_reading_and_complaints_have_claims(
    con: duckdb.DuckDBPyConnection, contracts: dict[str, Contract]
) -> None:
    assert read_texts(con, contracts) == 0
    assert rows(con, "SELECT record_key, kind, is_paid, is_repeat FROM reading ORDER BY 1") == [
        ("A1", "wages", False, False),
        ("A2", "wages", False, True),
        ("A3", "wages", True, False),
        ("A4", "other", False, False),
    ]
    assert rows(con, "SELECT record_key, amount_low::INT FROM claim ORDER BY 1") == [
        ("A1", 5000), ("A2", None), ("A3", 6000),
    ]  # fmt: skip


def test_words_that_an_office_adds_are_read(
    con: duckdb.DuckDBPyConnection, contracts: dict[str, Contract], tmp_path: Path
) -> None:
    con.execute("UPDATE hotline_order SET content = '厂里的工单钱一直赖着' WHERE record_key = 'A4'")
    (tmp_path / FILE).write_text(
        "lists: [{name: wage, words: ['工单钱.{0,4}赖'], reason: 本地说法}]\n", encoding="utf-8"
    )
    asked = "SELECT kind FROM reading WHERE record_key = 'A4'"
    read_texts(con, contracts)
    assert rows(con, asked) == [("other",)]
    read_texts(con, contracts, words=load_word_lists((PARAMETERS, tmp_path)))
    assert rows(con, asked) == [("wages",)]


def test_calls_of_one_phone_about_one_firm_are_one_claim(
    con: duckdb.DuckDBPyConnection, contracts: dict[str, Contract]
) -> None:
    read_texts(con, contracts)
    assert rows(con, "SELECT claim_group FROM claim ORDER BY record_id") == [
        ("hotline_order|A1|1",), ("hotline_order|A1|1",), ("hotline_order|A3|1",),
    ]  # fmt: skip


def correction(key: str, field: str, *value: str) -> Correction:
    return Correction.model_validate(
        {
            "source": "hotline_order",
            "record_key": key,
            "claim_no": 1,
            "field": field,
            "value": value,
        }
    )


def test_a_correction_outlives_the_next_reading_and_the_last_word_counts(
    con: duckdb.DuckDBPyConnection, contracts: dict[str, Contract], tmp_path: Path
) -> None:
    append_corrections(tmp_path, [correction("A1", "employer", "错的")])
    append_corrections(
        tmp_path, [correction("A1", "employer", "王记饭店"), correction("A1", "people", "3", "5")]
    )
    for _ in range(2):
        assert read_texts(con, contracts, read_claim_corrections(tmp_path)) == 0
    parts = (
        "SELECT text, start_at, sure, via FROM claim_part WHERE record_id = 1 AND part = 'employer'"
    )
    assert rows(con, parts) == [("王记饭店", None, 100, "person")]
    assert rows(con, "SELECT people_low, people_high, sure FROM claim WHERE record_id = 1") == [
        (3, 5, 100)
    ]


def test_a_person_can_make_a_claim_and_unmake_one(
    con: duckdb.DuckDBPyConnection, contracts: dict[str, Contract]
) -> None:
    events = [correction("A4", "employer", "老王饭店"), correction("A3", "kind", "other")]
    read_texts(con, contracts, events)
    assert rows(con, "SELECT record_key, kind FROM claim ORDER BY 1") == [
        ("A1", "wages"), ("A2", "wages"), ("A4", "wages"),
    ]  # fmt: skip
    assert rows(con, "SELECT kind, is_claim FROM reading WHERE record_id = 3") == [("other", False)]


def test_a_correction_without_its_record_is_told(
    con: duckdb.DuckDBPyConnection, contracts: dict[str, Contract]
) -> None:
    assert read_texts(con, contracts, [correction("Z9", "people")]) == 1
    assert rows(con, "SELECT record_key, field FROM unmet_correction") == [("Z9", "people")]
