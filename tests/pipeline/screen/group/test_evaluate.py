"""The windows of SQL are those of a plain search over every first and last day."""

import re
from datetime import date, timedelta
from typing import Any, NamedTuple

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.pipeline.screen.group.night import AS_OF, Night

SPAN = timedelta(days=90)
DATE = re.compile(r"\d{4}-\d\d-\d\d")
DAYS = st.integers(0, 200).map(lambda before: AS_OF - timedelta(days=before))


class Call(NamedTuple):
    person: str
    day: date


class Case(NamedTuple):
    workers: int
    closed_on: date | None


def plain_answer(calls: list[Call], cases: list[Case]) -> tuple[int, date] | None:
    """Give people found and last day of the window that speaks, trying every pair of days."""
    held = []
    for first in {call.day for call in calls}:
        for last in {call.day for call in calls}:
            if not (first <= last <= first + SPAN and last >= AS_OF - SPAN):
                continue
            found = len({call.person for call in calls if first <= call.day <= last})
            still = [c.workers for c in cases if c.closed_on is None or c.closed_on >= first]
            if found >= 3 and found > sum(still):
                held.append((found, last))
    return max(held, default=None)


@example([Call(person, AS_OF) for person in "abc"], [])
@settings(max_examples=25, deadline=None)
@given(
    calls=st.lists(st.builds(Call, st.sampled_from("abcdefg"), DAYS), min_size=3, max_size=14),
    cases=st.lists(st.builds(Case, st.integers(1, 4), st.none() | DAYS), max_size=3),
)
def test_the_window_that_speaks_is_that_of_a_plain_search(
    calls: list[Call], cases: list[Case]
) -> None:
    night = Night()
    for call in calls:
        night.call(call.day.strftime("%m-%d"), f"per-{call.person}", on=call.day)
    for at, case in enumerate(cases):
        fields: dict[str, Any] = {"case_no": f"案{at}", "docketed_on": "2025-10-01"}
        if case.closed_on:
            fields |= {"closed_on": case.closed_on, "closing": "结案"}
        night.case(case.workers, None, **fields)
    found = night.findings()
    answers = [(row["workers"], DATE.findall(row["says"])[-1]) for row in found]
    expected = plain_answer(calls, cases)
    assert answers == ([(expected[0], str(expected[1]))] if expected else [])
    assert all(row["outcome"] == "flagged" for row in found)
