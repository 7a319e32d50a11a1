"""XLS: types, errors, hiding, merged cells; what calamine alone does not tell."""

import datetime
import struct
from pathlib import Path

import pytest
import xlwt

from connectors.contract import load_contracts
from connectors.fit import fit
from connectors.read import biff
from connectors.read.audit import Audit
from connectors.read.compound import packed
from connectors.read.extract import Batch, ExtractFile
from connectors.read.open import open_extract
from connectors.read.spreadsheet import Merge
from connectors.read.workbook import workbook_sheets
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
    assert found.written["debtor"]["merged"].to_list() == [4, 5]


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
    with pytest.raises(SourceError, match="1 行 × 60001 列"):
        biff._Walk(Audit(), Place("a")).sheet(BEGIN + record(0x203, body) + END, 0)


def record(kind: int, body: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(body)) + body


BEGIN, END = record(0x809, struct.pack("<HH12x", 0x600, 0x10)), record(0x0A)


def number(row: int, column: int, value: float) -> bytes:
    return record(0x203, struct.pack("<HHHd", row, column, 0, value))


def built(path: Path, sheet: bytes, *more: bytes) -> Path:
    """Write an XLS of one sheet that holds these records, with these in the workbook's part."""
    begin = record(0x809, struct.pack("<HH12x", 0x600, 0x05))
    rest = b"".join(more) + END
    start = len(begin) + 4 + 9 + len(rest)
    name = struct.pack("<IBBBB", start, 0, 0, 1, 0) + b"s"
    path.write_bytes(packed(begin + record(0x85, name) + rest + sheet))
    return path


def cells(path: Path) -> list[list[str]]:
    return [list(row.cells) for row in opened(path).sheets[0].head()]


def test_rows_out_of_order_lose_no_cell(tmp_path: Path) -> None:
    label = record(0x204, struct.pack("<HHHHB", 0, 1, 0, 2, 0) + b"ab")
    formula = record(0x06, struct.pack("<HHH8BHIH", 1, 1, 0, *[0] * 6, 255, 255, 0, 0, 0))
    said = record(0x207, struct.pack("<HB", 2, 0) + b"xy")
    body = number(2, 0, 3) + number(0, 0, 1) + formula + said + number(1, 0, 2) + label
    path = built(tmp_path / "a.xls", BEGIN + body + END)
    assert cells(path) == [["1", "ab"], ["2", "xy"], ["3", ""]]


def test_the_figures_of_a_chart_are_no_cells_and_end_no_sheet(tmp_path: Path) -> None:
    chart = BEGIN + number(0, 0, 99) + number(0, 1, 98) + END
    merged = record(0xE5, struct.pack("<HHHHH", 1, 1, 2, 0, 0))
    body = number(0, 0, 1) + number(1, 0, 2) + number(2, 1, 3) + chart + merged
    path = built(tmp_path / "a.xls", BEGIN + body + END)
    assert cells(path) == [["1", ""], ["2", ""], ["", "3"]]
    assert workbook_sheets(path, "a", "xls")[0]._grid.merges() == [Merge(0, 1, 2)]


def test_a_label_with_formats_is_read(tmp_path: Path) -> None:
    text = struct.pack("<HHHHB", 0, 0, 0, 2, 1) + "甲乙".encode("utf-16-le") + bytes(6)
    assert cells(built(tmp_path / "a.xls", BEGIN + record(0xD6, text) + END)) == [["甲乙"]]


def test_dimensions_that_are_wrong_do_no_harm(tmp_path: Path) -> None:
    turned = record(0x200, struct.pack("<IIHHxx", 0x77, 0x3F, 0, 5))
    huge = record(0x200, struct.pack("<IIHHxx", 0, 0xFFFFFFFF, 0, 0xFFFF))
    path = built(tmp_path / "a.xls", BEGIN + turned + huge + number(0, 0, 1) + END)
    assert cells(path) == [["1"]]


@pytest.mark.parametrize("count", [5, 0x7FFFFFFF, 0xFFFFFFFF])
def test_more_shared_texts_than_there_is_room_for_are_refused(tmp_path: Path, count: int) -> None:
    texts = record(0xFC, struct.pack("<II", 1, count) + b"\1\0\0a")
    path = built(tmp_path / "a.xls", BEGIN + number(0, 0, 1) + END, texts)
    with pytest.raises(SourceError, match="工作簿内容已损坏"):
        opened(path)


def test_a_workbook_without_its_begin_is_refused(tmp_path: Path) -> None:
    path = built(tmp_path / "a.xls", BEGIN + number(0, 0, 1) + END)
    data = bytearray(path.read_bytes())
    data[4096] = 0
    path.write_bytes(bytes(data))
    with pytest.raises(SourceError, match="工作簿内容已损坏"):
        opened(path)


def test_a_text_that_very_many_cells_share_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shared = b"".join(record(0xFD, struct.pack("<HHHI", row, 0, 0, row % 2)) for row in range(9))
    texts = record(0xFC, struct.pack("<II", 9, 2) + b"\4\0\0abcd" + b"\1\0\0e")
    path = built(tmp_path / "a.xls", BEGIN + shared + END, texts)
    monkeypatch.setattr(biff, "MAX_TEXT", 24)
    assert cells(path)[:2] == [["abcd"], ["e"]]
    monkeypatch.setattr(biff, "MAX_TEXT", 23)
    with pytest.raises(SourceError, match="文字合计超过"):
        opened(path)


def test_a_workbook_that_is_too_large_is_refused(
    book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(biff, "MAX_STREAM", 1024)
    with pytest.raises(SourceError, match="超过可读的 0 MB"):
        opened(book)


def test_comments_formulas_and_rows_without_height_are_told(tmp_path: Path) -> None:
    formula = record(0x06, struct.pack("<HHHdHIH", 1, 2, 0, 12.5, 0, 0, 0))
    comment = record(0x1C, struct.pack("<HHHHH", 0, 0, 0, 1, 0))
    row = record(0x208, struct.pack("<HHHHHHHH", 1, 0, 3, 0, 0, 0, 0, 0))
    path = built(tmp_path / "a.xls", BEGIN + row + number(0, 0, 1) + formula + comment + END)
    assert cells(path) == [["1", "", ""], ["", "", "12.5"]]
    assert [tuple(note) for note in opened(path).notes] == [
        ("s", "hidden_rows", "第 2 行，共 1 行"),
        ("s", "cell_comments", "1 处批注"),
        ("s", "formulas", "C 列，共 1 处"),
    ]


def test_a_workbook_older_than_excel_5_is_refused(tmp_path: Path) -> None:
    old = record(0x809, struct.pack("<HH12x", 0x400, 0x05))
    path = tmp_path / "a.xls"
    path.write_bytes(packed(old + END, "Book"))
    with pytest.raises(SourceError, match=r"Excel 5\.0 以前的工作簿"):
        opened(path)


def test_percentages_are_their_numbers(tmp_path: Path) -> None:
    path, out = tmp_path / "a.xls", xlwt.Workbook()
    out.add_sheet("s").write(0, 0, 0.15, xlwt.easyxf(num_format_str="0%"))
    out.save(str(path))
    assert cells(path) == [["0.15"]]
