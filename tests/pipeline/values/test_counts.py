"""Counts and plain numbers."""

import polars as pl
import pytest

from pipeline.values import counts


@pytest.mark.parametrize(
    ("text", "value", "kind", "written"),
    [
        ("12", 12, None, None),
        ("12人", 12, None, "unit"),
        ("12 名", 12, None, "unit"),
        ("30名农民工", 30, None, "unit"),
        ("12（人）", 12, None, "unit"),
        ("合计12", 12, None, "unit"),
        ("1.2E3", 1200, None, "number_form"),
        ("12.0", 12, None, "number_form"),
        ("1,234", 1234, None, "separators"),
        ("十二人", 12, None, "numerals"),
        ("012", 12, None, "number_form"),
        ("12.5", None, "bad_number", None),
        ("-3", None, "bad_number", None),
        ("若干人", None, "vague", None),
        ("见花名册", None, "bad_number", None),
        ("无", None, None, "placeholder"),
    ],
)
def test_a_count_is_read(text: str, value: int, kind: str, written: str) -> None:
    assert counts.parse_counts(pl.Series([text])).row(0)[:3] == (value, kind, written)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("20余人", 20, None), ("约30人", 30, 30), ("30人左右", 30, 30), ("3-5人", 3, 5),
     ("十几人", 11, 19), ("不到10人", None, 10), ("三十余人", 30, None), ("三十来号人", 30, 39),
     ("几十人", 20, 99), ("二三十人", 20, 30), ("两三人", 2, 3), ("三五个", 3, 5),
     ("近百人", None, 100), ("上百人", 100, None), ("百余名工人", 100, None),
     ("30人以上", 30, None), ("30+", 30, None), ("最多30人", None, 30)],
)  # fmt: skip
def test_a_rough_count_is_unknown_with_its_bounds(text: str, low: int, high: int) -> None:
    assert counts.parse_counts(pl.Series([text])).row(0) == (None, "vague", None, low, high)
