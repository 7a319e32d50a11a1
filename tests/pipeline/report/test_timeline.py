"""The timeline of a clue."""

import pytest

from pipeline.report.clue_model import Cell, Evidence
from pipeline.report.run_facts import RunFacts
from pipeline.report.timeline import place, timeline


def record(row: int = 5, *, sheet: str = "台账", **fields: str | None) -> Evidence:
    return Evidence(
        signal="s",
        source="fund_enforcement",
        record_key="k",
        file="公积金.xlsx",
        sheet=sheet,
        row=row,
        sha256="a" * 64,
        fields={name: Cell(raw="x", value=value) for name, value in fields.items()},
    )


def test_dates_stand_in_order_with_header_and_place(run: RunFacts) -> None:
    events = timeline([record(closed_on="2024-05-01"), record(served_on="2023-03-01")], run)
    assert [(event.when, event.what, event.place) for event in events] == [
        ("2023-03-01", "送达日期", "公积金.xlsx › 台账 › 第 5 行"),
        ("2024-05-01", "closed_on", "公积金.xlsx › 台账 › 第 5 行"),
    ]


@pytest.mark.parametrize(
    ("field", "value"),
    [("owed", "2023-03-01"), ("served_on", None), ("served_on", "某日"), ("remark", "2023-03-01")],
)
def test_what_is_no_date_is_left_out(run: RunFacts, field: str, value: str | None) -> None:
    assert timeline([record(5, sheet="", **{field: value})], run) == []


def test_a_cell_shown_by_two_signals_is_one_event(run: RunFacts) -> None:
    assert len(timeline([record(served_on="2023-03-01"), record(served_on="2023-03-01")], run)) == 1


def test_of_many_alike_the_first_and_the_last_stand_with_their_number(run: RunFacts) -> None:
    calls = [record(row, served_on=f"2023-03-{row:02}") for row in range(1, 31)]
    assert [(event.when, event.what) for event in timeline(calls, run)] == [
        ("2023-03-01", "送达日期（最早，共 30 次）"),
        ("2023-03-30", "送达日期（最近，共 30 次）"),
    ]


def test_a_file_without_sheets_has_none_in_its_place() -> None:
    assert place(record(sheet="")) == "公积金.xlsx › 第 5 行"
