"""Packs one stream as an OLE file: calamine gets our own, never the sectors of a delivered file.

A delivered file's chains of sectors may run in circles or far beyond its end; olefile sees to
that, calamine does not: it would fill the memory and abort the process. Layout: Microsoft,
[MS-CFB] Compound File Binary File Format, version 4.
"""

import struct

_SECTOR = 4096
_PER_FAT = _SECTOR // 4
_MOST_FATS = 109
_FREE, _END, _FAT, _NONE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF
_ROOT, _STREAM = 5, 2

MAX_STREAM = (_MOST_FATS - 1) * _PER_FAT * _SECTOR
"""Bytes of the stream: as much as the table in the head lists (453 MB)."""


def packed(stream: bytes, name: str = "Workbook") -> bytes:
    """Write a compound file that holds one stream; one below 4096 bytes is filled up with zeros.

    Raises:
        ValueError: The stream is longer than `MAX_STREAM`.
    """
    if len(stream) > MAX_STREAM:
        raise ValueError("stream too long")
    size = max(len(stream), _SECTOR)
    count = -(-size // _SECTOR)
    fats = -(-(count + 2) // (_PER_FAT - 1))
    chain = [*range(1, count), _END, _END, *[_FAT] * fats]
    chain += [_FREE] * (fats * _PER_FAT - len(chain))
    places = [*range(count + 1, count + 1 + fats), *[_FREE] * (_MOST_FATS - fats)]
    head = struct.pack(
        f"<8s16xHHHHH6x9I{_MOST_FATS}I",
        *(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, 4, 0xFFFE, 12, 6),
        *(1, fats, count, 0, 4096, _END, 0, _END, 0),
        *places,
    )
    folder = _entry("Root Entry", _ROOT, 1, 0, 0) + _entry(name, _STREAM, _NONE, 0, size)
    parts = (head, stream, folder, struct.pack(f"<{len(chain)}I", *chain))
    return b"".join(part.ljust(-(-len(part) // _SECTOR) * _SECTOR, b"\0") for part in parts)


def _entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    letters = name.encode("utf-16-le")
    return struct.pack(
        "<64sHBBIII36xIQ", letters, len(letters) + 2, kind, 1, _NONE, _NONE, child, start, size
    )
