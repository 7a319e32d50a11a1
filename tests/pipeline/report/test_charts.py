"""Bars of clues by rule, place and month."""

from datetime import date

import polars as pl

from pipeline.report.charts import Bar, by_month, by_place, by_rule

COLUMNS = ["outcome", "title", "place", "latest_on"]


def standings(*rows: tuple[str, str, str | None, date | None]) -> pl.DataFrame:
    schema = dict.fromkeys(COLUMNS, pl.String()) | {"latest_on": pl.Date()}
    return pl.DataFrame(rows, schema, orient="row")


def test_bars_are_measured_by_the_longest() -> None:
    frame = standings(
        ("flagged", "甲", "东区", None),
        ("flagged", "甲", "东区", None),
        ("incomplete", "甲", None, None),
        ("incomplete", "乙", None, None),
        ("flagged", "甲", "东区", None),
    )
    assert by_rule(frame) == [Bar("甲", 3, 1, 75.0, 25.0), Bar("乙", 0, 1, 0.0, 25.0)]
    assert [bar.name for bar in by_place(frame)] == ["东区", "未载明"]


def test_places_beyond_the_twelfth_are_added_up() -> None:
    rows = [("flagged", "甲", f"区{n:02}", None) for n in range(14)]
    bars = by_place(standings(*rows))
    assert (len(bars), bars[-1].name, bars[-1].flagged) == (13, "其他 2 处", 2)


def test_months_stand_in_order_and_those_long_past_are_added_up() -> None:
    rows = [("flagged", "甲", None, date(2023 + n // 12, n % 12 + 1, 1)) for n in range(30)]
    bars = by_month(standings(*rows))
    assert [bars[0].name, bars[0].flagged, bars[1].name, bars[-1].name] == [
        "更早", 6, "2023-07", "2025-06",
    ]  # fmt: skip


def test_months_without_clues_keep_their_place() -> None:
    days = (date(2026, 1, 31), None, date(2026, 3, 1))
    bars = by_month(standings(*(("flagged", "甲", None, day) for day in days)))
    assert [(bar.name, bar.flagged) for bar in bars] == [
        ("2026-01", 1),
        ("2026-02", 0),
        ("2026-03", 1),
        ("无日期", 1),
    ]


def test_a_district_with_and_without_its_city_is_one_bar() -> None:
    places = ["某省甲市东区", "东区", "甲市西区", "乙市西区", "丙市中级人民法院"]
    bars = by_place(standings(*(("flagged", "甲", place, None) for place in places)))
    assert [bar.name for bar in bars] == ["东区", "丙市中级人民法院", "乙市西区", "甲市西区"]


def test_no_clues_give_no_bars() -> None:
    assert by_rule(standings()) == by_place(standings()) == by_month(standings()) == []
