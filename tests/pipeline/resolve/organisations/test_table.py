"""A hundred and more mentions beside one register, as a prosecutor would decide them.

The table is `pairs.yaml`; its head says how to read it.
"""

from pathlib import Path
from typing import Any, NamedTuple, cast

import polars as pl
import pytest

from pipeline.located import read_yaml
from pipeline.resolve.organisations.match import match

SAID = {"mention_id": pl.Int64, "name": pl.String, "code": pl.String, "place": pl.String}
FIRMS = {"firm_id": pl.Int64, "name": pl.String, "code": pl.String, "place": pl.String}
_CLASSES = cast("list[dict[str, Any]]", read_yaml(Path(__file__).with_name("pairs.yaml")).value)


class Case(NamedTuple):
    """One row of the table: a mention of a class and the answer expected, `told`'s way."""

    of: str
    said: dict[str, str | None]
    answer: dict[str, Any]
    reasons: list[str]
    now: Any
    why: str


CASES = [
    Case(one["class"], row["say"], row["is"], row.get("by", []), row.get("now"), row["why"])
    for one in _CLASSES
    for row in one["cases"]
]


def _firms() -> pl.DataFrame:
    """Give all firms of the table, numbered class by class: the third of class 2 is 203."""
    rows = [
        (100 * place + number, firm["name"], firm.get("code"), firm.get("place"))
        for place, one in enumerate(_CLASSES)
        for number, firm in enumerate(one["firms"], 1)
    ]
    return pl.DataFrame(rows, FIRMS, orient="row")


def _aliases() -> pl.DataFrame:
    rows = [
        (100 * place + number, name)
        for place, one in enumerate(_CLASSES)
        for number, firm in enumerate(one["firms"], 1)
        for name in firm.get("former", [])
    ]
    return pl.DataFrame(rows, {"firm_id": pl.Int64, "name": pl.String}, orient="row")


@pytest.fixture(scope="module")
def answers() -> list[dict[str, Any]]:
    """Ask all at once, as a night does."""
    rows = [
        (number, case.said["name"], case.said.get("code"), case.said.get("place"))
        for number, case in enumerate(CASES)
    ]
    asked = pl.DataFrame(rows, SAID, orient="row")
    return match(_firms(), asked, aliases=_aliases()).to_dicts()


def _told(answer: dict[str, Any], of: str) -> Any:
    """Write an answer as the table does; a firm of another class keeps its whole number."""
    begin = 100 * [one["class"] for one in _CLASSES].index(of)

    def number(firm: int) -> int:
        return firm - begin if begin < firm < begin + 100 else firm

    if answer["outcome"] == "linked":
        return {str(number(answer["firm_id"])): answer["level"]}
    if answer["outcome"] == "ambiguous":
        return [number(firm) for firm in answer["candidates"]]
    return "nobody"


@pytest.mark.parametrize("row", range(len(CASES)), ids=lambda n: f"{CASES[n].of}-{CASES[n].why}")
def test_a_mention_is_decided_as_a_prosecutor_would(
    answers: list[dict[str, Any]], row: int
) -> None:
    case, answer = CASES[row], answers[row]
    expected, needed = (case.answer, case.reasons) if case.now is None else (case.now, [])
    assert _told(answer, case.of) == expected, f"{case.said}: {case.why}; {answer['reasons']}"
    assert [one for one in needed if one not in answer["reasons"]] == []


def test_nobody_of_the_table_is_strong_without_a_whole_code(answers: list[dict[str, Any]]) -> None:
    strong = {n for n, answer in enumerate(answers) if answer["level"] == "strong"}
    assert len(CASES) >= 100
    assert {n for n in strong if CASES[n].said.get("code") is None} == set()
    assert {n for n in strong if "code_same" not in answers[n]["reasons"]} == set()
