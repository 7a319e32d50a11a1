"""Spreadsheets: long numbers whole, long texts cut with a mark, full sheets continued."""

from decimal import Decimal
from pathlib import Path

from openpyxl import load_workbook

from pipeline.report.messages import TEXT_CUT
from pipeline.report.sheets import MAX_TEXT, Cell, Column, SheetWriter, open_workbook


def written(path: Path, cells: list[Cell], *, max_rows: int = 10) -> list[tuple[str, list[object]]]:
    with open_workbook(path) as book:
        writer = SheetWriter(book, "表", [Column("值", 10)], max_rows=max_rows)
        for cell in cells:
            writer.add([cell])
    sheets = load_workbook(path).worksheets
    return [(s.title, [row[0].value for row in s.iter_rows(min_row=2)]) for s in sheets]


def test_a_number_longer_than_fifteen_digits_is_written_as_text(tmp_path: Path) -> None:
    cells: list[Cell] = [Decimal("12345678901234567.89"), Decimal("1234.50"), 7]
    assert written(tmp_path / "a.xlsx", cells) == [("表", ["12345678901234567.89", 1234.5, 7])]


def test_a_text_too_long_for_a_cell_is_cut_with_a_mark(tmp_path: Path) -> None:
    [(_, [cell])] = written(tmp_path / "a.xlsx", ["甲" * (MAX_TEXT + 1)])
    assert isinstance(cell, str)
    assert (len(cell), cell.endswith(TEXT_CUT)) == (MAX_TEXT, True)


def test_a_full_sheet_goes_on_in_the_next(tmp_path: Path) -> None:
    found = written(tmp_path / "a.xlsx", ["a", "b", "c"], max_rows=3)
    assert found == [("表", ["a", "b"]), ("表 (2)", ["c"])]


def test_the_creation_time_is_fixed(tmp_path: Path) -> None:
    written(tmp_path / "a.xlsx", ["a"])
    properties = load_workbook(tmp_path / "a.xlsx").properties
    assert str(properties.created) == "2000-01-01 00:00:00"
