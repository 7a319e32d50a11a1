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


def told(*, backwards: bool = False) -> Night:
    """Put the whole table into a night, in its order or from its end."""
    night = Night()
    for place, one in list(enumerate(CLASSES))[:: -1 if backwards else 1]:
        for nth, site in enumerate(one["sites"], 1):
            number = number_of(place, nth)
            fields = {k: v for k, v in site.items() if k not in {"name", "permit"}}
            night.add(
                "project", number, project_no=number, project=site["name"],
                permit_no=site.get("permit"), **fields,
            )  # fmt: skip
        for nth, case in list(enumerate(one["cases"], 1))[:: -1 if backwards else 1]:
            add(night, f"{place}.{nth}", case["say"])
    return night


def answers(night: Night) -> dict[object, tuple[object, ...]]:
    """Give what became of each mention of a project, by record."""
    rows = night.rows(
        "SELECT record_key, outcome, level, entity_id, score, reasons, counter_reasons, candidates"
        " FROM link WHERE entity_kind = 'project' OR role = 'project'"
    )
    return {row[0]: row[1:] for row in rows}


@pytest.fixture(scope="module")
def night() -> Night:
    night = told()
    night.resolve()
    return night


def test_the_order_of_records_changes_no_answer(night: Night) -> None:
    other = told(backwards=True)
    other.resolve()
    assert answers(other) == answers(night)


def test_resolving_again_changes_no_answer(night: Night) -> None:
    again = told()
    again.resolve()
    assert answers(again) == answers(night)


def test_records_about_another_project_change_no_other_answer(night: Night) -> None:
    more = told()
    more.add("project", "别", project_no="别", project="远处石桥", district="虹口区",
             developer="上海远禾置业有限公司", contractor="上海远岳建筑有限公司")  # fmt: skip
    add(more, "别单", {"project": "远处石桥工地", "district": "虹口区"})
    more.resolve()
    assert {key: answers(more)[key] for key in answers(night)} == answers(night)


def test_what_a_person_called_different_never_meets() -> None:
    first = told()
    apart = {"left": "hotline_order|0.1|project|1", "right": "prj:no:项-0-1"}
    first.resolve(judgements=[apart | {"verdict": "different"}])
    assert first.link("0.1", "project")["entity_id_no"] != "项-0-1"
    assert first.link("0.2", "project")["entity_id_no"] == "项-0-1"


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
