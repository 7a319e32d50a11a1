"""Spreadsheets with the same bytes each time, where text stays text and IDs stay whole."""

import contextlib
import datetime as dt
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import xlsxwriter
from rich.cells import cell_len
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from pipeline.report import messages

CREATED = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
"""A stamp, not a moment: the same in every file."""

MAX_ROWS = 1_048_576
MAX_TEXT = 32_767
"""Rows of a sheet, characters of a cell: "Excel specifications and limits", Microsoft Support."""

_EXACT_DIGITS = 15  # a spreadsheet keeps so many digits of a number
LINE_POINTS = 14.5
_MAX_HEIGHT = 400.0  # points; the format allows 409


class Column(NamedTuple):
    """A column: its header, its width in half-width characters, how its cells look."""

    header: str
    width: int
    look: str = "text"


Cell = str | int | float | Decimal | dt.date | bool | None


@contextlib.contextmanager
def open_workbook(
    out: Path, *, title: str = messages.WORKBOOK_TITLE
) -> Iterator[xlsxwriter.Workbook]:
    """Open a workbook that is written row by row; its creation time is fixed.

    Raises:
        OSError: It cannot be written.
    """
    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with out.open("wb") as file:  # opened here, so that a bad place fails before any work
        book = xlsxwriter.Workbook(file, options)
        book.set_properties({"created": CREATED, "title": title})
        try:
            yield book
        finally:
            book.close()


class SheetWriter:
    """Writes rows under a frozen header, on into `名称 (2)` when a sheet is full.

    `frozen` is the number of columns that stay in sight, `note` stands in the printed header.

    Attributes:
        sheets: The sheets written so far, the current one last.
        rows: Rows written on the current sheet, header counted.
    """

    def __init__(
        self,
        book: xlsxwriter.Workbook,
        name: str,
        columns: Sequence[Column],
        *,
        frozen: int = 1,
        max_rows: int = MAX_ROWS,
        note: str = messages.PRINT_NOTE,
    ) -> None:
        self._book, self._name, self._columns = book, name, columns
        self._frozen, self._max_rows, self._note = frozen, max_rows, note
        self._looks = looks(book)
        self.sheets: list[Worksheet] = []
        self.rows = 0
        self._next_sheet()

    def add(self, cells: Sequence[Cell]) -> None:
        """Write one row; its height follows the longest cell."""
        if self.rows >= self._max_rows:
            self._next_sheet()
        sheet, lines = self.sheets[-1], 1
        for column, cell in zip(self._columns, cells, strict=True):
            if isinstance(cell, str):
                lines = max(lines, height_in_lines(cell, column.width))
        sheet.set_row(self.rows, min(_MAX_HEIGHT, lines * LINE_POINTS + 3))
        for n, (column, cell) in enumerate(zip(self._columns, cells, strict=True)):
            _write(sheet, self.rows, n, cell, self._looks[column.look])
        self.rows += 1

    def _next_sheet(self) -> None:
        number = len(self.sheets) + 1
        sheet = self._book.add_worksheet(self._name + (f" ({number})" if number > 1 else ""))
        last = len(self._columns) - 1
        for n, column in enumerate(self._columns):
            sheet.set_column(n, n, column.width)
        sheet.set_row(0, 24)
        for n, column in enumerate(self._columns):
            sheet.write_string(0, n, column.header, self._looks["header"])
        sheet.freeze_panes(1, self._frozen)
        _set_print(sheet, f"&L{self._name}&R{self._note}", last)
        self.sheets.append(sheet)
        self.rows = 1


def _set_print(sheet: Worksheet, header: str, last: int) -> None:
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_header(header)
    sheet.set_footer(messages.PRINT_PAGES)
    sheet.autofilter(0, 0, 0, last)


def looks(book: xlsxwriter.Workbook) -> dict[str, Format]:
    """Make the formats of cells: header, text, centre, money, number, share, entry, entry_date."""
    cell = {"valign": "top", "text_wrap": True, "border": 1, "border_color": "#C9CED6"}
    cell |= {"font_name": "宋体", "font_size": 10}
    head = cell | {"bold": True, "valign": "vcenter", "align": "center", "bg_color": "#E8ECF2"}
    return {
        "header": book.add_format(head),
        "text": book.add_format(cell | {"num_format": "@"}),
        "centre": book.add_format(cell | {"num_format": "@", "align": "center"}),
        "money": book.add_format(cell | {"num_format": "#,##0.00"}),
        "number": book.add_format(cell | {"num_format": "0"}),
        "share": book.add_format(cell | {"num_format": "0.0%"}),
        "entry": book.add_format(cell | {"num_format": "@", "bg_color": "#FFFBEA"}),
        "entry_date": book.add_format(cell | {"num_format": "yyyy-mm-dd", "bg_color": "#FFFBEA"}),
    }


def _write(sheet: Worksheet, row: int, column: int, cell: Cell, look: Format) -> None:
    if cell is None or cell == "":
        sheet.write_blank(row, column, None, look)
    elif isinstance(cell, bool | dt.date):
        sheet.write_string(row, column, str(cell), look)
    elif isinstance(cell, str):
        sheet.write_string(row, column, _fitting(cell), look)
    elif len(str(abs(cell)).replace(".", "")) > _EXACT_DIGITS:
        sheet.write_string(row, column, str(cell), look)
    else:
        sheet.write_number(row, column, float(cell), look)


def _fitting(text: str) -> str:
    if len(text) <= MAX_TEXT:
        return text
    return text[: MAX_TEXT - len(messages.TEXT_CUT)] + messages.TEXT_CUT


def height_in_lines(text: str, width: int) -> int:
    """Tell how many lines a text takes in a column of a width."""
    if 2 * len(text) < width and "\n" not in text:
        return 1
    return sum(1 + max(0, cell_len(line) - 1) // max(1, width - 1) for line in text.split("\n"))
