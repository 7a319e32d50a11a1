"""Lists of rows by hash: one sorted array, looked up in bulk, counted before pairs are made.

An entry is the upper bits of the hash with the row in the lower ones: eight bytes each, sorted, no
pointers. Two hashes that agree in the upper bits give a pair too many, which comparing drops.
"""

from typing import NamedTuple, Self, TypeVar

import numpy as np
import numpy.typing as npt

from pipeline.resolve.organisations.letters import I64, U64

T = TypeVar("T", bound=np.generic)

_SPARE = 8
"""Bits for each entry; ours: of the questions that meet nothing one in ten is looked for."""


class Found(NamedTuple):
    """Where the rows of each hash asked for lie: `begin` in `entries`, `counts` of them."""

    begin: I64
    counts: I64


class Postings(NamedTuple):
    """Sorted entries: hash above, row in the lowest `bits`.

    `present` has a bit for each beginning of a hash, set where an entry begins so: most questions
    meet nothing, and are not looked for.
    """

    entries: U64
    bits: int
    present: npt.NDArray[np.uint8]

    @classmethod
    def build(cls, hashes: U64, rows: npt.NDArray[np.integer], total: int) -> Self:
        """List rows by hash.

        Args:
            hashes: One per entry.
            rows: The row of each, 0 to `total` - 1.
            total: Number of rows there can be.
        """
        bits = max(1, (max(total, 1) - 1).bit_length())
        shift = np.uint64(bits)
        entries = ((hashes >> shift) << shift) | rows.astype(np.uint64)
        entries = distinct(entries)
        return cls(entries, bits, _present(entries))

    def find(self, hashes: U64) -> Found:
        """Look hashes up; equal questions in any order."""
        shift = np.uint64(self.bits)
        begins = (hashes >> _beginning(len(self.present) * 8)).astype(np.int64)
        may_be = np.flatnonzero((self.present[begins >> 3] >> (begins & 7).astype(np.uint8)) & 1)
        # What is asked in order is found in the processor's cache.
        order = may_be[np.argsort(hashes[may_be])]
        low = (hashes[order] >> shift) << shift
        begin, counts = np.zeros((2, len(hashes)), np.int64)
        begin[order] = np.searchsorted(self.entries, low, "left")
        counts[order] = np.searchsorted(
            self.entries, low | ((np.uint64(1) << shift) - np.uint64(1)), "right"
        )
        counts[order] -= begin[order]
        return Found(begin, counts)

    def rows(self, found: Found) -> tuple[I64, I64]:
        """Give all rows found: [index of the question, row], a question's rows in order."""
        asked = np.repeat(np.arange(len(found.counts)), found.counts)
        first = np.cumsum(found.counts) - found.counts
        at = np.repeat(found.begin - first, found.counts) + np.arange(len(asked))
        mask = np.uint64((1 << self.bits) - 1)
        return asked, (self.entries[at] & mask).astype(np.int64)


def distinct(values: npt.NDArray[T]) -> npt.NDArray[T]:
    """Sort values in their place, and give each once: `np.unique` asks a table of hashes first."""
    values.sort()
    first = np.ones(len(values), np.bool_)
    first[1:] = values[1:] != values[:-1]
    once: npt.NDArray[T] = values[first]
    return once


def _present(entries: U64) -> npt.NDArray[np.uint8]:
    """Mark the beginnings of entries in `_SPARE` times as many bits."""
    size = 1 << max(3, (len(entries) * _SPARE - 1).bit_length())
    marks = np.zeros(size, np.bool_)
    marks[(entries >> _beginning(size)).astype(np.int64)] = True
    return np.packbits(marks, bitorder="little")


def _beginning(size: int) -> np.uint64:
    """Give by how much a hash is moved for its beginning to be below `size`."""
    return np.uint64(65 - size.bit_length())
