"""From texts to readings, claims and their parts; works on frames alone, never on a database."""

from typing import NamedTuple

import polars as pl

from pipeline.texts import readings
from pipeline.texts.tables import CLAIM, CLAIM_PART
from pipeline.texts.texts import fold


class Extracted(NamedTuple):
    """What texts say: frames with the columns of the tables of the same names."""

    readings: pl.DataFrame
    claims: pl.DataFrame
    parts: pl.DataFrame


def extract(texts: pl.DataFrame) -> Extracted:
    """Read texts.

    Args:
        texts: [source, record_id, record_key, text, outcome], as `texts.text_batches` gives them.
    """
    read = readings.read(texts.with_columns(fold(pl.col("text"))))
    complaints = read.filter((pl.col("kind") != "other") & ~pl.col("is_withdrawn"))
    missing = [name for name in CLAIM if name not in complaints.columns and name != "claim_no"]
    claims = complaints.with_columns(
        pl.lit(1, dtype=pl.Int32).alias("claim_no"),
        *(pl.lit(None, dtype=CLAIM[name]).alias(name) for name in missing),
    )
    return Extracted(read, claims, CLAIM_PART.to_frame())
