"""Write frames of text as the files that bureaus send; the same frames give the same bytes."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, Protocol

import polars as pl
import pyarrow.parquet as pq
import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from data.layout import Layout
from data.page import Cell, Line, Page
from data.write_pages import write_xls

_CREATED = datetime(2026, 7, 1, tzinfo=UTC)
NUMBER_HEADER = "序号"


class Sink(Protocol):
    """A file that is being written."""

    def add(self, frame: pl.DataFrame) -> None:
        """Append rows; the columns are headers, every value text, "" an empty cell."""


@contextmanager
def open_sink(folder: Path, layout: Layout) -> Iterator[Sink]:
    """Open the file of a layout for rows; it is whole when the block ends.

    Yields:
        Where rows go; frames must have the layout's headers, in its order.
    """
    path = folder / layout.file
    if layout.form == "xlsx":
        with _workbook(path, layout) as book:
            yield book
        return
    if layout.form == "xls":
        old = _OldSheet(layout)
        yield old
        write_xls(path, [old.page, Page("Sheet2")])
        return
    with path.open("wb") as stream:
        if layout.form == "parquet":
            table = _Parquet(stream, layout)
            yield table
            table.close()
        else:
            yield _JsonLines(stream, layout) if layout.form == "jsonl" else _Text(stream, layout)


def headers(layout: Layout) -> list[str]:
    """List the headers of a layout as they stand in the file."""
    return [NUMBER_HEADER] * layout.numbered + list(layout.headers.values())


class _Text:
    """CSV (CRLF) or TSV (LF) in the layout's encoding; mark and headers come once."""

    def __init__(self, stream: BinaryIO, layout: Layout) -> None:
        self._stream, self._layout, self._started = stream, layout, False

    def add(self, frame: pl.DataFrame) -> None:
        tabs = self._layout.form == "tsv"
        text = frame.with_columns(pl.all().replace("", None)).write_csv(
            separator="\t" if tabs else ",",
            line_terminator="\n" if tabs else "\r\n",
            include_header=not self._started,
        )
        encoding = self._layout.encoding
        if self._started:
            encoding = {"utf-16": "utf-16-le", "utf-8-sig": "utf-8"}.get(encoding, encoding)
        elif encoding == "utf-16":
            self._stream.write(b"\xff\xfe")
            encoding = "utf-16-le"
        self._stream.write(text.encode(encoding))
        self._started = True


class _JsonLines:
    """One object a line, as an interface gives it: numbers as numbers, empty as null."""

    def __init__(self, stream: BinaryIO, layout: Layout) -> None:
        self._stream, self._numbers = stream, _number_headers(layout)

    def add(self, frame: pl.DataFrame) -> None:
        buffer = BytesIO()
        _typed(frame, self._numbers, pl.Float64).write_ndjson(buffer)
        self._stream.write(buffer.getvalue())


class _Parquet:
    """One row group a frame; numbers as whole numbers, the rest as text, empty as null."""

    def __init__(self, stream: BinaryIO, layout: Layout) -> None:
        self._stream, self._numbers = stream, _number_headers(layout)
        self._writer: pq.ParquetWriter | None = None

    def add(self, frame: pl.DataFrame) -> None:
        table = _typed(frame, self._numbers, pl.Int64).to_arrow(
            compat_level=pl.CompatLevel.oldest()
        )
        if self._writer is None:
            self._writer = pq.ParquetWriter(self._stream, table.schema, compression="zstd")
        self._writer.write_table(table)

    def close(self) -> None:
        if self._writer is not None:
            self._writer.close()


class _Sheet:
    """A sheet with a title above the headers and a total and a signature below the rows."""

    def __init__(self, sheet: Worksheet, layout: Layout, day: Format) -> None:
        self._sheet, self._layout, self._day = sheet, layout, day
        self._headers = headers(layout)
        self._numbers, self._dates = _number_headers(layout), _date_headers(layout)
        self._line, self._total = 0, Decimal(0)
        if layout.title:
            self._write([layout.title])
        self._write(self._headers)

    def add(self, frame: pl.DataFrame) -> None:
        total = self._layout.headers.get(self._layout.total, "")
        if total:
            self._total += sum((_decimal(text) for text in frame[total].to_list()), Decimal(0))
        kinds = [(h in self._numbers, h in self._dates) for h in self._headers]
        for row in frame.iter_rows():
            self._write([_cell(text, *kind) for text, kind in zip(row, kinds, strict=True)])

    def finish(self) -> None:
        if self._layout.total:
            place = self._headers.index(self._layout.headers[self._layout.total])
            self._write(["合计", *[""] * (place - 1), float(self._total)])
        if self._layout.signature:
            self._write([""])
            self._write([self._layout.signature])

    def _write(self, cells: Sequence[str | float | date]) -> None:
        for column, cell in enumerate(cells):
            if isinstance(cell, date):
                self._sheet.write_datetime(self._line, column, cell, self._day)
            elif isinstance(cell, float):
                self._sheet.write_number(self._line, column, cell)
            elif cell:
                self._sheet.write_string(self._line, column, cell)
        self._line += 1


class _OldSheet:
    """The same for XLS, which is written in one go."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._numbers, self._dates = _number_headers(layout), _date_headers(layout)
        above: list[Cell] = [layout.title]
        self.page = Page(layout.sheet, [Line("title", above)] if layout.title else [])
        self.page.lines.append(Line("header", list(headers(layout))))

    def add(self, frame: pl.DataFrame) -> None:
        kinds = [(h in self._numbers, h in self._dates) for h in frame.columns]
        for row in frame.iter_rows():
            cells = [_cell(text, *kind) for text, kind in zip(row, kinds, strict=True)]
            self.page.lines.append(Line("record", list(cells)))


@contextmanager
def _workbook(path: Path, layout: Layout) -> Iterator[_Sheet]:
    options = {"constant_memory": True, "in_memory": False}
    with xlsxwriter.Workbook(str(path), options) as book:
        book.set_properties({"created": _CREATED.replace(tzinfo=None), "author": "云泽市"})
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        sheet = _Sheet(book.add_worksheet(layout.sheet), layout, day)
        yield sheet
        sheet.finish()
        book.add_worksheet("Sheet2")


def _cell(text: str, is_number: bool, is_date: bool) -> str | float | date:
    try:
        if is_number and text:
            return float(text)
        if is_date and text:
            return date.fromisoformat(text)
    except ValueError:
        pass
    return text


def _decimal(text: str) -> Decimal:
    try:
        return Decimal(text or 0)
    except InvalidOperation:
        return Decimal(0)


def _typed(frame: pl.DataFrame, numbers: frozenset[str], kind: type[pl.DataType]) -> pl.DataFrame:
    return frame.with_columns(pl.all().replace("", None)).with_columns(
        pl.col(sorted(numbers)).cast(kind)
    )


def _number_headers(layout: Layout) -> frozenset[str]:
    return frozenset(layout.headers[field] for field in layout.numbers)


def _date_headers(layout: Layout) -> frozenset[str]:
    return frozenset(layout.headers[field] for field in layout.dates)
