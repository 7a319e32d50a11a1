"""Amounts by place: the record's own province, else the office's, else the legal minimum."""

from datetime import date

import duckdb
import pytest

from pipeline.screen.thresholds import install_thresholds


@pytest.mark.parametrize(
    ("place", "province", "amount", "is_set"),
    [
        ("伍家岗区", "湖北省", 50000, True),
        ("湖南省某区", "湖北省", 40000, True),
        ("甘肃省某区", "湖北省", 30000, False),
        ("伍家岗区", "", 30000, False),
        (None, "湖北省", 50000, True),
        ("没有见过的地方", "湖北省", 50000, True),
    ],
)
def test_the_nearest_province_counts(
    place: str | None, province: str, amount: int, is_set: bool
) -> None:
    con = duckdb.connect()
    known = ["伍家岗区", "湖南省某区", "甘肃省某区", None]
    install_thresholds(con, known, date(2026, 6, 30), province=province)
    con.execute("CREATE TABLE r AS SELECT $place::VARCHAR AS place", {"place": place})
    asked = (
        "SELECT d.group_amount, d.configured FROM r, LATERAL (SELECT threshold_of(r.place) AS d)"
    )
    found = con.execute(asked).fetchone()
    assert found == (amount, is_set)
