"""The records of an XLS stream, one substream after another; layouts: Microsoft, [MS-XLS] 2.4."""

import struct
from collections.abc import Iterator

BOF, EOF = 0x809, 0x0A
HEAD = struct.Struct("<HH")


def records(
    data: bytes, start: int, *, nested: bool = True
) -> Iterator[tuple[int, int, bytes, int]]:
    """Give (place, kind, body, depth) of the records of one substream up to its end.

    Those of a chart inside it have the depth 2, its BOF and EOF too.

    Raises:
        ValueError: The substream does not begin or end as it must, or a record breaks off.
    """
    at, depth, end = start, 0, len(data)
    while at + 4 <= end:
        kind, size = HEAD.unpack_from(data, at)
        if at + 4 + size > end:
            raise ValueError("record breaks off")
        if kind == BOF:
            depth += 1
        if depth == 0 or (depth > 1 and not nested):
            raise ValueError("a BOF is missing or where none may be")
        yield at, kind, data[at + 4 : at + 4 + size], depth
        if kind == EOF:
            depth -= 1
            if depth == 0:
                return
        at += 4 + size
    raise ValueError("no EOF")
