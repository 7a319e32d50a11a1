"""Lines to records of delimited text: cells may hold line breaks; a broken quote breaks one row."""

import csv
import io
import re
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import polars as pl

from connectors.read.encoding import LOST
from connectors.read.text import LONGEST, LongLine

_HEAD = 1 << 16
MOST_LINES = 1000
"""Lines that a record may span; a quote not closed by then is taken for a broken one. Ours."""

_LOST = LOST.encode()

Why = str
"""broken_quote, undecodable or too_long."""


class Cut(NamedTuple):
    """A record that cannot be split into cells: its number in the file (1-based), its text, why."""

    number: int
    text: str
    why: Why


class _Grammar:
    """What a line may be, for one delimiter; a quote in a cell that begins with none is a letter.

    Attributes:
        whole: Pattern of a line that is a record by itself, for Polars.
        plain: Pattern of such a line in which no quote is a letter (but in `="0123"`), for Polars.
        all_plain: Pattern of a block of such lines, for Polars.
        opens: A line that ends inside quotes.
        goes_on: A line that begins and ends inside quotes.
        closes: A line that begins inside quotes and ends a record.
    """

    def __init__(self, delimiter: str) -> None:
        d = escaped(delimiter)
        cell = rf'(?:"(?:[^"\n]|"")*" *|[^"{d}\n][^{d}\n]*|)'
        self.whole = rf"\A{cell}(?:{d}{cell})*\r?\z"
        plain = rf'(?:"(?:[^"\n]|"")*" *|="[^"{d}\n]*"|[^"{d}\n]*)'
        self.plain = rf"\A{plain}(?:{d}{plain})*\r?\z"
        self.all_plain = rf"\A(?:{plain}(?:{d}{plain})*\r?\n)*\z"
        inside, ends = '(?:[^"]++|"")*+', rf"(?={d}|\r?$)"
        one = rf'(?:"{inside}" *{ends}|[^"{d}][^{d}]*+|{ends})'
        self.opens = re.compile(f'(?:{one}{d})*+"{inside}')
        self.goes_on = re.compile(rf'{inside}(?:" *(?:{d}{one})*+{d}"{inside})?')
        self.closes = re.compile(rf'{inside}" *(?:{d}{one})*+\r?')


class Records:
    """Goes over the lines of a file; gives the records that can be split, keeps the others apart.

    A record of several lines is taken as one only where its quotes are sound and most of its lines
    are not records themselves; else its first line is cut out alone and the next is read afresh,
    so that a stray quote never swallows the rows below it.

    Attributes:
        number: Records met so far, those cut out among them.
        cuts: Records cut out so far, in order.
        strays: Numbers of the records of one line with a quote that is a letter, in order.
        joined: Numbers of the records of two columns that quotes hold together although most of
            their lines look like records of their own: two stray quotes may have joined them.
    """

    def __init__(
        self, delimiter: str, width: int, *, below: int = 0, has_lost: bool = False
    ) -> None:
        """Prepare to go over a file.

        Args:
            delimiter: One character of ASCII.
            width: How many cells most records have; 0: not known.
            below: The number of the last record that is left out.
            has_lost: Whether `LOST` stands for bytes that could not be decoded.
        """
        self.number = 0
        self.cuts: list[Cut] = []
        self.strays, self.joined = array("q"), array("q")
        self._delimiter, self._width, self._below = delimiter, width, below
        self._grammar, self._has_lost = _Grammar(delimiter), has_lost
        self._carried, self._stray = "", list[int]()

    def read(self, blocks: Iterable[bytes | LongLine]) -> Iterator[bytes]:
        """Give blocks of whole, sound records."""
        for block in blocks:
            if isinstance(block, LongLine):
                yield self._lines("", is_last=True)  # a record does not go on in such a line
                self._cut(block.text, "too_long")
                continue
            cut = block.find(b"\n", _HEAD) + 1 if self.number < self._below else 0
            for part in filter(None, (block[:cut], block[cut:])):
                if self._carried or self.number < self._below or self._is_odd(part):
                    yield self._lines(part.decode(errors="replace"))
                else:
                    self.number += part.count(b"\n")
                    yield part
        yield self._lines("", is_last=True)

    def _is_odd(self, block: bytes) -> bool:
        if self._has_lost and _LOST in block:
            return True
        return b'"' in block and not _matches(block, self._grammar.all_plain)

    def _lost(self, line: str) -> bool:
        return self._has_lost and LOST in line

    def _cut(self, text: str, why: Why) -> None:
        self.number += 1
        if self.number > self._below:
            self.cuts.append(Cut(self.number, text.removesuffix("\r"), why))

    def _lines(self, block: str, *, is_last: bool = False) -> bytes:
        text, self._carried = self._carried + block, ""
        if not text:
            return b""
        lines = text.removesuffix("\n").split("\n")
        texts = pl.Series(lines)
        is_sound = texts.str.contains(self._grammar.whole)
        odd = (~is_sound).arg_true().to_list()
        if self._has_lost:
            odd = sorted({*odd, *(at for at, line in enumerate(lines) if LOST in line)})
        self._stray = []
        if '"' in text:
            self._stray = (~texts.str.contains(self._grammar.plain)).arg_true().to_list()
        return self._mended(lines, odd, is_last=is_last)

    def _mended(self, lines: list[str], odd: list[int], *, is_last: bool) -> bytes:
        kept: list[str] = []
        done = 0
        for at in odd:
            if at < done:
                continue
            self._keep(kept, lines, done, at)
            end, why = self._record(lines, at)
            if end > len(lines) and not is_last:
                self._carried = "".join(line + "\n" for line in lines[at:])
                return _joined(kept)
            if why or end > len(lines):
                end = at + 1 if why != "undecodable" else end
                self._cut("\n".join(lines[at:end]), why or "broken_quote")
            else:
                self.number += 1
                if self._width == 2 and self._looks_joined(lines[at:end]):
                    self.joined.append(self.number)
                kept += lines[at:end] if self.number > self._below else ()
            done = end
        self._keep(kept, lines, done, len(lines))
        return _joined(kept)

    def _keep(self, kept: list[str], lines: list[str], start: int, end: int) -> None:
        """Keep lines that are records; note those with a stray quote."""
        kept += lines[start + max(0, self._below - self.number) : end]
        mine = self._stray[bisect_left(self._stray, start) : bisect_left(self._stray, end)]
        self.strays.extend(self.number + 1 + at - start for at in mine)
        self.number += end - start

    def _record(self, lines: list[str], at: int) -> tuple[int, Why]:
        """Find the end of the record that starts at a line: index after it, and what is wrong.

        An end beyond the lines says that the record goes on there.
        """
        line, grammar = lines[at], self._grammar
        if not grammar.opens.fullmatch(line):
            return at + 1, "undecodable" if self._lost(line) else "broken_quote"
        size = len(line)
        for end in range(at + 1, len(lines)):
            line = lines[end]
            size += len(line)
            if end - at > MOST_LINES or size > LONGEST:
                return at + 1, "broken_quote"
            if grammar.closes.fullmatch(line):
                return self._judged(lines, at, end + 1)
            if not grammar.goes_on.fullmatch(line):
                return at + 1, "broken_quote"
        return len(lines) + 1, ""

    def _judged(self, lines: list[str], at: int, end: int) -> tuple[int, Why]:
        mine = lines[at:end]
        if self._is_swallowed(mine):
            return at + 1, "broken_quote"
        return end, "undecodable" if any(map(self._lost, mine)) else ""

    def _is_swallowed(self, lines: list[str]) -> bool:
        """Tell whether lines that quotes hold together look like records of their own."""
        if self._width < 3:
            return False
        if self._looks_joined(lines):
            return True
        cells = next(cells_of("\n".join(lines), self._delimiter))
        return len(cells) != self._width and any(
            self._width == len(cells)
            for line in lines[1:]
            if '"' not in line
            for cells in cells_of(line, self._delimiter)
        )

    def _looks_joined(self, lines: list[str]) -> bool:
        """Tell whether most of some lines have as many delimiters as a record."""
        like = sum(line.count(self._delimiter) + 1 == self._width for line in lines)
        return like * 2 > len(lines)


def escaped(delimiter: str) -> str:
    """Write a delimiter for a pattern."""
    return {"\t": r"\t", "\x1f": r"\x1f"}.get(delimiter, re.escape(delimiter))


def _matches(block: bytes, pattern: str) -> bool:
    return bool(pl.Series([block], dtype=pl.Binary).cast(pl.String).str.contains(pattern)[0])


def cells_of(records: str, delimiter: str) -> Iterator[list[str]]:
    """Split sound records into cells."""
    csv.field_size_limit(max(csv.field_size_limit(), 2 * LONGEST))
    yield from csv.reader(io.StringIO(records, newline=""), delimiter=delimiter)


def _joined(lines: list[str]) -> bytes:
    return "".join(line + "\n" for line in lines).encode()
