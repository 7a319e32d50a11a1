"""Finds the words of a list in names laid out as letters: what a pattern of thousands would find.

A list becomes a tree of letters once a process, its edges in one hash table; walking it is a few
takes of arrays for all places of all names at once.
"""

from collections.abc import Iterable
from typing import NamedTuple, Self

import numpy as np
import numpy.typing as npt

from pipeline.resolve.organisations.letters import I64, U32, U64, Letters, points_of

U16 = npt.NDArray[np.uint16]
BOOL = npt.NDArray[np.bool_]

MOST_LETTERS = 15
"""Of a word; the lengths found at a place are the bits of 16."""

_BASIC = 0x10000
"""Words begin with a letter below this one."""

_LETTER_BITS, _FACTOR = 21, 0x9E3779B97F4A7C15
_SPARE = 8
"""Slots of the table to each edge, so that most edges are where they are looked for."""


class Lexicon(NamedTuple):
    """A list of words as a tree: nodes by number, 0 is none and 1 the root.

    `first` gives the node of each first letter of the basic plane; `keys` and `nodes` are the hash
    table of edges: node and letter → the node below; `is_word` and `goes_on` say of a node that a
    word ends there, and that longer ones go on.
    """

    first: npt.NDArray[np.int32]
    keys: U64
    nodes: npt.NDArray[np.int32]
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
        keys, nodes = _table(_edges(above, letter.astype(np.uint32)), below)
        first = np.zeros(_BASIC + 1, np.int32)
        first[letter[above == 1]] = below[above == 1]
        return cls(first, keys, nodes, is_word, goes_on)

    def below(self, nodes: npt.NDArray[np.int32], letters: U32) -> npt.NDArray[np.int32]:
        """Give the node that each letter leads to; 0: none."""
        asked = _edges(nodes, letters)
        slot = _slots(asked, len(self.keys))
        found = np.where(self.keys[slot] == asked, self.nodes[slot], 0)
        open_ = np.flatnonzero((self.keys[slot] != asked) & (self.keys[slot] != 0))
        while len(open_):
            slot[open_] = (slot[open_] + 1) & (len(self.keys) - 1)
            held = self.keys[slot[open_]]
            hit = held == asked[open_]
            found[open_[hit]] = self.nodes[slot[open_[hit]]]
            open_ = open_[~hit & (held != 0)]
        return found


def starts(lexicon: Lexicon, laid: Letters, at: I64 | None = None) -> U16:
    """Give the lengths of the words that start at places of names: bit n for n letters.

    Args:
        lexicon: The words.
        laid: The names.
        at: Places in `points`; all of them unless given.
    """
    places = np.arange(len(laid.points)) if at is None else at
    found = np.zeros(len(places), np.uint16)
    active = np.flatnonzero(places < len(laid.points))
    nodes = lexicon.first[np.minimum(laid.points[places[active]], _BASIC)]
    for length in range(1, MOST_LETTERS + 1):
        found[active[lexicon.is_word[nodes]]] |= np.uint16(1 << length)
        on = np.flatnonzero(lexicon.goes_on[nodes])
        on = on[places[active[on]] + length < len(laid.points)]
        if not len(on):
            break
        active = active[on]
        nodes = lexicon.below(nodes[on], laid.points[places[active] + length])
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
    last = np.isin(laid.points, points_of(lone))
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


def _edges(nodes: npt.NDArray[np.integer], letters: U32) -> U64:
    return (nodes.astype(np.uint64) << np.uint64(_LETTER_BITS)) | letters


def _slots(edges: U64, size: int) -> I64:
    return ((edges * np.uint64(_FACTOR)) >> np.uint64(65 - size.bit_length())).astype(np.int64)


def _table(edges: U64, below: I64) -> tuple[U64, npt.NDArray[np.int32]]:
    """Lay edges into a hash table: one whose slot is taken moves on to the next free one."""
    size = 1 << max(4, (_SPARE * len(edges) - 1).bit_length())
    keys, nodes = np.zeros(size, np.uint64), np.zeros(size, np.int32)
    slot, left = _slots(edges, size), np.arange(len(edges))
    while len(left):
        free = left[keys[slot[left]] == 0]
        keys[slot[free]], nodes[slot[free]] = edges[free], below[free]
        left = left[keys[slot[left]] != edges[left]]
        slot[left] = (slot[left] + 1) % size
    return keys, nodes
