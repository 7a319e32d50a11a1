"""Audits the sheets of an XLSX before calamine reads them: limits, errors, hiding, comments.

One pass over the XML of each sheet, piece by piece; a cell is looked at alone only where something
rare is in it, so that a million plain cells cost a few searches.
"""

import html
import re
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from connectors.read.audit import (
    MAX_CELL,
    MAX_COLUMNS,
    MAX_ROWS,
    MAX_TEXT,
    UNSAVED,
    Audit,
    check_area,
    too_far,
    too_long,
    too_much_text,
)
from connectors.read.package import MAX_PART, Package, check_sizes
from pipeline.errors import Place, SourceError

_PLAIN = bytes.maketrans(b"'\t\r\n", b'"   ')
_PREFIX = re.compile(rb"<(\w+:)?worksheet\b")
_VALUE = re.compile(rb"<v\b[^>]*>([^<]+)<")
_ERROR_CELL = re.compile(rb'<c ((?=[^>]*\bt="e")[^>]*[^/])>(.*?)</c>', re.DOTALL)
_FORMULA_CELL = re.compile(rb"<c ([^>]*[^/])><f\b(.*?)</c>", re.DOTALL)
_STRING = b"si>"
_COMMENT = re.compile(rb"<(?:\w+:)?comment\b")
_SHARED = re.compile(rb'\bt="s"[^>]*><v>(\d+)<')
_AT = re.compile(rb'\br="([A-Z]{1,3})(\d{1,7})"')
_LOOSE = re.compile(rb'<c(?:>| (?!r="|[^>]*\br="))')
_WIDE = re.compile(rb' r="[A-Z]{2}')
_WIDE_CELL = re.compile(rb' r="([A-Z]{2,3})\d+"(?:[^>]*[^/>])?>')
_ROW_TAG = re.compile(rb"<row\b([^>]*)>")
_ROW = re.compile(rb'<row\b[^>]*?\br="(\d{1,7})"')
_NUMBER = re.compile(rb'\br="(\d{1,7})"')
_HIDDEN = re.compile(rb'\bhidden="(?:1|true)"|\b(?:ht|width)="0(?:\.0*)?"')
"""Hidden, or of no height or width, which looks the same."""
_COLUMN_TAG = re.compile(rb"<col\b([^>]*)>")
_FIRST, _LAST = re.compile(rb'\bmin="(\d{1,5})"'), re.compile(rb'\bmax="(\d{1,5})"')
_NO_PLACE = "单元格没有写明位置，公式错误无法对应到行，没有装载"
_RESAVE = "用 Excel 打开后另存为 XLSX 再送"


def audits(path: Path, place: Place) -> list[Audit]:
    """Audit every sheet of an XLSX in the workbook's order, and check every part of the archive.

    Args:
        path: The file.
        place: Its name, for messages.

    Raises:
        SourceError: Too large when unpacked, a cell too long, filled cells too far apart.
        zipfile.BadZipFile: The archive is damaged.
    """
    with path.open("rb") as file, zipfile.ZipFile(file) as archive:
        check_sizes(archive, place)
        package = Package(archive, place)
        sheets, strings = package.workbook()
        scans = [_scan(package, name, place) for name in sheets]
        _check_strings(package, strings, dict(zip(sheets, scans, strict=True)), place)
        for name in package.parts():
            if name not in {*sheets, strings}:
                for _ in package.blocks(name, MAX_PART):
                    pass
        return [scan.audit for scan in scans]


def _scan(package: Package, name: str, place: Place) -> "_Scan":
    scan = _Scan(place)
    scan.whole(package.blocks(name))
    for kind, target in package.related(name).values():
        if kind == "comments" and (found := package.part(target)) is not None:
            scan.audit.comments += _count(package, found, _COMMENT)
    return scan


def _check_strings(
    package: Package, strings: str | None, scans: Mapping[str, "_Scan"], place: Place
) -> None:
    """Refuse shared strings that are too long, or so long that their cells together are."""
    if strings is None:
        return
    shared = max((scan.shared for scan in scans.values()), default=0)
    longest = _longest(package, strings, max(64, MAX_TEXT // (shared + 1)), place)
    for name, scan in scans.items():
        if scan.shared * longest > MAX_TEXT:
            _check_text(package, name, strings, place)


def _longest(package: Package, name: str, least: int, place: Place) -> int:
    """Give the bytes of the longest shared string as written; 0 when none is longer than `least`.

    Looks only every `least` bytes for the end of a string, so that short ones cost nothing.
    """
    longest, rest = 0, b""
    for block in package.blocks(name, MAX_PART):
        text, at = rest + block, 0
        while len(text) - at > least:
            end = text.rfind(_STRING, at, at + least)  # <si>, </si> and <x:si> alike
            if end < 0:
                end = text.find(_STRING, at)
                longest = max(longest, (end if end >= 0 else len(text)) - at)
            if end < 0:
                break
            at = end + len(_STRING)
        rest = text[at:]
        if max(longest, len(rest)) > MAX_CELL:
            raise too_long(place)
    return longest


def _count(package: Package, name: str, token: re.Pattern[bytes]) -> int:
    """Count a token in a part."""
    count, rest = 0, b""
    for block in package.blocks(name, MAX_PART):
        whole, _, rest = (rest + block).rpartition(b"<")
        count += len(token.findall(whole))
        rest = b"<" + rest[-MAX_CELL:]
    return count + len(token.findall(rest))


def _check_text(package: Package, name: str, strings: str, place: Place) -> None:
    """Add up the shared strings that the cells of a sheet repeat.

    Raises:
        SourceError: They come to more than `MAX_TEXT` bytes.
    """
    lengths: list[int] = []
    left = b""
    for block in package.blocks(strings, MAX_PART):
        *whole, left = (left + block).split(b"</si>" if b"</si>" in block else b"si>")
        lengths += map(len, whole)
    total = 0
    for piece in _pieces(package.blocks(name), place):
        found = [int(index[:9]) for index in _SHARED.findall(piece)]
        total += sum(lengths[index] for index in found if index < len(lengths))
        if total > MAX_TEXT:
            raise too_much_text(place)


def _pieces(blocks: Iterator[bytes], place: Place) -> Iterator[bytes]:
    """Cut the XML of a sheet between cells, up to the end of its data.

    Line breaks are made spaces, quotes double ones and the namespace prefix goes, so that each
    thing is written in one way.
    """
    rest, prefix, is_done = b"", b"", False
    for number, block in enumerate(blocks):
        if is_done:
            continue  # read on, for the checksum
        if number == 0 and (found := _PREFIX.search(block)) and found[1]:
            prefix = found[1]
        piece = rest + block.translate(_PLAIN)
        if prefix:
            piece = piece.replace(b"<" + prefix, b"<").replace(b"</" + prefix, b"</")
        end = piece.find(b"</sheetData>")
        cut = max(piece.rfind(b"<c "), piece.rfind(b"<c>"), piece.rfind(b"<row"), 0)
        if is_done := end >= 0:
            cut = end
        elif len(piece) - cut > MAX_CELL:
            raise too_long(place)
        yield piece[:cut]
        rest = piece[cut:]
    if not is_done:
        yield rest


class _Scan:
    """Collects what is rare in the XML of one sheet, and how far its cells reach.

    Attributes:
        audit: What was found.
        shared: Number of cells that hold a shared string.
    """

    def __init__(self, place: Place) -> None:
        self.audit, self.shared = Audit(), 0
        self._place = place
        self._row = self._rows = self._columns = 0
        self._is_loose = False

    def whole(self, blocks: Iterator[bytes]) -> None:
        """Go through all pieces of the sheet."""
        for number, piece in enumerate(_pieces(blocks, self._place)):
            if number == 0:
                self._hidden_columns(piece)
            self._reach(piece)
            self.shared += piece.count(b't="s"')
            if b't="e"' in piece:
                self._errors(piece)
            if b"<f" in piece:
                self._formulas(piece)
            if b"hidden=" in piece or b' ht="0' in piece or self._is_loose:
                self._hidden_rows(piece)
            else:
                self._row = _last_number(_ROW, piece, self._row)

    def _reach(self, piece: bytes) -> None:
        """Find the last filled row and column; cells without a place are counted."""
        if _LOOSE.search(piece):
            self._is_loose = True
            widest = max(row.count(b"<c ") + row.count(b"<c>") for row in piece.split(b"<row"))
            self._columns = max(self._columns, widest)
            self._rows = max(self._rows, self._row + piece.count(b"<row"))
        elif (row := _last_row(piece)) is not None:
            self._rows = max(self._rows, row)
            self._columns = max(self._columns, 26)
        if _WIDE.search(piece):
            letters = set(_WIDE_CELL.findall(piece))
            self._columns = max(self._columns, *(column_index(one) + 1 for one in letters), 0)
        if self._rows > MAX_ROWS or self._columns > MAX_COLUMNS:
            raise too_far(self._rows, self._columns, self._place)
        check_area(self._rows, self._columns, self._place)

    def _errors(self, piece: bytes) -> None:
        for attributes, inner in _ERROR_CELL.findall(piece):
            value = _VALUE.search(inner)
            text = html.unescape(value[1].decode(errors="replace")) if value else "#N/A"
            self._keep(attributes, text)

    def _formulas(self, piece: bytes) -> None:
        for attributes, inner in _FORMULA_CELL.findall(piece):
            if b't="' not in attributes and not _VALUE.search(inner):
                self._keep(attributes, UNSAVED)
            elif place := _AT.search(attributes):
                self.audit.formulas[column_index(place[1])] += 1

    def _keep(self, attributes: bytes, text: str) -> None:
        place = _AT.search(attributes)
        if place is None:
            raise SourceError(_NO_PLACE, place=self._place, fix=_RESAVE)
        self.audit.error(column_index(place[1]), int(place[2]) - 1, text)

    def _hidden_rows(self, piece: bytes) -> None:
        for attributes in _ROW_TAG.findall(piece):
            number = _NUMBER.search(attributes)
            self._row = int(number[1]) if number else self._row + 1
            if _HIDDEN.search(attributes):
                self.audit.hidden_rows.append(self._row - 1)

    def _hidden_columns(self, piece: bytes) -> None:
        hidden: set[int] = set()
        for attributes in _COLUMN_TAG.findall(piece[: piece.find(b"<sheetData")]):
            first, last = _FIRST.search(attributes), _LAST.search(attributes)
            if _HIDDEN.search(attributes) and first and last:
                hidden |= set(range(int(first[1]) - 1, min(int(last[1]), MAX_COLUMNS)))
        self.audit.hidden_columns = sorted(hidden)


def _last_row(piece: bytes) -> int | None:
    """Give the row of the last filled cell of a piece; null when no cell holds anything."""
    at = len(piece)
    while (at := piece.rfind(b"<c ", 0, at)) >= 0:
        end = piece.find(b">", at)
        if piece[end - 1 : end] != b"/" and (found := _AT.search(piece, at, end)):
            return int(found[2])
    return None


def _last_number(token: re.Pattern[bytes], piece: bytes, otherwise: int) -> int:
    at = piece.rfind(b"<row")
    found = token.match(piece, at) if at >= 0 else None
    return int(found[1]) if found else otherwise


def column_index(letters: bytes) -> int:
    """Give the index (from 0) of a column by its letters."""
    index = 0
    for letter in letters:
        index = index * 26 + letter - 64
    return index - 1
