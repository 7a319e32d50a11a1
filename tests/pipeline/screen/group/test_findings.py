"""What a group's answer says: outcome, figures, what is missing, evidence."""

import json

import pytest
from pydantic import ValidationError

from pipeline.screen.group.model import Says
from tests.pipeline.screen.group.night import Night, To


def test_thirty_found_where_ten_are_known_ranks_first(night: Night) -> None:
    night.case(10)
    for n in range(30):
        night.call(f"06-{n % 20 + 1:02}", f"per-{n}")
    (finding,) = night.findings()
    figures = json.loads(finding["figures"])
    assert (finding["outcome"], finding["workers"], figures["multiplication"]) == (
        "flagged",
        30,
        3.0,
    )
    assert finding["parts"] == [{"name": "人数放大倍数", "points": 6_000_000}]


def test_less_than_three_times_those_known_does_not_rank_first(night: Night) -> None:
    night.case(10)
    for n in range(29):
        night.call("06-01", f"per-{n}")
    (finding,) = night.findings()
    assert finding["parts"] == []


def test_weakly_linked_claims_are_counted_apart(night: Night) -> None:
    for n in range(3):
        night.call("06-01", f"per-{n}")
    for n in range(12):
        night.call("06-01", f"weak-{n}", site=To("prj", level="weak", kind="project"))
    (finding,) = night.findings()
    figures = json.loads(finding["figures"])
    assert (finding["outcome"], finding["workers"], figures["if_confirmed"]) == ("flagged", 3, 12)
    assert "另有 12 人，确认关联后计入" in finding["signals"][0]["says"]


def test_a_name_that_fits_two_sites_leaves_both_incomplete(night: Night) -> None:
    both = To("amb:x", kind="project", several=("prj-1", "prj-2"))
    for n in range(3):
        night.call("06-01", f"per-{n}", site=both)
    found = night.findings()
    assert [(f["subject_entity_id"], f["outcome"]) for f in found] == [
        ("prj-1", "incomplete"),
        ("prj-2", "incomplete"),
    ]
    assert {m["kind"] for f in found for m in f["missing"]} == {"link"}
    assert [m["record_key"] for m in found[0]["missing"]] == ["1", "2", "3"]


def test_an_employer_that_fits_several_answers_once_without_an_entity(night: Night) -> None:
    for n in range(3):
        night.call("06-01", f"per-{n}", employer=To("amb:y", several=("org-1", "org-2")))
    (finding,) = night.findings()
    assert (finding["outcome"], finding["subject_entity_id"]) == ("incomplete", None)


def test_records_that_name_a_site_do_not_count_for_the_employer(night: Night) -> None:
    for n in range(3):
        night.report("06-01", f"per-{n}", 100)
    night.call("06-01", "per-9", employer=To("org"))
    (finding,) = night.findings()
    assert (finding["subject_kind"], finding["subject_anchor"]) == ("project", "prj")


def test_an_unseen_record_and_a_replaced_one_do_not_count(night: Night) -> None:
    for n in range(3):
        night.call("06-01", f"per-{n}")
    night.call("07-01", "later")
    replaced = night.call("06-02", "replaced")
    night.con.execute("UPDATE hotline_order SET is_current = FALSE WHERE record_id = ?", [replaced])
    (finding,) = night.findings()
    assert finding["workers"] == 3


def test_a_collective_claim_is_not_one_persons_figure(night: Night) -> None:
    night.report("06-01", "per-0", 90_000, workers=12)
    night.report("06-02", "per-1", 5_000, workers=1)
    night.report("06-03", "per-2", 7_000)
    (finding,) = night.findings()
    assert (finding["workers"], str(finding["amount_yuan"])) == (12, "90000.00")


def test_inspection_not_delivered_for_the_window_is_incomplete(night: Night) -> None:
    for n in range(3):
        night.call("06-01", f"per-{n}", district="东山区")
    night.con.execute("UPDATE coverage SET place = '西河区' WHERE source = 'inspection_case'")
    (finding,) = night.findings()
    assert [(m["kind"], m["source"]) for m in finding["missing"]] == [
        ("coverage", "inspection_case")
    ]


def test_the_records_of_claims_and_cases_are_shown(night: Night) -> None:
    case = night.case(1)
    calls = [night.call("06-01", f"per-{n}") for n in range(3)]
    (finding,) = night.findings()
    rows = night.con.sql("SELECT * FROM finding_record ORDER BY signal, record_id").fetchall()
    assert {row[0] for row in rows} == {finding["finding_id"]}
    shown = [(row[1], row[3]) for row in rows]
    assert shown == [("complaints", case), *(("complaints", one) for one in calls), ("known", case)]
    ((fields,),) = night.con.sql(
        "SELECT fields FROM finding_field WHERE signal = 'complaints' AND source = 'hotline_order'"
    ).fetchall()
    assert {"order_no", "content", "caller", "caller_phone", "project"} <= set(fields)


def test_the_same_night_gives_the_same_findings(night: Night) -> None:
    for n in range(5):
        night.call(f"06-0{n + 1}", f"per-{n}")
    assert night.findings() == night.findings()


def test_the_record_that_claims_the_most_is_named(night: Night) -> None:
    night.call("06-01", "a")
    key = night.report("06-02", "b", 90_000, workers=12)
    night.report("06-03", "c", 9_000, workers=1)
    (found,) = night.findings()
    says = f"；单件涉及人数最多 12 人（{night.contracts['arrears_report'].title} {key}）"
    assert found["says"].endswith("涉及 12 人（单件所称人数），已立案件掌握 0 人")
    assert found["signals"][0]["says"].endswith(says)


def test_a_clause_that_is_not_there_is_refused(night: Night) -> None:
    says = night.rule.says.model_dump() | {"flagged": "{subject}{nobody?}"}
    with pytest.raises(ValidationError, match="clauses 里没有 'nobody'"):
        Says.model_validate(says)
