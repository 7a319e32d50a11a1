"""How a text file is encoded, found by reading all of it, and the file as a stream of UTF-8."""

import codecs
import io
from pathlib import Path
from typing import NamedTuple

import polars as pl
from polars.exceptions import PolarsError

from pipeline.errors import Place, SourceError

BLOCK = 1 << 24
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SPEAKS_UTF8 = 4  # characters beyond U+07FF before the first bad byte: GB18030 text has none
_RESAVE = "请送数单位用 UTF-8 或 GB18030 重新导出"


class Encoding(NamedTuple):
    """How a file's text is written.

    Attributes:
        name: utf-8, utf-8-sig, gb18030 or utf-16.
        codec: Name of the codec for the bytes after the mark.
        skip: Bytes of the byte-order mark.
        quotes: How many double quotes it has.
    """

    name: str
    codec: str
    skip: int
    quotes: int


def find_encoding(path: Path, name: str) -> Encoding:
    """Tell the encoding: by mark, else strict UTF-8, else strict GB18030; the whole file is read.

    Raises:
        SourceError: Not decodable, with the line of the first bad byte.
    """
    with path.open("rb") as file:
        start = file.read(4096)
    for mark, codec in _BOMS:
        if start.startswith(mark):
            return _decodable(path, name, Encoding(codec, codec, len(mark), 0))
    if (wide := _unmarked_utf16(start)) is not None:
        return _decodable(path, name, Encoding(wide, wide, 0, 0))
    quotes, bad = _scan_utf8(path)
    if bad is None:
        return Encoding("utf-8", "utf-8", 0, quotes)
    if bad.spoken >= _SPEAKS_UTF8:
        raise _undecodable(name, "UTF-8", bad.line)
    return _decodable(path, name, Encoding("gb18030", "gb18030", 0, 0))


def utf8_stream(path: Path, encoding: Encoding) -> io.BufferedReader:
    """Open the file as UTF-8 without a mark; the caller closes it."""
    file = path.open("rb")
    file.seek(encoding.skip)
    if encoding.codec in {"utf-8", "utf-8-sig"}:
        return file
    return io.BufferedReader(_Transcoded(file, encoding.codec), BLOCK)


class _Bad(NamedTuple):
    line: int
    spoken: int


def _scan_utf8(path: Path) -> tuple[int, _Bad | None]:
    quotes, lines, spoken = 0, 0, 0
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            block += file.readline()
            quotes += block.count(b'"')
            try:
                pl.Series([block], dtype=pl.Binary).cast(pl.String)
            except PolarsError:
                try:
                    block.decode()
                except UnicodeDecodeError as error:
                    before = block[: error.start]
                    spoken += sum(1 for c in before.decode() if c > "\u07ff")
                    return quotes, _Bad(lines + before.count(b"\n") + 1, spoken)
            lines += block.count(b"\n")
            spoken += 0 if spoken >= _SPEAKS_UTF8 or block.isascii() else _SPEAKS_UTF8
    return quotes, None


def _unmarked_utf16(start: bytes) -> str | None:
    even, odd = start[0::2].count(0), start[1::2].count(0)
    fifth = len(start) // 10
    if max(even, odd) > fifth > 0 and min(even, odd) * 20 < max(even, odd):
        return "utf-16-le" if odd > even else "utf-16-be"
    return None


def _decodable(path: Path, name: str, encoding: Encoding) -> Encoding:
    decoder = codecs.getincrementaldecoder(encoding.codec.removesuffix("-sig"))()
    lines = quotes = 0
    with path.open("rb") as file:
        file.seek(encoding.skip)
        while True:
            block = file.read(BLOCK)
            try:
                text = decoder.decode(block, final=not block)
            except UnicodeDecodeError as error:
                read = error.object[: error.start].decode(error.encoding, errors="ignore")
                raise _undecodable(
                    name, encoding.name.upper(), lines + read.count("\n") + 1
                ) from error
            lines, quotes = lines + text.count("\n"), quotes + text.count('"')
            if not block:
                short = encoding.name.removesuffix("-le").removesuffix("-be")
                return encoding._replace(name=short, quotes=quotes)


def _undecodable(name: str, encoding: str, line: int) -> SourceError:
    what = f"文字编码无法识别：按 {encoding} 读到这一行时有不能解码的字节"
    return SourceError(what, place=Place(name, line=line), fix=_RESAVE)


class _Transcoded(io.RawIOBase):
    """A file in another encoding, read as UTF-8; it was checked before, so it decodes."""

    def __init__(self, file: io.BufferedReader, codec: str) -> None:
        super().__init__()
        self._file = file
        self._decoder = codecs.getincrementaldecoder(codec)()
        self._left = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        while not self._left:
            block = self._file.read(1 << 20)
            self._left = self._decoder.decode(block, final=not block).encode()
            if not block:
                break
        size = min(len(buffer), len(self._left))
        buffer[:size], self._left = self._left[:size], self._left[size:]
        return size

    def close(self) -> None:
        self._file.close()
        super().close()
