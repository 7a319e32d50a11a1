"""Place and time of clues, taken from the records that they show."""

from datetime import date

import duckdb
import pytest

from pipeline.report.standing import clue_standings


def places(con: duckdb.DuckDBPyConnection) -> dict[str, tuple[str | None, date | None]]:
    rows = clue_standings(con).select("clue_id", "place", "latest_on").rows()
    return {clue_id: (place, latest_on) for clue_id, place, latest_on in rows}


def test_the_district_of_a_record_or_of_its_court_is_the_place(
    con: duckdb.DuckDBPyConnection,
) -> None:
    assert places(con) == {
        "c-high": ("测试区", date(2023, 3, 1)),
        "c-low": ("测试区", date(2023, 7, 1)),
        "c-wait": ("样例区", date(2023, 4, 1)),
    }


@pytest.mark.parametrize(
    ("court", "place"),
    [
        ("某省某市样例区人民法院", "样例区"),
        ("某市市中区人民法院", "市中区"),
        ("某市中级人民法院", "某市中级人民法院"),
        ("样例县人民法院", "样例县"),
        (None, None),
    ],
)
def test_a_court_without_a_district_in_its_name_stands_itself(
    con: duckdb.DuckDBPyConnection, court: str | None, place: str | None
) -> None:
    con.execute("UPDATE enforcement_case SET court = $court", {"court": court})
    assert places(con)["c-low"][0] == place


def test_a_clue_that_shows_no_known_source_has_neither(con: duckdb.DuckDBPyConnection) -> None:
    con.execute("DELETE FROM clue WHERE clue_id <> 'c-low'; DROP TABLE enforcement_case")
    assert places(con) == {"c-low": (None, None)}
