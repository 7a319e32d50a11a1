"""Fill the sentences and state what a reader must find in them, with offsets."""

from collections.abc import Mapping
from dataclasses import dataclass
from string import Formatter

from data.hotline.figures import Said
from data.hotline.patterns import Pattern

Span = tuple[str, int, int]
"""Text, and its place in title + newline + content: from, to (exclusive), in code points."""


@dataclass(frozen=True)
class ExpectedClaim:
    """What an order says; spans are empty and figures null where it says nothing.

    Attributes:
        order_no: The order.
        kind: wages, fund, heat or other.
        is_claim: Somebody's pay is said to be owed now.
        people, amount: Lowest and highest.
    """

    order_no: str
    kind: str
    is_claim: bool
    employer: tuple[Span, ...]
    project: tuple[Span, ...]
    boss: tuple[Span, ...]
    people: tuple[int, int] | None
    amount: tuple[int, int] | None


@dataclass(frozen=True)
class Spoken:
    """An order's title and content, and what they say."""

    title: str
    content: str
    claim: ExpectedClaim


Slots = Mapping[str, str | Said]


def speak(pattern: Pattern, kind: str, slots: Slots, order_no: str) -> Spoken:
    """Write an order.

    Args:
        pattern: The sentences.
        kind: What they are about.
        slots: Letter of each slot to its words.
        order_no: Its number.
    """
    content, places = _fill(pattern.text, slots)
    shift = len(pattern.title) + 1
    is_claim = kind == "wages"

    def spans(letter: str) -> tuple[Span, ...]:
        said = places.get(letter, [])[:1]
        return tuple((text, at + shift, at + shift + len(text)) for text, at in said)

    claim = ExpectedClaim(
        order_no,
        kind,
        is_claim,
        spans("e") if kind != "other" else (),
        spans("p") if kind != "other" else (),
        spans("b") if kind != "other" else (),
        _bounds(slots, "n", places) or ((1, 1) if is_claim else None),
        _bounds(slots, "a", places) if is_claim else None,
    )
    return Spoken(pattern.title, content, claim)


def _fill(text: str, slots: Slots) -> tuple[str, dict[str, list[tuple[str, int]]]]:
    """Fill the slots; give the text and where each slot's words stand."""
    filled = ""
    found: dict[str, list[tuple[str, int]]] = {}
    for before, letter, _, _ in Formatter().parse(text):
        filled += before
        if letter is None:
            continue
        word = slots[letter]
        said = word.text if isinstance(word, Said) else word
        found.setdefault(letter, []).append((said, len(filled)))
        filled += said
    return filled, found


def _bounds(
    slots: Slots, letter: str, places: Mapping[str, list[tuple[str, int]]]
) -> tuple[int, int] | None:
    figure = slots.get(letter)
    if letter not in places or not isinstance(figure, Said):
        return None
    return figure.low, figure.high
