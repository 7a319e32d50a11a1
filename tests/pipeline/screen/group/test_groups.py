"""Which group a claim joins that names only its boss's phone."""

import json
from typing import Any

import pytest

from tests.pipeline.screen.group.night import Night, To, Told

SITE, OTHER = To("prj", kind="project"), To("prj-2", kind="project")
FIRM = To("org")
BOSS = To("boss", kind="person")
PHONE = "13900000001"
NAMELESS = To("boss", level="weak", kind="person")


@pytest.fixture
def night() -> Night:
    """Give a night in which three callers name a site and its boss."""
    made = Night()
    for n in range(3):
        made.order("06-01", f"per-{n}", told=[Told(SITE, FIRM, boss=BOSS, phone=PHONE)])
    return made


def told(night: Night) -> list[dict[str, Any]]:
    found = night.findings()
    return [{"who": f["subject_anchor"], **json.loads(f["figures"])} for f in found]


def test_name_and_phone_of_the_boss_join_the_site_of_the_other_calls(night: Night) -> None:
    for n in range(5):
        night.order("06-01", f"far-{n}", told=[Told(boss=BOSS, phone=PHONE)])
    (group,) = told(night)
    assert (group["who"], group["found"], group["if_confirmed"]) == ("prj", 8, 0)


def test_the_phone_alone_is_told_apart_until_confirmed(night: Night) -> None:
    for n in range(5):
        night.order("06-01", f"far-{n}", told=[Told(boss=NAMELESS, phone=PHONE)])
    (group,) = told(night)
    assert (group["who"], group["found"], group["if_confirmed"]) == ("prj", 3, 5)


def test_another_name_on_the_phone_is_told_apart(night: Night) -> None:
    for n in range(5):
        boss = To("someone-else", kind="person")
        night.order("06-01", f"far-{n}", told=[Told(boss=boss, phone=PHONE)])
    (group,) = told(night)
    assert (group["found"], group["if_confirmed"]) == (3, 5)


def test_a_phone_shared_by_many_names_leads_nowhere(night: Night) -> None:
    night.con.execute("INSERT INTO hub VALUES ('phone', ?, 21, 40)", [PHONE])
    night.order("06-01", "far", told=[Told(boss=BOSS, phone=PHONE)])
    (group,) = told(night)
    assert (group["found"], group["if_confirmed"]) == (3, 0)


def test_a_phone_of_two_sites_leads_to_their_one_employer(night: Night) -> None:
    night.order("06-01", "per-9", told=[Told(OTHER, FIRM, boss=BOSS, phone=PHONE)])
    for n in range(4):
        night.order("06-01", f"far-{n}", told=[Told(boss=BOSS, phone=PHONE)])
    assert [(g["who"], g["found"]) for g in told(night)] == [("org", 4), ("prj", 3)]


def test_a_phone_of_two_sites_and_employers_leads_nowhere(night: Night) -> None:
    night.order("06-01", "per-9", told=[Told(OTHER, To("org-2"), boss=BOSS, phone=PHONE)])
    for n in range(4):
        night.order("06-01", f"far-{n}", told=[Told(boss=BOSS, phone=PHONE)])
    assert [(g["who"], g["found"]) for g in told(night)] == [("prj", 3)]


def test_a_weakly_known_site_stays_weak_over_the_bridge() -> None:
    night = Night()
    weak = To("prj", level="weak", kind="project")
    night.order("06-01", "per-1", told=[Told(weak, boss=BOSS, phone=PHONE)])
    for n in range(5):
        night.order("06-01", f"far-{n}", told=[Told(boss=BOSS, phone=PHONE)])
    (finding,) = night.findings()
    assert (finding["subject_anchor"], finding["outcome"]) == ("prj", "incomplete")
    assert {m["field"] for m in finding["missing"]} == {"content"}


def test_a_claim_that_names_its_employer_does_not_cross_the_bridge(night: Night) -> None:
    for n in range(3):
        night.order("06-01", f"far-{n}", told=[Told(firm=To("org-2"), boss=BOSS, phone=PHONE)])
    assert [(g["who"], g["found"]) for g in told(night)] == [("org-2", 3), ("prj", 3)]
