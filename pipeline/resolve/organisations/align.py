"""Two names one slip apart: which letter, what kind of slip, in which part of the firm's name."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from pipeline.resolve.organisations import glyphs, letters, sounds
from pipeline.resolve.organisations.letters import I64, Letters, Sums
from pipeline.resolve.organisations.readings import I8

EQUAL, SOUND, SHAPE, SWAPPED, EXTRA, MISSING, OTHER, PART, FAR = range(9)
"""Kinds of slips: none, a letter that sounds or looks alike, two swapped, one too many or too few,
another letter, another that has a part in common (达过, 宝室), more than one slip."""


class Slips(NamedTuple):
    """How names differ from others, one row per pair: the kind and the letter where it begins.

    `letter` is what stands there in my name, `other` in the other's; 0 past the end.
    """

    kind: I8
    at: I64
    letter: npt.NDArray[np.uint32]
    other: npt.NDArray[np.uint32]

    def take(self, rows: I64) -> "Slips":
        """Keep some rows."""
        return Slips(self.kind[rows], self.at[rows], self.letter[rows], self.other[rows])


def align(mine: Letters, my_rows: I64, others: Letters, rows: I64) -> Slips:
    """Find the slip that makes one name of the other."""
    my_length, length = mine.lengths[my_rows], others.lengths[rows]
    begin, other_begin = mine.starts[my_rows], others.starts[rows]
    shorter = np.minimum(my_length, length)
    ahead = _agreeing(mine, begin, others, other_begin, shorter, 1)
    behind = _agreeing(mine, begin + my_length - 1, others, other_begin + length - 1, shorter, -1)

    def mine_at(place: I64) -> npt.NDArray[np.uint32]:
        inside = (place >= 0) & (place < my_length)
        return np.where(inside, mine.points[np.where(inside, begin + place, 0)], 0)

    def other_at(place: I64) -> npt.NDArray[np.uint32]:
        inside = (place >= 0) & (place < length)
        return np.where(inside, others.points[np.where(inside, other_begin + place, 0)], 0)

    both, more = ahead + behind, my_length - length
    letter, other = mine_at(ahead), other_at(ahead)
    crossed = (letter == other_at(ahead + 1)) & (mine_at(ahead + 1) == other)
    kind = np.select(
        [
            (more == 0) & (ahead == length),
            (more == 0) & (both == length - 1),
            (more == 0) & (both == length - 2) & crossed,
            (more == 1) & (both >= length),
            (more == -1) & (both >= my_length),
        ],
        [EQUAL, _letters_alike(letter, other), SWAPPED, EXTRA, MISSING],
        FAR,
    )
    return Slips(kind.astype(np.int8), ahead, letter, other)


def span_of(names: Sums, wanted: letters.U64, length: I64) -> I64:
    """Find where a part begins in each name, by its hash and length; -1 where it is not."""
    starts, lengths = names.letters.starts[:-1], names.letters.lengths
    found = np.full(len(lengths), -1, np.int64)
    rows = np.flatnonzero((length > 0) & (length <= lengths))
    at = 0
    while len(rows):
        begin = starts[rows] + at
        hit = letters.run(names, begin, begin + length[rows], rows) == wanted[rows]
        found[rows[hit]] = at
        at += 1
        rows = rows[~hit]
        rows = rows[at + length[rows] <= lengths[rows]]
    return found


def _letters_alike(
    letter: npt.NDArray[np.uint32], other: npt.NDArray[np.uint32]
) -> npt.NDArray[np.int8]:
    table = sounds.table()
    last = len(table) - 1
    sound = table[np.minimum(letter, last)] == table[np.minimum(other, last)]
    sound &= (letter <= last) & (other <= last)
    pairs = glyphs.pairs()
    packed = (letter.astype(np.uint64) << np.uint64(32)) | other.astype(np.uint64)
    at = np.minimum(np.searchsorted(pairs, packed), max(len(pairs) - 1, 0))
    shape = pairs[at] == packed if len(pairs) else np.zeros(len(packed), np.bool_)
    kind = np.where(sound, SOUND, np.where(shape, SHAPE, OTHER))
    other_letter = np.flatnonzero(kind == OTHER)
    shared = glyphs.share_part(letter[other_letter], other[other_letter])
    kind[other_letter[shared]] = PART
    return kind.astype(np.int8)


def _agreeing(
    mine: Letters, begin: I64, others: Letters, other_begin: I64, most: I64, step: int
) -> I64:
    """Count the letters that agree from a place on, forwards or backwards."""
    count = np.zeros(len(begin), np.int64)
    open_rows = np.flatnonzero(most > 0)
    while len(open_rows):
        at = count[open_rows] * step
        same = mine.points[begin[open_rows] + at] == others.points[other_begin[open_rows] + at]
        open_rows = open_rows[same]
        count[open_rows] += 1
        open_rows = open_rows[count[open_rows] < most[open_rows]]
    return count
