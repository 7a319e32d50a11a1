"""XLSX and XLS by cell type and true origin: row 1 is the first row of the sheet, empty or not."""

import html
import re
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO

import polars as pl
from python_calamine import CalamineSheet, CalamineWorkbook, SheetTypeEnum

from connectors.fit import HEAD_ROWS, Fit
from connectors.read.cells import Cell, cell_text, column
from connectors.read.extract import (
    BATCH_ROWS,
    CELL,
    LEAD,
    RAGGED,
    Batch,
    HeadRow,
)

_SHEET = re.compile(rb'<(?:\w+:)?sheet\b[^>]*?\br:id="([^"]+)"')
_RELATION = re.compile(rb"<(?:\w+:)?Relationship\b[^>]*>")
_ERROR_CELL = re.compile(rb'<c\b(?=[^>]*\bt="e")[^>]*\br="([A-Z]+)(\d+)"[^>]*>(.*?)</c>', re.DOTALL)
_VALUE = re.compile(rb"<v>([^<]*)</v>")
_BLOCK = 1 << 22


def sheets(path: Path, workbook: CalamineWorkbook) -> tuple["SpreadsheetSheet", ...]:
    """Give the worksheets of a workbook, hidden ones too, in its order; charts are left out."""
    members = _members(path)
    return tuple(
        SpreadsheetSheet(
            workbook.get_sheet_by_index(index), path, members[index] if members else ""
        )
        for index, meta in enumerate(workbook.sheets_metadata)
        if meta.typ == SheetTypeEnum.WorkSheet
    )


class SpreadsheetSheet:
    """One worksheet."""

    def __init__(self, sheet: CalamineSheet, path: Path, member: str) -> None:
        self._sheet, self._path, self._member = sheet, path, member

    @property
    def name(self) -> str:
        """Name the worksheet."""
        return self._sheet.name

    @property
    def is_empty(self) -> bool:
        """Tell whether no cell holds anything."""
        return self._sheet.start is None

    def head(self, rows: int = HEAD_ROWS) -> list[HeadRow]:
        """Give the first rows as text, empty ones too."""
        return [
            HeadRow(number, [cell_text(cell)[0] for cell in cells])
            for number, cells in enumerate(self._rows(rows), 1)
        ]

    def batches(self, fit: Fit, batch_rows: int = BATCH_ROWS) -> Iterator[Batch]:
        """Give the rows below the header; every row of a sheet is as wide as the sheet."""
        rows = self._rows(None)
        columns = dict(fit.columns)
        if fit.lead is not None:
            columns[fit.lead] = LEAD
        errors = self._errors()
        for start in range(fit.header_row, len(rows), batch_rows):
            part = rows[start : start + batch_rows]
            numbers = pl.int_range(start + 1, start + len(part) + 1, eager=True)
            frame = pl.DataFrame({"row": numbers.cast(pl.UInt32)})
            for index, name in columns.items():
                frame = frame.with_columns(
                    _texts(name, [row[index] for row in part], errors.get(index, {}), start)
                )
            yield Batch(frame, pl.DataFrame(schema=RAGGED))

    def _rows(self, count: int | None) -> Sequence[Sequence[Cell]]:
        return self._sheet.to_python(skip_empty_area=False, nrows=count)

    def _errors(self) -> dict[int, dict[int, str]]:
        """Find the cells with an error value: column → row (0-based both) → the error.

        calamine gives such a cell as empty, and empty may mean "has not happened".
        """
        found: dict[int, dict[int, str]] = {}
        if not self._member:
            return found
        with zipfile.ZipFile(self._path) as archive, archive.open(self._member) as file:
            for piece in _pieces(file):
                for letters, row, inner in _ERROR_CELL.findall(piece):
                    value = _VALUE.search(inner)
                    error = html.unescape(value[1].decode()) if value else "#N/A"
                    found.setdefault(_column_index(letters), {})[int(row) - 1] = error
        return found


def _pieces(file: IO[bytes]) -> Iterator[bytes]:
    """Cut the XML of a sheet between cells."""
    rest = b""
    while block := file.read(_BLOCK):
        block = rest + block
        cut = max(block.rfind(b"<c "), 0)
        yield block[:cut]
        rest = block[cut:]
    yield rest


def _texts(
    name: str, values: Sequence[Cell], errors: dict[int, str], start: int
) -> list[pl.Series]:
    texts, kinds = column(values)
    here = {row - start: error for row, error in errors.items() if 0 <= row - start < len(values)}
    if here:
        kinds = pl.Series([None] * len(values), dtype=pl.String) if kinds is None else kinds
        at = pl.Series(sorted(here), dtype=pl.UInt32)
        texts = texts.scatter(at, [here[row] for row in sorted(here)])
        kinds = kinds.scatter(at, "error")
    marked = [] if kinds is None or kinds.null_count() == len(values) else [kinds]
    return [texts.alias(name), *(kind.alias(name + CELL) for kind in marked)]


def _column_index(letters: bytes) -> int:
    index = 0
    for letter in letters:
        index = index * 26 + letter - 64
    return index - 1


def _members(path: Path) -> list[str]:
    """Name each sheet's file in an XLSX, in the workbook's order; empty for other formats."""
    if not zipfile.is_zipfile(path):
        return []
    with zipfile.ZipFile(path) as archive:
        names = set(archive.namelist())
        if not {"xl/workbook.xml", "xl/_rels/workbook.xml.rels"} <= names:
            return []
        targets = {}
        for relation in _RELATION.findall(archive.read("xl/_rels/workbook.xml.rels")):
            key = re.search(rb'\bId="([^"]+)"', relation)
            target = re.search(rb'\bTarget="([^"]+)"', relation)
            if key and target:
                member = target[1].decode().removeprefix("/xl/")
                targets[key[1]] = "xl/" + member
        order = [targets.get(key, "") for key in _SHEET.findall(archive.read("xl/workbook.xml"))]
        return [member if member in names else "" for member in order]
