"""Changes a file as accidents and ill will do: bytes flipped, cut, doubled, tokens put in."""

import io
import random
import struct
import warnings
import zipfile

_TEXT = [
    *(
        t.encode()
        for t in ('"', '""', '","', '"\n"', ",", "，", ";", "\t", "|", "\n", "\r", "\r\n")
    ),
    *(t.encode() for t in ("\ufeff", "\ufffd", "\x00", "\x1a", "\x1f", "=", "'", '="', "sep=;\n")),
    *(t.encode() for t in ("{", "}", "[", "]", ":", "\\", "\\u0000", "\\ud800", "null", "1e999")),
    *(b"\xff", b"\xfe\xff", b"\xff\xfe", b"\x81\x30", b"\xe4\xb8", b"\x84\x31\x95\x33", b"\xd6"),
    "𠮷".encode("gb18030"),
    "案号,被执行人\n".encode(),
    b"\0" * 5000,
    b'"' * 3000,
    b"[" * 20000,
    b'{"a":' * 3000,
    b"," * 20000,
    b"\n" * 3000,
    b"x" * (1 << 21),
]
_XML = [
    *(b"<c", b"</c>", b'<c r="A1048576"><v>1</v></c>', b'<c r="XFD1"><v>1</v></c>', b't="s"'),
    *(b't="e"', b"<v>99999999</v>", b"<row ", b'r="0"', b'r="99999999999"', b"&#x0;", b"&amp;"),
    *(
        b"<!DOCTYPE x [<!ENTITY a 'b'>]>",
        b'<mergeCell ref="A1:XFD1048576"/>',
        b'count="4294967295"',
    ),
    *(b"]]>", b"<![CDATA[", b"<", b">", b'"', b"\xff"),
]


def mutated(data: bytes, others: list[bytes], form: str, rng: random.Random) -> bytes:
    """Change a file one to a few times; a workbook, half the time, inside its parts."""
    if form in {"xlsx", "zip"} and rng.random() < 0.6:
        return _inside(data, rng)
    if form == "xls" and rng.random() < 0.7:
        return _in_place(data, rng)
    for _ in range(rng.choice((1, 1, 1, 2, 3, 5, 10))):
        data = _once(data, others, _TEXT if form in {"csv", "jsonl"} else _XML, rng)
    return data


def _once(data: bytes, others: list[bytes], tokens: list[bytes], rng: random.Random) -> bytes:
    at = rng.randrange(len(data) + 1)
    size = min(len(data) - at, rng.choice((1, 1, 2, 4, 16, 100, 1000, 10000)))
    piece, kind = data[at : at + size], rng.randrange(9)
    if kind == 0:
        return data[:at]
    if kind == 1:
        piece = b""
    elif kind == 2:
        piece *= rng.choice((2, 3, 50))
    elif kind == 3:
        piece = rng.randbytes(size)
    elif kind == 4:
        piece = bytes(byte ^ (1 << rng.randrange(8)) for byte in piece[:1]) + piece[1:]
    elif kind == 5:
        number = rng.choice((0, 1, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF, rng.getrandbits(32)))
        piece = struct.pack("<I", number)[:size] + piece[4:]
    elif kind == 6:
        other = rng.choice(others)
        piece = other[at % (len(other) + 1) :][:size] + piece
    else:
        piece = rng.choice(tokens) * rng.choice((1, 1, 1, 2, 7)) + piece
    return data[:at] + piece + data[at + size :]


def _in_place(data: bytes, rng: random.Random) -> bytes:
    """Change bytes behind the head of an XLS and keep its length, so that its sectors hold."""
    for _ in range(rng.choice((1, 1, 2, 4, 20))):
        at = rng.randrange(512, len(data) - 4)
        number = rng.choice((0, 1, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF, rng.getrandbits(32)))
        piece = struct.pack("<I", number)[: rng.choice((1, 2, 2, 4))]
        data = data[:at] + piece + data[at + len(piece) :]
    return data


def _inside(data: bytes, rng: random.Random) -> bytes:
    """Change one part of a ZIP and pack it again, so that checksums hold."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {info.filename: archive.read(info) for info in archive.infolist()}
    names = sorted(parts)
    name = rng.choice(names)
    for _ in range(rng.choice((1, 1, 2, 5))):
        parts[name] = _once(parts[name] or b" ", [parts[n] or b" " for n in names], _XML, rng)
    if rng.random() < 0.1:
        parts[rng.choice(("../x.csv", "/x.csv", "a" * 300, "x\0y", "三.xlsx"))] = parts[name]
    if rng.random() < 0.1:
        parts.pop(rng.choice(names))
    buffer = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            for part, content in parts.items():
                archive.writestr(part, content)
    return buffer.getvalue()
