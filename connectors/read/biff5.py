"""Writes an XLS of Excel 5.0 and 95 (BIFF5) as one of Excel 97: texts by code page to Unicode.

Old systems still export it. calamine reads its texts letter by letter, as garbage. Only what is
read of a workbook is carried over: sheets, cells, formats of dates, hiding and comments.

Layouts: OpenOffice.org's Documentation of the Microsoft Excel File Format, 5 (BIFF5 and BIFF8 side
by side); Microsoft, [MS-XLS] 2.4.
"""

import struct
from collections.abc import Callable, Iterator

from connectors.read.biff_records import BOF, EOF, HEAD, records

_BOUNDSHEET, _CODEPAGE, _FORMAT, _XF, _DATEMODE = 0x85, 0x42, 0x41E, 0xE0, 0x22
_LABEL, _RSTRING, _STRING, _FORMULA = 0x204, 0xD6, 0x207, 0x06
_NUMBER, _RK, _MULRK, _BOOLERR, _ROW, _COLINFO, _NOTE = 0x203, 0x27E, 0xBD, 0x205, 0x208, 0x7D, 0x1C
_SAME = frozenset({_DATEMODE, _NUMBER, _RK, _MULRK, _BOOLERR, _ROW, _COLINFO, _NOTE})
"""Records that are carried over as they are."""

_CHINESE = "gb18030"
_CODECS = {936: _CHINESE, 54936: _CHINESE, 950: "big5", 932: "cp932", 949: "cp949", 65001: "utf-8"}
"""Code page to codec; what else is stated, 1252 above all, is often wrong in Chinese files."""


def as_biff8(data: bytes) -> bytes:
    """Write the stream of a BIFF5 workbook as BIFF8.

    Raises:
        ValueError: A record breaks off.
        struct.error: A record is shorter than what it must hold.
    """
    book = list(records(data, 0, nested=False))
    decode = _decoder([body for _, kind, body, _ in book if kind == _CODEPAGE])
    sheets: list[tuple[int, int, bytes]] = []
    parts: list[bytes] = []
    for _, kind, body, _ in book:
        if kind == _BOUNDSHEET:
            start, hiding, length = struct.unpack_from("<IHB", body)
            name = decode(body[7 : 7 + length]).encode("utf-16-le")
            rest = struct.pack("<HBB", hiding, len(name) // 2, 1) + name
            sheets.append((len(parts), start, rest))
            parts.append(_record(kind, bytes(4) + rest))
        else:
            parts += _carried(kind, body, decode)
    at = sum(map(len, parts))
    streams = []
    for place, start, rest in sheets:
        parts[place] = _record(_BOUNDSHEET, struct.pack("<I", at) + rest)
        stream = b"".join(_sheet(data, start, decode))
        at += len(stream)
        streams.append(stream)
    return b"".join([*parts, *streams])


def _sheet(data: bytes, start: int, decode: Callable[[bytes], str]) -> Iterator[bytes]:
    for _, kind, body, depth in records(data, start):
        if depth == 1:
            yield from _carried(kind, body, decode)


def _carried(kind: int, body: bytes, decode: Callable[[bytes], str]) -> Iterator[bytes]:
    """Give a record as BIFF8 has it; none where nobody reads it."""
    if kind == BOF:
        yield _record(
            kind, struct.pack("<HHHHII", 0x600, *struct.unpack_from("<2xH", body), 0, 0, 0, 6)
        )
    elif kind == EOF or kind in _SAME:
        yield _record(kind, body)
    elif kind in {_LABEL, _RSTRING}:
        (length,) = struct.unpack_from("<H", body, 6)
        yield _record(_LABEL, body[:6] + _text(decode(body[8 : 8 + length])))
    elif kind == _STRING:
        (length,) = struct.unpack_from("<H", body)
        yield _record(kind, _text(decode(body[2 : 2 + length])))
    elif kind == _FORMULA:
        yield _record(kind, body[:20] + bytes(2))  # its result, without its terms
    elif kind == _FORMAT:
        yield _record(kind, body[:2] + _text(decode(body[3 : 3 + body[2]])))
    elif kind == _XF:
        yield _record(kind, body[:4].ljust(20, b"\0"))


def _text(text: str) -> bytes:
    letters = text.encode("utf-16-le")
    return struct.pack("<HB", len(letters) // 2, 1) + letters


def _record(kind: int, body: bytes) -> bytes:
    return HEAD.pack(kind, len(body)) + body


def _decoder(stated: list[bytes]) -> Callable[[bytes], str]:
    """Give what makes text of bytes: by the code page, else as Chinese where that is possible."""
    page = struct.unpack("<H", stated[0])[0] if stated else 936
    codec = _CODECS.get(page)

    def decode(text: bytes) -> str:
        if codec is not None:
            return text.decode(codec, "replace")
        try:
            return text.decode(_CHINESE)
        except UnicodeDecodeError:
            return text.decode("cp1252", "replace")

    return decode
