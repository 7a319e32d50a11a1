"""Whether a delivery covers the place of a unit: districts, addresses and courts."""

from datetime import date

import duckdb
import pytest

from pipeline.engine.statement import run_file
from pipeline.screen.statement import TOLD_COVERAGE, covered

COURT = "云泽市望江区人民法院"


def is_covered(place: str, unit_place: str) -> bool:
    told = covered("'enforcement_case'", "$unit", "CAST(NULL AS DATE)", as_of="$as_of")
    with duckdb.connect() as con:
        con.execute(
            "CREATE TABLE coverage AS SELECT 'enforcement_case' AS source, $place AS place,"
            " NULL::DATE AS month_from, NULL::DATE AS covered_to",
            {"place": place},
        )
        run_file(con, TOLD_COVERAGE)
        asked = {"unit": unit_place, "as_of": date(2026, 6, 30)}
        [(found,)] = con.execute(f"SELECT {told}", asked).fetchall()
    return bool(found)


@pytest.mark.parametrize(
    ("place", "unit_place", "expected"),
    [
        ("", "湖北省云泽市望江区临湖路1号", True),
        ("望江", "湖北省云泽市望江区临湖路1号", True),
        ("望江", COURT, True),
        (COURT, "望江", True),
        (COURT, "湖北省云泽市望江区", True),
        (COURT, "湖北省云泽市望江区临湖路1号", True),
        (COURT, "湖北省云泽市东屏区临湖路1号", False),
        ("云泽市中级人民法院", "湖北省云泽市望江区临湖路1号", False),
        ("人民法院", "湖北省云泽市望江区临湖路1号", False),
        (COURT, "云泽市中级人民法院", False),
        ("望江区人民法院", f"湖北省{COURT}", True),
        (f"湖北省{COURT}", "望江区人民法院", True),
        (f"湖北{COURT}", f"湖北省{COURT}", True),
        ("望江区法院", COURT, True),
        (COURT, "望江法院", True),
        ("望江区人民法院", f"{COURT}临湖法庭", True),
        ("云泽市人民法院", "云泽市中级人民法院", False),
        ("云泽市人民法院", COURT, False),
        ("湖北省高级人民法院", COURT, False),
        ("阳湖市城区人民法院", "云泽市上城区人民法院", False),
        ("人民法院", COURT, False),
    ],
)
def test_a_court_is_that_of_its_district(place: str, unit_place: str, expected: bool) -> None:
    assert is_covered(place, unit_place) is expected
