"""Lists of rows by hash: one sorted array, looked up in bulk, counted before pairs are made.

An entry is the upper bits of the hash with the row in the lower ones: eight bytes each, sorted, no
pointers. Two hashes that agree in the upper bits give a pair too many, which comparing drops.
"""

from typing import NamedTuple, Self

import numpy as np
import numpy.typing as npt

from pipeline.resolve.organisations.letters import I64, U64


class Found(NamedTuple):
    """Where the rows of each hash asked for lie: `begin` in `entries`, `counts` of them."""

    begin: I64
    counts: I64


class Postings(NamedTuple):
    """Sorted entries: hash above, row in the lowest `bits`."""

    entries: U64
    bits: int

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
        entries.sort()
        if len(entries):
            entries = entries[np.concatenate([[True], entries[1:] != entries[:-1]])]
        return cls(entries, bits)

    def find(self, hashes: U64) -> Found:
        """Look hashes up; equal questions in any order."""
        shift = np.uint64(self.bits)
        order = np.argsort(hashes) if len(hashes) > 1000 else np.arange(len(hashes))
        low = (hashes[order] >> shift) << shift
        begin = np.empty(len(hashes), np.int64)
        end = np.empty(len(hashes), np.int64)
        begin[order] = np.searchsorted(self.entries, low, "left")
        end[order] = np.searchsorted(self.entries, low | np.uint64((1 << self.bits) - 1), "right")
        return Found(begin, end - begin)

    def rows(self, found: Found) -> tuple[I64, I64]:
        """Give all rows found: [index of the question, row], a question's rows in order."""
        asked = np.repeat(np.arange(len(found.counts)), found.counts)
        first = np.cumsum(found.counts) - found.counts
        at = np.repeat(found.begin - first, found.counts) + np.arange(len(asked))
        mask = np.uint64((1 << self.bits) - 1)
        return asked, (self.entries[at] & mask).astype(np.int64)
