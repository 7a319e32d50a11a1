"""Brings what places set (amounts of crime, wage accounts, deposits, heat) into the warehouse.

The province of the record's own district counts; where the district names none, the office's; where
neither has a value that is known, the legal minimum, which says of itself that nothing is set.
"""

from datetime import date
from pathlib import Path

import duckdb

from pipeline.law.thresholds import install_place_values
from pipeline.parameters import PARAMETERS


def install_thresholds(
    con: duckdb.DuckDBPyConnection,
    places: list[str | None],
    as_of: date,
    *,
    province: str,
    folders: tuple[Path, ...] = (PARAMETERS,),
) -> None:
    """Make the temporary table `threshold`, one row per place and one for no place, and
    `threshold_of`, as `install_place_values` says.
    """
    install_place_values(con, places, as_of, province=province, folders=folders)
