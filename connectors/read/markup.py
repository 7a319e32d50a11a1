"""The cells of a table that is written as text: HTML pages and Excel's XML of 2003, saved as .xls.

Both are what systems write that have no library for Excel.
"""

from collections.abc import Iterator, Sequence
from typing import IO, NamedTuple

from connectors.read.audit import MAX_COLUMNS, MAX_ROWS, check_area
from connectors.read.cells import Cell
from connectors.read.spreadsheet import Merge
from pipeline.errors import Place

_BLOCK = 1 << 16


class Spot(NamedTuple):
    """A cell as the markup gives it: where it stands and over what area it is merged."""

    row: int
    column: int
    down: int
    across: int
    value: Cell


class MarkupGrid:
    """The cells of one table, in memory."""

    def __init__(self, place: Place) -> None:
        self._place = place
        self._rows: list[list[Cell]] = []
        self._merges: list[Merge] = []
        self._width = 0

    @property
    def is_empty(self) -> bool:
        """Tell whether no cell holds anything."""
        return not any(cell not in {"", None} for row in self._rows for cell in row)

    def merges(self) -> Sequence[Merge]:
        """Give the cells merged down a column, by column and row."""
        return sorted(self._merges)

    def rows(self) -> Iterator[Sequence[Cell]]:
        """Give the rows from the first, all of one width."""
        for row in self._rows:
            yield row + [""] * (self._width - len(row))

    def release(self) -> None:
        """Keep the cells: they cannot be read anew."""

    def put(self, spot: Spot) -> None:
        """Write a cell; an empty one only counts when it is merged."""
        if spot.row >= MAX_ROWS or spot.column >= MAX_COLUMNS:
            check_area(MAX_ROWS, MAX_COLUMNS, self._place)
        if spot.down and not spot.across:
            self._merges.append(Merge(spot.column, spot.row, min(spot.row + spot.down, MAX_ROWS)))
        if spot.value in {"", None}:
            return
        self._width = max(self._width, spot.column + 1)
        check_area(spot.row + 1, self._width, self._place)
        self._rows += [[] for _ in range(spot.row + 1 - len(self._rows))]
        row = self._rows[spot.row]
        row += [""] * (spot.column + 1 - len(row))
        row[spot.column] = spot.value


def blocks(stream: IO[bytes]) -> Iterator[bytes]:
    """Give the bytes of a stream piece by piece."""
    while block := stream.read(_BLOCK):
        yield block
