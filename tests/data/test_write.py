"""Files as bureaus send them, written from frames of text."""

import zipfile
from pathlib import Path

import polars as pl
import pytest
from python_calamine import CalamineWorkbook

from data import styles
from data.layout import Layout
from data.write import headers, open_sink

ROSTER = Layout(
    "roster",
    "花名册.xlsx",
    "xlsx",
    {"name": "姓名", "amount": "金额", "day": "日期"},
    numbers=frozenset({"amount"}),
    dates=frozenset({"day"}),
    title="花名册",
    total="amount",
    signature="制表：某某",
)


def frame(*rows: tuple[str, str, str]) -> pl.DataFrame:
    return pl.DataFrame(list(rows), schema=["姓名", "金额", "日期"], orient="row")


def test_a_sheet_has_its_title_above_and_its_total_and_signature_below(tmp_path: Path) -> None:
    with open_sink(tmp_path, ROSTER) as sink:
        sink.add(frame(("甲", "100.10", "2024-04-01"), ("乙", "见附件", "")))
        sink.add(frame(("丙", "200.20", "不详")))
    book = CalamineWorkbook.from_path(tmp_path / ROSTER.file)
    rows = book.get_sheet_by_index(0).to_python(skip_empty_area=False)
    assert [row[0] for row in rows] == [
        "花名册",
        "姓名",
        "甲",
        "乙",
        "丙",
        "合计",
        "",
        "制表：某某",
    ]
    assert [row[1] for row in rows[2:6]] == [100.1, "见附件", 200.2, 300.3]
    assert str(rows[2][2]) == "2024-04-01"
    assert book.sheet_names == ["Sheet1", "Sheet2"]


def test_a_workbook_says_that_it_was_made_on_a_fixed_day(tmp_path: Path) -> None:
    with open_sink(tmp_path, ROSTER) as sink:
        sink.add(frame())
    with zipfile.ZipFile(tmp_path / ROSTER.file) as parts:
        assert b"2026-07-01T00:00:00Z" in parts.read("docProps/core.xml")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_text_in_two_chunks_is_one_file_of_one_encoding(tmp_path: Path, encoding: str) -> None:
    layout = Layout("roster", "花名册.csv", "csv", ROSTER.headers, encoding=encoding)
    with open_sink(tmp_path, layout) as sink:
        sink.add(frame(("甲", "1", "")))
        sink.add(frame(("乙", "2", "")))
    text = (tmp_path / layout.file).read_bytes().decode(encoding)
    assert text == "姓名,金额,日期\r\n甲,1,\r\n乙,2,\r\n"


def test_parquet_and_json_hold_numbers_as_numbers_and_empty_as_null(tmp_path: Path) -> None:
    for form in ("parquet", "jsonl"):
        numbers = frozenset({"amount"})
        layout = Layout("roster", f"花名册.{form}", form, ROSTER.headers, numbers=numbers)
        with open_sink(tmp_path, layout) as sink:
            sink.add(frame(("甲", "1", ""), ("", "2", "2024-04-01")))
    rows = [("甲", 1, None), (None, 2, "2024-04-01")]
    assert pl.read_parquet(tmp_path / "花名册.parquet").rows() == rows
    assert pl.read_ndjson(tmp_path / "花名册.jsonl").rows() == rows


def test_the_running_number_stands_first() -> None:
    layout = Layout("x", "x.csv", "csv", {"a": "甲"}, styles={"a": styles.dots}, numbered=True)
    assert headers(layout) == ["序号", "甲"]
