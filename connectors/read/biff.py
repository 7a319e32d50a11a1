"""Walks the records of an XLS (BIFF5, BIFF8) for what calamine does not tell: errors, hiding.

Record numbers and layouts: Microsoft, [MS-XLS] Excel Binary File Format, 2.4.
"""

import struct
from collections.abc import Callable, Iterator
from pathlib import Path

import olefile

from connectors.read.audit import Audit, check_area, too_far
from pipeline.errors import Place, SourceError

_EOF, _FORMULA, _NOTE, _COLINFO, _BOUNDSHEET = 0x0A, 0x06, 0x1C, 0x7D, 0x85
_FILEPASS = 0x2F
_DIMENSIONS, _BOOLERR, _ROW, _BOF, _MULRK = 0x200, 0x205, 0x208, 0x809, 0xBD
_CELLS = frozenset({0x203, 0x204, 0x27E, 0xFD, 0xD6, _BOOLERR, _FORMULA, _MULRK})
"""Records that fill a cell: NUMBER, LABEL, RK, LABELSST, RSTRING, BOOLERR, FORMULA, MULRK."""

_MAX_COLUMNS = 256
"""Columns of a sheet in this format."""

_HEAD = struct.Struct("<HH")
_ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}


def audits(path: Path, place: Place) -> list[Audit]:
    """Audit the worksheets of an XLS in its order; other kinds of sheet get an empty audit.

    Raises:
        SourceError: Protected by a password, or the filled cells of a sheet lie too far apart.
        ValueError: A record breaks off.
    """
    with olefile.OleFileIO(path) as ole:
        name = "Workbook" if ole.exists("Workbook") else "Book"
        data = ole.openstream(name).read()
    records = list(_records(data, 0))
    if any(kind == _FILEPASS for kind, _ in records):
        what, fix = "这是加了密码的 XLS 工作簿，打不开", "请送数单位取消密码后重新传送"
        raise SourceError(what, place=place, fix=fix)
    found = []
    for body in [body for kind, body in records if kind == _BOUNDSHEET]:
        if len(body) < 6:
            raise ValueError("short BOUNDSHEET")
        start, hiding, kind = struct.unpack_from("<IBB", body)
        audit = Audit(is_hidden=bool(hiding & 3))
        if kind == 0:
            _Walk(audit, place).sheet(data, start)
        found.append(audit)
    return found


def _records(data: bytes, start: int) -> Iterator[tuple[int, bytes]]:
    """Give the records of one substream (and of charts inside it) up to its end."""
    at, depth, end = start, 0, len(data)
    while at + 4 <= end:
        kind, size = _HEAD.unpack_from(data, at)
        at += 4
        if at + size > end:
            raise ValueError("record breaks off")
        if kind == _BOF:
            depth += 1
        elif kind == _EOF:
            depth -= 1
            if depth <= 0:
                return
        elif depth == 1:
            yield kind, data[at : at + size]
        at += size


class _Walk:
    """Collects what the records of one sheet say."""

    def __init__(self, audit: Audit, place: Place) -> None:
        self._audit, self._place = audit, place
        self._rows = self._columns = 0
        self._by_kind: dict[int, Callable[[bytes], None]] = {
            _BOOLERR: self._boolerr,
            _FORMULA: self._formula,
            _ROW: self._row,
            _COLINFO: self._colinfo,
            _NOTE: self._note,
            _DIMENSIONS: self._dimensions,
        }

    def sheet(self, data: bytes, start: int) -> None:
        cells, by_kind = _CELLS, self._by_kind
        for kind, body in _records(data, start):
            if kind in cells:
                row, column = _HEAD.unpack_from(body)
                if kind == _MULRK:
                    (column,) = struct.unpack_from("<H", body, len(body) - 2)
                if row >= self._rows or column >= self._columns:
                    self._grow(row + 1, column + 1)
            if kind in by_kind:
                by_kind[kind](body)
        self._audit.hidden_rows.sort()
        self._audit.hidden_columns = sorted(set(self._audit.hidden_columns))

    def _grow(self, rows: int, columns: int) -> None:
        self._rows, self._columns = max(rows, self._rows), max(columns, self._columns)
        if self._columns > _MAX_COLUMNS:
            raise too_far(self._rows, self._columns, self._place)
        check_area(self._rows, self._columns, self._place)

    def _boolerr(self, body: bytes) -> None:
        row, column, _, value, is_error = struct.unpack_from("<HHHBB", body)
        if is_error:
            self._audit.error(column, row, _ERRORS.get(value, "#N/A"))

    def _formula(self, body: bytes) -> None:
        row, column, _, kind, _, value, _, mark = struct.unpack_from("<HHHBBBHxH", body)[:8]
        if mark == 0xFFFF and kind == 2:
            self._audit.error(column, row, _ERRORS.get(value, "#N/A"))

    def _row(self, body: bytes) -> None:
        row, options = struct.unpack_from("<H10xH", body)
        if options & 0x20:
            self._audit.hidden_rows.append(row)

    def _colinfo(self, body: bytes) -> None:
        first, last, _, _, options = struct.unpack_from("<HHHHH", body)
        if options & 1:
            self._audit.hidden_columns += range(first, min(last, 255) + 1)

    def _note(self, _: bytes) -> None:
        self._audit.comments += 1

    def _dimensions(self, body: bytes) -> None:
        layout = "<IIHH" if len(body) >= 14 else "<HHHH"
        _, rows, _, columns = struct.unpack_from(layout, body)
        check_area(rows, columns, self._place)
