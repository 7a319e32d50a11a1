"""Rows are kept as runs, by sheet, column and kind; beyond the limit they are only counted."""

import polars as pl
import pytest

from pipeline.ingest import found_in
from pipeline.ingest.found_in import FoundIn


def test_runs_go_on_over_batches() -> None:
    found = FoundIn()
    found.add("表", "单位", "merged", pl.Series([3, 4, 8], dtype=pl.UInt32))
    found.add("表", "单位", "merged", pl.Series([9, 12], dtype=pl.UInt32))
    found.add("表", "", "total", pl.Series([], dtype=pl.UInt32))
    found.add("", "", "head", pl.Series([1]))
    assert found.listed() == [
        {"sheet": "", "column": "", "kind": "head", "count": 1, "rows": [[1, 1]]},
        {
            "sheet": "表",
            "column": "单位",
            "kind": "merged",
            "count": 5,
            "rows": [[3, 4], [8, 9], [12, 12]],
        },
    ]


def test_beyond_the_limit_rows_are_only_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(found_in, "MOST_RANGES", 2)
    found = FoundIn()
    for first in (1, 11):
        found.add("", "", "blank", pl.Series([first, first + 2, first + 4]))
    (listed,) = found.listed()
    assert (listed["count"], listed["rows"]) == (6, [[1, 1], [3, 3]])
