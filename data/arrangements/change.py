"""What an office does otherwise than the usual one, and a layout so changed."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from data.layout import Layout, columns
from data.styles import Style


@dataclass(frozen=True)
class Change:
    """How one source's file differs from the usual one; what is left out stays.

    Attributes:
        file, form: Name and format.
        headers: `field:header` pairs of the headers that differ.
        encoding: Of csv and tsv.
        styles: Field to how it is written; replaces the usual ones altogether.
        numbers, dates: Fields with typed cells.
        turn: The columns begin with this one; those before it come last.
        parts: Files the rows are dealt to.
        backwards: The last row comes first.
    """

    file: str
    form: str
    headers: str = ""
    encoding: str = "utf-8"
    styles: dict[str, Style] = field(default_factory=dict)
    numbers: frozenset[str] = frozenset()
    dates: frozenset[str] = frozenset()
    turn: str = ""
    parts: int = 1
    backwards: bool = False


def changed(layouts: Sequence[Layout], changes: dict[str, Change]) -> tuple[Layout, ...]:
    """Give every layout as another office has it."""
    return tuple(_changed(layout, changes[layout.source]) for layout in layouts)


def _changed(layout: Layout, change: Change) -> Layout:
    fields = list(layout.headers)
    first = fields.index(change.turn) if change.turn else 0
    given = columns(change.headers)
    headers = {
        name: given.get(name, layout.headers[name]) for name in fields[first:] + fields[:first]
    }
    return Layout(
        layout.source,
        change.file,
        change.form,
        headers,
        encoding=change.encoding,
        styles=change.styles,
        numbers=change.numbers,
        dates=change.dates,
        numbered=not layout.numbered,
        parts=change.parts,
        backwards=change.backwards,
    )
