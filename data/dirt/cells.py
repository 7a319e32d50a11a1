"""Lay other hands, placeholders and losses on the cells of an extract, and register each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import polars as pl

from data.dirt.hands import EMPTY, HANDS, KNOWN_FIRM, Hand
from data.dirt.kinds import kind_of
from data.dirt.losses import Loss
from data.layout import Layout
from data.page import Cell, shown

SHEETS = frozenset({"xlsx", "xls"})
_STEP = 6
"""Of so many filled cells of a column one is written by another hand. Our choice."""
_EMPTY_STEP = 9
_CODE_BESIDE = {
    "employer": "employer_code",
    "taxpayer": "taxpayer_code",
    "developer": "developer_code",
    "contractor": "contractor_code",
    "respondent": "respondent_code",
}
_KEYS_OF_NAMES = frozenset({"fund_payment", "insured_headcount", "insured_person"})
"""Sources whose key is the name: another name would be another record."""
_NO_PLACEHOLDER = frozenset(
    {
        *("order_no", "project_no", "report_no", "case_no", "promise", "shareholders"),
        *("title", "content", "document", "document_no", "id_no", "bank_card", "urgency"),
    }
)


@dataclass(frozen=True)
class Spot:
    """A dirty cell before its line has a number.

    Attributes:
        record: Place of the record in the extract.
    """

    record: int
    field: str
    kind: str
    meant: str
    written: str
    destroys: bool = False


def dirty_cells(
    layout: Layout, records: pl.DataFrame, lines: pl.DataFrame, losses: Sequence[Loss]
) -> tuple[list[list[Cell]], list[Spot]]:
    """Write every record as the office does, one cell in six in another hand.

    Args:
        layout: How the office writes, and in which format.
        records: Canonical texts by field, one row a record.
        lines: The same as the office writes them, by header, running number first if there is one.
        losses: Cells whose fact goes.

    Returns:
        Cells of each record in the order of `lines`' columns, and the dirty ones.
    """
    spots: dict[tuple[int, str], tuple[Cell, Spot]] = {}
    for number, field in enumerate(layout.headers):
        for record, cell, kind in _rewritten(layout, records, field, number):
            meant = str(records[field][record])
            spots[record, field] = cell, Spot(record, field, kind, meant, shown(cell))
    for loss in losses:
        for record in loss.records(records):
            cell = loss.cell if layout.form in SHEETS else shown(loss.cell)
            meant = str(records[loss.field][record])
            spot = Spot(record, loss.field, loss.kind, meant, shown(cell), destroys=True)
            spots[record, loss.field] = cell, spot
    clean = [_typed(layout, row) for row in lines.iter_rows()]
    shift = lines.width - len(layout.headers)
    places = {field: shift + n for n, field in enumerate(layout.headers)}
    for (record, field), (cell, _) in spots.items():
        clean[record][places[field]] = cell
    return clean, [spots[place][1] for place in sorted(spots)]


def _rewritten(
    layout: Layout, records: pl.DataFrame, field: str, number: int
) -> Iterator[tuple[int, Cell, str]]:
    """Give the cells of a column that another hand wrote: record, cell, kind."""
    unit = "万元" if "万元" in layout.headers[field] else "元"
    kind = kind_of(layout.source, field)
    hands = [hand for hand in HANDS[kind] if _fits(hand, layout)]
    known = [hand for hand in KNOWN_FIRM if layout.source not in _KEYS_OF_NAMES]
    beside = records[_CODE_BESIDE[field]].to_list() if field in _beside(records) else []
    filled = empty = turn = 0
    for record, value in enumerate(records[field].to_list()):
        if not value:
            empty += 1
            if empty % _EMPTY_STEP == number % _EMPTY_STEP and field not in _NO_PLACEHOLDER:
                yield record, EMPTY[(empty // _EMPTY_STEP + number) % len(EMPTY)], "placeholder"
            continue
        filled += 1
        if filled % _STEP != number % _STEP:
            continue
        choice = [*hands, *known] if beside and beside[record] else hands
        if not choice:
            return
        hand = choice[turn % len(choice)]
        turn += 1
        cell = _try(hand, value, unit)
        if cell is not None and (cell != value or layout.form in SHEETS):
            yield record, cell, hand.kind


def _beside(records: pl.DataFrame) -> set[str]:
    return {name for name, code in _CODE_BESIDE.items() if code in records.columns}


def _try(hand: Hand, value: str, unit: str) -> Cell | None:
    """Write a value in some hand; a value that is none of its kind stays as it is."""
    try:
        return hand.write(value, unit)
    except (ValueError, ArithmeticError, IndexError):
        return None


def _fits(hand: Hand, layout: Layout) -> bool:
    if hand.where == "sheet":
        return layout.form in SHEETS
    return hand.where in ("any", layout.form)


def _typed(layout: Layout, row: tuple[str, ...]) -> list[Cell]:
    """Give the cells of a clean line, numbers and dates typed where the office has such cells."""
    numbered = len(row) - len(layout.headers)
    cells: list[Cell] = list(row)
    if layout.form not in SHEETS:
        return cells
    if numbered:
        cells[0] = float(row[0])
    for place, field in enumerate(layout.headers, start=numbered):
        cells[place] = _cell(row[place], field in layout.numbers, field in layout.dates)
    return cells


def _cell(text: str, is_number: bool, is_date: bool) -> Cell:
    try:
        if text and is_number:
            return float(text)
        if text and is_date:
            return date.fromisoformat(text)
    except ValueError:
        pass
    return text
