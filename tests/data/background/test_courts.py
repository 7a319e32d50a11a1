"""Court cases of a healthy city."""

from collections.abc import Callable

import polars as pl

Made = Callable[[str], pl.DataFrame]


def test_cases_ended_without_assets_took_their_time_and_are_not_about_wages(made: Made) -> None:
    ended = made("enforcement_case").filter(pl.col("closing") == "终结本次执行程序")
    days = ended.select(pl.col("closed_on").str.to_date() - pl.col("docketed_on").str.to_date())
    assert ended.height > 10
    assert min(day.days for day in days.to_series().to_list()) > 120
    assert not [cause for cause in ended["cause"].to_list() if "劳" in cause]


def test_what_is_performed_is_recovered_in_full(made: Made) -> None:
    performed = made("enforcement_case").filter(pl.col("closing") == "执行完毕")
    assert performed["recovered"].to_list() == performed["claim"].to_list()


def test_listed_debtors_are_those_of_cases_ended_without_assets(made: Made) -> None:
    listed = made("dishonest_list").select("case_no", "debtor", "debtor_id_no")
    ended = made("enforcement_case").filter(pl.col("closing") == "终结本次执行程序")
    assert listed.join(ended, on=["case_no", "debtor"]).height == listed.height
    assert listed["debtor_id_no"].str.contains(r"^\d{6}\*{8}\w{4}$").all()


def test_no_suit_is_about_labour_or_bankruptcy(made: Made) -> None:
    causes = made("civil_case")["cause"].unique().to_list()
    assert not [cause for cause in causes if "劳" in cause or "破产" in cause]
