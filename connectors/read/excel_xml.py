"""Worksheets of Excel's XML of 2003 (SpreadsheetML), as some systems save them under .xls."""

import datetime
import re
from typing import IO
from xml.parsers import expat

from connectors.read.audit import MAX_CELL, Audit, too_long
from connectors.read.cells import Cell
from connectors.read.markup import MarkupGrid, Spot, blocks
from connectors.read.spreadsheet import SpreadsheetSheet
from pipeline.errors import Place, SourceError

_NAMESPACE = "urn:schemas-microsoft-com:office:spreadsheet"
_RESAVE = "用 Excel 打开后另存为 XLSX 再送"


def is_excel_xml(start: str) -> bool:
    """Tell by how a file begins whether it is a workbook in XML."""
    return "<Workbook" in start and _NAMESPACE in start


def xml_sheets(stream: IO[bytes], place: Place) -> tuple[SpreadsheetSheet, ...]:
    """Read the worksheets, hidden ones too, in their order.

    Args:
        stream: The file in UTF-8.
        place: The file's name, for messages.

    Raises:
        SourceError: Not well-formed, declares entities, or beyond the limits of `audit`.
    """
    sheets = _Worksheets(place)
    try:
        for block in blocks(stream):
            sheets.parser.Parse(block, False)
        sheets.parser.Parse(b"", True)
    except expat.ExpatError as error:
        where = Place(place.path, line=error.lineno)
        what, fix = "XML 内容不完整或已损坏", "请送数单位重新传送"
        raise SourceError(what, place=where, fix=fix) from error
    return tuple(sheets.found)


class _Worksheets:
    """Collects the cells of each worksheet of Excel 2003 XML."""

    def __init__(self, place: Place) -> None:
        self.found: list[SpreadsheetSheet] = []
        self.parser = expat.ParserCreate("utf-8", " ")
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._data
        self.parser.EntityDeclHandler = self._entity
        self._place = place
        self._grid, self._audit = MarkupGrid(place), Audit()
        self._row = self._column = -1
        self._spans, self._type = (0, 0), ""
        self._text: list[str] | None = None
        self._size = 0
        self._is_comment = False

    def _start(self, tag: str, given: dict[str, str]) -> None:
        name = tag.rpartition(" ")[2]
        if self._is_comment:
            return
        if name == "Worksheet":
            self._grid, self._audit = MarkupGrid(self._place), Audit()
            self.found.append(SpreadsheetSheet(_of(given, "Name"), self._grid, self._audit))
            self._row = -1
        elif name == "Visible":
            self._text = []
        elif name in {"Row", "Cell"}:
            self._place_next(name, given)
        elif name == "Data":
            self._text, self._type, self._size = [], _of(given, "Type"), 0
        elif name == "Comment":
            self._audit.comments += 1
            self._is_comment = True

    def _place_next(self, name: str, given: dict[str, str]) -> None:
        if name == "Row":
            self._row, self._column = self._next(given, self._row), -1
            if _of(given, "Hidden") == "1" or _of(given, "Height") == "0":
                self._audit.hidden_rows.append(self._row)
        else:
            self._column = self._next(given, self._column)
            if _of(given, "Formula"):
                self._audit.formulas[self._column] += 1
            self._spans = (_number(given, "MergeDown"), _number(given, "MergeAcross"))

    def _end(self, tag: str) -> None:
        name = tag.rpartition(" ")[2]
        if name == "Comment":
            self._is_comment = False
        elif name == "Data" and self._text is not None and not self._is_comment:
            text, self._text = "".join(self._text), None
            down, across = self._spans
            value = _value(text, self._type)
            if self._type == "Error":
                self._audit.error(self._column, self._row, text)
                value = text
            if min(self._row, self._column) >= 0:  # else: outside rows and cells
                self._grid.put(Spot(self._row, self._column, down, across, value))
        elif name == "Cell":
            self._column += self._spans[1]
        elif name == "Visible" and self._text is not None:
            self._audit.is_hidden = "".join(self._text).strip() in {
                "SheetHidden",
                "SheetVeryHidden",
            }
            self._text = None

    def _data(self, data: str) -> None:
        if self._text is not None:
            self._size += len(data)
            if self._size > MAX_CELL:
                raise too_long(self._place)
            self._text.append(data)

    def _entity(self, *_: object) -> None:
        raise SourceError("XML 中定义了实体，不予读取", place=self._place, fix=_RESAVE)

    def _next(self, given: dict[str, str], last: int) -> int:
        stated = _number(given, "Index")
        return stated - 1 if stated else last + 1


def _of(given: dict[str, str], name: str) -> str:
    return given.get(f"{_NAMESPACE} {name}", given.get(name, ""))


def _number(given: dict[str, str], name: str) -> int:
    text = _of(given, name)
    return int(text) if re.fullmatch(r"[0-9]{1,7}", text) else 0


def _value(text: str, kind: str) -> Cell:
    """Give a cell its type; text that is not what its type says stays text."""
    try:
        if kind == "Number":
            return float(text)
        if kind == "DateTime":
            moment = datetime.datetime.fromisoformat(text)
            return moment.date() if moment.time() == datetime.time(0) else moment
    except ValueError:
        return text
    return text == "1" if kind == "Boolean" else text
