"""The receipt as a workbook: a page to sign, and the places, with room for what is put right."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from pipeline.report import messages
from pipeline.report.feedback import words
from pipeline.report.feedback.view import ReceiptView
from pipeline.report.sheets import (
    LINE_POINTS,
    Cell,
    Column,
    SheetWriter,
    height_in_lines,
    looks,
    open_workbook,
)

WIDTHS = (15, 26, 9, 34, 30)
"""Widths of the five columns of the first sheet, in half-width characters."""
PLACES = tuple(
    Column(name, width, look)
    for name, width, look in zip(
        words.HEADINGS_PLACE,
        (16, 16, 26, 12, 8, 28, 30, 22, 14),
        ("text", "text", "text", "text", "number", "text", "text", "entry", "entry"),
        strict=True,
    )
)
COLUMNS = (
    Column(words.HEADINGS_COLUMN[0], 20),
    Column(words.HEADINGS_COLUMN[1], 20),
    Column("约定", 18),
    *(
        Column(name, 11, "share" if n == 2 else "number")
        for n, name in enumerate(words.HEADINGS_COLUMN[2:])
    ),
)
WORDS = tuple(
    Column(name, width, look)
    for name, width, look in zip(
        words.HEADINGS_WORD, (20, 30, 8, 60), ("text", "text", "number", "text"), strict=True
    )
)
SEEN = tuple(
    Column(name, width, look)
    for name, width, look in zip(
        words.HEADINGS_SEEN,
        (16, 20, 40, 8, 60),
        ("text", "text", "text", "number", "text"),
        strict=True,
    )
)
PAST = tuple(
    Column(name, width, look)
    for name, width, look in zip(
        words.HEADINGS_PAST,
        (10, 36, 11, 9, 9, 13, 9, 9),
        ("text", "text", "number", "number", "share", "number", "share", "number"),
        strict=True,
    )
)


def write_receipt_workbook(view: ReceiptView, out: Path) -> None:
    """Write the workbook; the same bytes each time.

    Sheets: the receipt, the places to put right (the first of each kind and column) with two
    columns to fill in, the columns, the words that are not understood, lines and other
    writings with their rows, the earlier deliveries.
    """
    with open_workbook(out, title=words.TITLE) as book:
        _Page(book).write(view)
        _add(book, words.SHEET_PLACES, PLACES, _places(view))
        _add(book, words.SHEET_COLUMNS, COLUMNS, _columns(view))
        if view.words:
            _add(book, words.SHEET_WORDS, WORDS, (list(word) for word in view.words))
        if view.seen:
            _add(book, words.SHEET_SEEN, SEEN, (list(one) for one in view.seen))
        _add(book, words.SHEET_PAST, PAST, _past(view))


def _add(
    book: xlsxwriter.Workbook, name: str, columns: Sequence[Column], rows: Iterator[list[Cell]]
) -> None:
    writer = SheetWriter(book, name, columns, frozen=2, note=words.TITLE)
    for row in rows:
        writer.add(row)


def _places(view: ReceiptView) -> Iterator[list[Cell]]:
    for group in view.groups:
        for one in group.matters:
            start: list[Cell] = [group.heading, one.column, one.says]
            for place in one.places:
                at: list[Cell] = [place.sheet, place.row or None, place.raw]
                yield [*start, *at, one.advice, None, None]
            if one.cells > len(one.places):
                more = words.PLACES_IN_ALL.format(number=one.cells, listed=len(one.places))
                yield [*start, None, None, more, None, None, None]


def _columns(view: ReceiptView) -> Iterator[list[Cell]]:
    for one in view.columns:
        if one.is_absent:
            yield [one.header, one.field, one.tags, *[None] * (len(COLUMNS) - 3)]
            continue
        counts: list[Cell] = [*one.marks, one.rewritten]
        start: list[Cell] = [one.header, one.field, one.tags, one.filled, one.empty]
        yield [*start, _rounded(one.share), *counts]


def _past(view: ReceiptView) -> Iterator[list[Cell]]:
    for one in view.past:
        past = one.past
        start: list[Cell] = [one.night, past.file, past.rows_read, past.rows_quarantined]
        yield [
            *start,
            _rounded(one.quarantined),
            past.issue_rows,
            _rounded(one.odd),
            past.duplicates,
        ]


def _rounded(share: float | None) -> float | None:
    """Round a share (0–1) to hundredths of a per cent."""
    return None if share is None else round(share, 4)


class _Page:
    """The first sheet, written from top to bottom: what is printed and signed."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        self._sheet: Worksheet = book.add_worksheet(words.SHEET_RECEIPT)
        plain = {"font_name": "宋体", "font_size": 11, "text_wrap": True, "valign": "top"}
        self._looks: dict[str, Format] = looks(book) | {
            "title": book.add_format(plain | {"bold": True, "font_size": 18, "align": "center"}),
            "plain": book.add_format(plain),
            "strong": book.add_format(plain | {"bold": True}),
        }
        self._row = 0
        for n, width in enumerate(WIDTHS):
            self._sheet.set_column(n, n, width)
        self._sheet.set_paper(9)  # A4
        self._sheet.set_margins(left=0.6, right=0.6, top=0.7, bottom=0.7)
        self._sheet.fit_to_pages(1, 0)
        self._sheet.hide_gridlines(2)
        self._sheet.set_footer(messages.PRINT_PAGES)

    def write(self, view: ReceiptView) -> None:
        self._across(words.TITLE, "title", 34)
        self._across(words.TO.format(holder=view.holder), "strong")
        self._across("　　" + view.opening)
        self._facts(view)
        self._totals(view)
        self._matters(view)
        for name, text in view.headers:
            self._across(f"{name}：{text}")
        self._bounds(view)
        self._across("")
        self._across(words.NOTE)
        self._across("")
        self._across("　　　　　　".join(f"{name}：" for name in words.SIGN), "strong")

    def _across(self, text: str, look: str = "plain", points: float = 0) -> None:
        """Write one text over all columns, as high as it needs."""
        lines = height_in_lines(text, sum(WIDTHS) - 4)
        self._sheet.set_row(self._row, points or lines * (LINE_POINTS + 1.5) + 4)
        last = len(WIDTHS) - 1
        self._sheet.merge_range(self._row, 0, self._row, last, "", self._looks[look])
        if text:
            self._sheet.write_string(self._row, 0, text, self._looks[look])
        self._row += 1

    def _facts(self, view: ReceiptView) -> None:
        for name, value in view.facts:
            self._line(name, value)

    def _totals(self, view: ReceiptView) -> None:
        self._across("")
        for n, (name, _) in enumerate(view.totals):
            self._sheet.write_string(self._row, n, name, self._looks["header"])
        for n, (_, number) in enumerate(view.totals):
            self._sheet.write_string(self._row + 1, n, f"{number:,} 行", self._looks["centre"])
        self._row += 2

    def _matters(self, view: ReceiptView) -> None:
        self._across("")
        if view.is_well:
            self._across(words.ALL_WELL)
        for group in view.groups:
            self._across(f"{group.heading}（{group.cells:,} 处；{group.remark}）", "strong")
            self._row_of(words.HEADINGS_MATTER, "header")
            for one in group.matters:
                spots = "\n".join(one.first)
                self._row_of((one.column, one.says, f"{one.cells:,}", spots, one.advice))
            self._across("")

    def _bounds(self, view: ReceiptView) -> None:
        for one in view.bounds:
            said = words.WITHIN if one.is_kept else words.BEYOND
            self._across(f"{one.name}：约定{one.limit}，本文件 {one.actual}，{said}。")

    def _row_of(self, cells: Sequence[str], look: str = "text") -> None:
        lines = max(height_in_lines(cell, width) for cell, width in zip(cells, WIDTHS, strict=True))
        self._sheet.set_row(self._row, lines * LINE_POINTS + 3)
        for n, cell in enumerate(cells):
            is_count = n == 2 and look == "text"
            self._sheet.write_string(
                self._row, n, cell, self._looks["centre" if is_count else look]
            )
        self._row += 1

    def _line(self, name: str, value: str) -> None:
        lines = height_in_lines(value, sum(WIDTHS[1:]) - 4)
        self._sheet.set_row(self._row, lines * LINE_POINTS + 3)
        self._sheet.write_string(self._row, 0, name, self._looks["header"])
        last = len(WIDTHS) - 1
        self._sheet.merge_range(self._row, 1, self._row, last, "", self._looks["text"])
        self._sheet.write_string(self._row, 1, value, self._looks["text"])
        self._row += 1
