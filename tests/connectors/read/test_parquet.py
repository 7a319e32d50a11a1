"""Parquet: any plain type as text without loss."""

import datetime
from decimal import Decimal
from pathlib import Path

import polars as pl
import pytest

from connectors.fit import Fit
from connectors.read.open import open_extract

UTC = datetime.UTC
VALUES: dict[str, tuple[pl.Series, str]] = {
    "text": (pl.Series(["甲"]), "甲"),
    "whole": (pl.Series([310112199001011234]), "310112199001011234"),
    "float": (pl.Series([12.0]), "12"),
    "single": (pl.Series([0.1], dtype=pl.Float32), "0.1"),
    "decimal": (pl.Series([Decimal("12000.50")]), "12000.50"),
    "date": (pl.Series([datetime.date(2024, 4, 1)]), "2024-04-01"),
    "day": (pl.Series([datetime.datetime(2024, 4, 1)]), "2024-04-01"),
    "moment": (
        pl.Series([datetime.datetime(2024, 4, 1, 0, 30, tzinfo=UTC)]),
        "2024-04-01 08:30:00",
    ),
    "flag": (pl.Series([True]), "TRUE"),
    "list": (pl.Series([["甲", "乙"]]), "甲；乙"),
    "kind": (pl.Series(["丙"], dtype=pl.Categorical), "丙"),
}


@pytest.mark.parametrize("name", VALUES)
def test_a_value_is_written_without_loss_and_null_stays_null(tmp_path: Path, name: str) -> None:
    series, text = VALUES[name]
    pl.DataFrame({name: series.extend(pl.Series([None], dtype=series.dtype))}).write_parquet(
        tmp_path / "a"
    )
    (sheet,) = open_extract(tmp_path / "a", name="a").sheets
    (batch,) = sheet.batches(Fit("x", 0, {0: "field"}, {}, {}))
    assert batch.frame["field"].to_list() == [text, None]


def test_a_float_of_more_than_fifteen_digits_is_marked_long(tmp_path: Path) -> None:
    pl.DataFrame({"a": [3.10112199001011e17, 1.5, None]}).write_parquet(tmp_path / "a")
    (sheet,) = open_extract(tmp_path / "a", name="a").sheets
    (batch,) = sheet.batches(Fit("x", 0, {0: "field"}, {}, {}))
    assert batch.frame["field__cell"].to_list() == ["long", "number", None]


def test_rows_are_counted_from_one_over_batches(tmp_path: Path) -> None:
    pl.DataFrame({"a": list("abcde")}).write_parquet(tmp_path / "a")
    (sheet,) = open_extract(tmp_path / "a", name="a").sheets
    parts = list(sheet.batches(Fit("x", 0, {0: "field"}, {}, {}), 2))
    assert [row for part in parts for row in part.frame["row"]] == [1, 2, 3, 4, 5]
    assert [tuple(row.cells) for row in sheet.head(2)] == [("a",), ("a",), ("b",)]
