"""The dates that a clue's evidence holds, in order, each with the place it was read at."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from connectors.model import DATE_TYPES
from pipeline.report import messages
from pipeline.report.clue_model import Evidence
from pipeline.report.run_facts import RunFacts

_DATE = re.compile(r"\d{4}-\d{2}(?:-\d{2}(?: \d{2}:\d{2}:\d{2})?)?")
_DATE_NAME = re.compile(r".*_(?:on|at|from|to|by)|month")


MOST_ALIKE = 3
"""Events of one kind and source shown singly; of more the first and the last. Our choice."""


class Event(NamedTuple):
    """Something that a record says happened on a day (or in a month)."""

    when: str
    what: str
    source: str
    place: str


def timeline(evidence: Iterable[Evidence], run: RunFacts) -> list[Event]:
    """List the dated fields of the evidence in the order of their dates; each cell once.

    Of more than `MOST_ALIKE` events of one kind (thirty calls) the first and the last are listed,
    with their number. A field is a date when its contract says so or, without a contract, when its
    name ends like one.
    """
    events = {
        Event(
            cell.value,
            run.header(record.source, name),
            run.source_title(record.source),
            place(record),
        )
        for record in evidence
        for name, cell in record.fields.items()
        if cell.value and _is_date(name, cell.value, run.field_type(record.source, name))
    }
    kinds: dict[tuple[str, str], list[Event]] = {}
    for event in sorted(events):
        kinds.setdefault((event.what, event.source), []).append(event)
    return sorted(event for alike in kinds.values() for event in _ends(alike))


def place(record: Evidence) -> str:
    """Write the place of a record as `file › sheet › 第 n 行`."""
    sheet = (record.sheet,) if record.sheet else ()
    return " › ".join((record.file, *sheet, f"第 {record.row} 行"))


def _ends(alike: list[Event]) -> list[Event]:
    if len(alike) <= MOST_ALIKE:
        return alike
    first, last = alike[0], alike[-1]
    return [
        first._replace(what=messages.FIRST_OF.format(what=first.what, number=len(alike))),
        last._replace(what=messages.LAST_OF.format(what=last.what, number=len(alike))),
    ]


def _is_date(name: str, value: str, kind: str) -> bool:
    if not _DATE.fullmatch(value):
        return False
    return kind in DATE_TYPES or (kind == "text" and bool(_DATE_NAME.fullmatch(name)))
