"""What people's judgements demand together: who must be one, who must not, which words collide.

Pure; thousands of judgements, never the mentions of a night. Nodes are texts: a mention, or what
stands for an entity.
"""

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple


class Word(NamedTuple):
    """The word that counts on a pair of nodes; `same` or `different`."""

    left: str
    right: str
    verdict: str


class Refused(NamedTuple):
    """A word that contradicts earlier ones, with these."""

    word: Word
    against: tuple[Word, ...]


class Demands(NamedTuple):
    """What can be followed.

    Attributes:
        groups: Node → name of its group (its smallest node); every node of an accepted word.
        apart: Pairs of nodes that must not be one, in the order in which they were said.
        refused: Words that cannot be followed beside the earlier ones.
        joining: Nodes that were said to be another (the left of `same`): of equals the other stays.
    """

    groups: dict[str, str]
    apart: list[tuple[str, str]]
    refused: list[Refused]
    joining: frozenset[str]


def weigh(words: Sequence[Word], numbered: Collection[str] = ()) -> Demands:
    """Take the words in the order in which they were said; one against what stands is refused.

    `same` is carried on (A same B, B same C: A and C are one), and `different` holds between all
    of two groups. What was said first stands: nothing is overridden in silence.

    Args:
        words: One word per pair.
        numbered: Nodes that are entities with a checked number. Two of them become one only when
            somebody says so of the two, never by way of a mention that was called both.

    >>> said = [Word("a", "b", "same"), Word("b", "c", "same"), Word("a", "c", "different")]
    >>> weigh(said).refused[0].against
    (Word(left='a', right='b', verdict='same'), Word(left='b', right='c', verdict='same'))
    """
    book = _Book(frozenset(numbered))
    refused = []
    for word in words:
        against = book.take(word)
        if against:
            refused.append(Refused(word, tuple(against)))
    nodes = sorted(book.parent)
    joining = frozenset(word.left for taken in book.same.values() for word in taken)
    groups = {node: book.root(node) for node in nodes}
    return Demands(groups, book.apart, refused, joining)


class _Book:
    """Union-find over `same`, with the pairs that must stay apart."""

    def __init__(self, numbered: frozenset[str]) -> None:
        self.numbered = numbered
        self.numbers: dict[str, str] = {}  # root → a numbered node of its group
        self.parent: dict[str, str] = {}
        self.same: dict[str, list[Word]] = {}
        self.apart: list[tuple[str, str]] = []
        self.foes: dict[str, set[str]] = {}  # root → roots

    def root(self, node: str) -> str:
        """Find the group's smallest node."""
        while self.parent.setdefault(node, node) != node:
            self.parent[node] = self.parent[self.parent[node]]
            node = self.parent[node]
        return node

    def take(self, word: Word) -> list[Word]:
        """Take a word in; gives the earlier words that forbid it, none when it was taken."""
        left, right = self.root(word.left), self.root(word.right)
        if word.verdict == "different":
            if left == right:
                return self._path(word.left, word.right) or [word]
            self.apart.append((word.left, word.right))
            self.foes.setdefault(left, set()).add(right)
            self.foes.setdefault(right, set()).add(left)
            return []
        if right in self.foes.get(left, ()):
            return self._quarrel(word)
        numbers = self._number(left), self._number(right)
        is_direct = {word.left, word.right} <= self.numbered
        if left != right and all(numbers) and not is_direct:
            return [*self._path(word.left, numbers[0]), *self._path(numbers[1], word.right)]
        self._join(left, right)
        self.same.setdefault(word.left, []).append(word)
        self.same.setdefault(word.right, []).append(word)
        return []

    def _number(self, root: str) -> str:
        return self.numbers.get(root, root if root in self.numbered else "")

    def _join(self, left: str, right: str) -> None:
        if left == right:
            return
        number = self._number(left) or self._number(right)
        kept, gone = sorted((left, right))
        self.parent[gone] = kept
        if number:
            self.numbers[kept] = number
        for foe in self.foes.pop(gone, set()):
            self.foes[foe].discard(gone)
            self.foes[foe].add(kept)
            self.foes.setdefault(kept, set()).add(foe)

    def _quarrel(self, word: Word) -> list[Word]:
        """Give the words that keep the two groups apart: a `different`, and the way to it."""
        groups = {self.root(word.left), self.root(word.right)}
        for one, other in self.apart:
            if {self.root(one), self.root(other)} == groups:
                is_turned = self.root(one) != self.root(word.left)
                near, far = (other, one) if is_turned else (one, other)
                told = Word(one, other, "different")
                return [*self._path(word.left, near), told, *self._path(far, word.right)]
        return [word]  # pragma: no cover - foes come from `apart` alone

    def _path(self, start: str, end: str) -> list[Word]:
        """Give the shortest chain of `same` from a node to another of its group."""
        came: dict[str, tuple[str, Word]] = {}
        ring: Iterable[str] = [start]
        while end not in came and start != end and ring:
            reached = []
            for node in ring:
                for word in self.same.get(node, []):
                    other = word.right if word.left == node else word.left
                    if other != start and other not in came:
                        came[other] = (node, word)
                        reached.append(other)
            ring = reached
        path = []
        while end != start:
            end, word = came[end]
            path.append(word)
        return path[::-1]
