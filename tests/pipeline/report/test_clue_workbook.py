"""The assessment workbook: the columns of the trade, full values, choices for the conclusion."""

from pathlib import Path

import duckdb
import pytest
from openpyxl import Workbook, load_workbook

from pipeline.report.clue_workbook import write_clue_workbook
from pipeline.report.clues import ranked_clues
from pipeline.report.packets import packets
from pipeline.report.run_facts import RunFacts


@pytest.fixture
def book(con: duckdb.DuckDBPyConnection, run: RunFacts, tmp_path: Path) -> Workbook:
    write_clue_workbook(ranked_clues(con), packets(con), tmp_path / "clues.xlsx", run)
    return load_workbook(tmp_path / "clues.xlsx")


def rows(book: Workbook, sheet: str) -> list[list[object]]:
    return [[cell.value for cell in row] for row in book[sheet].iter_rows()]


def test_the_first_sheet_has_the_columns_of_the_assessment_table(book: Workbook) -> None:
    assert book.sheetnames == ["研判表", "按主体", "证据", "待补", "码表"]
    assert "|".join(map(str, rows(book, "研判表")[0])) == (
        "线索号|规则|主体|金额|人数|置信|命中要点|反证|核查项|结论|原因码|承办|日期"
    )


def test_conclusions_are_left_to_the_reader(book: Workbook) -> None:
    assert [row[9:] for row in rows(book, "研判表")[1:]] == [[None] * 4] * 3


def test_a_clue_stands_in_its_row_with_full_values(book: Workbook) -> None:
    first, second, _ = rows(book, "研判表")[1:]
    assert first[3:6] == [200000.1, 16, "高（7 分）"]
    assert second[2] == "（2023）测0101执12号（张三）\n310112199001011234"


def test_the_reason_depends_on_the_conclusion(book: Workbook) -> None:
    rules = {rule.formula1 for rule in book["研判表"].data_validations.dataValidation}
    assert rules == {'"成案,不成案,转办"', "INDIRECT($J2)", "ISNUMBER($M2)"}
    assert sorted(book.defined_names) == ["不成案", "成案", "转办"]
    assert book.defined_names["不成案"].attr_text == "码表!$B$2:$B$8"


def test_all_clues_about_one_entity_are_one_row(book: Workbook) -> None:
    assert rows(book, "按主体")[2] == [
        2, "张三", "310112199001011234", 2,
        "1. 立案后不足三个月终本\n2. 生效决定逾期未申请执行（待补）", 9000.5, 3,
        "2.1", "立案后不足三个月终本 2\n另有：逾期未申请执行 0.1", "c-low\nc-wait",
    ]  # fmt: skip


def test_evidence_has_one_row_a_cell_with_its_place(book: Workbook) -> None:
    assert rows(book, "证据")[1][3:] == [
        "欠缴 200,000.10 元", "公积金执行台账", "公积金台账.xlsx", "台账", 5, "应补缴金额",
        "20.00001万元", "200000.10", "a1a1a1a1a1a1",
    ]  # fmt: skip


def test_an_unknown_value_is_called_unknown(book: Workbook) -> None:
    assert rows(book, "证据")[-1][8:11] == ["送达日期", None, "不明"]


def test_what_is_missing_names_who_holds_it(book: Workbook) -> None:
    assert rows(book, "待补")[1][3:] == [
        "缺字段", "送达日期", "公积金执行台账", "测公积金〔2023〕2号",
        "住房公积金管理中心", "缺送达日期",
    ]  # fmt: skip


def test_the_table_prints_across_on_one_page_width_with_its_header(book: Workbook) -> None:
    sheet = book["研判表"]
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)
    assert (sheet.freeze_panes, sheet.print_title_rows) == ("D2", "$1:$1")
