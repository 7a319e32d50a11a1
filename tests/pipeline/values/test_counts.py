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
     ("十几人", 11, 19), ("不到10人", None, 10)],
)  # fmt: skip
def test_a_rough_count_is_unknown_with_its_bounds(text: str, low: int, high: int) -> None:
    assert counts.parse_counts(pl.Series([text])).row(0) == (None, "vague", None, low, high)


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [("12.5", 12.5, None), ("12.5%", 0.125, None), ("百分之五", 0.05, None), ("-3", -3.0, None),
     ("1.2e-3", 0.0012, None), ("1,234.5", 1234.5, None), ("约5", None, "vague"),
     ("高温", None, "bad_number")],
)  # fmt: skip
def test_a_number_is_read(text: str, value: float, kind: str) -> None:
    assert counts.parse_numbers(pl.Series([text])).row(0)[:2] == (value, kind)
