"""Registers and payments of a healthy city."""

from collections.abc import Callable

import polars as pl
import pytest

from data.city import story

Made = Callable[[str], pl.DataFrame]
PAYERS = {"tax_payment": "taxpayer", "insured_headcount": "employer", "fund_payment": "employer"}


@pytest.mark.parametrize("source", sorted(PAYERS))
def test_every_district_has_rows_for_thirty_months_without_a_gap(made: Made, source: str) -> None:
    firms = made("registration").select("name", district=pl.col("address").str.slice(6, 3))
    day = "paid_on" if source == "tax_payment" else "month"
    paid = made(source).select(name=PAYERS[source], month=pl.col(day).str.head(7))
    districts = paid.join(firms, on="name").group_by("district")
    spans = districts.agg(n=pl.col("month").n_unique(), first=pl.col("month").min())
    assert spans.select("n", "first").rows() == [(30, "2023-12")] * 4


def test_no_firm_of_the_background_bears_a_name_of_the_scenarios(made: Made) -> None:
    background = set(made("registration")["name"].to_list())
    planted = {row["name"] for source, row in story().rows if source == "registration"}
    assert not background & planted


def test_only_firms_that_do_business_appear_elsewhere(made: Made) -> None:
    gone = made("registration").filter(pl.col("status") == "注销")["name"].to_list()
    assert gone
    for source, payer in PAYERS.items():
        assert not set(gone) & set(made(source)[payer].to_list())
