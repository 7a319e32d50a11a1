"""A hundred and more mentions beside one register, as a prosecutor would decide them.

The table is `pairs.yaml`; its head says how to read it.
"""

from typing import Any

import polars as pl
import pytest

from pipeline.resolve.organisations.match import match
from tests.pipeline.resolve.organisations.table import CASES, aliases, firms, written

SAID = {"mention_id": pl.Int64, "name": pl.String, "code": pl.String, "place": pl.String}


@pytest.fixture(scope="module")
def answers() -> list[dict[str, Any]]:
    """Ask all at once, as a night does."""
    rows = [
        (number, case.said["name"], case.said.get("code"), case.said.get("place"))
        for number, case in enumerate(CASES)
    ]
    asked = pl.DataFrame(rows, SAID, orient="row")
    return match(firms(), asked, aliases=aliases()).to_dicts()


@pytest.mark.parametrize("row", range(len(CASES)), ids=lambda n: f"{CASES[n].of}-{CASES[n].why}")
def test_a_mention_is_decided_as_a_prosecutor_would(
    answers: list[dict[str, Any]], row: int
) -> None:
    case, answer = CASES[row], answers[row]
    firms_told = answer["candidates"] if answer["firm_id"] is None else [answer["firm_id"]]
    told = written(case.of, answer["level"], firms_told)
    assert told == case.answer, f"{case.said}: {case.why}; {answer['reasons']}"
    assert [one for one in case.reasons if one not in answer["reasons"]] == []


def test_nobody_of_the_table_is_strong_without_a_whole_code(answers: list[dict[str, Any]]) -> None:
    strong = {n for n, answer in enumerate(answers) if answer["level"] == "strong"}
    assert len(CASES) >= 100
    assert {n for n in strong if CASES[n].said.get("code") is None} == set()
    whole = {"code_same", "organisation_code_equal"}
    assert {n for n in strong if not whole & {*answers[n]["reasons"]}} == set()
