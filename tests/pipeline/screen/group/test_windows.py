"""Windows of days: which are looked at, what is known in each, and which one speaks."""

import json

from tests.pipeline.screen.group.night import Night, To

SITE = To("prj", kind="project")


def callers(night: Night, *days: str, of: str = "per") -> None:
    for n, day in enumerate(days):
        night.call(day, f"{of}-{n}")


def test_of_several_windows_the_largest_found_speaks(night: Night) -> None:
    callers(night, "02-01", "02-20", "03-10", "03-11", "04-02", of="early")
    callers(night, "05-25", "06-10", "06-20", of="late")
    (finding,) = night.findings()
    assert finding["workers"] == 5
    assert "2026-02-01 至 2026-04-02" in finding["says"]


def test_of_windows_with_as_many_the_latest_speaks(night: Night) -> None:
    callers(night, "02-01", "02-20", "04-02", of="early")
    callers(night, "05-25", "06-10", "06-20", of="late")
    (finding,) = night.findings()
    assert "至 2026-06-20" in finding["says"]


def test_figures_are_those_of_the_window_alone(night: Night) -> None:
    night.report("01-05", "old", 900_000, workers=50)
    for n in range(3):
        night.report(f"06-0{n + 1}", f"per-{n}", 1000 * (n + 1))
    (finding,) = night.findings()
    assert str(finding["amount_yuan"]) == "6000.00"
    assert json.loads(finding["figures"])["claimed"] is None


def test_a_window_may_start_after_a_case_was_closed(night: Night) -> None:
    night.case(20, docketed_on="2026-03-01", closed_on="2026-05-10", closing="履行完毕")
    callers(night, "05-01", "05-20", "05-21", "05-22")
    (finding,) = night.findings()
    assert finding["workers"] == 3
    assert json.loads(finding["figures"])["known"] == 0


def test_known_is_added_over_cases_once_each(night: Night) -> None:
    callers(night, *[f"06-{n:02}" for n in range(1, 8)])
    night.case(2, case_no="案1", document="rectification_order", document_no="甲1")
    night.case(2, case_no="案1", document="payment_decision", document_no="甲2")
    night.case(3, case_no="案2")
    (finding,) = night.findings()
    assert json.loads(finding["figures"])["known"] == 5


def test_people_of_rosters_and_suits_are_known_once(night: Night) -> None:
    callers(night, *[f"06-{n:02}" for n in range(1, 8)])
    night.call("06-02", "per-0", respondent="甲公司")
    night.case(1)
    for worker in ("w-1", "w-2"):
        links = {"worker": To(worker, kind="person")}
        night.add("wage_roster", None, links, case_no="案1", amount=100)
    night.report("06-03", "per-1", 100)
    suit = {"plaintiff": To("w-2", kind="person"), "defendant": To("org")}
    fields = {"case_no": "民1", "cause": "追索劳动报酬纠纷", "docketed_on": "2026-01-05"}
    night.add("civil_case", "2026-01-05", suit, **fields)
    (finding,) = night.findings()
    assert json.loads(finding["figures"])["known"] == 2


def test_a_case_against_an_employer_that_no_record_names_is_not_known(night: Night) -> None:
    callers(night, "06-01", "06-02", "06-03")
    night.case(9, {"employer": To("org")})
    (finding,) = night.findings()
    assert (finding["outcome"], json.loads(finding["figures"])["known"]) == ("flagged", 0)


def test_a_case_of_the_employer_at_another_site_is_not_known(night: Night) -> None:
    for n in range(3):
        night.report(f"06-0{n + 1}", f"per-{n}", 100)
    night.case(9, {"project": To("other", kind="project"), "employer": To("org")})
    (finding,) = night.findings()
    assert json.loads(finding["figures"])["known"] == 0


def test_a_case_of_unknown_size_leaves_the_answer_incomplete(night: Night) -> None:
    callers(night, "06-01", "06-02", "06-03")
    night.case(None)
    (finding,) = night.findings()
    assert finding["outcome"] == "incomplete"
    assert [(m["kind"], m["field"]) for m in finding["missing"]] == [("field", "workers")]


def test_a_weak_link_of_a_case_leaves_the_answer_incomplete(night: Night) -> None:
    callers(night, "06-01", "06-02", "06-03")
    night.case(9, {"project": To("prj", level="weak", kind="project"), "employer": To("org")})
    (finding,) = night.findings()
    assert finding["outcome"] == "incomplete"
    assert [(m["kind"], m["source"]) for m in finding["missing"]] == [("link", "inspection_case")]


def test_a_case_that_would_not_matter_leaves_the_answer_flagged(night: Night) -> None:
    callers(night, "06-01", "06-02", "06-03")
    night.case(2, {"project": To("prj", level="weak", kind="project"), "employer": To("org")})
    (finding,) = night.findings()
    assert (finding["outcome"], finding["missing"]) == ("flagged", [])
