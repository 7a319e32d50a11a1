"""Builds an XLS of Excel 5.0 and 95 (BIFF5) from records; layouts as in `connectors.read.biff5`."""

import struct

from connectors.read.compound import packed


def record(kind: int, body: bytes = b"") -> bytes:
    """Write a record."""
    return struct.pack("<HH", kind, len(body)) + body


def label(row: int, column: int, text: str) -> bytes:
    """Write a cell of text in GBK."""
    letters = text.encode("gbk")
    return record(0x204, struct.pack("<HHHH", row, column, 0, len(letters)) + letters)


def biff5(sheet: bytes, *, page: int | None = 936) -> bytes:
    """Write a workbook with one sheet 名单 that holds these records; its format 1 is a date."""
    name = "名单".encode("gbk")
    begin = record(0x809, struct.pack("<HHHH", 0x500, 0x05, 0, 1995))
    form = b"yyyy-mm-dd"
    rest = record(0x42, struct.pack("<H", page)) if page is not None else b""
    rest += record(0x41E, struct.pack("<HB", 164, len(form)) + form)
    rest += record(0xE0, bytes(16)) + record(0xE0, struct.pack("<HH12x", 0, 164)) + record(0x0A)
    start = len(begin) + 4 + 7 + len(name) + len(rest)
    place = record(0x85, struct.pack("<IBBB", start, 0, 0, len(name)) + name)
    head = record(0x809, struct.pack("<HHHH", 0x500, 0x10, 0, 1995))
    size = record(0x200, struct.pack("<HHHHxx", 0, 9, 0, 9))
    return packed(begin + place + rest + head + size + sheet + record(0x0A), "Book")
