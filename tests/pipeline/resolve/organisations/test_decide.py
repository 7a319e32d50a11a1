"""Choosing among pairs: one, several, none; how sure."""

from typing import Any

import numpy as np

from pipeline.resolve.organisations import decide
from pipeline.resolve.organisations.compare import Pairs
from pipeline.resolve.organisations.settings import SETTINGS


def _pairs(*rows: dict[str, int]) -> Pairs:
    columns: dict[str, Any] = {
        name: np.array([row.get(name, 0) for row in rows], np.int64 if at < 2 else np.uint8)
        for at, name in enumerate(Pairs._fields)
    }
    return Pairs(**columns)


def _chosen(pairs: Pairs) -> decide.Fits:
    return decide.choose(pairs, decide.points(pairs, SETTINGS), SETTINGS)


def test_the_best_of_a_mention_is_chosen() -> None:
    pairs = _pairs({"firm": 4, "brand": 1}, {"firm": 7}, {"mention": 2, "firm": 5, "form": 2})
    fits = _chosen(pairs)
    assert fits.mention.tolist() == [0, 2]
    assert pairs.firm[fits.pair].tolist() == [7, 5]
    assert fits.fits.tolist() == [1, 1]


def test_two_within_the_margin_fit_alike_and_a_firm_met_twice_counts_once() -> None:
    pairs = _pairs({"firm": 7}, {"firm": 7, "form": 1}, {"firm": 3, "history": 1})
    fits = _chosen(pairs)
    assert fits.fits.tolist() == [2]
    assert sorted(fits.short[1].tolist()) == [3, 7]


def test_another_part_is_another_firm() -> None:
    others = [{"place": 5}, {"brand": 6}, {"trade": 4}, {"form": 5}, {"code": 3}]
    assert decide.points(_pairs(*others), SETTINGS).tolist() == [0] * 5


def test_the_place_beside_decides_where_the_name_says_none() -> None:
    apart, unknown = {"place": 2, "column": 3}, {"place": 2}
    score = decide.points(_pairs(apart, unknown), SETTINGS)
    assert score[0] == 0
    assert score[1] >= SETTINGS.least


def test_levels_follow_code_and_full_name() -> None:
    rows = [{}, {"code": 1}, {"code": 1, "brand": 6}, {"form": 6}, {"place": 2}, {"column": 3}]
    strong, medium, weak = decide.STRONG, decide.MEDIUM, decide.WEAK
    levels = decide.levels(_pairs(*rows)).tolist()
    assert levels == [medium, strong, weak, medium, weak, weak]


def test_no_pairs_choose_nothing() -> None:
    assert _chosen(_pairs()).mention.tolist() == []
