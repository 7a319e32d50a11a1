"""Check characters: against python-stdnum, and on text of the wrong length."""

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st
from stdnum.cn import ric, uscc

from pipeline.values import checksums

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def apply(expression: pl.Expr, text: str) -> object:
    """Evaluate an expression over `text` on one value."""
    return pl.DataFrame({"text": [text]}).select(value=expression).item()


@settings(max_examples=15, deadline=None)
@given(st.text(ALPHABET, min_size=17, max_size=17))
def test_the_check_character_of_a_code_is_that_of_python_stdnum(body: str) -> None:
    check = apply(checksums.credit_check_character(pl.col("text")), body)
    assert check == uscc.calc_check_digit(body)
    assert apply(checksums.credit_check_holds(pl.col("text")), f"{body}{check}") is True


@settings(max_examples=15, deadline=None)
@given(st.text("0123456789", min_size=17, max_size=17))
def test_the_check_character_of_an_id_is_that_of_python_stdnum(body: str) -> None:
    check = apply(checksums.person_check_character(pl.col("text")), body)
    assert check == ric.calc_check_digit(f"{body}0")
    assert apply(checksums.person_check_holds(pl.col("text")), f"{body}{check}") is True


def test_the_organisation_code_check_follows_the_standards_example() -> None:
    # GB 11714-1997, annex: D2143569 has the check character X.
    assert apply(checksums.organisation_check_holds(pl.col("text")), "D2143569X") is True
    assert apply(checksums.organisation_check_holds(pl.col("text")), "D21435691") is False


def test_text_of_another_length_is_neither_right_nor_wrong() -> None:
    assert apply(checksums.credit_check_holds(pl.col("text")), "913") is None
    assert apply(checksums.person_check_holds(pl.col("text")), "身份证") is None
