"""Pairs are counted before they are made, and keys that are too common are capped."""

import polars as pl

from pipeline.resolve.organisations.index import Index
from pipeline.resolve.organisations.plan import PLAN, in_words, plan
from pipeline.resolve.organisations.settings import SETTINGS

FIRMS = [
    (1, "武汉宏远建筑工程有限公司", "91420106MA4K010131", "武汉市"),
    (2, "宜昌宏远建筑工程有限公司", None, "宜昌市"),
    (3, "武汉汀洲商贸有限公司", None, "武汉市"),
]
COLUMNS = {"name": pl.String, "code": pl.String, "place": pl.String}


def planned(*names: str | None, hub: int = 64) -> dict[str, tuple[int, int, int]]:
    firms = pl.DataFrame(FIRMS, {"firm_id": pl.Int64, **COLUMNS}, orient="row")
    rows = [(number, name, None, None) for number, name in enumerate(names)]
    asked = pl.DataFrame(rows, {"mention_id": pl.Int64, **COLUMNS}, orient="row")
    told = plan(Index.build(firms), asked, SETTINGS._replace(hub=hub))
    assert told.schema == PLAN
    return {way: (keys, pairs, capped) for way, keys, pairs, capped in told.iter_rows()}


def test_a_whole_name_makes_one_pair_and_asks_no_other_way() -> None:
    ways = planned("武汉宏远建筑工程有限公司", "武汉宏远建筑工程有限公司")
    assert ways["name"] == (1, 2, 0)
    assert {one for way, one in ways.items() if way != "name"} == {(0, 0, 0)}


def test_a_name_without_place_meets_all_firms_of_its_core() -> None:
    assert planned("宏远建筑工程有限公司")["core"] == (1, 2, 0)


def test_a_name_in_traditional_letters_meets_the_same() -> None:
    assert planned("宏遠建築工程 有限公司") == planned("宏远建筑工程有限公司")


def test_a_key_that_too_many_rows_have_is_capped_and_makes_no_pair() -> None:
    assert planned("宏远建筑工程有限公司", hub=1)["core"] == (1, 0, 1)


def test_many_mentions_are_counted_by_a_sample() -> None:
    names = [f"宏远{number}建筑工程有限公司" for number in range(12_000)]
    keys, _, _ = planned(*names)["name"]
    assert 11_000 <= keys <= 13_000


def test_no_mention_plans_nothing() -> None:
    assert set(planned().values()) == {(0, 0, 0)}


def test_a_plan_reads_as_one_line_a_way() -> None:
    told = pl.DataFrame([("core", 1_200, 34_000, 5)], schema=PLAN, orient="row")
    assert (
        in_words(told)
        == "core                1,200 keys         34,000 pairs          5 keys capped"
    )
