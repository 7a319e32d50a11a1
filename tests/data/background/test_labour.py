"""Reports, cases and orders of a healthy city."""

from collections.abc import Callable
from decimal import Decimal

import polars as pl

Made = Callable[[str], pl.DataFrame]


def test_every_order_is_paid_in_full(made: Made) -> None:
    orders = made("fund_enforcement")
    cases = made("inspection_case").filter(pl.col("document") != "")
    assert orders["owed"].to_list() == orders["paid"].to_list()
    assert cases["amount"].to_list() == cases["paid"].to_list()


def test_a_case_without_a_document_is_new_and_small(made: Made) -> None:
    fresh = made("inspection_case").filter(pl.col("document") == "")
    assert fresh.height > 0
    assert min(fresh["docketed_on"].to_list()) >= "2026-05-20"
    assert max(int(workers) for workers in fresh["workers"].to_list()) < 10


def test_rosters_add_up_to_their_cases(made: Made) -> None:
    rosters = made("wage_roster").partition_by("case_no", as_dict=True)
    cases = {row["case_no"]: row for row in made("inspection_case").to_dicts()}
    for (number,), people in rosters.items():
        assert people.height == int(cases[number]["workers"])
        owed = sum(Decimal(amount) for amount in people["amount"].to_list())
        assert owed == Decimal(cases[number]["amount"])


def test_reports_of_arrears_are_each_about_another_firm(made: Made) -> None:
    reports = made("arrears_report")
    assert reports["employer"].n_unique() == reports.height
    assert reports["workers"].unique().to_list() == ["1"]
