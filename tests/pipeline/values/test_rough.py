"""Rough figures: told apart, and the bounds they name."""

import polars as pl
import pytest

from pipeline.values import numerals, rough


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("5余万", 50_000, None), ("不足5万", None, 50_000), ("3~5万", 30_000, 50_000),
     ("3千至5万", 3_000, 50_000),
     ("几十", 20, 99), ("三万几千", 31_000, 39_999), ("一百二三十", 120, 130),
     ("约40", 40, 40), ("近20万", None, 200_000), ("若干", None, None)],
)  # fmt: skip
def test_bounds_are_those_the_words_name(text: str, low: int, high: int) -> None:
    frame = pl.LazyFrame({"text": [text]}).with_columns(
        text=numerals.unify(rough.mark(pl.col("text")))
    )
    bounded = rough.with_bounds(frame, "text").collect()
    assert bounded.select("low", "high").row(0) == (low, high)


@pytest.mark.parametrize(
    ("text", "is_rough"),
    [
        ("5万", False),
        ("5万余", True),
        ("3-5", True),
        ("-5", False),
        ("三四", True),
        ("二〇三四", False),
    ],
)
def test_a_rough_figure_is_told_from_an_exact_one(text: str, is_rough: bool) -> None:
    assert pl.select(rough.mark(pl.lit(text)).str.contains(rough.ROUGH)).item() is is_rough
