"""Credit codes: what passes, what is repaired, what only stands."""

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stdnum.cn import uscc

from pipeline.values import codes

CODE = "91310112MA1G000114"
ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def read(*texts: str | None, numeric: bool = False) -> pl.DataFrame:
    """Read a few cells, all of them numeric or all text."""
    cells = pl.Series(texts, dtype=pl.String)
    return codes.parse_codes(cells, numeric=pl.Series([numeric] * len(texts)))


@pytest.mark.parametrize(
    ("text", "value", "state", "kind", "written"),
    [
        (CODE, CODE, "ok", None, None),
        (CODE.lower(), CODE, "ok", None, "case"),
        ("91310112-MA1G000114", CODE, "ok", None, "separators"),
        (" 91310112 MA1G000114", CODE, "ok", None, "spaces"),
        ("９１310112MA1G000114", CODE, "ok", None, "width"),
        ("9131O112MA1GOOO114", CODE, "repaired", "repaired", None),
        ("9I3I0II2MAIG000II4", CODE, "repaired", "repaired", None),
        ("9l3l0ll2MAlG000ll4", CODE, "repaired", "repaired", "case"),
        ("91310112MA1G000115", "91310112MA1G000115", "failed", "failed_check", None),
        ("91310112MA1G0OO115", "91310112MA1G0OO115", "failed", "failed_check", None),
        ("9131********000114", "9131********000114", "masked", "masked", None),
        ("913101XXXXXXXX0114", "913101XXXXXXXX0114", "masked", "masked", None),
        ("9.1310112E+17", "9.1310112E+17", "damaged", "damaged", None),
        ("913101120000000000", "913101120000000000", "damaged", "damaged", None),
        ("12345678-8", "123456788", "partial", "partial", "separators"),
        ("123456789", "123456789", "failed", "failed_check", None),
        ("310112000123456", "310112000123456", "partial", "partial", None),
        (f"统一社会信用代码：{CODE}（1-1）", CODE, "ok", None, "words_around"),
        (f"{CODE}、{CODE[:-1]}5", f"{CODE}、{CODE[:-1]}5", "failed", "several", None),
        ("91310112МA1G000114", CODE, "repaired", "repaired", None),
        ("91310112……0114", "91310112***0114", "masked", "masked", "width"),
        ("2345674", "2345674", "failed", "failed_check", None),
        ("12345671", "012345671", "partial", "partial", "number_form"),
        ("000000000000000000", "000000000000000000", "damaged", "damaged", None),
        ("无统一社会信用代码", None, None, None, "placeholder"),
        ("暂无", None, None, None, "placeholder"),
        ("不详", None, None, "said_unknown", None),
        ("", None, None, None, None),
    ],
)
def test_a_code_is_read_with_its_state(
    text: str, value: str, state: str, kind: str, written: str
) -> None:
    assert read(text).row(0) == (value, kind, written, state)


def test_a_number_of_more_than_fifteen_digits_in_a_numeric_cell_is_damaged() -> None:
    assert read("123101122000000001", numeric=True)["state"].to_list() == ["damaged"]


@settings(max_examples=15, deadline=None)
@given(st.text(ALPHABET, min_size=10, max_size=10), st.integers(0, 999_999), st.sampled_from("19"))
def test_the_check_agrees_with_python_stdnum(tail: str, region: int, department: str) -> None:
    code = f"{department}1{region:06d}{tail}"
    assert (read(code)["state"][0] in {"ok", "damaged"}) == uscc.is_valid(code) or code.endswith(
        "000"
    )


@settings(max_examples=15, deadline=None)
@given(st.lists(st.text() | st.none(), max_size=30))
def test_any_text_is_read_and_reading_the_value_again_changes_nothing(
    texts: list[str | None],
) -> None:
    once = read(*texts)
    again = read(*once["value"].to_list())
    assert again["value"].to_list() == once["value"].to_list()
    assert again["kind"].drop_nulls().is_in(list(codes.KINDS.values())).all()
