"""Names of the city."""

import polars as pl

from data import names


def test_no_two_firms_have_one_name() -> None:
    made = pl.select(names.firm_names(pl.int_range(names.FIRM_NAMES))).to_series()
    assert made.n_unique() == names.FIRM_NAMES
    assert made.str.contains("^湖北云泽.{3,}有限公司$").all()


def test_no_two_projects_have_one_name() -> None:
    made = pl.select(names.project_names(pl.int_range(10_000))).to_series()
    assert made.n_unique() == 10_000


def test_an_address_lies_in_the_district_of_its_serial() -> None:
    frame = pl.DataFrame({"n": [0, 1, 2, 3]}).select(
        address=names.addresses(pl.col("n")), district=names.districts(pl.col("n"))
    )
    assert frame.select(pl.col("address").str.starts_with(pl.col("district"))).to_series().all()
    assert frame["district"].n_unique() == 4
