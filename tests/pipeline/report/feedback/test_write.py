"""The receipts as files: named, complete, the same bytes each time."""

import dataclasses
from pathlib import Path

import duckdb
import openpyxl
import pytest

from pipeline.ingest.kinds import KINDS
from pipeline.report.feedback.write import file_name, new_extracts, write_feedback
from pipeline.report.run_facts import RunFacts

STEM = "住房公积金管理中心/fund_enforcement-公积金台账-a1a1a1a1"


@pytest.fixture
def told(run: RunFacts) -> RunFacts:
    return dataclasses.replace(run, kinds=KINDS)


def test_each_new_extract_with_a_contract_gets_a_page_and_a_workbook(
    con: duckdb.DuckDBPyConnection, told: RunFacts, tmp_path: Path
) -> None:
    written = write_feedback(con, tmp_path, told, new_extracts(con))
    names = [path.relative_to(tmp_path).as_posix() for path in written]
    assert names == [f"{STEM}.html", f"{STEM}.xlsx"]


def test_the_page_says_what_to_put_right_and_where(
    con: duckdb.DuckDBPyConnection, told: RunFacts, tmp_path: Path
) -> None:
    page = write_feedback(con, tmp_path, told, [1])[0].read_text(encoding="utf-8")
    for text in (
        "致：住房公积金管理中心",
        "“台账”第 9 行 二〇二四年某日",
        "组成主键的项为空",
        "第 1 夜",
    ):
        assert text in page
    assert "<script" not in page


def test_the_workbook_has_room_for_what_is_put_right(
    con: duckdb.DuckDBPyConnection, told: RunFacts, tmp_path: Path
) -> None:
    book = openpyxl.load_workbook(write_feedback(con, tmp_path, told, [1])[1])
    assert book.sheetnames == ["回执", "请予更正", "各列情况", "版面与写法", "历次报送"]
    head, *rows = [[cell.value for cell in row] for row in book["请予更正"].iter_rows()]
    assert head[-2:] == ["更正后的内容", "备注"]
    assert [row[3:6] for row in rows] == [["台账", 7, None], ["台账", 9, "二〇二四年某日"]]
    columns = [[cell.value for cell in row] for row in book["各列情况"].iter_rows(min_row=4)]
    assert columns[0][:6] == ["（没有此列）", "送达日期", None, None, None, None]


def test_no_name_of_a_receipt_shows_whose_papers_a_file_holds(
    con: duckdb.DuckDBPyConnection, told: RunFacts, tmp_path: Path
) -> None:
    con.execute(
        "UPDATE extract SET file = '欧阳公司_张三身份证13812345678.xlsx' WHERE extract_no = 1"
    )
    page, _ = write_feedback(con, tmp_path, told, [1])
    assert page.stem == "fund_enforcement-欧阳公司_张某身份证138_5678-a1a1a1a1"
    assert "张三" not in page.read_text(encoding="utf-8")


def test_made_again_they_have_the_same_bytes(
    con: duckdb.DuckDBPyConnection, told: RunFacts, tmp_path: Path
) -> None:
    first = [path.read_bytes() for path in write_feedback(con, tmp_path, told, [1])]
    assert first == [path.read_bytes() for path in write_feedback(con, tmp_path, told, [1])]


@pytest.mark.parametrize(
    ("text", "name"),
    [("../a/b", "_a_b"), ("台账\n<3>", "台账_3_"), ("..", "_"), ("名" * 90, "名" * 60)],
)
def test_any_text_makes_a_name_that_leads_nowhere_else(text: str, name: str) -> None:
    assert file_name(text) == name
