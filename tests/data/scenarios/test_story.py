"""The scenarios as planted: figures that must agree with what is stated beside them."""

from collections import Counter
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from data.city import AS_OF, story
from data.expected import ExpectedClue
from data.scenarios.cast import Cast, Row, Story


@pytest.fixture(scope="module")
def told() -> Story:
    return story()


def rows(told: Story, source: str, **wanted: str) -> list[Row]:
    return [
        row
        for name, row in told.rows
        if name == source and all(row.get(field) == value for field, value in wanted.items())
    ]


def clue(told: Story, rule_id: str, subject: str) -> ExpectedClue:
    return next(c for c in told.clues if (c.rule_id, c.subject_name) == (rule_id, subject))


RULES = Path(__file__).parents[3] / "rules"
OFF_BY_DEFAULT = {"abnormal-claims"}


def test_every_rule_that_ships_has_a_clue_and_a_near_miss(told: Story) -> None:
    shipped = {rule.stem for rule in RULES.glob("*/*.yaml")} - {
        rule.stem for part in ("fragments", "parameters") for rule in (RULES / part).glob("*.yaml")
    }
    assert {n.rule_id for n in told.near_misses} == shipped
    flagged = {c.rule_id for c in told.clues if c.outcome == "flagged"}
    assert flagged == shipped - OFF_BY_DEFAULT


def test_nobody_is_both_found_and_a_near_miss_of_one_rule(told: Story) -> None:
    found = {(c.rule_id, c.subject_name) for c in told.clues}
    assert not found & {(n.rule_id, n.subject_name) for n in told.near_misses}
    assert len({(c.rule_id, c.subject_no or c.subject_name) for c in told.clues}) == len(told.clues)


def test_every_firm_is_registered_once_with_a_code_of_its_own(told: Story) -> None:
    registered = [row["code"] for row in rows(told, "registration")]
    assert max(Counter(registered).values()) == 1
    named = {c.subject_no for c in told.clues if c.subject_kind == "organisation" and c.subject_no}
    assert named <= set(registered)


def test_no_id_looks_as_if_a_spreadsheet_had_damaged_it(told: Story) -> None:
    ids = [row[f] for _, row in told.rows for f in ("id_no", "debtor_id_no") if row.get(f)]
    assert not [number for number in ids if number.endswith("000")]


def test_a_roster_adds_up_to_its_case(told: Story) -> None:
    for number in {row["case_no"] for row in rows(told, "wage_roster")}:
        people = rows(told, "wage_roster", case_no=number)
        case = rows(told, "inspection_case", case_no=number)[0]
        assert len(people) == int(case["workers"])
        assert sum(Decimal(p["amount"]) for p in people) == Decimal(case["amount"])


def test_thirty_people_name_the_site_and_its_case_knows_ten(told: Story) -> None:
    site = "澄湾花园二期（A地块）住宅工程"
    calls = [r for r in rows(told, "hotline_order", project=site) if "谢谢" not in r["content"]]
    reports = rows(told, "arrears_report", project=site)
    people = {(r["caller"], r["caller_phone"]) for r in calls}
    people |= {(r["reporter"], r["phone"]) for r in reports}
    known = rows(told, "inspection_case", project=site)
    assert (len(calls), len(reports), len(people)) == (24, 18, 30)
    assert [case["workers"] for case in known] == ["10"]
    owed = sum(Decimal(r["amount"]) for r in reports)
    assert clue(told, "hidden-cluster", site).amount_yuan == owed == Decimal("238500.00")


def test_all_complaints_of_the_site_fall_within_ninety_days(told: Story) -> None:
    site = "澄湾花园二期（A地块）住宅工程"
    days = [r["called_at"][:10] for r in rows(told, "hotline_order", project=site)]
    days += [r["reported_on"] for r in rows(told, "arrears_report", project=site)]
    ages = [(AS_OF - date.fromisoformat(day)).days for day in days]
    assert 0 < min(ages) < max(ages) < 90


def test_the_dates_of_yujiang_do_not_move_with_the_as_of_date() -> None:
    for told in (story(), story(date(2024, 1, 31))):
        early = rows(told, "enforcement_case", cause="买卖合同纠纷", closed_on="2018-02-13")
        assert [case["docketed_on"] for case in early] == ["2017-11-14", "2017-11-12", ""]


@pytest.mark.parametrize("as_of", [date(2019, 6, 30), date(2024, 2, 29), date(2026, 6, 30)])
def test_taxes_and_heads_of_the_watched_come_on_the_right_side_of_the_closing(as_of: date) -> None:
    told = story(as_of)
    flagged = clue(told, "fake-poor-fund", "湖北云泽沅锐精密机械有限公司")
    silent = "湖北云泽芷汀包装材料有限公司"
    closed = Cast(as_of).day(400)
    assert all(
        t["paid_on"] > closed for t in rows(told, "tax_payment", taxpayer=flagged.subject_name)
    )
    taxes = rows(told, "tax_payment", taxpayer=silent, levy="增值税")
    assert [t["paid_on"] < closed for t in taxes] == [True]
    later = [
        r for r in rows(told, "insured_headcount", employer=silent) if r["month"] + "-01" > closed
    ]
    assert {r["heads"] for r in later} == {"0"}
