"""Resident IDs and columns that hold IDs and codes."""

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stdnum.cn import ric

from pipeline.values import ids

ID = "310112199001011233"
CODE = "91310112MA1G000114"


def read(*texts: str | None) -> pl.DataFrame:
    """Read a few text cells as resident IDs."""
    return ids.parse_person_ids(pl.Series(texts, dtype=pl.String))


@pytest.mark.parametrize(
    ("text", "value", "state", "kind", "written"),
    [
        (ID, ID, "ok", None, None),
        ("310112 19900101 1233", ID, "ok", None, "spaces"),
        ("'310112199001011233", ID, "ok", None, "separators"),
        ("310112900101123", ID, "converted", None, "converted"),
        ("31O112199OO1O11233", ID, "repaired", "repaired", None),
        ("310112901301123", "310112901301123", "failed", "failed_check", None),
        ("310112199002301238", "310112199002301238", "failed", "failed_check", None),
        ("310112********1233", "310112********1233", "masked", "masked", None),
        ("31011219900101****", "31011219900101****", "masked", "masked", None),
        ("310112199001011000", "310112199001011000", "damaged", "damaged", None),
        ("3.10112E+17", "3.10112E+17", "damaged", "damaged", None),
        ("310112……1233", "310112***1233", "masked", "masked", "width"),
        ("身份证号：310112199001011233（本人）", ID, "ok", None, "words_around"),
        (f"{ID}.0", ID, "ok", None, "separators"),
        ("保密", None, None, "said_unknown", None),
        ("无", None, None, None, "placeholder"),
    ],
)
def test_an_id_is_read_with_its_state(
    text: str, value: str, state: str, kind: str, written: str
) -> None:
    assert read(text).row(0) == (value, kind, written, state)


def test_a_numeric_cell_of_eighteen_digits_is_damaged_even_if_the_check_holds() -> None:
    cells, numeric = pl.Series([ID, ID]), pl.Series([True, False])
    assert ids.parse_person_ids(cells, numeric=numeric)["state"].to_list() == ["damaged", "ok"]


def test_a_lower_case_x_and_a_multiplication_sign_at_the_end_are_the_check_character() -> None:
    body = "31011219900101"
    number = next(
        f"{body}{n:03d}X" for n in range(1000) if ric.calc_check_digit(f"{body}{n:03d}0") == "X"
    )
    texts = [number.lower(), number[:-1] + "×"]
    assert read(*texts)["value"].to_list() == [number, number]
    assert read(*texts)["state"].to_list() == ["ok", "ok"]


@pytest.mark.parametrize(
    ("text", "value", "state", "holder"),
    [
        (ID, ID, "ok", "person"),
        (CODE, CODE, "ok", "organisation"),
        (CODE.lower(), CODE, "ok", "organisation"),
        ("310112900101123", ID, "converted", "person"),
        ("310112000123456", "310112000123456", "partial", "organisation"),
        ("123456788", "123456788", "partial", "organisation"),
        ("31011219900101****", "31011219900101****", "masked", "person"),
        ("9131************14", "9131************14", "masked", "organisation"),
        ("3.10112E+17", "3.10112E+17", "damaged", None),
        ("见附件", "见附件", "failed", None),
        ("/", None, None, None),
    ],
)
def test_a_party_number_is_read_as_what_it_passes_as(
    text: str, value: str, state: str, holder: str
) -> None:
    read_as = ids.parse_party_ids(pl.Series([text]))
    assert read_as.select("value", "state", "holder").row(0) == (value, state, holder)


@settings(max_examples=15, deadline=None)
@given(st.dates(), st.integers(0, 999))
def test_every_number_with_a_real_date_and_check_is_ok_whatever_its_region(
    birth: object, sequence: int
) -> None:
    body = f"469999{str(birth).replace('-', '')}{sequence:03d}"
    number = body + ric.calc_check_digit(body + "0")
    expected = "ok" if "1900" <= str(birth)[:4] <= "2099" else "failed"
    assert read(number)["state"][0] == expected or number.endswith("000")


@settings(max_examples=15, deadline=None)
@given(st.lists(st.text() | st.none(), max_size=30))
def test_any_text_is_read_and_reading_the_value_again_changes_nothing(
    texts: list[str | None],
) -> None:
    once = ids.parse_party_ids(pl.Series(texts, dtype=pl.String))
    again = ids.parse_party_ids(once["value"])
    assert again["value"].to_list() == once["value"].to_list()
