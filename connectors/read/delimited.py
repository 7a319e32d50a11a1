"""CSV and TSV: delimiter found from the head, cells as text, rows that do not split kept apart."""

import io
import re
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from operator import itemgetter
from pathlib import Path

import polars as pl
import pyarrow as pa
from pyarrow import csv as arrow_csv

from connectors.fit import HEAD_ROWS, Fit
from connectors.read.encoding import BLOCK, Encoding
from connectors.read.extract import (
    BATCH_ROWS,
    LEAD,
    MOST_COLUMNS,
    RAGGED,
    Batch,
    HeadRow,
)
from connectors.read.records import Cut, Records, cells_of
from connectors.read.text import LongLine, line_blocks
from pipeline.errors import Place, SourceError

_WIDE_COMMA = "，"
_WIDE = "\x1f"
"""Stands for the full-width comma while it delimits: Arrow's delimiters are single bytes."""

_SMALL = 1 << 20  # bytes read at a time where the head is enough
DELIMITERS = (",", "\t", ";", "|", _WIDE)
_SAID = re.compile(r'"?sep=([,\t;|])"?[,\t;|]*\r?', re.IGNORECASE)
WRAPPED = "wrapped"
"""The kind of cell that is written `="0123"` or `'0123`: it counts as 0123."""

_WRAPPED = r"""^(?:="([^"]*)"|'([\d=+\-@].*))$"""


class DelimitedSheet:
    """The only table of a CSV or TSV file; `row` is the record's number, blank lines counted."""

    name = ""

    def __init__(self, path: Path, file_name: str, encoding: Encoding) -> None:
        self._path, self._file_name, self._encoding = path, file_name, encoding
        self.delimiter, self._usual_width = _delimiter(self._first_lines())

    def head(self, rows: int = HEAD_ROWS) -> list[HeadRow]:
        """Give the first records as text."""
        records = self._records()
        found: list[HeadRow] = []
        for block in chain(records.read(self._blocks(_SMALL)), [b""]):
            found += islice(self._head_rows(block, len(found), records), rows - len(found))
            if len(found) == rows:
                break
        return found

    def _head_rows(self, block: bytes, before: int, records: Records) -> Iterator[HeadRow]:
        """Number the records of a block, and the broken ones among them (one cell, the text)."""
        broken = {cut.number: [cut.text] for cut in records.cuts if cut.number > before}
        cells = cells_of(block.decode(), self.delimiter)
        for number in range(before + 1, records.number + 1):
            row = broken[number] if number in broken else next(cells, [])
            yield HeadRow(number, [self._plain(cell) for cell in row[: MOST_COLUMNS + 1]])

    def batches(self, fit: Fit, batch_rows: int = BATCH_ROWS) -> Iterator[Batch]:
        """Give all records below the header; one with too many or too few cells is ragged."""
        first = self.head(max(HEAD_ROWS, fit.header_row + HEAD_ROWS))
        header, below = first[fit.header_row - 1].cells, first[fit.header_row :]
        named = max(*fit.columns, -1 if fit.lead is None else fit.lead, -1) + 1
        width = _width(len(header), named, [row.cells for row in below])
        if width > MOST_COLUMNS:
            what = f"列数超过 {MOST_COLUMNS}（Excel 的上限），没有装载"
            fix = "请送数单位核对分隔符后重新导出"
            raise SourceError(what, place=Place(self._file_name), fix=fix)
        records = self._records(below=fit.header_row)
        reader = _Reader(records, fit, width, has_quotes=self._encoding.quotes > 0)
        with _stream(reader.watch(records.read(self._blocks()))) as stream:
            for batch in reader.read(stream, self.delimiter, batch_rows):
                frame, ragged = self._all_plain(batch.frame), self._all_plain(batch.ragged)
                yield Batch(frame, ragged, batch.written)

    def _first_lines(self) -> str:
        block = next(line_blocks(self._path, self._encoding, _SMALL), b"")
        if isinstance(block, LongLine):
            return ""
        start = "\n".join(block[: 1 << 22].decode(errors="ignore").split("\n")[:HEAD_ROWS])
        return start + "\n"

    def _blocks(self, size: int = BLOCK) -> Iterator[bytes | LongLine]:
        blocks = line_blocks(self._path, self._encoding, size)
        if self.delimiter != _WIDE:
            return blocks
        comma, mark = _WIDE_COMMA.encode(), _WIDE.encode()
        return (b if isinstance(b, LongLine) else b.replace(comma, mark) for b in blocks)

    def _records(self, *, below: int = 0) -> Records:
        has_lost = self._encoding.bad_lines > 0
        return Records(self.delimiter, self._usual_width, below=below, has_lost=has_lost)

    def _plain(self, cell: str) -> str:
        return cell.replace(_WIDE, _WIDE_COMMA) if self.delimiter == _WIDE else cell

    def _all_plain(self, frame: pl.DataFrame) -> pl.DataFrame:
        if self.delimiter != _WIDE:
            return frame
        return frame.with_columns(pl.col(pl.String).str.replace_all(_WIDE, _WIDE_COMMA))


def _delimiter(start: str) -> tuple[str, int]:
    """Choose the delimiter by which most of the first records have the same number of cells (> 1).

    Returns:
        The delimiter, and how many cells most records have by it.
    """

    def agreement(delimiter: str) -> tuple[int, int]:
        text = start.replace(_WIDE_COMMA, _WIDE) if delimiter == _WIDE else start
        sound = b"".join(Records(delimiter, 0).read([text.encode()])).decode()
        widths = Counter(len(cells) for cells in cells_of(sound, delimiter))
        return max(((hits, width) for width, hits in widths.items() if width > 1), default=(0, 0))

    said = _SAID.fullmatch(start.split("\n", 1)[0])
    allowed = (said[1],) if said else DELIMITERS
    best = max(allowed, key=lambda delimiter: (agreement(delimiter), delimiter == ","))
    return best, agreement(best)[1]


def _width(header: int, named: int, below: Sequence[Sequence[str]]) -> int:
    """Count the cells a record must have: as the header, or as most where none is like the header.

    Then the header lacks what ends every record, or ends in delimiters that no record has; never
    fewer than the columns that are `named`.
    """
    widths = Counter(len(cells) for cells in below if any(cells))
    if not widths or header in widths or min(widths) < named:
        return max(header, named)
    return max(widths, key=lambda width: (widths[width], width))


def _stream(blocks: Iterator[bytes]) -> io.BufferedReader:
    return io.BufferedReader(_Stream(blocks), BLOCK)


class _Stream(io.RawIOBase):
    """Blocks of bytes as a stream."""

    def __init__(self, blocks: Iterator[bytes]) -> None:
        super().__init__()
        self._blocks, self._left = blocks, memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        while not self._left:
            block = next(self._blocks, None)
            if block is None:
                return 0
            self._left = memoryview(block)
        size = min(len(buffer), len(self._left))
        buffer[:size], self._left = self._left[:size], self._left[size:]
        return size


class _Reader:
    """Reads one stream of sound records; keeps the number of the next and the ragged ones met."""

    def __init__(self, records: Records, fit: Fit, width: int, *, has_quotes: bool) -> None:
        self._cuts, self._first = records.cuts, fit.header_row
        self._width, self._has_quotes = width, has_quotes
        self._columns = {f"c{index}": name for index, name in fit.columns.items()}
        if fit.lead is not None:
            self._columns[f"c{fit.lead}"] = LEAD
        self._good = self._told = self._told_cuts = 0
        self._may_be_dressed = False
        self._ragged, self._texts = array("q"), list[tuple[str, int]]()

    def watch(self, blocks: Iterator[bytes]) -> Iterator[bytes]:
        """Note before they are read whether blocks may hold cells that `_unwrapped` is for."""
        for block in blocks:
            self._may_be_dressed |= b"'" in block or (b"=" in block and b'="' in block)
            yield block

    def read(self, stream: io.BufferedReader, delimiter: str, batch_rows: int) -> Iterator[Batch]:
        waiting: list[pa.RecordBatch] = []
        for batch in self._open(stream, delimiter):
            waiting.append(batch)
            if sum(part.num_rows for part in waiting) >= batch_rows:
                yield self._batch(waiting)
                waiting = []
        yield self._batch(waiting, is_last=True)

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
                include_columns=list(self._columns),
                check_utf8=False,
            ),
        )

    def _keep_ragged(self, row: arrow_csv.InvalidRow) -> str:
        self._ragged.append(int(row.number))
        self._texts.append((row.text, row.actual_columns))
        return "skip"

    def _batch(self, parts: list[pa.RecordBatch], *, is_last: bool = False) -> Batch:
        sound = self._frame(parts)
        frame = sound.with_columns(row=self._numbers(sound["row"]))
        upto, upto_cuts = len(self._ragged), len(self._cuts)
        if not is_last:
            upto = bisect_left(self._ragged, int(sound["row"][-1]))
            upto_cuts = bisect_left(self._cuts, int(frame["row"][-1]), key=itemgetter(0))
        new, new_cuts = slice(self._told, upto), slice(self._told_cuts, upto_cuts)
        ragged = self._tell(self._ragged[new], self._cuts[new_cuts])
        self._cuts[new_cuts] = [cut._replace(text="") for cut in self._cuts[new_cuts]]
        self._told, self._told_cuts = upto, upto_cuts
        return Batch(frame, ragged) if not self._may_be_dressed else _unwrapped(frame, ragged)

    def _tell(self, ragged: "array[int]", cuts: Sequence[Cut]) -> pl.DataFrame:
        """Give rows kept apart, in order; their texts are let go."""
        texts, self._texts = self._texts[: len(ragged)], self._texts[len(ragged) :]
        rows: list[tuple[int, str, int, int, str | None]]
        rows = [
            (row, text, found, self._width, None)
            for row, (text, found) in zip(self._numbers(_series(ragged)), texts, strict=True)
        ]
        rows += [(cut.number, cut.text, 0, self._width, cut.why) for cut in cuts]
        return pl.DataFrame(sorted(rows, key=itemgetter(0)), schema=RAGGED, orient="row")

    def _frame(self, parts: list[pa.RecordBatch]) -> pl.DataFrame:
        """Give the records with their numbers among the sound ones."""
        if not parts:
            empty = dict.fromkeys(self._columns.values(), pl.String)
            return pl.DataFrame(schema={"row": pl.Int64, **empty})
        table = pa.Table.from_batches(parts)
        frame = pl.DataFrame(pl.from_arrow(table.select(list(self._columns)))).rename(self._columns)
        good = pl.int_range(self._good + 1, self._good + table.num_rows + 1, eager=True)
        self._good += table.num_rows
        rows = good + _count(_series(self._ragged), good)
        return frame.insert_column(0, rows.alias("row"))

    def _numbers(self, sound: pl.Series) -> pl.Series:
        """Give the numbers in the file of records numbered among the sound ones (1-based both)."""
        cuts = pl.Series([cut.number for cut in self._cuts], dtype=pl.Int64) - self._first
        return (sound + _count(cuts, sound) + self._first).cast(pl.UInt32)


def _series(numbers: "array[int]") -> pl.Series:
    """Copy numbers; the array may grow meanwhile."""
    copy = pa.py_buffer(numbers.tobytes())
    return pl.Series(pa.Array.from_buffers(pa.int64(), len(copy) // 8, [None, copy]))


def _count(missing: pl.Series, numbers: pl.Series) -> pl.Series:
    """Count the `missing` (numbers in the whole) that stand before each number of the others."""
    before = missing - pl.int_range(len(missing), eager=True)
    return before.search_sorted(numbers, side="right").cast(pl.Int64)


def _unwrapped(frame: pl.DataFrame, ragged: pl.DataFrame) -> Batch:
    """Take the dress off cells by which people keep Excel from reading text as a number."""
    start = pl.col(pl.String).str
    some = frame.lazy().select((start.starts_with("=") | start.starts_with("'")).any()).collect()
    dressed = [column.name for column in some if column[0]]
    bare = frame.select(
        pl.coalesce(*(pl.col(name).str.extract(_WRAPPED, part) for part in (1, 2))).alias(name)
        for name in dressed
    )
    counts = {name: len(frame) - bare[name].null_count() for name in dressed}
    plain = [pl.coalesce(bare[name], frame[name]).alias(name) for name in dressed]
    told = {name: {WRAPPED: count} for name, count in counts.items() if count and name != LEAD}
    return Batch(frame.with_columns(plain), ragged, told)
