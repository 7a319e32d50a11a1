"""Days, months, moments: every form bureaus write, and what is left unread on purpose."""

from datetime import date

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.values import dates

DAY = date(2024, 4, 1)


def read(text: str, *, numeric: bool = False) -> tuple[object, ...]:
    """Read one cell as a day."""
    return dates.parse_dates(pl.Series([text]), numeric=pl.Series([numeric])).row(0)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("2024-04-01", None),
        ("2024/4/1", "date_form"),
        ("20240401", "date_form"),
        ("2024.4.1", "date_form"),
        ("2024.04.01", "date_form"),
        ("2024年4月1日", "date_form"),
        ("2024年 4 月 1 日", "date_form"),
        ("2024年4月1号", "date_form"),
        ("２０２４-04-01", "width"),
        (" 2024-04-01 ", "spaces"),
        ("2024-04-01 00:00:00", "time"),
        ("2024-04-01T08:30:00.000Z", "timezone"),
        ("2024-03-31T16:00:00.000Z", "timezone"),
        ("2024-04-01T00:00:00+08:00", "time"),
        ("2024/4/1 上午9:30", "date_form"),
        ("2024-04-01 24:00", "time"),
        ("Mon Apr 01 00:00:00 CST 2024", "date_form"),
        ("01-APR-2024", "date_form"),
        ("April 1, 2024", "date_form"),
        ("2024- 4- 1", "date_form"),
        ("2024。4。1", "date_form"),
        ("2024.4.1.", "date_form"),
        ("2024年4月1日（星期一）", "date_form"),
        ("二O二四年四月一日", "date_form"),
        ("贰零贰肆年肆月壹日", "date_form"),
        ("1711900800000", "epoch"),
        ("1711900800", "epoch"),
        ("45383.354166", "serial"),
        ("'2024/4/1", "date_form"),
        ("2024/4/1 8:05", "date_form"),
        ("二〇二四年四月一日", "date_form"),
    ],
)
def test_a_day_is_read_in_every_form(text: str, written: str) -> None:
    assert read(text) == (DAY, None, written)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("2024年4月", "month_only"),
        ("202404", "month_only"),
        ("2024-04", "month_only"),
        ("23.3.5", "ambiguous_date"),
        ("24-4-1", "ambiguous_date"),
        ("4/1/2024", "ambiguous_date"),
        ("2024-02-30", "bad_date"),
        ("2023-02-29", "bad_date"),
        ("3024-01-01", "bad_date"),
        ("2024年4月上旬", "month_only"),
        ("2024-04-00", "month_only"),
        ("2024", "year_only"),
        ("2024年第一季度", "year_only"),
        ("2024-00-00", "year_only"),
        ("4月1日", "no_year"),
        ("24年4月1日", "ambiguous_date"),
        ("240401", "ambiguous_date"),
        ("1-Apr-24", "ambiguous_date"),
        ("2024-04-01至2024-05-01", "several_dates"),
        ("2024.4.1；2024.5.1", "several_dates"),
        ("约2024年4月1日", "vague"),
        ("2024年4月1日前", "vague"),
        ("2024-04-01未送达", "bad_date"),
        ("14197", "bad_date"),
        ("441977", "bad_date"),
        ("今年四月", "bad_date"),
        ("不详", "said_unknown"),
    ],
)
def test_what_is_no_certain_day_is_unknown_with_a_kind(text: str, kind: str) -> None:
    assert read(text)[:2] == (None, kind)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("1900-1-1", "sentinel"),
        ("1900-01-01", "sentinel"),
        ("9999-9-9", "sentinel"),
        ("9999-12-31 00:00:00", "sentinel"),
        ("99991231", "sentinel"),
        ("0000-00-00", "sentinel"),
        ("长期", "sentinel"),
        ("至今", "sentinel"),
        ("1970-01-01 08:00:00", "sentinel"),
        ("1899/12/30", "sentinel"),
        ("0", "sentinel"),
        ("未送达", "placeholder"),
        ("—", "placeholder"),
        ("\\N", "placeholder"),
        ("\u3000", "spaces"),
        ("", None),
    ],
)
def test_made_up_dates_and_placeholders_are_empty(text: str, written: str) -> None:
    assert read(text) == (None, None, written)


def test_a_serial_written_as_text_is_a_day_of_1982_to_2064() -> None:
    assert read("44197") == (date(2021, 1, 1), None, "serial")
    assert read("60000")[:2] == (None, "bad_date")


def test_a_serial_in_a_numeric_cell_may_have_a_fraction() -> None:
    assert read("44197", numeric=True) == (date(2021, 1, 1), None, "serial")
    assert read("44197.5", numeric=True) == (date(2021, 1, 1), None, "serial")
    assert read("20240401", numeric=True) == (DAY, None, "date_form")
    assert read("2024", numeric=True)[:2] == (None, "year_only")
    assert read("2958465", numeric=True) == (None, None, "sentinel")


def test_a_day_among_other_words_is_read_and_told() -> None:
    assert read("2024年4月1日（公告送达）")[:2] == (DAY, "words_beside")
    months = dates.parse_months(pl.Series(["自2024年4月起", "2024年4月至今"]))
    assert months.select("value", "kind").rows() == [(DAY, "words_beside"), (None, "several_dates")]


def test_the_twenty_ninth_of_february_exists_in_leap_years_only() -> None:
    texts = pl.Series(["2024-02-29", "2000/2/29", "1900-02-29", "2100-2-29"])
    values = dates.parse_dates(texts)["value"].to_list()
    assert values == [date(2024, 2, 29), date(2000, 2, 29), None, None]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("2024-04", None),
        ("202404", "date_form"),
        ("2024年4月", "date_form"),
        ("2024年04月份", "date_form"),
        ("2024/4", "date_form"),
        ("2024-04-18", "date_form"),
        ("2024 年 4 月", "date_form"),
        ("04/2024", "date_form"),
        ("Apr 2024", "date_form"),
        ("2024-4-", "date_form"),
        ("2024年4月18日", "date_form"),
    ],
)
def test_a_month_is_its_first_day(text: str, written: str) -> None:
    assert dates.parse_months(pl.Series([text])).row(0) == (DAY, None, written)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("3月", "no_year"),
        ("2024年", "year_only"),
        ("24.4", "ambiguous_date"),
        ("Apr-24", "ambiguous_date"),
        ("2024年3月至5月", "several_dates"),
        ("2024年3-5月", "several_dates"),
        ("202403-202405", "several_dates"),
        ("2024-13", "bad_date"),
        ("1900-01", None),
    ],
)
def test_what_is_no_one_month_is_unknown_with_a_kind(text: str, kind: str) -> None:
    assert dates.parse_months(pl.Series([text])).row(0)[:2] == (None, kind)


def test_a_numeric_month_that_may_have_lost_its_zero_is_ambiguous() -> None:
    parsed = dates.parse_months(pl.Series(["2024.1", "2024.2"]), numeric=pl.Series([True, True]))
    assert parsed["value"].to_list() == [None, date(2024, 2, 1)]
    assert parsed["kind"].to_list() == ["ambiguous_date", None]


@pytest.mark.parametrize(
    ("text", "moment", "written"),
    [
        ("2024-04-01 08:30:05", "2024-04-01 08:30:05", None),
        ("2024/4/1 8:30", "2024-04-01 08:30:00", "date_form"),
        ("20240401083005", "2024-04-01 08:30:05", "date_form"),
        ("2024-04-01T08:30:05", "2024-04-01 08:30:05", "date_form"),
        ("2024年4月1日8时30分", "2024-04-01 08:30:00", "date_form"),
        ("2024/4/1 下午3:30", "2024-04-01 15:30:00", "date_form"),
        ("2024/4/1 12:30 AM", "2024-04-01 00:30:00", "date_form"),
        ("2024年4月1日8点半", "2024-04-01 08:30:00", "date_form"),
        ("2024-04-01T18:00:00Z", "2024-04-02 02:00:00", "timezone"),
        ("2024-04-01 24:00:00", "2024-04-02 00:00:00", "date_form"),
        ("1711900800000", "2024-04-01 00:00:00", "epoch"),
        ("2024-04-01", "2024-04-01 00:00:00", "date_form"),
    ],
)
def test_a_moment_is_read_to_the_second(text: str, moment: str, written: str) -> None:
    value, kind, how = dates.parse_timestamps(pl.Series([text])).row(0)
    assert (str(value), kind, how) == (moment, None, written)


def test_an_impossible_time_is_no_moment() -> None:
    assert dates.parse_timestamps(pl.Series(["2024-04-01 25:00:00"])).row(0)[1] == "bad_date"


@settings(max_examples=15, deadline=None)
@given(st.lists(st.dates(date(1901, 1, 1), date(2100, 12, 31)), max_size=30))
def test_every_day_comes_back_from_every_form(days: list[date]) -> None:
    for form in ("%Y-%m-%d", "%Y/%m/%d", "%Y%m%d", "%Y年%m月%d日", "%Y.%m.%d 00:00"):
        texts = pl.Series([day.strftime(form) for day in days], dtype=pl.String)
        assert dates.parse_dates(texts)["value"].to_list() == days


@settings(max_examples=15, deadline=None)
@given(st.lists(st.text(st.sampled_from("0123456789-/.年月日 :T十二〇OZ+至前约Apr")), max_size=30))
def test_any_text_is_a_day_empty_or_an_issue(texts: list[str]) -> None:
    cells = pl.Series(texts, dtype=pl.String)
    parsed = dates.parse_dates(cells, numeric=pl.Series([True] * len(texts), dtype=pl.Boolean))
    assert parsed.height == len(texts)
    odd_but_read = parsed.filter(pl.col("value").is_not_null())["kind"].drop_nulls()
    assert set(odd_but_read) <= {"words_beside", "repaired"}
