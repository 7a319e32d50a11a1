"""Spans of free text, counted from the start of their own field as delivered."""

import duckdb
import pytest

from connectors.model import Contract
from pipeline.report.clue_model import TextSpan
from pipeline.report.clues import ranked_clues
from pipeline.report.evidence_view import Piece, record_views
from pipeline.report.run_facts import RunFacts
from pipeline.report.text_spans import text_spans

TITLE, BODY = "　欠薪", "甲公司老板13812345678拖欠"
TEXT = f"{TITLE}\n{BODY}"


def span(words: str) -> str:
    start = TEXT.index(words)
    return f"{start}, {start + len(words)}"


@pytest.fixture
def calls() -> dict[str, Contract]:
    fields = {
        "order_no": {"header": "工单编号", "type": "text"},
        "title": {"header": "标题", "type": "text"},
        "content": {"header": "内容", "type": "text"},
    }
    call = {
        "source": "hotline", "title": "热线工单", "holder": "热线", "kind": "increment",
        "rows": "one_per_key", "key": ["order_no"], "happens": {"field": "order_no"},
        "texts": {"title": "title", "body": "content"}, "fields": fields,
    }  # fmt: skip
    return {"hotline": Contract.model_validate(call)}


@pytest.fixture
def told(con: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
    con.execute(f"""
        CREATE TABLE hotline AS SELECT 7 AS record_id, 'W1' AS record_key, 'W1' AS order_no,
            trim('{TITLE}', '　') AS title, '{TITLE}' AS title__raw,
            '{BODY}' AS content, NULL AS content__raw;
        CREATE TABLE reading AS SELECT 'hotline' AS source, 7 AS record_id, 'W1' AS record_key;
        CREATE TABLE claim_part AS SELECT 'hotline' AS source, 7 AS record_id, * FROM (VALUES
            (1, 'employer', {span("甲公司")}), (2, 'employer', {span("甲公司")}),
            (1, 'boss', {span("甲公司老板")}), (1, 'phone', {span("13812345678")}),
            (1, 'kind', {span("欠薪")}), (1, 'project', NULL, NULL)
        ) AS parts (claim_no, part, start_at, end_at)""")
    return con


def test_a_span_counts_from_its_own_field_and_stands_once(
    told: duckdb.DuckDBPyConnection, calls: dict[str, Contract]
) -> None:
    found = text_spans(told, calls, [("hotline", "W1"), ("hotline", "W2"), ("other", "W1")])
    assert found == {
        ("hotline", "W1"): (
            TextSpan(field="title", start=1, end=3, part="kind"),
            TextSpan(field="content", start=0, end=3, part="employer"),
            TextSpan(field="content", start=0, end=5, part="boss"),
            TextSpan(field="content", start=5, end=16, part="phone"),
        )
    }


def test_without_the_tables_of_texts_there_are_no_spans(
    con: duckdb.DuckDBPyConnection, calls: dict[str, Contract]
) -> None:
    assert text_spans(con, calls, [("hotline", "W1")]) == {}


def test_evidence_of_a_clue_carries_spans_and_the_page_marks_them_masked(
    told: duckdb.DuckDBPyConnection, calls: dict[str, Contract], run: RunFacts
) -> None:
    told.execute(f"""UPDATE clue SET evidence = [{{'signal': 'ordered', 'source': 'hotline',
        'record_key': 'W1', 'file': '工单.csv', 'sheet': '', 'row': 2, 'sha256': 'cc',
        'fields': MAP {{'content': {{'raw': '{BODY}', 'value': '{BODY}'}}}}}}]
        WHERE clue_id = 'c-high'""")
    clue = next(ranked_clues(told, contracts=calls))[0].clue
    assert [one.part for one in clue.evidence[0].spans] == ["employer", "boss", "phone"]
    view = record_views(clue, RunFacts(run.run_id, run.as_of, contracts=calls), {})[0]
    assert view.cells[0].pieces == (
        Piece("甲公司", "用人单位"),
        Piece("老板", "负责人"),
        Piece("138****5678", "电话"),
        Piece("拖欠"),
    )
