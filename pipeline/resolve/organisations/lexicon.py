"""Finds the words of a list in names laid out as letters: what a pattern of thousands would find.

A list becomes a tree of letters once a process, its edges in one hash table; walking it is a few
takes of arrays for all places of all names at once.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple, Self

import numpy as np
import numpy.typing as npt

from pipeline.resolve.organisations.characters import code_points
from pipeline.resolve.organisations.letters import I64, U64, Letters

I32 = npt.NDArray[np.int32]
U16 = npt.NDArray[np.uint16]
BOOL = npt.NDArray[np.bool_]

MOST_LETTERS = 15
"""Of a word; the lengths found at a place are the bits of 16."""

_BASIC = 0x10000
"""Words begin with a letter below this one."""

_LETTER_BITS, _FACTOR = 21, 0x9E3779B97F4A7C15
_SPARE = 8
"""Slots of a table to each key, so that most keys are where they are looked for."""


class Table(NamedTuple):
    """Numbers by key: open addressing, 0 is no key and no number."""

    keys: U64
    values: I32

    @classmethod
    def of(cls, keys: U64, values: npt.NDArray[np.integer]) -> Self:
        """Lay keys, each there once, into a table."""
        size = 1 << max(4, (_SPARE * len(keys) - 1).bit_length())
        held, numbers = np.zeros(size, np.uint64), np.zeros(size, np.int32)
        slot, left = _slots(keys, size), np.arange(len(keys))
        # One whose slot is taken moves on to the next free one.
        while len(left):
            free = left[held[slot[left]] == 0]
            held[slot[free]], numbers[slot[free]] = keys[free], values[free]
            left = left[held[slot[left]] != keys[left]]
            slot[left] = (slot[left] + 1) & (size - 1)
        return cls(held, numbers)

    def find(self, keys: U64) -> I32:
        """Give the number of each key; 0: it is not there."""
        slot = _slots(keys, len(self.keys))
        held = self.keys[slot]
        found = np.where(held == keys, self.values[slot], np.int32(0))
        open_ = np.flatnonzero((held != keys) & (held != 0))
        while len(open_):
            slot[open_] = (slot[open_] + 1) & (len(self.keys) - 1)
            held = self.keys[slot[open_]]
            hit = held == keys[open_]
            found[open_[hit]] = self.values[slot[open_[hit]]]
            open_ = open_[~hit & (held != 0)]
        return found


class Lexicon(NamedTuple):
    """A list of words as a tree: nodes by number, 0 is none and 1 the root.

    `first` gives the node of each first letter of the basic plane, `below` that of a node and
    letter; `is_word` and `goes_on` say of a node that a word ends there, and that longer ones go
    on.
    """

    first: I32
    below: Table
    is_word: BOOL
    goes_on: BOOL

    @classmethod
    def of(cls, words: Iterable[str]) -> Self:
        """Make the tree of some words of at most `MOST_LETTERS` letters."""
        numbers = {"": 1}
        ends = []
        for word in sorted(words):
            for length in range(1, len(word) + 1):
                numbers.setdefault(word[:length], len(numbers) + 1)
            ends.append(numbers[word])
        edges = [(numbers[text[:-1]], ord(text[-1]), at) for text, at in numbers.items() if text]
        above, letter, below = np.array(edges, np.int64).reshape(-1, 3).T
        is_word, goes_on = np.zeros((2, len(numbers) + 1), np.bool_)
        is_word[ends], goes_on[above] = True, True
        first = np.zeros(_BASIC + 1, np.int32)
        first[letter[above == 1]] = below[above == 1]
        edge = paired(above, letter, _LETTER_BITS)
        return cls(first, Table.of(edge, below), is_word, goes_on)


def paired(left: npt.NDArray[np.integer], right: npt.NDArray[np.integer], bits: int) -> U64:
    """Make one key of two numbers, the right one below 2 to the power of `bits`."""
    return (left.astype(np.uint64) << np.uint64(bits)) | right.astype(np.uint64)


def walk(lexicon: Lexicon, laid: Letters, at: I64) -> Iterator[tuple[int, I64, I32]]:
    """Give the words that start at places of names, the short first.

    Yields:
        A length, the places (by their row in `at`) where a word of that length starts, and the
        words' nodes. The last letters may be another name's.
    """
    active = np.flatnonzero(at < len(laid.points))
    nodes = lexicon.first[np.minimum(laid.points[at[active]], _BASIC)]
    for length in range(1, MOST_LETTERS + 1):
        ends = np.flatnonzero(lexicon.is_word[nodes])
        if len(ends):
            yield length, active[ends], nodes[ends]
        on = np.flatnonzero(lexicon.goes_on[nodes])
        on = on[at[active[on]] + length < len(laid.points)]
        if not len(on):
            return
        active = active[on]
        letters = laid.points[at[active] + length]
        nodes = lexicon.below.find(paired(nodes[on], letters, _LETTER_BITS))


def starts(lexicon: Lexicon, laid: Letters, at: I64 | None = None) -> U16:
    """Give the lengths of the words that start at places of names: bit n for n letters.

    Args:
        lexicon: The words.
        laid: The names.
        at: Places in `points`; all of them unless given.
    """
    places = np.arange(len(laid.points)) if at is None else at
    found = np.zeros(len(places), np.uint16)
    for length, rows, _ in walk(lexicon, laid, places):
        found[rows] |= np.uint16(1 << length)
    # What would run on into the next name is no word.
    met = np.flatnonzero(found)
    ends = laid.starts[np.searchsorted(laid.starts, places[met], "right")]
    room = np.minimum(ends - places[met], MOST_LETTERS)
    found[met] &= ((2 << room) - 1).astype(np.uint16)
    return found


def longest(lengths: U16) -> I64:
    """Give the greatest of the lengths at each place; 0: no word starts there."""
    exponents = np.frexp(lengths.astype(np.float32))[1]
    found: I64 = np.maximum(exponents - 1, 0).astype(np.int64)
    return found


def closing(laid: Letters, lengths: U16, *, lone: str = "") -> BOOL:
    """Say of each letter whether from it to its name's end there are words and nothing else.

    Args:
        laid: The names.
        lengths: Of the words that start at each letter, by `starts`.
        lone: Letters of which one may stand behind the words.
    """
    answer = np.zeros(len(laid.points), np.bool_)
    last = np.isin(laid.points, code_points(lone))
    rows = np.arange(len(laid.starts) - 1)
    # Bit n: what stands n letters further on closes, or is the end.
    further = np.full(len(rows), 2, np.uint32)
    for back in range(1, int(laid.lengths.max(initial=0)) + 1):
        kept = laid.lengths[rows] >= back
        rows, further = rows[kept], further[kept]
        at = laid.starts[rows + 1] - back
        closes = (lengths[at] & further) != 0
        answer[at] = closes
        further = (further | (closes | (last[at] & (back == 1)))) << np.uint32(1)
    return answer


def first_place(laid: Letters, marked: BOOL) -> I64:
    """Give the place in its name of each name's first marked letter; the length where none is."""
    at = np.flatnonzero(marked)
    answer = laid.lengths.copy()
    rows = np.searchsorted(laid.starts, at, "right") - 1
    # Later ones are written over by earlier ones.
    answer[rows[::-1]] = (at - laid.starts[rows])[::-1]
    return answer


def _slots(keys: U64, size: int) -> I64:
    return ((keys * np.uint64(_FACTOR)) >> np.uint64(65 - size.bit_length())).astype(np.int64)
