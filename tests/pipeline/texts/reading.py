"""Texts read as the stage reads them: frames in, claims and parts out."""

from datetime import date
from pathlib import Path
from typing import Any, cast

import polars as pl

from pipeline.located import read_yaml
from pipeline.texts.dictionary import Dictionary
from pipeline.texts.extract import Extracted, extract

ORDERS = Path(__file__).with_name("orders.yaml")
CALLED_ON = date(2024, 6, 20)


def read(*texts: str, names: Dictionary | None = None) -> Extracted:
    """Read texts (title, newline, body), one record each."""
    frame = pl.DataFrame({"text": texts}).with_columns(
        source=pl.lit("hotline_order"),
        record_id=pl.int_range(pl.len()),
        record_key=pl.int_range(pl.len()).cast(pl.String),
        outcome=pl.lit(""),
        happened_on=pl.lit(CALLED_ON),
    )
    return extract(frame, names)


def orders() -> list[dict[str, Any]]:
    """Give the fictional orders with what they say."""
    return cast("list[dict[str, Any]]", read_yaml(ORDERS).value)


def parts(found: Extracted, part: str, record: int = 0) -> list[str]:
    """Give the texts of a part of a record's claims."""
    rows = found.parts.filter((pl.col("record_id") == record) & (pl.col("part") == part))
    return rows.sort("claim_no", "ordinal")["text"].to_list()
