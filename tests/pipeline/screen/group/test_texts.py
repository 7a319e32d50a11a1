"""What was read in texts, counted: whom claims name, how many people, by column or by text."""

import json
from typing import Any

import pytest

from tests.pipeline.screen.group.night import Night, To, Told

SITE, OTHER = To("prj", kind="project"), To("prj-2", kind="project")
WEAK = To("prj", level="weak", kind="project")


def subjects(night: Night) -> list[tuple[str, str, int]]:
    return [(f["subject_anchor"], f["outcome"], f["workers"]) for f in night.findings()]


def figures(night: Night) -> dict[str, Any]:
    (finding,) = night.findings()
    found: dict[str, Any] = json.loads(finding["figures"])
    return found


def test_ten_people_in_one_text_are_a_cluster_and_nine_are_none(night: Night) -> None:
    night.order("06-01", "per-1", told=[Told(SITE, people=10, amount=80_000)])
    night.order("06-01", "per-2", told=[Told(OTHER, people=9, amount=80_000)])
    (finding,) = night.findings()
    assert (finding["subject_anchor"], finding["workers"]) == ("prj", 10)
    assert str(finding["amount_yuan"]) == "80000.00"


def test_names_and_claims_are_told_apart(night: Night) -> None:
    for n in range(4):
        night.order("06-01", f"per-{n}", told=[Told(SITE, people=30 if n == 0 else 1)])
    assert {"named": 4, "claimed": 30, "found": 30}.items() <= figures(night).items()


@pytest.mark.parametrize(
    ("column", "text", "expected"),
    [
        (To("org-1"), To("org-2"), "org-1"),
        (To("org-1", "weak"), To("org-2"), "org-2"),
        (To("org-1", "weak"), To("org-2", "weak"), "org-1"),
        (None, To("org-2"), "org-2"),
    ],
)
def test_a_column_counts_before_the_text_unless_only_the_text_is_sure(
    night: Night, column: To | None, text: To, expected: str
) -> None:
    links = {"respondent": column} if column else {}
    for n in range(3):
        night.order("06-01", f"per-{n}", told=[Told(firm=text)], links=links)
    assert [subject for subject, _, _ in subjects(night)] == [expected]


def test_a_second_claim_goes_to_the_site_that_its_words_name(night: Night) -> None:
    links = {"project": SITE}
    told = [Told(SITE, people=12), Told(OTHER, people=20)]
    night.order("06-01", "per-1", told=told, links=links)
    assert subjects(night) == [("prj", "flagged", 12), ("prj-2", "flagged", 20)]


def test_a_strong_column_stands_against_several_claims(night: Night) -> None:
    links = {"project": To("prj", level="strong", kind="project")}
    told = [Told(SITE, people=12), Told(OTHER, people=20)]
    night.order("06-01", "per-1", told=told, links=links)
    assert subjects(night) == [("prj", "flagged", 20)]


def test_the_largest_claim_of_one_order_in_a_group_counts_once(night: Night) -> None:
    key = night.order("06-01", "per-1", told=[Told(SITE, people=12), Told(SITE, people=30)])
    assert subjects(night) == [("prj", "flagged", 30)]
    assert night.con.sql("SELECT record_id FROM finding_record").fetchall() == [(key,)]


def test_a_large_claim_of_a_weak_link_does_not_make_the_sure_one_large(night: Night) -> None:
    told = [Told(SITE, people=2), Told(WEAK, people=300)]
    for n in range(3):
        night.order("06-01", f"per-{n}", told=told)
    assert subjects(night) == [("prj", "flagged", 3)]


@pytest.mark.parametrize("kind", ["fund", "heat"])
def test_what_is_no_wage_claim_does_not_count(night: Night, kind: str) -> None:
    night.order("06-01", "per-1", told=[Told(SITE, people=30, kind=kind)])
    assert subjects(night) == []


def test_a_call_that_only_withdraws_or_claims_nothing_does_not_count(night: Night) -> None:
    night.order("06-01", "per-1", told=[Told(SITE, people=30)], is_withdrawn=True)
    night.order("06-01", "per-2", told=[], links={"project": SITE})
    assert subjects(night) == []


def test_a_short_name_in_the_text_is_told_apart_until_confirmed(night: Night) -> None:
    for n in range(3):
        night.order("06-01", f"per-{n}", told=[Told(SITE)])
    for n in range(12):
        night.order("06-01", f"far-{n}", told=[Told(WEAK)])
    assert {"found": 3, "if_confirmed": 12}.items() <= figures(night).items()


def test_the_missing_link_of_a_text_names_the_text(night: Night) -> None:
    for n in range(3):
        night.order("06-01", f"per-{n}", told=[Told(WEAK)])
    (finding,) = night.findings()
    assert {(m["kind"], m["field"]) for m in finding["missing"]} == {("link", "content")}


def test_paid_by_its_own_words_is_shown_and_still_counted(night: Night) -> None:
    for n in range(3):
        night.order("06-01", f"per-{n}", told=[Told(SITE, is_paid=n == 0)])
    (finding,) = night.findings()
    assert (finding["workers"], [c["name"] for c in finding["counter"]]) == (3, ["paid"])


def test_paid_by_an_outcome_after_the_as_of_date_is_not_known_yet(night: Night) -> None:
    later = {"outcome": "工资已全部付清", "closed_at": "2026-07-02"}
    for n in range(3):
        night.order("06-01", f"per-{n}", told=[Told(SITE, is_paid=True)], **later)
    (finding,) = night.findings()
    assert finding["counter"] == []


def test_a_caller_known_by_the_phone_in_the_text_is_one_person(night: Night) -> None:
    for n in (1, 1, 2, 3):
        night.order("06-01", told=[Told(SITE, caller=To(f"per-{n}", "weak", "person"))])
    assert {"named": 3, "unnamed": 0}.items() <= figures(night).items()


def test_a_repeat_call_by_nobody_is_not_one_more_without_a_name(night: Night) -> None:
    for n in range(3):
        night.order("06-01", f"per-{n}", told=[Told(SITE)])
    night.order("06-02", told=[Told(SITE)])
    night.order("06-03", told=[Told(SITE)], is_repeat=True)
    assert {"named": 3, "unnamed": 1}.items() <= figures(night).items()


def test_once_texts_are_read_their_words_alone_claim_nothing(night: Night) -> None:
    night.order("06-01", "per-1", told=[Told(SITE)])
    for n in (2, 3):
        night.call("06-01", f"per-{n}")
    assert subjects(night) == []


def test_a_vague_number_of_people_counts_by_its_lower_bound(night: Night) -> None:
    key = night.report("06-01", "per-1", 9_000)
    night.con.execute("INSERT INTO issue VALUES (1, '', ?, 'workers', 30, NULL)", [key])
    assert subjects(night) == [("prj", "flagged", 30)]


@pytest.mark.parametrize(("low", "high", "outcome"), [(1, 2, "flagged"), (1, 3, "incomplete")])
def test_a_case_of_vaguely_many_is_known_within_its_bounds(
    night: Night, low: int, high: int, outcome: str
) -> None:
    for n in range(3):
        night.order("06-01", f"per-{n}", told=[Told(SITE)])
    case = night.case(None)
    night.con.execute("INSERT INTO issue VALUES (1, '', ?, 'workers', ?, ?)", [case, low, high])
    assert subjects(night) == [("prj", outcome, 3)]


def test_a_case_of_as_many_at_least_leaves_nothing_to_find(night: Night) -> None:
    for n in range(3):
        night.order("06-01", f"per-{n}", told=[Told(SITE)])
    case = night.case(None)
    night.con.execute("INSERT INTO issue VALUES (1, '', ?, 'workers', 3, NULL)", [case])
    assert subjects(night) == []
