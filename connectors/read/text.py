"""A text file as blocks of whole lines in UTF-8, joined files taken apart, no line over-long."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

from connectors.read.encoding import Encoding, utf8_stream
from connectors.read.streams import BLOCK

LONGEST = 1 << 20
"""Bytes of UTF-8 that a line or record may have; a full row of Excel's cells is shorter. Ours."""

_SHOWN = 1000  # bytes of an over-long line that are kept to recognise it by; chosen by us
_MARK = "\ufeff".encode()
_LONE_RETURN = re.compile(rb"\r(?!\n)")
_LINE = re.compile(rb"[^\r\n]+")
_END = b"\0\x1a"  # padding of disks, and the end that DOS writes when it joins files


_LAST = 1 << 16  # bytes in which padding is counted; chosen by us


class LongLine(NamedTuple):
    """A line that is longer than `LONGEST`: its beginning, and its length in bytes."""

    start: str
    size: int

    @property
    def text(self) -> str:
        """Say what it begins with and how long it is."""
        return f"{self.start}……（这一行共 {self.size:,} 字节，原文见原始文件）"


def padding(path: Path, encoding: Encoding) -> int:
    """Count the characters that fill a file up behind its last line, of its last 64 KiB at most."""
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - _LAST))
        last = file.read()
    if encoding.codec.startswith("utf-16"):
        return (len(last) - len(last.rstrip(b"\0"))) // 2  # an odd one belongs to a letter
    return len(last) - len(last.rstrip(_END))


def line_blocks(
    path: Path, encoding: Encoding, block_size: int = BLOCK
) -> Iterator[bytes | LongLine]:
    r"""Give the lines of a file in its order: blocks of whole lines, and the over-long alone.

    Every line ends with `\n`, as `\r\n` where the file has that; a lone `\r` is a line break too.
    Byte-order marks at a line's start go, and one in a line before a copy of the file's first line
    that is not blank (files were joined) is a line break. Padding behind the last line goes.
    """
    first = b""
    with utf8_stream(path, encoding) as stream:
        for block in _whole_lines(stream, block_size):
            if isinstance(block, LongLine) or not block:
                yield from [block] if block else []
                continue
            first = first or _first_line(block)
            yield _unmarked(block, first) if _has_mark(block) else block


def _first_line(block: bytes) -> bytes:
    """Give the first line that is not blank, without its mark; empty where there is none."""
    lines = (found[0].removeprefix(_MARK) for found in _LINE.finditer(block))
    return next(filter(None, lines), b"")


def _has_mark(block: bytes) -> bool:
    return _MARK[:1] in block and _MARK in block


def _unmarked(block: bytes, first: bytes) -> bytes:
    if first:
        joined = rb"(?<=[^\n])" + _MARK + re.escape(first)
        block = re.sub(joined, lambda _: b"\n" + first, block)
    return block.replace(b"\n" + _MARK, b"\n").removeprefix(_MARK)


def _whole_lines(stream: BinaryIO, size: int) -> Iterator[bytes | LongLine]:
    rest = b""
    while block := stream.read(size):
        block = rest + block
        held = block[-1:] if block.endswith(b"\r") else b""  # its \n may follow
        block = _returned(block[: len(block) - len(held)])
        cut = block.rfind(b"\n") + 1
        yield from _apart(block[:cut])
        rest = block[cut:] + held
        if len(rest) > LONGEST and not held:
            line, rest = _skipped(stream, rest, size)
            yield line
    last = _returned(rest).rstrip(_END)
    yield from _apart(last if last.endswith(b"\n") or not last else last + b"\n")


def _returned(block: bytes) -> bytes:
    if b"\r" not in block or block.count(b"\r") == block.count(b"\r\n"):
        return block
    return _LONE_RETURN.sub(b"\n", block)


def _skipped(stream: BinaryIO, begun: bytes, size: int) -> tuple[bytes | LongLine, bytes]:
    """Read on to the end of an over-long line; gives it, and what was read beyond it."""
    length, is_padding, rest = len(begun), not begun.strip(_END), b""
    while block := stream.read(size):
        ends = [at for at in (block.find(b"\n"), block.find(b"\r")) if at >= 0]
        if ends:
            rest, block = block[min(ends) :], block[: min(ends)]
        length += len(block)
        is_padding = is_padding and not block.strip(_END)
        if ends:
            rest += stream.read(1) if rest == b"\r" else b""
            rest = rest[2:] if rest.startswith(b"\r\n") else rest[1:]
            break
    if is_padding:
        return b"\n", rest
    return _long(begun, length), rest


def _long(line: bytes, size: int) -> LongLine:
    return LongLine(line[:_SHOWN].decode(errors="ignore"), size)


def _apart(block: bytes) -> Iterator[bytes | LongLine]:
    """Take over-long lines out of a block."""
    half = LONGEST // 2  # a line longer than twice this covers a whole such stretch
    if all(block.find(b"\n", at, at + half) >= 0 for at in range(0, len(block) - half + 1, half)):
        yield block
        return
    short: list[bytes] = []
    for line in block.splitlines(keepends=True):
        size = len(line) if len(line) <= LONGEST else len(line.rstrip(b"\r\n"))
        if size <= LONGEST:
            short.append(line)
            continue
        yield b"".join(short)
        yield _long(line, size)
        short = []
    yield b"".join(short)
