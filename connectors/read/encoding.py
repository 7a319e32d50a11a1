"""How a text file is encoded, found by reading all of it, and the file as a stream of UTF-8."""

import codecs
import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import polars as pl
from polars.exceptions import PolarsError

from connectors.read.streams import BLOCK, stream_of
from pipeline.errors import Place, SourceError

_PART = 1 << 20  # bytes decoded at a time
LOST = "\ufffd"
"""What stands in the stream for bytes that could not be decoded."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (b"\x84\x31\x95\x33", "gb18030"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SPOKEN = re.compile(rb"[\xe0-\xf4][\x80-\xbf]{2}")  # beyond U+07FF: no GB18030 text reads so
_FEW = 5  # a file is good with bad bytes in at most one line of so many; chosen by us
_ENOUGH = 1000  # lines after which a file that is not UTF-8 is no longer read as such
_RESAVE = "请送数单位用 UTF-8 或 GB18030 重新导出"


class Encoding(NamedTuple):
    """How a file's text is written.

    Attributes:
        name: utf-8, utf-8-sig, gb18030 or utf-16.
        codec: Name of the codec for the bytes after the mark.
        skip: Bytes of the byte-order mark.
        quotes: How many double quotes it has.
        bad_lines: How many lines have bytes that cannot be decoded; the stream has `LOST` there.
    """

    name: str
    codec: str
    skip: int
    quotes: int
    bad_lines: int = 0


class _Survey(NamedTuple):
    """What reading a file in one codec gave: lines, bad ones, the first bad one, quotes."""

    lines: int
    bad: int
    first_bad: int
    spoken: int
    quotes: int

    @property
    def is_good(self) -> bool:
        return self.bad * _FEW <= self.lines


def find_encoding(path: Path, name: str) -> Encoding:
    """Tell the encoding: by mark, else UTF-8, else GB18030; the whole file is read.

    A few lines with bytes that cannot be decoded spoil no file that is good otherwise.

    Raises:
        SourceError: Too many lines are not decodable, with the first of them.
    """
    with path.open("rb") as file:
        start = file.read(4096)
    marked = next(((codec, len(mark)) for mark, codec in _MARKS if start.startswith(mark)), None)
    if marked is not None:
        return _known(path, name, *marked)
    wide = _unmarked_utf16(start)
    if wide is not None:
        found = _survey(path, wide, 0)
        # A file with NUL cells looks wide too, but breaks its lines by single bytes.
        if found.is_good and (found.lines or b"\n" not in start):
            return Encoding("utf-16", wide, 0, found.quotes, found.bad)
    spoken = _survey_utf8(path, 0)
    if spoken.bad == 0 or spoken.spoken > spoken.bad:
        return Encoding("utf-8", "utf-8", 0, spoken.quotes, spoken.bad)
    return _known(path, name, "gb18030", 0)


def utf8_stream(path: Path, encoding: Encoding) -> io.BufferedReader:
    """Open the file as UTF-8 without a mark; the caller closes it."""
    if encoding.codec not in {"utf-8", "utf-8-sig"} or encoding.bad_lines:
        return stream_of(_transcoded(path, encoding))
    file = path.open("rb")
    file.seek(encoding.skip)
    return file


def _known(path: Path, name: str, codec: str, skip: int) -> Encoding:
    is_utf8 = codec == "utf-8-sig"
    found = _survey_utf8(path, skip) if is_utf8 else _survey(path, codec, skip)
    if not (found.is_good or found.spoken > found.bad):
        shown = "UTF-8" if is_utf8 else codec.upper()
        what = f"文字编码无法识别：按 {shown} 读到这一行时有不能解码的字节"
        raise SourceError(what, place=Place(name, line=found.first_bad), fix=_RESAVE)
    short = codec.removesuffix("-le").removesuffix("-be")
    return Encoding(short, codec, skip, found.quotes, found.bad)


def _survey_utf8(path: Path, skip: int) -> _Survey:
    """Survey a file as UTF-8; lines are counted only where some are bad."""
    quotes = 0
    for block in _blocks(path, skip):
        quotes += block.count(b'"') if b'"' in block else 0
        if not _is_utf8(block):
            return _count_bad(path, skip)
    return _Survey(0, 0, 0, 0, quotes)


def _count_bad(path: Path, skip: int) -> _Survey:
    lines = bad = first_bad = spoken = quotes = 0
    for block in _blocks(path, skip):
        quotes += block.count(b'"')
        if _is_utf8(block):
            lines += len(block.splitlines())
            spoken += 0 if block.isascii() else block.count(b"\n") + 1
            continue
        for line in block.splitlines():
            lines += 1
            if not _is_utf8(line):
                first_bad = first_bad or lines
                bad += 1
            elif _SPOKEN.search(line):
                spoken += 1
        if bad > max(spoken, _ENOUGH) and not skip:
            break
    return _Survey(lines, bad, first_bad, spoken, quotes)


def _blocks(path: Path, skip: int) -> Iterator[bytes]:
    """Give the file in blocks that end with a line, or at least with a whole UTF-8 character."""
    rest = b""
    with path.open("rb") as file:
        file.seek(skip)
        while block := file.read(BLOCK):
            block = rest + block
            cut = block.rfind(b"\n", len(block) - BLOCK) + 1 or _last_start(block)
            rest = block[cut:]
            yield block[:cut]
    yield rest


def _last_start(block: bytes) -> int:
    """Find where the last UTF-8 character starts that may be cut off; the end when none is."""
    for back in range(1, min(4, len(block)) + 1):
        if block[-back] >= 0xC0:
            return len(block) - back
    return len(block)


def _is_utf8(text: bytes) -> bool:
    if len(text) < 4096:
        try:
            text.decode()
        except UnicodeDecodeError:
            return False
        return True
    try:
        pl.Series([text], dtype=pl.Binary).cast(pl.String)
    except PolarsError:
        return False
    return True


def _survey(path: Path, codec: str, skip: int) -> _Survey:
    decoder = codecs.getincrementaldecoder(codec)()
    lines = returns = bad = first_bad = quotes = 0
    with path.open("rb") as file:
        file.seek(skip)
        while True:
            block, state = file.read(BLOCK), decoder.getstate()
            try:
                text = decoder.decode(block, final=not block)
            except UnicodeDecodeError:
                lenient = codecs.getincrementaldecoder(codec)("replace")
                lenient.setstate(state)
                text = lenient.decode(block, final=not block)
                decoder = codecs.getincrementaldecoder(codec)()
                decoder.setstate(lenient.getstate())
                lost = text.find(LOST)
                first_bad = first_bad or lines + text.count("\n", 0, lost) + 1
                bad += sum(1 for line in text.split("\n") if LOST in line)
            lines, returns = lines + text.count("\n"), returns + text.count("\r")
            quotes += text.count('"')
            if not block:
                return _Survey(max(lines, returns), bad, first_bad, 0, quotes)


def _unmarked_utf16(start: bytes) -> str | None:
    even, odd = start[0::2].count(0), start[1::2].count(0)
    fifth = len(start) // 10
    if max(even, odd) > fifth > 0 and min(even, odd) * 20 < max(even, odd):
        return "utf-16-le" if odd > even else "utf-16-be"
    return None


def _transcoded(path: Path, encoding: Encoding) -> Iterator[bytes]:
    """Read a file in another encoding as UTF-8, with `LOST` for what cannot be decoded."""
    decoder = codecs.getincrementaldecoder(encoding.codec.removesuffix("-sig"))("replace")
    with path.open("rb") as file:
        file.seek(encoding.skip)
        while block := file.read(_PART):
            yield decoder.decode(block).encode(errors="replace")
    yield decoder.decode(b"", final=True).encode(errors="replace")
