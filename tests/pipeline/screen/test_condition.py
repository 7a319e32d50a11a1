"""A rule's condition over states: its answer, and what an unknown answer hangs on."""

import pytest

from pipeline.screen.condition import Condition, State
from pipeline.screen.grammar import parse
from pipeline.screen.parts import Signal

POINTS = {"tax": 3, "heads": 0, "people": 0, "insured": 3, "fund": 2, "active": 1}


def flag(text: str) -> Condition:
    signals = {
        name: Signal.model_validate({"title": name, "of": "unit", "points": points})
        for name, points in POINTS.items()
        if name != "insured"
    }
    either = {"title": "insured", "any": ["heads", "people"], "points": 3}
    return Condition(
        parse(text), {**signals, "insured": Signal.model_validate(either)}, {"least": 4}
    )


def states(**given: State) -> dict[str, State]:
    return {name: given.get(name, False) for name in POINTS if name != "insured"}


@pytest.mark.parametrize(
    ("given", "state", "hangs_on"),
    [
        ({"tax": True, "active": True}, True, ()),
        ({"active": True}, False, ()),
        ({"active": True, "tax": None}, None, ("tax",)),
        ({"active": True, "fund": None}, False, ()),
        ({"active": True, "tax": None, "fund": None}, None, ("tax",)),
        ({"tax": None, "fund": None}, None, ("tax", "fund")),
        ({"active": None, "tax": True}, None, ("active",)),
        ({"heads": None, "people": True, "active": True}, True, ()),
        ({"heads": None, "people": None, "active": True}, None, ("heads", "people")),
    ],
)
def test_points_are_an_interval_while_signals_are_unknown(
    given: dict[str, State], state: State, hangs_on: tuple[str, ...]
) -> None:
    answer = flag("points >= :least").answer(states(**given))
    assert (answer.state, answer.hangs_on) == (state, hangs_on)


@pytest.mark.parametrize(
    ("text", "given", "state"),
    [
        ("tax and not fund", {"tax": True, "fund": None}, None),
        ("tax and not fund", {"tax": False, "fund": None}, False),
        ("tax or not fund", {"tax": True, "fund": None}, True),
    ],
)
def test_and_or_not_are_kleenes(text: str, given: dict[str, State], state: State) -> None:
    assert flag(text).answer(states(**given)).state is state


def test_signals_of_the_outermost_and_are_needed() -> None:
    assert flag("tax and fund and (active or heads)").needed() == ["tax", "fund"]
