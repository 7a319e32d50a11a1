"""Write edited sheets: XLSX and XLS with all that is on them, text as "save as CSV" gives it."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from data.page import Cell, Fault, Formula, Page, Raw, fault_formula, shown

_CREATED = datetime(2026, 7, 1, tzinfo=UTC)
_FAULTS = {"#DIV/0!": 0x07, "#REF!": 0x17, "#N/A": 0x2A}
"""Error codes of BIFF ([MS-XLS] 2.5.10, BErr)."""
_DAY, _MOMENT = "yyyy-mm-dd", "yyyy-mm-dd hh:mm:ss"


def write_xlsx(path: Path, pages: Sequence[Page]) -> None:
    """Write a workbook with merges, hidden parts and comments; the same pages, the same bytes."""
    with xlsxwriter.Workbook(str(path)) as book:
        book.set_properties({"created": _CREATED.replace(tzinfo=None), "author": "云泽市"})
        formats = {name: book.add_format({"num_format": name}) for name in (_DAY, _MOMENT)}
        for page in pages:
            sheet = book.add_worksheet(page.sheet)
            _fill(sheet, page, formats)
            if page.is_hidden:
                sheet.hide()


def _fill(sheet: Worksheet, page: Page, formats: dict[str, Format]) -> None:
    for first_row, first, last_row, last in page.merges:
        sheet.merge_range(first_row, first, last_row, last, "")
    for row, line in enumerate(page.lines):
        for column, cell in enumerate(line.cells):
            if cell != "":
                _put(sheet, row, column, cell, formats)
    for row in page.hidden_rows:
        sheet.set_row(row, None, None, {"hidden": True})
    for column in page.hidden_columns:
        sheet.set_column(column, column, None, None, {"hidden": True})
    for (row, column), text in page.comments.items():
        sheet.write_comment(row, column, text, {"author": "钱某某"})


def _put(sheet: Worksheet, row: int, column: int, cell: Cell, formats: dict[str, Format]) -> None:
    if isinstance(cell, Formula):
        sheet.write_formula(row, column, cell.text, None, cell.shown)
    elif isinstance(cell, Fault):
        sheet.write_formula(row, column, fault_formula(cell), None, cell.text)
    elif isinstance(cell, datetime):
        sheet.write_datetime(row, column, cell, formats[_MOMENT])
    elif isinstance(cell, date):
        sheet.write_datetime(row, column, cell, formats[_DAY])
    elif isinstance(cell, float):
        sheet.write_number(row, column, cell)
    else:
        sheet.write_string(row, column, shown(cell))


def write_xls(path: Path, pages: Sequence[Page]) -> None:
    """Write a workbook of Excel 97–2003; comments are left out, which xlwt cannot write.

    Raises:
        ModuleNotFoundError: The extra `demo` (xlwt) is not installed.
    """
    import xlwt  # noqa: PLC0415  (an extra of its own: nobody else writes XLS)

    book = xlwt.Workbook(encoding="utf-8")
    days = {name: xlwt.easyxf(num_format_str=name) for name in (_DAY, _MOMENT)}
    for page in pages:
        sheet = book.add_sheet(page.sheet, cell_overwrite_ok=True)
        for row, line in enumerate(page.lines):
            for column, cell in enumerate(line.cells):
                _put_old(sheet, row, column, cell, days)
        for first_row, first, last_row, last in page.merges:
            sheet.merge(first_row, last_row, first, last)
        for row in page.hidden_rows:
            sheet.row(row).hidden = True
        for column in page.hidden_columns:
            sheet.col(column).hidden = True
        sheet.visibility = int(page.is_hidden)
    book.save(str(path))


def _put_old(sheet: Any, row: int, column: int, cell: Cell, days: dict[str, Any]) -> None:
    """Write a cell; of a formula its value, since xlwt cannot keep both."""
    if isinstance(cell, Fault):
        sheet.row(row).set_cell_error(column, _FAULTS[cell.text])
    elif isinstance(cell, date):
        sheet.write(row, column, cell, days[_MOMENT if isinstance(cell, datetime) else _DAY])
    elif isinstance(cell, Formula):
        sheet.write(row, column, cell.shown)
    elif cell != "":
        sheet.write(row, column, cell if isinstance(cell, float) else shown(cell))


def text_of(page: Page, *, separator: str, ends: Sequence[str]) -> str:
    """Give a sheet as text, every line padded to the widest; line ends are taken in turn."""
    width = max((len(line.cells) for line in page.lines if line.kind != "ragged"), default=0)
    rows = []
    for number, line in enumerate(page.lines):
        cells = [_quoted(cell, separator) for cell in line.cells]
        missing = 0 if line.kind == "ragged" else width - len(cells)
        rows.append(separator.join(cells + [""] * missing) + ends[number % len(ends)])
    return "".join(rows)


def _quoted(cell: Cell, separator: str) -> str:
    text = shown(cell)
    if isinstance(cell, Raw) or not {separator, '"', "\n", "\r"} & set(text):
        return text
    return '"' + text.replace('"', '""') + '"'
