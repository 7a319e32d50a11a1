"""Names as flat arrays of code points, and hashes of them, of runs of them, less a letter.

All names of a column are one array; every hash is a difference of running sums, so that the hashes
of a million names less each of their letters are a few additions of arrays.
"""

from functools import cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import polars as pl

U64 = npt.NDArray[np.uint64]
U32 = npt.NDArray[np.uint32]
I64 = npt.NDArray[np.int64]

_BASE = 0x9E3779B97F4A7C15
"""2^64 over the golden ratio, odd: it has an inverse by which later letters move up."""


class Letters(NamedTuple):
    """Names as code points: `points` of all, `starts` of each and, last, the end."""

    points: U32
    starts: I64

    @property
    def lengths(self) -> I64:
        """Give the number of letters of each name."""
        return np.diff(self.starts)

    @property
    def rows(self) -> I64:
        """Give each letter's name."""
        return np.repeat(np.arange(len(self.starts) - 1), self.lengths)


class Sums(NamedTuple):
    """Running sums of letters times powers: the hash of any run of letters is a difference.

    `terms`: each letter's own part; `before`: the sum of all terms before it, one more at the end.
    """

    letters: Letters
    terms: U64
    before: U64


def letters_of(texts: pl.Series) -> Letters:
    """Lay the letters of a column of texts end to end; null is a name without letters."""
    filled = texts if texts.dtype == pl.String else texts.cast(pl.String)
    filled = filled.fill_null("") if filled.null_count() else filled
    lengths = filled.str.len_chars().to_numpy().astype(np.int64)
    starts = np.concatenate([np.zeros(1, np.int64), np.cumsum(lengths)])
    # One buffer of all texts: no text becomes an object of its own.
    flat = filled.str.join("").item() if len(filled) else ""
    return Letters(np.frombuffer(flat.encode("utf-32-le"), "<u4"), starts)


def pick(letters: Letters, rows: I64) -> Letters:
    """Take some of the names."""
    starts, lengths = letters.starts[rows], letters.lengths[rows]
    begin = np.concatenate([np.zeros(1, np.int64), np.cumsum(lengths)])
    at = np.repeat(starts - begin[:-1], lengths) + np.arange(begin[-1])
    return Letters(letters.points[at], begin)


def mapped(letters: Letters, table: U32) -> Letters:
    """Put another value in each letter's place, its sound; letters beyond the table stay."""
    points, last = letters.points, len(table) - 1
    return Letters(
        np.where(points <= last, table[np.minimum(points, last)], points), letters.starts
    )


def without(letters: Letters, dropped: str) -> Letters:
    """Leave out certain letters everywhere."""
    kept = ~np.isin(letters.points, np.array([ord(letter) for letter in dropped], np.uint32))
    before = np.concatenate([np.zeros(1, np.int64), np.cumsum(kept)])
    return Letters(letters.points[kept], before[letters.starts])


def sums(letters: Letters) -> Sums:
    """Sum up the letters so that any run of them can be hashed."""
    first = np.repeat(letters.starts[:-1], letters.lengths)
    place = np.arange(len(letters.points)) - first
    powers, _ = _powers(int(place.max(initial=0)) + 2)
    terms = _spread_up_to(letters.points)[letters.points] * powers[place]
    before = np.concatenate([np.zeros(1, np.uint64), np.cumsum(terms, dtype=np.uint64)])
    return Sums(letters, terms, before)


def whole(made: Sums) -> U64:
    """Hash each name; one value per name, 0 for one without letters."""
    starts = made.letters.starts
    return made.before[starts[1:]] - made.before[starts[:-1]]


def followed(first: U64, lengths: I64, second: U64) -> U64:
    """Hash texts that are two in one: the hashes of both, how many letters the first has."""
    powers, _ = _powers(int(lengths.max(initial=0)) + 1)
    both: U64 = first + second * powers[lengths]
    return both


def run(made: Sums, begins: I64, ends: I64, rows: I64) -> U64:
    """Hash the letters from `begins` to before `ends` (places in `points`) of the names `rows`."""
    offset = begins - made.letters.starts[rows]
    _, inverses = _powers(int(offset.max(initial=0)) + 2)
    hashed: U64 = (made.before[ends] - made.before[begins]) * inverses[offset]
    return hashed


def less_each(made: Sums) -> U64:
    """Hash each name without one of its letters; one value per letter, in order."""
    starts, lengths = made.letters.starts, made.letters.lengths
    _, inverses = _powers(3)
    begin = np.repeat(made.before[starts[:-1]], lengths)
    end = np.repeat(made.before[starts[1:]], lengths)
    end -= made.before[1:]
    end *= inverses[1]
    rest: U64 = end - begin
    rest += made.before[:-1]
    return rest


def mix(values: U64) -> U64:
    """Spread values over all 64 bits (splitmix64's finaliser, public domain)."""
    mixed = values + np.uint64(_BASE)
    mixed ^= mixed >> np.uint64(30)
    mixed *= np.uint64(0xBF58476D1CE4E5B9)
    mixed ^= mixed >> np.uint64(27)
    mixed *= np.uint64(0x94D049BB133111EB)
    mixed ^= mixed >> np.uint64(31)
    return mixed


def joined(*parts: npt.NDArray[np.generic]) -> U64:
    """Hash several columns to one value per row."""
    total = np.zeros(len(parts[0]), np.uint64)
    for part in parts:
        total = mix(total * np.uint64(_BASE) + part.astype(np.uint64))
    return total


def _powers(count: int) -> tuple[U64, U64]:
    """Give the first powers of the base and of its inverse."""
    size = 64
    while size < count:
        size *= 2
    return _powers_of(size)


def _spread_up_to(points: U32) -> U64:
    """Give each code point a number of its own, all bits spread; a sound or shape counts as one."""
    return _spread(18 if points.max(initial=0) < 1 << 18 else 22)


@cache
def _spread(bits: int) -> U64:
    return mix(np.arange(1 << bits, dtype=np.uint64))


@cache
def _powers_of(count: int) -> tuple[U64, U64]:
    def series(base: int) -> U64:
        factors = np.full(count, base, np.uint64)
        factors[0] = 1
        return np.cumprod(factors, dtype=np.uint64)

    return series(_BASE), series(pow(_BASE, -1, 1 << 64))
