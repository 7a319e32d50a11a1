"""The decision table `pairs.yaml`: which registered site a mention of a project is, and why."""

from pathlib import Path
from typing import Any, cast

import pytest

from pipeline.located import read_yaml
from tests.pipeline.resolve.night import Night

CLASSES = cast("list[dict[str, Any]]", read_yaml(Path(__file__).with_name("pairs.yaml")).value)
CASES = [
    pytest.param(f"{place}.{number}", one, case, id=f"{one['class']} {number}: {case['why']}")
    for place, one in enumerate(CLASSES)
    for number, case in enumerate(one["cases"], 1)
]


def number_of(place: int, site: int) -> str:
    """Write the project number of a site of the table."""
    return f"项-{place}-{site}"


def add(night: Night, key: str, say: dict[str, str]) -> None:
    """Add a mention: an inspection case where developer or contractor is said, else an order."""
    if {"developer", "contractor"} & set(say):
        night.add("inspection_case", key, case_no=key, employer="查无此人班组", **say)
        return
    firm = say.get("employer")
    fields = {k: v for k, v in say.items() if k != "employer"} | {"respondent": firm}
    night.add("hotline_order", key, order_no=key, **fields)


@pytest.fixture(scope="module")
def night() -> Night:
    night = Night()
    for place, one in enumerate(CLASSES):
        for nth, site in enumerate(one["sites"], 1):
            number = number_of(place, nth)
            fields = {k: v for k, v in site.items() if k not in {"name", "permit"}}
            night.add(
                "project", number, project_no=number, project=site["name"],
                permit_no=site.get("permit"), **fields,
            )  # fmt: skip
        for nth, case in enumerate(one["cases"], 1):
            add(night, f"{place}.{nth}", case["say"])
    night.resolve()
    return night


def test_the_table_has_at_least_forty_pairs() -> None:
    assert len(CASES) >= 40


@pytest.mark.parametrize(("key", "one", "case"), CASES)
def test_a_pair_is_decided_as_expected(
    night: Night, key: str, one: dict[str, Any], case: dict[str, Any]
) -> None:
    link = night.link(key, "project")
    numbers = {number_of(CLASSES.index(one), n): n for n in range(1, len(one["sites"]) + 1)}
    found = numbers.get(link["entity_id_no"])
    answer = {str(found): link["level"]} if found else "nobody"
    assert (answer if link["outcome"] != "ambiguous" else "ambiguous") == case["is"]
    assert set(case.get("by", [])) <= {*link["reasons"], *link["counter_reasons"]}
