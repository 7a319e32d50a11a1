"""CSV and TSV: delimiter found from the head, cells as text, rows that do not split kept apart."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from pathlib import Path

import polars as pl

from connectors.fit import HEAD_ROWS, Fit
from connectors.read.encoding import Encoding
from connectors.read.extract import BATCH_ROWS, MOST_COLUMNS, Batch, HeadRow
from connectors.read.records import Records, cells_of
from connectors.read.splitting import Splitter
from connectors.read.streams import BLOCK, stream_of
from connectors.read.text import LongLine, line_blocks
from pipeline.errors import Place, SourceError

_WIDE_COMMA = "，"
_WIDE = "\x1f"
"""Stands for the full-width comma while it delimits: Arrow's delimiters are single bytes."""

_SMALL = 1 << 20  # bytes read at a time where the head is enough
DELIMITERS = (",", "\t", ";", "|", _WIDE)
_SAID = re.compile(r'"?sep=([,\t;|])"?[,\t;|]*\r?', re.IGNORECASE)


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
        splitter = Splitter(
            records, fit, width, self.delimiter, has_quotes=self._encoding.quotes > 0
        )
        with stream_of(splitter.watch(records.read(self._blocks()))) as stream:
            for batch in splitter.read(stream, batch_rows):
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
