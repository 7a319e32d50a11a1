"""XLS: types, errors, hiding, merged cells; what calamine alone does not tell."""

import datetime
from pathlib import Path

import pytest
import xlwt

from connectors.contract import load_contracts
from connectors.fit import fit
from connectors.read import biff
from connectors.read.audit import Audit
from connectors.read.extract import Batch, ExtractFile
from connectors.read.open import open_extract
from pipeline.errors import Place, SourceError

CONTRACTS = load_contracts()
HEADERS = ["案号", "被执行人", "证件号码", "发布日期", "履行情况"]


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Two sheets; headers in row 2, column B; a merge over three rows, an error, a lost number."""
    path = tmp_path / "导出.xls"
    out = xlwt.Workbook()
    sheet = out.add_sheet("名单")
    day = xlwt.easyxf(num_format_str="yyyy-mm-dd")
    for column, header in enumerate(HEADERS, 1):
        sheet.write(1, column, header)
    for row in range(2, 6):
        sheet.write(row, 1, f"（2024）沪0112执{row}号")
        sheet.write(row, 4, datetime.date(2024, 1, row), day)
    sheet.write_merge(2, 4, 2, 2, "甲乙公司")
    sheet.write(5, 2, "丙丁公司")
    sheet.write(2, 3, 310112199001011234)
    sheet.row(3).set_cell_error(3, "#REF!")
    sheet.write(4, 3, 44197)
    sheet.write(5, 5, True)
    sheet.row(3).hidden = True
    sheet.col(5).hidden = True
    other = out.add_sheet("底稿")
    other.write(0, 0, "草稿")
    other.visibility = 1
    out.save(str(path))
    return path


def opened(path: Path) -> ExtractFile:
    return open_extract(path, name="导出.xls")


def batch(path: Path, rows: int = 1000) -> list[Batch]:
    sheet = opened(path).sheets[0]
    return list(sheet.batches(fit(sheet.head(), CONTRACTS, place=Place("导出.xls")), rows))


def test_cells_have_their_text_and_kind(book: Path) -> None:
    (found,) = batch(book)
    frame = found.frame
    assert frame["row"].to_list() == [3, 4, 5, 6]
    assert frame["case_no"][0] == "（2024）沪0112执2号"
    assert frame["debtor_id_no"].to_list() == ["3.1011219900101126E+17", "#REF!", "44197", ""]
    assert frame["debtor_id_no__cell"].to_list() == ["long", "error", "number", None]
    assert frame["published_on"][3] == "2024-01-05"
    assert frame["performance"][3] == "TRUE"


def test_a_merged_cell_holds_for_each_of_its_rows(book: Path) -> None:
    (found,) = batch(book)
    assert found.frame["debtor"].to_list() == ["甲乙公司"] * 3 + ["丙丁公司"]
    assert found.written == {"debtor": {"merged": 2}}


def test_a_merged_cell_goes_on_in_the_next_batch(book: Path) -> None:
    debtors = [name for part in batch(book, 2) for name in part.frame["debtor"]]
    assert debtors == ["甲乙公司"] * 3 + ["丙丁公司"]


def test_what_is_hidden_is_told(book: Path) -> None:
    assert [tuple(note) for note in opened(book).notes] == [
        ("名单", "hidden_rows", "第 4 行，共 1 行"),
        ("名单", "hidden_columns", "F 列，共 1 列"),
        ("底稿", "hidden_sheet", "整张工作表是隐藏的"),
    ]


def test_a_formula_whose_result_is_an_error_is_told() -> None:
    found = Audit()
    walk = biff._Walk(found, Place("a"))
    head = (5).to_bytes(2, "little") + (3).to_bytes(2, "little") + bytes(2)
    walk._formula(head + bytes([2, 0, 0x17, 0, 0, 0, 0xFF, 0xFF]) + bytes(8))
    walk._formula(head + bytes([3, 0, 0x17, 0, 0, 0, 0xFF, 0xFF]) + bytes(8))
    assert found.errors == {3: {5: "#REF!"}}


def test_a_workbook_that_breaks_off_is_told(book: Path) -> None:
    data = book.read_bytes()
    book.write_bytes(data[:1536] + bytes(len(data) - 1536))
    with pytest.raises(SourceError, match="工作簿"):
        opened(book).sheets[0].head()


def test_cells_beyond_the_format_are_refused() -> None:
    body = (0).to_bytes(2, "little") + (60_000).to_bytes(2, "little") + bytes(10)
    cell = (0x203).to_bytes(2, "little") + len(body).to_bytes(2, "little") + body
    begin = (0x809).to_bytes(2, "little") + (2).to_bytes(2, "little") + bytes(2)
    end = (0x0A).to_bytes(2, "little") + bytes(2)
    with pytest.raises(SourceError, match="1 行 × 60001 列"):
        biff._Walk(Audit(), Place("a")).sheet(begin + cell + end, 0)
