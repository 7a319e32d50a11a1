"""Chinese numerals against cn2an, and figures that are none."""

import cn2an
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.values import numerals


def read(texts: list[str]) -> list[float | None]:
    """Read texts as figures."""
    frame = pl.LazyFrame({"text": texts}).with_columns(text=numerals.unify(pl.col("text")))
    read_as = numerals.with_number(frame, "text", "number").collect()
    return read_as["number"].cast(pl.Float64).to_list()


@settings(max_examples=15, deadline=None)
@given(st.lists(st.integers(0, 10**12 - 1), min_size=1, max_size=20))
def test_every_way_of_writing_is_read_as_cn2an_writes_it(figures: list[int]) -> None:
    for way in ("low", "up"):
        assert read([cn2an.an2cn(figure, way) for figure in figures]) == figures


@pytest.mark.parametrize(
    ("text", "number"),
    [("12万5千", 125_000), ("一万二", 12_000), ("三千五", 3_500), ("一千零五", 1_005),
     ("两百五", 250), ("5千万", 50_000_000), ("1.5亿", 150_000_000), ("十", 10),
     ("廿五", 25), ("二〇二四", 2024)],
)  # fmt: skip
def test_mixed_and_spoken_figures_are_read(text: str, number: int) -> None:
    assert read([text]) == [number]


@pytest.mark.parametrize("text", ["万", "千", "1.2.3", "", "建材", "1万万2", "12,5"])
def test_what_is_no_figure_is_null(text: str) -> None:
    assert read([text]) == [None]
