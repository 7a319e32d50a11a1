"""Amounts: exact to the cent, whatever the unit and the numerals; rough figures are intervals."""

from decimal import Decimal

import cn2an
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
        ("5000.000000", "5000", "number_form"),
        (".5", "0.5", "number_form"),
        ("5w", "50000", "unit"),
        ("-￥500", "-500", "width"),
        ("壹仟贰佰叁拾肆元伍角整", "1234.5", "numerals"),
        ("一点二万", "12000", "numerals"),
        ("小写：30,000.00", "30000", "prefix"),
        ("人民币壹万贰仟元整（￥12,000）", "12000", "numerals"),
        ("￥12,000.00（壹万贰仟元整）", "12000", "numerals"),
        ("叁万元整 30000", "30000", "numerals"),
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
        ("十几万", 110_000, 199_999),
        ("十来万", 100_000, 199_999),
        ("几十万", 200_000, 999_999),
        ("三四万", 30_000, 40_000),
        ("十七八万", 170_000, 180_000),
        ("近5万", None, 50_000),
        ("上万元", 10_000, None),
        ("不超过5万", None, 50_000),
        ("不少于5万", 50_000, None),
        (">5万", 50_000, None),
        ("5万+", 50_000, None),
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
    "text",
    [
        "1,2345",
        "1.2.3",
        "12多3",
        "8000×30",
        "12000元/人",
        "12000、3000",
        "=A1+B2",
        "1E-06万",
        "按契约约定",
        "万",
        "99999999999999999",
    ],
)
def test_what_is_no_amount_in_yuan_is_an_issue(text: str) -> None:
    assert read(text) == (None, "bad_money", None, None, None)


@pytest.mark.parametrize(
    ("text", "unit", "yuan", "kind"),
    [
        ("50.000000", "元", "50", "unit_doubtful"),
        ("5000000", "万元", "50000000000", "unit_doubtful"),
        ("5000000元", "万元", "5000000", None),
        ("999999", "万元", "9999990000", None),
        ("12000元（含利息）", "元", "12000", "words_beside"),
    ],
)
def test_a_doubtful_amount_is_told_and_stands_as_it_reads(
    text: str, unit: Unit, yuan: str, kind: str
) -> None:
    assert read(text, unit=unit)[:2] == (Decimal(yuan), kind)


def test_figures_and_numerals_that_contradict_are_no_amount() -> None:
    assert read("12000元（壹万叁仟元整）")[:2] == (None, "conflict")


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
@given(
    st.lists(st.text(st.sampled_from("0123456789.,-万亿元余十百千壹￥至约来几三四O ")), max_size=30)
)
def test_any_text_is_an_amount_empty_or_an_issue(texts: list[str]) -> None:
    cells = pl.Series(texts, dtype=pl.String)
    parsed = money.parse_money(cells, unit="万元")
    assert parsed.height == len(texts)
    odd_but_read = parsed.filter(pl.col("value").is_not_null())["kind"].drop_nulls()
    assert set(odd_but_read) <= {"unit_doubtful", "words_beside", "repaired"}


@settings(max_examples=15, deadline=None)
@given(st.lists(st.decimals(-(10**12), 10**12, places=2), min_size=1, max_size=20))
def test_the_canonical_text_of_an_amount_is_that_amount(amounts: list[Decimal]) -> None:
    once = money.parse_money(pl.Series([f"￥{amount:,}" for amount in amounts]))["value"]
    again = money.parse_money(once.cast(pl.String))
    assert once.to_list() == amounts
    assert (again["value"].to_list(), set(again["written"])) == (amounts, {None})
