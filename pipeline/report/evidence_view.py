"""The source cells of a clue as a page shows them: by record, masked, raw beside read."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from connectors.model import Field
from pipeline.report import messages
from pipeline.report.clue_model import Cell, Clue, Evidence
from pipeline.report.mask import mask_cell, mask_pieces, mask_text
from pipeline.report.run_facts import RunFacts
from pipeline.report.shown_records import ShownRecord, shown_records
from pipeline.report.timeline import place

AbsentFields = Mapping[str, frozenset[str]]
"""SHA-256 of an extract → the fields whose column it lacks."""
NOTHING_ABSENT: AbsentFields = MappingProxyType({})


class Piece(NamedTuple):
    """Words of an original text, and what they say (a Chinese name; '' for the words between)."""

    text: str
    part: str = ""


class CellView(NamedTuple):
    """A cell: its header, its original text, the value it was read as, and whether they differ.

    A free text that was read for claims is cut into `pieces`; of other cells there are none.
    """

    header: str
    raw: str
    value: str
    differs: bool
    pieces: tuple[Piece, ...] = ()


class RecordView(NamedTuple):
    """A record that shows one or more signals, with its place."""

    source: str
    place: str
    sha256: str
    key: str
    signals: tuple[str, ...]
    cells: tuple[CellView, ...]


def record_views(clue: Clue, run: RunFacts, absent: AbsentFields) -> list[RecordView]:
    """Show the records of a clue in their order (`shown_records`), masked."""
    return [_record(shown, run, absent) for shown in shown_records(clue, run)]


def _record(shown: ShownRecord, run: RunFacts, absent: AbsentFields) -> RecordView:
    at, cells = shown.at, shown.cells
    return RecordView(
        source=run.source_title(at.source),
        place=mask_text(place(at)),
        sha256=at.sha256[:12],
        key=mask_text(at.record_key),
        signals=tuple(mask_text(says) for says in shown.signals),
        cells=tuple(
            _absent(name, at, run)
            if name in absent.get(at.sha256, ())
            else _marked(_cell(name, cells, at, run), name, shown)
            for name in cells
        ),
    )


def _marked(view: CellView, name: str, shown: ShownRecord) -> CellView:
    """Mark the words of a free text that say something; of spans in each other the shortest."""
    spans = [span for span in shown.spans if span.field == name]
    raw = shown.cells[name].raw
    if not spans or not raw:
        return view
    spans.sort(key=lambda span: span.end - span.start)
    pieces = []
    for start, text in mask_pieces(raw, (edge for one in spans for edge in (one.start, one.end))):
        part = next((one.part for one in spans if one.start <= start < one.end), "")
        pieces.append(Piece(text, messages.TEXT_PARTS.get(part, part)))
    return view._replace(pieces=tuple(pieces))


def _absent(name: str, record: Evidence, run: RunFacts) -> CellView:
    header = run.header(record.source, name)
    return CellView(header, messages.ABSENT_COLUMN, messages.UNKNOWN_VALUE, differs=True)


def _cell(name: str, cells: Mapping[str, Cell], record: Evidence, run: RunFacts) -> CellView:
    cell, field = cells[name], run.field(record.source, name)
    header, kind = run.header(record.source, name), run.field_type(record.source, name)
    if not cell.raw:
        value = read_as(cell.value, field) if cell.value else _nothing(field, cells)
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


def _nothing(field: Field | None, cells: Mapping[str, Cell]) -> str:
    """Say what an empty cell means: nothing, unless another field asserts the event."""
    if field is None or field.empty != "none":
        return messages.UNKNOWN_VALUE
    if not all(one.field in cells for one in field.asserted_by):
        return messages.NOTHING_OR_UNKNOWN
    values = [(cells[one.field].value, one.words) for one in field.asserted_by]
    asserted = any(value and (not words or value in words) for value, words in values)
    return messages.UNKNOWN_VALUE if asserted else messages.NOTHING
