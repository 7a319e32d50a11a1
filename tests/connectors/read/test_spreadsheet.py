"""XLSX: true origin, cell types, errors, empty sheets."""

import datetime
from pathlib import Path

import pytest
import xlsxwriter

from connectors.contract import load_contracts
from connectors.fit import fit
from connectors.read.extract import Batch
from connectors.read.open import open_extract
from pipeline.errors import Place

CONTRACTS = load_contracts()
HEADERS = ["案号", "被执行人", "证件号码", "发布日期"]


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A title in C2, the headers in row 4 from column B, records from row 5, one of them blank."""
    path = tmp_path / "导出.xlsx"
    with xlsxwriter.Workbook(str(path)) as out:
        out.add_worksheet("空表")
        sheet = out.add_worksheet("名单")
        date = out.add_format({"num_format": "yyyy-mm-dd"})
        sheet.write(1, 2, "失信被执行人名单")
        sheet.write_row(3, 1, HEADERS)
        sheet.write_row(4, 1, ["（2024）沪0112执1号", "甲乙公司", 310112199001011234])
        sheet.write_datetime(4, 4, datetime.datetime(2024, 1, 2), date)
        sheet.write_row(6, 1, ["（2024）沪0112执2号", "丙丁公司", "", 44197])
        sheet.write_formula(6, 3, "=1/0", None, "#DIV/0!")
    return path


def batches(path: Path, batch_rows: int = 500_000) -> list[Batch]:
    sheet = open_extract(path, name=path.name).sheets[-1]
    found = fit(sheet.head(), CONTRACTS, place=Place(path.name, sheet=sheet.name))
    return list(sheet.batches(found, batch_rows))


def test_rows_and_columns_count_from_the_corner_of_the_sheet(book: Path) -> None:
    sheet = open_extract(book, name="导出.xlsx").sheets[1]
    found = fit(sheet.head(), CONTRACTS, place=Place("导出.xlsx"))
    assert (found.header_row, list(found.columns)) == (4, [1, 2, 3, 4])
    assert next(iter(sheet.batches(found))).frame["row"].to_list() == [5, 6, 7]


def test_a_number_of_more_than_fifteen_digits_is_marked_long(book: Path) -> None:
    (batch,) = batches(book)
    assert batch.frame["debtor_id_no"][0].endswith("E+17")
    assert batch.frame["debtor_id_no__cell"].to_list() == ["long", None, "error"]


def test_an_error_is_not_an_empty_cell(book: Path) -> None:
    (batch,) = batches(book)
    assert batch.frame["debtor_id_no"][2] == "#DIV/0!"


def test_dates_and_serials_are_told_apart(book: Path) -> None:
    (batch,) = batches(book)
    assert batch.frame["published_on"].to_list() == ["2024-01-02", "", "44197"]
    assert batch.frame["published_on__cell"].to_list() == ["date", None, "number"]


def test_a_column_of_text_has_no_kinds(book: Path) -> None:
    (batch,) = batches(book)
    assert "debtor__cell" not in batch.frame.columns


def test_small_batches_give_the_same_rows(book: Path) -> None:
    cells = [row for batch in batches(book, 1) for row in batch.frame["debtor_id_no"]]
    rows = [row for batch in batches(book, 1) for row in batch.frame["row"]]
    assert (rows, cells[2]) == ([5, 6, 7], "#DIV/0!")


def test_sheets_keep_their_order_and_empty_ones_have_no_rows(book: Path) -> None:
    sheets = open_extract(book, name="导出.xlsx").sheets
    assert [(sheet.name, len(sheet.head())) for sheet in sheets] == [("空表", 0), ("名单", 7)]


def test_a_sum_merged_over_rows_that_add_up_counts_once(tmp_path: Path) -> None:
    path = tmp_path / "花名册.xlsx"
    with xlsxwriter.Workbook(str(path)) as out:
        sheet = out.add_worksheet()
        sheet.write_row(0, 0, ["立案编号", "姓名", "欠薪金额"])
        sheet.write_column(1, 1, ["张三", "李四", "王五"])
        sheet.merge_range(1, 0, 3, 0, "监案1号", out.add_format())
        sheet.merge_range(1, 2, 3, 2, 36000, out.add_format())
    (batch,) = batches(path)
    assert batch.frame["case_no"].to_list() == ["监案1号"] * 3
    assert batch.frame["amount"].to_list() == ["36000", "", ""]
    assert [(k, v["merged"].to_list()) for k, v in batch.written.items()] == [("case_no", [3, 4])]


def test_a_row_of_nothing_but_unsaved_formulas_at_the_end_is_a_row(tmp_path: Path) -> None:
    path = tmp_path / "导出.xlsx"
    with xlsxwriter.Workbook(str(path)) as out:
        sheet = out.add_worksheet()
        sheet.write_row(0, 0, HEADERS)
        sheet.write_row(1, 0, ["（2024）沪0112执1号", "甲乙公司", "", "2024-01-02"])
        sheet.write_formula(3, 0, "=A2", None, "")
    (batch,) = batches(path)
    assert batch.frame["row"].to_list() == [2, 3, 4]
    assert batch.frame["case_no"].to_list() == ["（2024）沪0112执1号", "", "#公式未计算!"]
