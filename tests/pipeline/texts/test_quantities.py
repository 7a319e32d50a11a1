"""Figures as speech gives them: the bounds of each."""

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.texts.quantities import FIGURE, with_bounds


def bounds(figure: str, left: str = "", right: str = "") -> tuple[float | None, float | None]:
    row = with_bounds(pl.DataFrame({"figure": [figure], "left": [left], "right": [right]}))
    return row.select("low", "high").row(0)


@pytest.mark.parametrize(
    ("figure", "low", "high"),
    [
        ("12", 12, 12),
        ("14，630", 14_630, 14_630),
        ("三十来", 30, 39),
        ("30多", 31, 39),
        ("十几", 11, 19),
        ("几", 3, 9),
        ("几十", 20, 99),
        ("数十", 20, 99),
        ("二十几", 21, 29),
        ("二三十", 20, 30),
        ("十七八", 17, 18),
        ("20至30", 20, 30),
        ("俩", 2, 2),
        ("仨", 3, 3),
        ("100多", 101, 199),
        ("两万多", 20_001, 29_999),
        ("7500多", 7_501, 7_599),
        ("200多万", 2_000_000, 2_999_999),
        ("2百多万", 2_000_000, 2_999_999),
        ("三千多万", 30_000_000, 39_999_999),
        ("十几万", 110_000, 199_999),
        ("二三十万", 200_000, 300_000),
        ("3-5万", 30_000, 50_000),
        ("一万二", 12_000, 12_000),
        ("1万2千", 12_000, 12_000),
        ("12万3千4百", 123_400, 123_400),
        ("壹万贰仟", 12_000, 12_000),
        ("36.5万", 365_000, 365_000),
        ("3w", 30_000, 30_000),
        ("8k", 8_000, 8_000),
        ("百万", 1_000_000, 1_000_000),
    ],
)
def test_a_figure_has_the_bounds_it_says(figure: str, low: int, high: int) -> None:
    assert bounds(figure) == (low, high)


def test_nearly_widens_an_exact_figure_and_about_does_not() -> None:
    assert bounds("5万", left="近") == (45_000, 50_000)
    assert bounds("20", right="人左右") == (20, 20)
    assert bounds("上百") == (101, 199)
    assert bounds("41。6万") == (416_000, 416_000)
    assert bounds("20多", left="大约") == (21, 29)


@given(st.from_regex(rf"\A{FIGURE}\Z"))
def test_low_is_never_above_high(figure: str) -> None:
    low, high = bounds(figure)
    assert (low is None) == (high is None)
    assert low is None or high is None or low <= high


def test_a_number_of_too_many_digits_is_no_figure() -> None:
    assert bounds("10000000000000000000000余万") == (None, None)
