"""Which characters of names look alike: 芬 is read as 芳."""

from functools import cache

import duckdb
import numpy as np
import numpy.typing as npt
import polars as pl

from pipeline.resolve.organisations import glyphs
from pipeline.resolve.tables import keep

LOW = np.uint64(0xFFFFFFFF)


def keep_looks(con: duckdb.DuckDBPyConnection) -> None:
    """Make `look_alike` [one, other]: single characters, every pair both ways."""
    keep(con, "look_alike", _pairs())


@cache
def _pairs() -> pl.DataFrame:
    pairs = glyphs.pairs()
    sides = [_characters(codes) for codes in (pairs >> np.uint64(32), pairs & LOW)]
    return pl.DataFrame({"one": sides[0], "other": sides[1]})


def _characters(codes: npt.NDArray[np.uint64]) -> pl.Series:
    """Write code points as texts of one character."""
    return pl.Series(codes.astype("<u4").view("<U1"))
