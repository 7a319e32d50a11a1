"""What a file looks like once it is opened: sheets, each with a head and batches of text."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Literal, NamedTuple, Protocol

import polars as pl

from connectors.fit import HEAD_ROWS, Fit

Format = Literal["csv", "tsv", "xlsx", "xls", "html", "xml", "jsonl", "parquet"]
CELL = "__cell"
LEAD = "__lead"
BATCH_ROWS = 500_000
RAGGED = {
    "row": pl.UInt32,
    "text": pl.String,
    "found": pl.UInt32,
    "expected": pl.UInt32,
    "why": pl.String,
}
MOST_COLUMNS = 16_384
"""Columns that a table may have: as many as a sheet of Excel."""


class HeadRow(NamedTuple):
    """One of the first rows of a sheet: its own number (1-based; 0: column names) and its cells."""

    row: int
    cells: Sequence[str]


class Batch(NamedTuple):
    """Some rows of a sheet.

    Attributes:
        frame: [row: u32, <field>: str …], one row per record, in the order of the sheet. Null and
            '' are both an empty cell. `<field>__cell: str` beside a field says of what kind its
            cell was where it was no text: number, long (a number of more than 15 digits, whose
            last digits are lost), date, bool, error; the column is there only when some cell of
            the batch needs it. `__lead: str` is the leftmost column where no field has it.
        ragged: [row: u32, text: str, found: u32, expected: u32, why: str], one row per record that
            has not as many cells as the header (found 0: not a JSON object), or that could not be
            split for another reason, then named in `why` (broken_quote, undecodable, too_long; else
            null); such rows are not in `frame`.
        written: Field ('' for the whole row) → kind → numbers (u32) of the rows in which the reader
            wrote a cell differently (merged: filled from a cell merged over several rows; wrapped:
            `="0123"` in CSV) or saw what no single cell shows (stray_quote, surplus_cells,
            joined_lines); one number per cell, in order.
    """

    frame: pl.DataFrame
    ragged: pl.DataFrame
    written: Mapping[str, Mapping[str, pl.Series]] = MappingProxyType({})


class Sheet(Protocol):
    """One table of a file; `name` is '' for files without sheets."""

    @property
    def name(self) -> str:
        """Name the sheet as the file does."""

    def head(self, rows: int = HEAD_ROWS) -> list[HeadRow]:
        """Give the first rows as text."""

    def batches(self, fit: Fit, batch_rows: int = BATCH_ROWS) -> Iterator[Batch]:
        """Give all rows below the header, the columns that `fit` maps, in the sheet's order."""


class Note(NamedTuple):
    """Something a sheet holds besides records: hidden rows, comments; `kind` as in `OF_INGEST`."""

    sheet: str
    kind: str
    text: str


@dataclass(frozen=True)
class ExtractFile:
    """One delivered file, opened.

    Attributes:
        path: Where its bytes are.
        name: Its name as delivered.
        format: What it is, by content.
        encoding: Encoding of its text (utf-8, utf-8-sig, gb18030, utf-16); '' where it has none.
        sheets: Its tables, in the file's order; empty ones are among them.
        notes: What is to be said of its sheets: hidden rows, columns, sheets; comments; formulas;
            padding behind the last line.
    """

    path: Path
    name: str
    format: Format
    encoding: str
    sheets: tuple[Sheet, ...]
    notes: tuple[Note, ...] = ()
