"""How many rows each source has, and the calendar."""

from datetime import date

import polars as pl

from data.background.world import World, plan

WORLD = World(7, date(2026, 3, 31), plan(0))


def test_the_shares_add_up_to_what_is_asked_for() -> None:
    assert sum(plan(1_000_000).values()) == 1_000_000
    assert sum(plan(3_000).values()) == 3_000
    assert sum(plan(0).values()) < 1_300


def test_months_count_back_over_the_year() -> None:
    months = pl.DataFrame({"n": [0, 3, 15]}).select(WORLD.month(pl.col("n"))).to_series()
    assert months.to_list() == [date(2026, 3, 1), date(2025, 12, 1), date(2024, 12, 1)]


def test_a_pick_is_spread_evenly_and_stays_the_same() -> None:
    index = pl.DataFrame({"n": range(10_000)})
    picks = index.select(WORLD.pick(pl.col("n"), 1, 10)).to_series()
    counts = picks.value_counts()["count"].to_list()
    assert len(counts) == 10
    assert all(900 < count < 1_100 for count in counts)
    assert picks.equals(index.select(WORLD.pick(pl.col("n"), 1, 10)).to_series())


def test_the_first_rows_are_the_oldest() -> None:
    ages = pl.DataFrame({"n": range(100)}).select(WORLD.age(pl.col("n"), 1, least=20, most=90))
    assert ages.to_series().head(8).to_list() == [90] * 8
    assert all(20 <= age < 90 for age in ages.to_series().tail(92).to_list())


def test_the_first_rows_of_a_source_are_about_firms_of_every_district() -> None:
    firms = pl.DataFrame({"n": range(100)}).select(WORLD.firm(pl.col("n"), 1)).to_series().to_list()
    assert {firm % 4 for firm in firms[:4]} == {0, 1, 2, 3}
    assert max(firms) < WORLD.active_firms
