"""Walks the records of an XLS (BIFF5, BIFF8) before calamine: limits, errors, hiding.

calamine believes what a file says of its sizes; a wrong one aborts the process. What it gets is
therefore not the file but its records in a file of ours, without what it need not read: the
stated dimensions of the sheets, and their charts.

Record numbers and layouts: Microsoft, [MS-XLS] Excel Binary File Format, 2.4.
"""

import struct
from collections.abc import Callable
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import olefile

from connectors.read.audit import MAX_TEXT, Audit, check_area, too_far, too_much_text
from connectors.read.biff5 import as_biff8
from connectors.read.biff_records import HEAD, records
from connectors.read.compound import MAX_STREAM, packed
from connectors.read.shared_texts import SharedTexts
from pipeline.errors import Place, SourceError

_BIFF5, _BIFF8 = 0x500, 0x600
_FORMULA, _NOTE, _COLINFO, _BOUNDSHEET = 0x06, 0x1C, 0x7D, 0x85
_FILEPASS, _SST, _CONTINUE, _LABELSST = 0x2F, 0xFC, 0x3C, 0xFD
_DIMENSIONS, _BOOLERR, _ROW, _MULRK = 0x200, 0x205, 0x208, 0xBD
_CELLS = frozenset({0x203, 0x204, 0x27E, _LABELSST, 0xD6, _BOOLERR, _FORMULA, _MULRK})
"""Records that fill a cell: NUMBER, LABEL, RK, LABELSST, RSTRING, BOOLERR, FORMULA, MULRK."""

_UNREAD = 0xC1
"""MMS, a record that says nothing: what calamine must not read is marked as one."""

_MAX_COLUMNS = 256
"""Columns of a sheet in this format."""

_MOST_LETTERS = 0xFFFF

_ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}


class Book(NamedTuple):
    """What was seen of each sheet, in the workbook's order, and the workbook for calamine."""

    audits: list[Audit]
    data: bytes


def checked(path: Path, place: Place) -> Book:
    """Audit the worksheets of an XLS; other kinds of sheet get an empty audit.

    Raises:
        SourceError: Protected by a password, older than Excel 5.0, the filled cells of a sheet lie
            too far apart, or the texts of all cells are too long together.
        ValueError: A record breaks off, or states what cannot be.
    """
    data, whole = _modern(_stream(path, place), place)
    texts = _shared_texts(whole)
    walks: dict[int, _Walk] = {}
    found, mended = [], bytearray(data)
    for body in [body for kind, body in whole if kind == _BOUNDSHEET]:
        if len(body) < 6:
            raise ValueError("short BOUNDSHEET")
        start, hiding, kind = struct.unpack_from("<IBB", body)
        if start in walks:
            raise ValueError("two sheets in one place")
        walks[start] = walk = _Walk(Audit(is_hidden=bool(hiding & 3)), place)
        walk.sheet(data, start)
        for at in walk.unread:
            struct.pack_into("<H", mended, at, _UNREAD)
        found.append(walk.audit if kind == 0 else Audit(is_hidden=walk.audit.is_hidden))
    check_area(sum(walk.area for walk in walks.values()), 1, place)
    _check_texts(data, walks, texts, place)
    return Book(found, packed(bytes(mended)))


def _stream(path: Path, place: Place) -> bytes:
    with olefile.OleFileIO(path) as ole:
        name = "Workbook" if ole.exists("Workbook") else "Book"
        if ole.get_size(name) > MAX_STREAM:
            what = f"XLS 工作簿超过可读的 {MAX_STREAM >> 20} MB，没有装载"
            raise SourceError(what, place=place, fix="用 Excel 打开后另存为 XLSX 再送")
        data: bytes = ole.openstream(name).read()
        return data


def _modern(data: bytes, place: Place) -> tuple[bytes, list[tuple[int, bytes]]]:
    """Give a workbook as BIFF8, and the records of its own substream."""
    version, whole = _whole(data)
    if any(kind == _FILEPASS for kind, _ in whole):
        what, fix = "这是加了密码的 XLS 工作簿，打不开", "请送数单位取消密码后重新传送"
        raise SourceError(what, place=place, fix=fix)
    if version == _BIFF5:
        data = as_biff8(data)
        version, whole = _whole(data)
    if version != _BIFF8:
        what = "这是 Excel 5.0 以前的工作簿，没有装载"
        raise SourceError(what, place=place, fix="用 Excel 打开后另存为 XLSX 再送")
    return data, whole


def _whole(data: bytes) -> tuple[int, list[tuple[int, bytes]]]:
    """Give the version of a workbook and the records of its own substream."""
    found = [(kind, body) for _, kind, body, _ in records(data, 0, nested=False)]
    return int.from_bytes(found[0][1][:2], "little"), found


def _shared_texts(whole: list[tuple[int, bytes]]) -> SharedTexts:
    parts: list[bytes] = []
    last = 0
    for kind, body in whole:
        if kind == _SST:
            if parts:
                raise ValueError("two SST")
            parts = [body]
        elif kind == _CONTINUE and last == _SST:
            parts.append(body)
            continue
        last = kind
    return SharedTexts(parts)


def _check_texts(data: bytes, walks: dict[int, "_Walk"], texts: SharedTexts, place: Place) -> None:
    """Refuse texts that many cells share, where they come to more than `MAX_TEXT` characters."""
    shared = sum(walk.shared for walk in walks.values())
    if shared * min(texts.size, _MOST_LETTERS) <= MAX_TEXT:
        return
    lengths = texts.lengths()
    if shared * max(lengths, default=0) <= MAX_TEXT:
        return
    cells = chain.from_iterable(records(data, start) for start in walks)
    indexes = (
        struct.unpack_from("<I", body, 6)[0] for _, kind, body, _ in cells if kind == _LABELSST
    )
    if sum(lengths[index] for index in indexes if index < len(lengths)) > MAX_TEXT:
        raise too_much_text(place)


class _Walk:
    """Collects what the records of one sheet say.

    Attributes:
        audit: What was found.
        shared: Number of cells that hold a shared text.
        unread: Places of the records that calamine must not read.
    """

    def __init__(self, audit: Audit, place: Place) -> None:
        self.audit, self.shared, self._place = audit, 0, place
        self.unread: list[int] = []
        self._rows = self._columns = 0
        self._by_kind: dict[int, Callable[[bytes], None]] = {
            _BOOLERR: self._boolerr,
            _FORMULA: self._formula,
            _ROW: self._row,
            _COLINFO: self._colinfo,
            _NOTE: self._note,
        }

    @property
    def area(self) -> int:
        """Give the cells from the first to the last filled one."""
        return self._rows * self._columns

    def sheet(self, data: bytes, start: int) -> None:
        """Go through the records of the sheet.

        Raises:
            SourceError: Its filled cells lie too far apart.
            ValueError: A record breaks off.
        """
        cells, by_kind = _CELLS, self._by_kind
        for at, kind, body, depth in records(data, start):
            if depth > 1 or kind == _DIMENSIONS:
                self.unread.append(at)
                continue
            if kind in cells:
                self._cell(kind, body)
            if kind in by_kind:
                by_kind[kind](body)
        self.audit.hidden_rows.sort()
        self.audit.hidden_columns = sorted(set(self.audit.hidden_columns))

    def _cell(self, kind: int, body: bytes) -> None:
        row, column = HEAD.unpack_from(body)
        if kind == _LABELSST:
            self.shared += 1
        elif kind == _MULRK:
            (column,) = struct.unpack_from("<H", body, len(body) - 2)
        if row >= self._rows or column >= self._columns:
            self._grow(row + 1, column + 1)

    def _grow(self, rows: int, columns: int) -> None:
        self._rows, self._columns = max(rows, self._rows), max(columns, self._columns)
        if self._columns > _MAX_COLUMNS:
            raise too_far(self._rows, self._columns, self._place)
        check_area(self._rows, self._columns, self._place)

    def _boolerr(self, body: bytes) -> None:
        row, column, _, value, is_error = struct.unpack_from("<HHHBB", body)
        if is_error:
            self.audit.error(column, row, _ERRORS.get(value, "#N/A"))

    def _formula(self, body: bytes) -> None:
        row, column, _, kind, _, value, _, mark = struct.unpack_from("<HHHBBBHxH", body)[:8]
        self.audit.formulas[column] += 1
        if mark == 0xFFFF and kind == 2:
            self.audit.error(column, row, _ERRORS.get(value, "#N/A"))

    def _row(self, body: bytes) -> None:
        row, height, options = struct.unpack_from("<H4xH4xH", body)
        if options & 0x20 or not height & 0x7FFF:
            self.audit.hidden_rows.append(row)

    def _colinfo(self, body: bytes) -> None:
        first, last, width, _, options = struct.unpack_from("<HHHHH", body)
        if options & 1 or not width:
            self.audit.hidden_columns += range(first, min(last, 255) + 1)

    def _note(self, _: bytes) -> None:
        self.audit.comments += 1
