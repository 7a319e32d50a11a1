"""Source cells as a page shows them: what was empty, absent, unreadable or read otherwise."""

from collections.abc import Mapping

import pytest

from connectors.model import Contract
from pipeline.report.clue_model import Cell, Clue, Evidence
from pipeline.report.evidence_view import CellView, record_views
from pipeline.report.run_facts import RunFacts

FIELDS = {
    "order_no": {"header": "文号", "type": "text"},
    "id_no": {"header": "身份证号", "type": "person_id"},
    "listed_on": {"header": "纳入失信日期", "type": "date", "empty": "none"},
    "closed_on": {
        "header": "结案日期",
        "type": "date",
        "empty": "none",
        "asserted_by": [{"field": "closing"}],
    },
    "closing": {
        "header": "结案方式",
        "type": "category",
        "words": {"no_assets": ["终结本次执行程序", "终本"]},
    },
}  # fmt: skip


@pytest.fixture
def cases(run: RunFacts) -> RunFacts:
    contract = Contract.model_validate(
        {
            "source": "cases",
            "title": "案件",
            "holder": "法院",
            "kind": "ledger",
            "rows": "one_per_key",
            "key": ["order_no"],
            "happens": "listed_on",
            "fields": FIELDS,
        }
    )
    return RunFacts(run.run_id, run.as_of, contracts={"cases": contract})


def record(signal: str, cells: Mapping[str, Cell], row: int = 5) -> Evidence:
    return Evidence(
        signal=signal, source="cases", record_key="k", file="案.csv", sheet="", row=row,
        sha256="a" * 64, fields=dict(cells),
    )  # fmt: skip


def clue(*evidence: Evidence) -> Clue:
    return Clue.model_construct(signals=(), evidence=evidence)


@pytest.mark.parametrize(
    ("field", "raw", "value", "shown"),
    [
        ("closing", "终本", "no_assets",
         CellView("结案方式", "终本", "终结本次执行程序", differs=True)),
        ("order_no", "甲1", "甲1", CellView("文号", "甲1", "甲1", differs=False)),
        ("order_no", "？", None, CellView("文号", "？", "不明", differs=True)),
        ("order_no", "", None, CellView("文号", "（空）", "不明", differs=True)),
        ("listed_on", "", None, CellView("纳入失信日期", "（空）", "无", differs=True)),
        ("closed_on", "", None, CellView("结案日期", "（空）", "无或不明", differs=True)),
        ("id_no", "310112900101123", "310112199001011234",
         CellView("身份证号", "310********1123", "310***********1234", differs=True)),
    ],
)  # fmt: skip
def test_a_cell_shows_what_was_written_and_how_it_was_read(
    cases: RunFacts, field: str, raw: str, value: str | None, shown: CellView
) -> None:
    found = record_views(clue(record("s", {field: Cell(raw=raw, value=value)})), cases, {})
    assert found[0].cells == (shown,)


def test_a_column_that_the_file_lacks_is_not_called_empty(cases: RunFacts) -> None:
    cell = {"listed_on": Cell(raw="", value=None)}
    absent = {"a" * 64: frozenset({"listed_on"})}
    assert record_views(clue(record("s", cell)), cases, absent)[0].cells == (
        CellView("纳入失信日期", "（无此列）", "不明", differs=True),
    )


@pytest.mark.parametrize(("closing", "shown"), [(None, "无"), ("no_assets", "不明")])
def test_an_empty_date_is_none_unless_another_field_says_that_it_happened(
    cases: RunFacts, closing: str | None, shown: str
) -> None:
    cells = {"closed_on": Cell(raw="", value=None), "closing": Cell(raw="", value=closing)}
    assert record_views(clue(record("s", cells)), cases, {})[0].cells[0].value == shown
