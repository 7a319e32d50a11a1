"""The two paths of a column: clean in one pass, odd ones once per distinct text."""

from collections.abc import Callable

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.values import (
    blanks,
    case_numbers,
    codes,
    counts,
    dates,
    ids,
    money,
    names,
    numbers,
    phones,
)
from pipeline.values.column import Grammar, parse_column
from pipeline.values.parsed import ISSUE_KINDS, WRITTEN_KINDS

DIRT = pl.Series(
    ["", None, "无", "不详", "#REF!", "１２", "12人", "张先生", "2024年4月", "1.2万余元",
     "138****0001",
     "(2014)闵执字第123号", "9131o112ma1gooo114", "310112900101123", "3.1E+17", "\x00", "😀"]
)  # fmt: skip
Parse = Callable[[pl.Series], pl.DataFrame]
PARSERS: list[Parse] = [
    blanks.parse_texts, case_numbers.parse_case_numbers, codes.parse_codes, counts.parse_counts,
    numbers.parse_numbers, numbers.parse_percents, dates.parse_dates, dates.parse_months,
    dates.parse_timestamps,
    ids.parse_party_ids, ids.parse_person_ids, money.parse_money, names.parse_organisations,
    names.parse_persons, names.parse_projects, phones.parse_phones,
]  # fmt: skip


def upper_case() -> Grammar:
    """Take capitals as clean and lower case as odd; refuse the rest."""
    text, folded = pl.col("text"), pl.col("folded")
    return Grammar(
        clean=pl.when(text.str.contains("^[A-Z]+$")).then(text),
        repair=lambda odd: odd.with_columns(
            value=pl.when(folded.str.contains("^[a-z]+$")).then(folded.str.to_uppercase()),
            kind=pl.when(~folded.str.contains("^[a-z]+$")).then(pl.lit("bad_number")),
            written=pl.lit("case"),
        ),
    )


def test_rows_keep_their_order_whichever_path_they_take() -> None:
    parsed = parse_column(pl.Series(["b", "A", "b", None, "无", "7", "C"]), upper_case())
    assert parsed["value"].to_list() == ["B", "A", "B", None, None, None, "C"]
    assert parsed["kind"].to_list() == [None, None, None, None, None, "bad_number", None]


def test_a_numeric_cell_never_takes_the_clean_path() -> None:
    numeric = pl.Series([True, False, None])
    parsed = parse_column(pl.Series(["A", "A", "A"]), upper_case(), numeric=numeric)
    assert parsed["kind"].to_list() == ["bad_number", None, None]


def test_an_empty_column_gives_an_empty_frame() -> None:
    assert parse_column(pl.Series([], dtype=pl.String), upper_case()).shape == (0, 3)


@pytest.mark.parametrize("parse", PARSERS, ids=lambda parse: parse.__name__)
def test_every_parser_keeps_height_shape_and_the_closed_lists(parse: Parse) -> None:
    parsed = parse(DIRT)
    assert parsed.height == DIRT.len()
    assert parsed.columns[:3] == ["value", "kind", "written"]
    assert set(parsed["kind"].drop_nulls()) <= set(ISSUE_KINDS)
    assert set(parsed["written"].drop_nulls()) <= set(WRITTEN_KINDS)
    assert parsed[:3].null_count().select("value", "kind").row(0) == (3, 3)


@pytest.mark.parametrize("parse", PARSERS, ids=lambda parse: parse.__name__)
def test_clean_and_odd_columns_have_one_schema(parse: Parse) -> None:
    assert parse(DIRT).schema == parse(DIRT[:2]).schema


@pytest.mark.parametrize(
    ("parse", "text", "value"),
    [
        (money.parse_money, "12OOO", "12000.00"),
        (counts.parse_counts, "l2人", "12"),
        (dates.parse_dates, "2O24-04-01", "2024-04-01"),
        (phones.parse_phones, "138OOOO0001", "13800000001"),
    ],
)
def test_a_letter_typed_for_a_digit_is_put_right_and_told(
    parse: Callable[[pl.Series], pl.DataFrame], text: str, value: str
) -> None:
    read = parse(pl.Series([text]))
    assert (str(read["value"][0]), read["kind"][0], read["written"][0]) == (value, "repaired", None)


@pytest.mark.parametrize("parse", [money.parse_money, counts.parse_counts, dates.parse_dates])
@pytest.mark.parametrize(
    ("text", "kind", "written"),
    [
        ("未送达", None, "placeholder"),
        ("暂无数据记录", None, "placeholder"),
        ("（无）", None, "placeholder"),
        ("无。", None, "placeholder"),
        ("待定", "said_unknown", None),
        ("未提供", "said_unknown", None),
        ("保密", "said_unknown", None),
        ("不详。", "said_unknown", None),
        ("2***", "masked", None),
    ],
)
def test_words_that_say_none_are_told_from_words_that_say_unknown(
    parse: Callable[[pl.Series], pl.DataFrame], text: str, kind: str, written: str
) -> None:
    read = parse(pl.Series([text]))
    assert read.select("value", "kind", "written").row(0) == (None, kind, written)


@pytest.mark.parametrize("parse", PARSERS)
@settings(max_examples=8, deadline=None)
@given(texts=st.lists(st.text() | st.none(), max_size=20))
def test_any_text_is_a_value_an_empty_cell_or_an_issue(
    parse: Callable[[pl.Series], pl.DataFrame], texts: list[str | None]
) -> None:
    read = parse(pl.Series(texts, dtype=pl.String))
    assert read.height == len(texts)
    assert set(read["kind"].drop_nulls()) <= set(ISSUE_KINDS)
    assert set(read["written"].drop_nulls()) <= set(WRITTEN_KINDS)


@pytest.mark.parametrize("parse", [parse for parse in PARSERS if parse is not names.parse_persons])
@settings(max_examples=8, deadline=None)
@given(
    texts=st.lists(
        st.text(st.sampled_from("0123456789年月日元万-./:（）()执号第张公司%A*")), max_size=20
    )
)
def test_the_canonical_text_of_a_value_is_read_as_that_value(
    parse: Callable[[pl.Series], pl.DataFrame], texts: list[str]
) -> None:
    once = parse(pl.Series(texts, dtype=pl.String))["value"]
    is_moment = once.dtype == pl.Datetime("us")
    canonical = once.dt.strftime("%Y-%m-%d %H:%M:%S") if is_moment else once.cast(pl.String)
    assert parse(canonical)["value"].to_list() == once.to_list()
