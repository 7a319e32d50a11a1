"""The background of one small world, by source."""

from collections.abc import Callable
from datetime import date

import polars as pl
import pytest

from data.background.world import World, plan
from data.extracts import BACKGROUND

Made = Callable[[str], pl.DataFrame]


@pytest.fixture(scope="session")
def made() -> Made:
    world = World(7, date(2026, 6, 30), plan(3_000))

    def rows_of(source: str) -> pl.DataFrame:
        index = pl.int_range(world.rows[source], dtype=pl.Int64, eager=True)
        return pl.DataFrame({"i": index}).select(**BACKGROUND[source](world, pl.col("i")))

    return rows_of
