"""CSV and TSV: delimiter found from the head, cells as text, rows of a wrong width kept apart."""

import csv
import io
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

import polars as pl
import pyarrow as pa
from pyarrow import csv as arrow_csv

from connectors.fit import HEAD_ROWS, Fit
from connectors.read.encoding import BLOCK, Encoding, utf8_stream
from connectors.read.extract import BATCH_ROWS, LEAD, RAGGED, Batch, HeadRow
from pipeline.errors import Place, SourceError

DELIMITERS = (",", "\t", ";", "|")
_OPEN_QUOTE = "有引号没有闭合，从这一条起无法分清各列"
_CLOSE_IT = "在原系统重新导出，或补上缺少的引号"


class _Record(NamedTuple):
    cells: list[str]
    end: int  # offset in the UTF-8 stream of the byte after the record


class DelimitedSheet:
    """The only table of a CSV or TSV file; `row` is the record's number, blank lines counted."""

    name = ""

    def __init__(self, path: Path, file_name: str, encoding: Encoding) -> None:
        self._path, self._file_name, self._encoding = path, file_name, encoding
        self.delimiter = _delimiter(self._lines())

    def head(self, rows: int = HEAD_ROWS) -> list[HeadRow]:
        """Give the first records as text."""
        records = enumerate(self._records(rows), 1)
        return [HeadRow(number, record.cells) for number, record in records]

    def batches(self, fit: Fit, batch_rows: int = BATCH_ROWS) -> Iterator[Batch]:
        """Give all records below the header; one with too many or too few cells is ragged."""
        records = list(self._records(max(HEAD_ROWS, fit.header_row + HEAD_ROWS)))
        header = records[fit.header_row - 1]
        widths = [len(record.cells) for record in records[fit.header_row :] if record.cells]
        reader = _Reader(self._file_name, fit, _width(len(header.cells), widths), self._encoding)
        with utf8_stream(self._path, self._encoding) as stream:
            stream.read(header.end)
            yield from reader.read(stream, self.delimiter, batch_rows)

    def _lines(self) -> Iterator[str]:
        with io.TextIOWrapper(
            utf8_stream(self._path, self._encoding), encoding="utf-8", newline=""
        ) as text:
            yield from text

    def _records(self, count: int) -> Iterator[_Record]:
        read = 0

        def lines() -> Iterator[str]:
            nonlocal read
            for line in self._lines():
                read += len(line.encode())
                yield line

        reader = csv.reader(lines(), delimiter=self.delimiter)
        try:
            for _, cells in zip(range(count), reader, strict=False):
                yield _Record(cells, read)
        except csv.Error as error:
            place = Place(self._file_name, line=reader.line_num)
            raise SourceError(_OPEN_QUOTE, place=place, fix=_CLOSE_IT) from error


def _delimiter(lines: Iterator[str]) -> str:
    """Choose the delimiter by which most of the first lines have the same number of cells (> 1)."""
    head = [line for _, line in zip(range(HEAD_ROWS), lines, strict=False) if line.strip()]

    def agreement(delimiter: str) -> tuple[int, int]:
        try:
            widths = Counter(len(cells) for cells in csv.reader(head, delimiter=delimiter))
        except csv.Error:
            return (0, 0)
        return max(((hits, width) for width, hits in widths.items() if width > 1), default=(0, 0))

    return max(DELIMITERS, key=lambda delimiter: (agreement(delimiter), delimiter == ","))


def _width(header: int, widths: list[int]) -> int:
    """Count the cells a record must have: as the header, or more where every record has more."""
    if not widths or min(widths) <= header:
        return header
    return Counter(widths).most_common(1)[0][0]


class _Reader:
    """Reads one stream; keeps the number of the next record and the ragged rows met so far."""

    def __init__(self, file_name: str, fit: Fit, width: int, encoding: Encoding) -> None:
        self._file_name, self._fit, self._width = file_name, fit, width
        self._has_quotes = encoding.quotes > 0
        self._is_odd = encoding.quotes % 2 == 1
        self._columns = {f"c{index}": name for index, name in fit.columns.items()}
        if fit.lead is not None:
            self._columns[f"c{fit.lead}"] = LEAD
        self._last = f"c{width - 1}"
        self._last_cell = ""
        self._good = 0
        self._ragged: list[tuple[int, str, int]] = []
        self._told = 0
        self._open_at: int | None = None

    def read(self, stream: io.BufferedReader, delimiter: str, batch_rows: int) -> Iterator[Batch]:
        waiting: list[pa.RecordBatch] = []
        try:
            for batch in self._open(stream, delimiter):
                waiting.append(batch)
                if sum(part.num_rows for part in waiting) >= batch_rows:
                    yield self._batch(waiting)
                    waiting = []
        except pa.ArrowInvalid as error:
            number = self._open_at or self._good + len(self._ragged) + 1
            place = Place(self._file_name, line=self._fit.header_row + number)
            raise SourceError(_OPEN_QUOTE, place=place, fix=_CLOSE_IT) from error
        if waiting:
            yield self._batch(waiting)
        if len(self._ragged) > self._told:  # below the last good row
            yield self._batch([])
        self._check_end()

    def _check_end(self) -> None:
        """Refuse a file that ends inside quotes: what follows the quote was taken as one cell."""
        if self._is_odd and "\n" in self._last_cell:
            place = Place(self._file_name, line=self._fit.header_row + self._good)
            raise SourceError(_OPEN_QUOTE, place=place, fix=_CLOSE_IT)

    def _open(self, stream: io.BufferedReader, delimiter: str) -> Iterator[pa.RecordBatch]:
        if not stream.peek(1):
            return
        names = [f"c{index}" for index in range(self._width)]
        yield from arrow_csv.open_csv(
            stream,
            read_options=arrow_csv.ReadOptions(
                column_names=names, use_threads=False, block_size=BLOCK
            ),
            parse_options=arrow_csv.ParseOptions(
                delimiter=delimiter,
                quote_char='"' if self._has_quotes else False,
                newlines_in_values=self._has_quotes,
                ignore_empty_lines=False,
                invalid_row_handler=self._keep_ragged,
            ),
            convert_options=arrow_csv.ConvertOptions(
                column_types=dict.fromkeys(names, pa.string()),
                strings_can_be_null=False,
                quoted_strings_can_be_null=False,
                include_columns=self._wanted(),
                check_utf8=False,
            ),
        )

    def _wanted(self) -> list[str]:
        return list(dict.fromkeys((*self._columns, *([self._last] if self._is_odd else []))))

    def _keep_ragged(self, row: arrow_csv.InvalidRow) -> str:
        number = int(row.number)
        if "\n" in row.text and row.text.count('"') % 2:
            self._open_at = number
            return "error"  # an exception would not pass through the parser
        self._ragged.append((number, row.text, row.actual_columns))
        return "skip"

    def _batch(self, parts: list[pa.RecordBatch]) -> Batch:
        frame = self._frame(parts)
        last = int(frame["row"][-1]) if frame.height else None
        upto = len(self._ragged)
        if last is not None:
            upto = bisect_left(self._ragged, last - self._fit.header_row, key=itemgetter(0))
        told, self._told = self._told, upto
        rows = [
            (self._fit.header_row + number, text, found, self._width)
            for number, text, found in self._ragged[told : self._told]
        ]
        return Batch(frame, pl.DataFrame(rows, schema=RAGGED, orient="row"))

    def _frame(self, parts: list[pa.RecordBatch]) -> pl.DataFrame:
        if not parts:
            empty = dict.fromkeys(self._columns.values(), pl.String)
            return pl.DataFrame(schema={"row": pl.UInt32, **empty})
        table = pa.Table.from_batches(parts)
        if self._is_odd:
            self._last_cell = table[self._last][-1].as_py()
        frame = pl.DataFrame(pl.from_arrow(table.select(list(self._columns)))).rename(self._columns)
        good = pl.int_range(self._good + 1, self._good + table.num_rows + 1, eager=True)
        self._good += table.num_rows
        rows = (good + self._shift(good)).cast(pl.UInt32) + self._fit.header_row
        return frame.insert_column(0, rows.alias("row").cast(pl.UInt32))

    def _shift(self, good: pl.Series) -> pl.Series:
        """Count the ragged rows that stand before each good row (1-based numbers of good rows)."""
        before = [number - i for i, (number, _, _) in enumerate(self._ragged)]
        return pl.Series(before, dtype=pl.Int64).search_sorted(good, side="right").cast(pl.Int64)
