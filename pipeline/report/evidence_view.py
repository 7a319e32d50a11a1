"""The source cells of a clue as a page shows them: by record, masked, raw beside read."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from connectors.model import Field
from pipeline.report import messages
from pipeline.report.clue_model import Cell, Clue, Evidence
from pipeline.report.mask import mask_cell, mask_text
from pipeline.report.run_facts import RunFacts
from pipeline.report.timeline import place

AbsentFields = Mapping[str, frozenset[str]]
"""SHA-256 of an extract → the fields whose column it lacks."""
NOTHING_ABSENT: AbsentFields = MappingProxyType({})


class CellView(NamedTuple):
    """A cell: its header, its original text, the value it was read as, and whether they differ."""

    header: str
    raw: str
    value: str
    differs: bool


class RecordView(NamedTuple):
    """A record that shows one or more signals, with its place."""

    source: str
    place: str
    sha256: str
    key: str
    signals: tuple[str, ...]
    cells: tuple[CellView, ...]


def record_views(clue: Clue, run: RunFacts, absent: AbsentFields) -> list[RecordView]:
    """Group the evidence by record, in the order of the clue; signals of one record meet."""
    says = {signal.name: mask_text(signal.says or signal.name) for signal in clue.signals}
    grouped: dict[tuple[str, str, str, int], list[Evidence]] = {}
    for one in clue.evidence:
        grouped.setdefault((one.source, one.sha256, one.sheet, one.row), []).append(one)
    return [_record(shown, says, run, absent) for shown in grouped.values()]


def _record(
    shown: list[Evidence], says: Mapping[str, str], run: RunFacts, absent: AbsentFields
) -> RecordView:
    first = shown[0]
    lacks = absent.get(first.sha256, frozenset())
    cells = {name: cell for one in shown for name, cell in one.fields.items()}
    return RecordView(
        source=run.source_title(first.source),
        place=mask_text(place(first)),
        sha256=first.sha256[:12],
        key=mask_text(first.record_key),
        signals=tuple(
            dict.fromkeys(
                says.get(one.signal, messages.SIGNALS.get(one.signal, one.signal)) for one in shown
            )
        ),
        cells=tuple(
            _cell(
                run.header(first.source, name), cell, run.field(first.source, name), name in lacks
            )
            for name, cell in cells.items()
        ),
    )


def _cell(header: str, cell: Cell, field: Field | None, is_absent: bool) -> CellView:
    kind = field.type if field else "text"
    if is_absent:
        return CellView(header, messages.ABSENT_COLUMN, messages.UNKNOWN_VALUE, differs=True)
    if not cell.raw:
        value = read_as(cell.value, field) if cell.value else _nothing(field)
        return CellView(header, messages.EMPTY_CELL, value, differs=True)
    raw = mask_cell(cell.raw, kind)
    if cell.value is None:
        return CellView(header, raw, messages.UNKNOWN_VALUE, differs=True)
    value = mask_cell(read_as(cell.value, field), kind)
    return CellView(header, raw, value, differs=value != raw)


def read_as(value: str, field: Field | None) -> str:
    """Say a value in Chinese: a category by its usual word, all else as it stands."""
    if field is None or field.type != "category":
        return value
    words = field.words.get(value)
    return words[0] if words else messages.VALUES.get(value, value)


def _nothing(field: Field | None) -> str:
    if field is None or field.empty != "none":
        return messages.UNKNOWN_VALUE
    return messages.NOTHING_OR_UNKNOWN if field.asserted_by else messages.NOTHING
