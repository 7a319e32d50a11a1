"""Sheets of a workbook by cell type and true origin: row 1 is the first row, empty or not."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple, Protocol

import polars as pl

from connectors.fit import HEAD_ROWS, Fit
from connectors.read.audit import Audit
from connectors.read.cells import Cell, cell_text, column
from connectors.read.extract import CELL, LEAD, RAGGED, Batch, HeadRow, Note

BATCH_ROWS = 100_000
"""Rows of a batch: cells of a workbook are Python objects, ten times as large as text."""

MERGED = "merged"


class Merge(NamedTuple):
    """Cells of one column merged into one; rows and columns from 0."""

    column: int
    first: int
    last: int


class Grid(Protocol):
    """The cells of one sheet."""

    @property
    def is_empty(self) -> bool:
        """Tell whether no cell holds anything."""

    def merges(self) -> Sequence[Merge]:
        """Give the cells merged down a column, by column and row."""

    def rows(self) -> Iterator[Sequence[Cell]]:
        """Give the rows from the sheet's first, all of one width."""

    def release(self) -> None:
        """Let go of what is held in memory; it is read anew when asked again."""


class SpreadsheetSheet:
    """One worksheet."""

    def __init__(self, name: str, grid: Grid, audit: Audit) -> None:
        self._name, self._grid, self.audit = name, grid, audit

    @property
    def name(self) -> str:
        """Name the worksheet."""
        return self._name

    @property
    def is_empty(self) -> bool:
        """Tell whether no cell holds anything."""
        return self._grid.is_empty

    def head(self, rows: int = HEAD_ROWS) -> list[HeadRow]:
        """Give the first rows as text, empty ones too."""
        return [
            HeadRow(number, [cell_text(cell)[0] for cell in cells])
            for number, cells in enumerate(islice(self._grid.rows(), rows), 1)
        ]

    def batches(self, fit: Fit, batch_rows: int = BATCH_ROWS) -> Iterator[Batch]:
        """Give the rows below the header; every row of a sheet is as wide as the sheet.

        A value merged over several rows of a column holds for each of them, but for sums that
        count once (`Fit.once`); the rows of filled cells are in `Batch.written` as `merged`.
        """
        columns = dict(fit.columns)
        if fit.lead is not None:
            columns[fit.lead] = LEAD
        merges = [one for one in self._grid.merges() if one.first >= fit.header_row]
        readers = {
            index: _Column(
                name,
                self.audit.errors.get(index, {}),
                [one for one in merges if one.column == index and name not in fit.once],
                fit.headers.get(name, ""),
            )
            for index, name in columns.items()
        }
        rows, start = islice(self._rows(), fit.header_row, None), fit.header_row
        while part := list(islice(rows, batch_rows)):
            numbers = pl.int_range(start + 1, start + len(part) + 1, eager=True)
            frame = [numbers.cast(pl.UInt32).alias("row")]
            written: dict[str, dict[str, pl.Series]] = {}
            for index, reader in readers.items():
                series, filled = reader.texts([row[index] for row in part], start)
                frame += series
                if filled and reader.name != LEAD:
                    rows_filled = pl.Series([row + 1 for row in filled], dtype=pl.UInt32)
                    written[reader.name] = {MERGED: rows_filled}
            yield Batch(pl.DataFrame(frame), pl.DataFrame(schema=RAGGED), written)
            start += len(part)
        self._grid.release()

    def _rows(self) -> Iterator[Sequence[Cell]]:
        """Give all rows, below the last filled one also those that hold nothing but errors."""
        last = max((row for rows in self.audit.errors.values() for row in rows), default=-1)
        count, width = 0, 0
        for row in self._grid.rows():
            count, width = count + 1, len(row)
            yield row
        for _ in range(count, last + 1):
            yield [""] * width


def notes_of(sheets: Sequence[SpreadsheetSheet]) -> tuple[Note, ...]:
    """Give what is to be said of the sheets of a workbook that hold anything."""
    return tuple(
        Note(sheet.name, kind, text)
        for sheet in sheets
        for kind, text in sheet.audit.notes()
        if not sheet.is_empty
    )


class _Column:
    """Reads one column batch by batch; keeps the value of a merge that goes on in the next."""

    def __init__(self, name: str, errors: dict[int, str], merges: list[Merge], header: str) -> None:
        self.name, self._errors, self._merges = name, dict(errors), merges
        self._nothing = ("", None, header)
        self._held: Cell = None
        for merge in merges:
            if merge.first in errors:
                rows = range(merge.first, merge.last + 1)
                self._errors |= dict.fromkeys(rows, errors[merge.first])

    def texts(self, values: list[Cell], start: int) -> tuple[list[pl.Series], list[int]]:
        """Give the texts, their kinds where any is no text, and the rows that merges filled."""
        filled = self._fill(values, start)
        texts, kinds = column(values)
        end = start + len(values)
        here = {row - start: text for row, text in self._errors.items() if start <= row < end}
        if here:
            kinds = pl.Series([None] * len(values), dtype=pl.String) if kinds is None else kinds
            at = pl.Series(sorted(here), dtype=pl.UInt32)
            texts = texts.scatter(at, [here[row] for row in sorted(here)])
            kinds = kinds.scatter(at, "error")
        marked = [] if kinds is None or kinds.null_count() == len(values) else [kinds]
        return [texts.alias(self.name), *(kind.alias(self.name + CELL) for kind in marked)], filled

    def _fill(self, values: list[Cell], start: int) -> list[int]:
        """Write the value of each merge, unless the header again, into its further empty rows."""
        filled, end = list[int](), start + len(values)
        for merge in self._merges:
            if merge.last < start or merge.first >= end:
                continue
            if merge.first >= start:
                self._held = values[merge.first - start]
            if self._held in self._nothing:
                continue
            for row in range(max(merge.first + 1, start), min(merge.last + 1, end)):
                if values[row - start] in {"", None}:
                    values[row - start] = self._held
                    filled.append(row)
        return filled
