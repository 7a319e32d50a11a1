"""Brings the amounts of 刑法 §276之一 by place into the warehouse, for rules that compare with
them.

The province of the record's own district counts; where the district names none, the office's; where
neither
has a standard that is known, the legal minimum, which says of itself that no provincial one is set.
"""

import re
from datetime import date

import duckdb
import polars as pl

from pipeline.law.thresholds import threshold_table

PROVINCE = re.compile("省|自治区|北京市|天津市|上海市|重庆市")
"""Tells that a district's text names its province by itself."""


def install_thresholds(
    con: duckdb.DuckDBPyConnection, places: list[str | None], as_of: date, *, province: str
) -> None:
    """Make the temporary table `threshold`, one row per place and one for no place, and
    `threshold_of`.

    `threshold_of(place)` gives STRUCT(single_months, single_amount, group_people, group_amount,
    source,
    configured); a place that is not in the table has the one of no place.
    """
    alone = [place for place in places if place and PROVINCE.search(place)]
    others = [place for place in {*places, None} if place not in alone]
    table = pl.concat(
        [
            threshold_table(alone, as_of),
            threshold_table(others, as_of, province=province),
        ]
    ).unique("district", keep="first", maintain_order=True)
    con.register("threshold_frame", table.to_arrow())
    con.execute(
        "CREATE OR REPLACE TEMP TABLE threshold AS SELECT * FROM threshold_frame ORDER BY district"
    )
    con.unregister("threshold_frame")
    columns = (
        "single_months",
        "single_amount",
        "group_people",
        "group_amount",
        "source",
        "configured",
    )
    packed = ", ".join(f"'{column}': t.{column}" for column in columns)
    con.execute(
        "CREATE OR REPLACE TEMP MACRO threshold_of(place) AS coalesce("
        f"(SELECT {{{packed}}} FROM threshold AS t WHERE t.district = place),"
        f" (SELECT {{{packed}}} FROM threshold AS t WHERE t.district IS NULL))"
    )
