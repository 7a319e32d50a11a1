"""A sheet as somebody edited it by hand: lines of typed cells, merges, hidden parts, comments."""

from dataclasses import dataclass, field
from datetime import date, datetime


@dataclass(frozen=True)
class Formula:
    """A cell that is computed, with the value that was last shown."""

    text: str
    shown: float


@dataclass(frozen=True)
class Fault:
    """A cell whose formula broke: `#REF!`, `#N/A`, `#DIV/0!`."""

    text: str


@dataclass(frozen=True)
class Raw:
    """A cell of a text file that somebody's editor broke: written as it is, nothing quoted."""

    text: str


Cell = str | float | date | datetime | Formula | Fault | Raw
"""One cell; "" is an empty one."""

_FAULT_FORMULAS = {"#REF!": "=#REF!", "#N/A": "=NA()", "#DIV/0!": "=1/0"}


@dataclass
class Line:
    """One line of a sheet.

    Attributes:
        kind: record, or what else it is (title, header, subtotal, blank …).
        cells: From the first column on; short lines end early.
        record: Which record it holds, by its place in the extract; null for other lines.
    """

    kind: str
    cells: list[Cell]
    record: int | None = None


@dataclass
class Page:
    """One sheet.

    Attributes:
        sheet: Its name.
        lines: From the first row on.
        merges: Merged areas: first row, first column, last row, last column, 0-based, inclusive.
        hidden_rows, hidden_columns: 0-based.
        comments: Row and column (0-based) to the text of the comment.
        is_hidden: The sheet itself does not show.
    """

    sheet: str
    lines: list[Line] = field(default_factory=list)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[int] = field(default_factory=list)
    comments: dict[tuple[int, int], str] = field(default_factory=dict)
    is_hidden: bool = False


def shown(cell: Cell) -> str:
    """Give the text that a spreadsheet shows for a cell, as "save as CSV" writes it."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, Formula):
        return shown(cell.shown)
    if isinstance(cell, Fault | Raw):
        return cell.text
    if isinstance(cell, datetime):
        return cell.strftime("%Y-%m-%d %H:%M:%S")
    if isinstance(cell, date):
        return cell.isoformat()
    return str(int(cell)) if cell == int(cell) else repr(cell)


def fault_formula(fault: Fault) -> str:
    """Give a formula that breaks in that way."""
    return _FAULT_FORMULAS[fault.text]
