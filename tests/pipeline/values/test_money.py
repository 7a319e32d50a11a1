"""Amounts: exact to the cent, whatever the unit and the numerals; rough figures are intervals."""

from decimal import Decimal

import cn2an  # type: ignore[import-untyped,unused-ignore]
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.values import money
from pipeline.values.money import Unit


def read(text: str, *, unit: Unit = "元") -> tuple[object, ...]:
    """Read one cell."""
    return money.parse_money(pl.Series([text]), unit=unit).row(0)


@pytest.mark.parametrize(
    ("text", "yuan", "written"),
    [
        ("12000", "12000", None),
        ("12000.5", "12000.5", None),
        ("-500", "-500", None),
        ("0", "0", None),
        ("1,234,567.89", "1234567.89", "separators"),
        ("￥12，000", "12000", "prefix"),
        ("人民币5000元", "5000", "unit"),
        ("12000元", "12000", "unit"),
        ("12.5万", "125000", "unit"),
        ("12.5万元", "125000", "unit"),
        ("6.1万人民币", "61000", "unit"),
        ("965.2000(万人民币元)", "9652000", "unit"),
        ("8,823.29（万）", "88232900", "unit"),
        ("1,200(万元（人民币）)", "12000000", "unit"),
        ("1.2亿元", "120000000", "unit"),
        ("3万6千500元", "36500", "unit"),
        ("壹拾贰万伍仟元整", "125000", "numerals"),
        ("人民币壹万贰仟叁佰肆拾伍元陆角柒分", "12345.67", "numerals"),
        ("壹仟零伍拾元零叁分", "1050.03", "numerals"),
        ("十二万", "120000", "numerals"),
        ("一万二", "12000", "numerals"),
        ("一千零二十万零五元", "10200005", "numerals"),
        ("两万", "20000", "numerals"),
        ("(1,234.00)", "-1234", "separators"),
        ("负500元", "-500", "unit"),
        ("50.000000", "50", "number_form"),
        ("1.2E7", "12000000", "number_form"),
        ("12 000", "12000", "spaces"),
        ("１２000", "12000", "width"),
        ("12000.005", "12000.01", "rounded"),
        ("12000.000000000002", "12000", "number_form"),
    ],
)
def test_an_amount_is_exact(text: str, yuan: str, written: str) -> None:
    assert read(text) == (Decimal(yuan), None, written, None, None)


@pytest.mark.parametrize(
    ("text", "yuan"),
    [("12.5", "125000"), ("12.123456", "121234.56"), ("12.5元", "12.5"), ("3万元", "30000")],
)
def test_the_headers_unit_holds_unless_the_cell_names_its_own(text: str, yuan: str) -> None:
    assert read(text, unit="万元")[0] == Decimal(yuan)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("1.2万余元", 12_000, None),
        ("20多万元", 200_000, None),
        ("十几万", 110_000, 190_000),
        ("约5万元", 50_000, 50_000),
        ("30000元左右", 30_000, 30_000),
        ("3-5万元", 30_000, 50_000),
        ("3万至5万元", 30_000, 50_000),
        ("不足5万", None, 50_000),
        ("若干", None, None),
    ],
)
def test_a_rough_figure_is_unknown_with_its_bounds(
    text: str, low: int | None, high: int | None
) -> None:
    assert read(text) == (None, "vague", None, low, high)


@pytest.mark.parametrize(
    "text", ["1,2345", "1.2.3", "=A1+B2", "1E-06万", "按契约约定", "万", "99999999999999999"]
)
def test_what_is_no_amount_in_yuan_is_an_issue(text: str) -> None:
    assert read(text) == (None, "bad_money", None, None, None)


@pytest.mark.parametrize("text", ["8万港币", "142.4000(万美元)", "$500", "9(万澳大利亚元)"])
def test_other_currencies_are_not_converted(text: str) -> None:
    assert read(text)[:2] == (None, "foreign_currency")


def test_a_spreadsheet_error_is_told_apart() -> None:
    assert read("#REF!")[:2] == (None, "cell_error")


@settings(max_examples=15, deadline=None)
@given(st.lists(st.integers(1, 10**12 - 1), min_size=1, max_size=20))
def test_numerals_are_read_as_cn2an_reads_them(cents: list[int]) -> None:
    amounts = [Decimal(number) / 100 for number in cents]
    texts = pl.Series([cn2an.an2cn(str(amount), "rmb") for amount in amounts])
    assert money.parse_money(texts)["value"].to_list() == amounts


@settings(max_examples=15, deadline=None)
@given(st.lists(st.text(st.sampled_from("0123456789.,-万亿元余十百千壹￥至约 ")), max_size=30))
def test_any_text_is_an_amount_empty_or_an_issue(texts: list[str]) -> None:
    cells = pl.Series(texts, dtype=pl.String)
    parsed = money.parse_money(cells, unit="万元")
    assert parsed.height == len(texts)
    assert parsed.filter(pl.col("value").is_not_null() & pl.col("kind").is_not_null()).is_empty()
