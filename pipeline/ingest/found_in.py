"""In which rows of an extract lines that are no records stand, and what was written otherwise."""

from dataclasses import dataclass, field

import polars as pl

MOST_RANGES = 1000
"""Ranges of rows kept of one sheet, column and kind; all rows are counted. Our choice: the report
of a long list stays readable."""


@dataclass
class _Rows:
    count: int = 0
    ranges: list[list[int]] = field(default_factory=list)


class FoundIn:
    """Collects rows by sheet, column and kind; the rows of each come in order."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, str, str], _Rows] = {}

    def add(self, sheet: str, column: str, kind: str, rows: pl.Series) -> None:
        """Add rows.

        Args:
            sheet: Its name, "" for files without sheets.
            column: Header as delivered, "" for whole rows.
            kind: Of `LINES` or `WRITTEN` in `pipeline.ingest.kinds`.
            rows: Their numbers in the sheet, in order.
        """
        if not len(rows):
            return
        mine = self._found.setdefault((sheet, column, kind), _Rows())
        mine.count += len(rows)
        for first, last in _ranges(rows):
            if mine.ranges and first == mine.ranges[-1][1] + 1:
                mine.ranges[-1][1] = last
            elif len(mine.ranges) < MOST_RANGES:
                mine.ranges.append([first, last])

    def listed(self) -> list[dict[str, object]]:
        """Give [{sheet, column, kind, count, rows: [[first, last] …]}] in the order of places."""
        return [
            {"sheet": sheet, "column": column, "kind": kind, "count": one.count, "rows": one.ranges}
            for (sheet, column, kind), one in sorted(self._found.items())
        ]


def _ranges(rows: pl.Series) -> list[tuple[int, int]]:
    """Give the first and last of each run of neighbouring numbers, of the first runs only.

    >>> _ranges(pl.Series([3, 4, 5, 9]))
    [(3, 5), (9, 9)]
    """
    row = pl.col("row").cast(pl.Int64)
    runs = pl.DataFrame({"row": rows}).group_by(
        (row.diff() != 1).fill_null(value=False).cum_sum().alias("run"), maintain_order=True
    )
    found = runs.agg(first=row.min(), last=row.max()).select("first", "last")
    return found.head(MOST_RANGES).rows()
