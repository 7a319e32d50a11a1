"""XLSX and XLS as sheets: audited by their own bytes, read by calamine, nothing let through."""

import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Literal

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from connectors.read import biff, xlsx
from connectors.read.cells import Cell
from connectors.read.spreadsheet import Merge, SpreadsheetSheet
from pipeline.errors import Place, SourceError

_SEND_AGAIN = "请送数单位用 Excel 打开后另存为 XLSX，重新传送"


def workbook_sheets(
    path: Path, name: str, form: Literal["xlsx", "xls"]
) -> tuple[SpreadsheetSheet, ...]:
    """Give the worksheets of a workbook, hidden ones too, in its order; charts are left out.

    Args:
        path: The file.
        name: Its name as delivered, for messages.
        form: What it is, by content.

    Raises:
        SourceError: Damaged, protected, or beyond the limits of `audit`.
    """
    place = Place(name)
    with told(place):
        if form == "xlsx":
            audits = xlsx.audits(path, place)
            workbook = CalamineWorkbook.from_path(str(path))
        else:
            audits, data = biff.checked(path, place)
            workbook = CalamineWorkbook.from_filelike(BytesIO(data))
        found = []
        for index, (meta, audit) in enumerate(zip(workbook.sheets_metadata, audits, strict=True)):
            if meta.typ != SheetTypeEnum.WorkSheet:
                continue
            audit.is_hidden = meta.visible != SheetVisibleEnum.Visible
            grid = CalamineGrid(workbook, index, Place(name, sheet=meta.name))
            found.append(SpreadsheetSheet(meta.name, grid, audit))
    return tuple(found)


class CalamineGrid:
    """A sheet as calamine reads it, held in memory from the first look until released."""

    def __init__(self, workbook: CalamineWorkbook, index: int, place: Place) -> None:
        self._workbook, self._index, self._place = workbook, index, place
        self._held: CalamineSheet | None = None

    @property
    def is_empty(self) -> bool:
        """Tell whether no cell holds anything."""
        return self._sheet().start is None

    def merges(self) -> Sequence[Merge]:
        """Give the cells merged down a column; areas of several columns are titles and remarks."""
        with told(self._place):
            ranges = self._sheet().merged_cell_ranges or []
        return sorted(
            Merge(left, top, bottom)
            for (top, left), (bottom, right) in ranges
            if left == right and bottom > top
        )

    def rows(self) -> Iterator[Sequence[Cell]]:
        """Give the rows from the sheet's first, all of one width."""
        with told(self._place):
            sheet = self._sheet()
            if sheet.start is not None:
                before: list[Cell] = [""] * sheet.start[1]
                if before:
                    yield from ([*before, *row] for row in sheet.iter_rows())
                else:
                    yield from sheet.iter_rows()

    def release(self) -> None:
        """Let go of the sheet."""
        self._held = None

    def _sheet(self) -> CalamineSheet:
        if self._held is None:
            with told(self._place):
                self._held = self._workbook.get_sheet_by_index(self._index)
        return self._held


@contextmanager
def told(place: Place) -> Iterator[None]:
    """Tell what a damaged workbook does to its readers as an error in Chinese.

    calamine is written in Rust; where it meets what it did not expect it panics, which arrives
    here as a BaseException of no public class.
    """
    try:
        yield
    except PasswordError as error:
        what, fix = "这是加了密码的工作簿，打不开", "请送数单位取消密码后重新传送"
        raise SourceError(what, place=place, fix=fix) from error
    except CalamineError as error:
        raise SourceError(f"工作簿内容已损坏：{error}", place=place, fix=_SEND_AGAIN) from error
    except zipfile.BadZipFile as error:
        what = "文件不完整：像是 XLSX，但压缩包缺少结尾或已损坏"
        raise SourceError(what, place=place, fix=_SEND_AGAIN) from error
    except (SourceError, FileNotFoundError, PermissionError, MemoryError):
        raise
    except Exception as error:
        raise SourceError("工作簿内容已损坏或不完整", place=place, fix=_SEND_AGAIN) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        raise SourceError("工作簿内容已损坏，读不下去", place=place, fix=_SEND_AGAIN) from error
