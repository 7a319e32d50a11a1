"""Numbers, shares and spans of months, and what is none of them."""

import polars as pl
import pytest

from pipeline.values import numbers


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [("12.5", 12.5, None), ("12.5%", 0.125, None), ("百分之五", 0.05, None), ("-3", -3.0, None),
     ("1.2e-3", 0.0012, None), ("1,234.5", 1234.5, None), ("约5", None, "vague"),
     ("5‰", 0.005, None), ("千分之五", 0.005, None), ("一成五", 0.15, None), ("三成", 0.3, None),
     ("三点五", 3.5, None), (".5", 0.5, None), ("高温", None, "bad_number")],
)  # fmt: skip
def test_a_number_is_read(text: str, value: float, kind: str) -> None:
    assert numbers.parse_numbers(pl.Series([text])).row(0)[:2] == (value, kind)


@pytest.mark.parametrize(
    ("text", "months"),
    [("2个月", 2.0), ("两个月", 2.0), ("三个半月", 3.5), ("半个月", 0.5), ("1年零2个月", 14.0)],
)
def test_a_span_of_months_is_read_in_months(text: str, months: float) -> None:
    assert numbers.parse_numbers(pl.Series([text])).row(0)[:2] == (months, None)


@pytest.mark.parametrize("text", ["3月", "一年", "2个月零5天", "1/2", "一半"])
def test_what_may_be_another_thing_is_not_guessed(text: str) -> None:
    assert numbers.parse_numbers(pl.Series([text])).row(0)[:2] == (None, "bad_number")


def test_a_rough_number_has_its_bounds() -> None:
    assert numbers.parse_numbers(pl.Series(["2-3个月"])).row(0)[3:] == (2.0, 3.0)


@pytest.mark.parametrize(
    ("text", "share", "kind", "written"),
    [
        ("0.15", 0.15, None, None),
        ("15%", 0.15, None, "unit"),
        ("１５％", 0.15, None, "unit"),
        ("百分之十五", 0.15, None, "numerals"),
        ("一成五", 0.15, None, "numerals"),
        ("100%", 1.0, None, "unit"),
        ("15", 0.15, "unit_doubtful", None),
        ("35", 0.35, "unit_doubtful", None),
        ("35%", 0.35, None, "unit"),
        ("150%", None, "bad_number", None),
        ("-0.1", None, "bad_number", None),
        ("约15%", None, "vague", None),
    ],
)
def test_a_share_lies_between_nothing_and_the_whole(
    text: str, share: float, kind: str, written: str
) -> None:
    read = numbers.parse_percents(pl.Series([text]))
    assert read.select("value", "kind", "written").row(0) == (share, kind, written)
