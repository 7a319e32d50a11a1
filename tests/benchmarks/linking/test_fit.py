"""Fitting points: what is fitted, what is left alone, and that the log-odds are those of counts."""

import numpy as np
import pytest

from benchmarks.linking import fit
from pipeline.resolve.organisations import decide
from pipeline.resolve.organisations.compare import Pairs
from pipeline.resolve.organisations.settings import SETTINGS, Weights


def _pair(**parts: int) -> Pairs:
    said = {name: np.array([parts.get(name, 0)], np.uint8) for name in Pairs._fields[2:]}
    return Pairs(mention=np.zeros(1, np.int64), firm=np.zeros(1, np.int64), **said)


def test_what_says_two_firms_is_not_fitted() -> None:
    fitted = set(fit.entries())
    assert fit.Entry("place", 2) in fitted
    assert fit.Entry("bare_part", None) in fitted
    assert not {fit.Entry("place", 0), fit.Entry("place", 5)} & fitted


def test_points_put_back_make_the_weights_again() -> None:
    hand = Weights()._asdict()
    points = {
        entry: hand[entry.field] if entry.at is None else hand[entry.field][entry.at]
        for entry in fit.entries()
    }
    never = fit.two_firms()
    assert fit.with_points(points, whole=Weights().whole, never=never) == Weights()


def test_answers_times_points_are_what_decides() -> None:
    pair = _pair(place=2, brand=1, form=3, column=1)
    wanted = fit.entries()
    row = fit.answers(pair, wanted)[0]
    hand = Weights()._asdict()
    points = [hand[one.field] if one.at is None else hand[one.field][one.at] for one in wanted]
    assert row @ np.array([Weights().whole, *points]) == decide.points(pair, SETTINGS)[0]


def test_log_odds_are_those_of_the_counts() -> None:
    rows = np.array([[1.0, 0.0], [1.0, 1.0]])
    found = fit.log_odds(rows, np.array([9000.0, 1000.0]), np.array([1000.0, 9000.0]))
    assert found[0] == pytest.approx(np.log(9), abs=0.01)
    assert found[1] == pytest.approx(-2 * np.log(9), abs=0.01)
