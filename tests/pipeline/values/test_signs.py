"""Signs and thousands separators."""

import polars as pl
import pytest

from pipeline.values import signs


@pytest.mark.parametrize(
    ("text", "negative", "bare"),
    [("-5", True, "5"), ("负5元", True, "5元"), ("(1,5)", True, "1,5"), ("+5", False, "5"),
     ("5", False, "5"), ("(见附件)", False, "(见附件)")],
)  # fmt: skip
def test_a_sign_is_taken_off(text: str, negative: bool, bare: str) -> None:
    sign, rest = signs.take_sign(pl.lit(text))
    assert pl.select(sign=sign, rest=rest).row(0) == (negative, bare)


@pytest.mark.parametrize(
    ("text", "bare"),
    [("1,234,567.8", "1234567.8"), ("1,234元", "1234元"), ("1,2345", "1,2345"), ("12,34", "12,34")],
)
def test_only_separators_that_stand_right_are_removed(text: str, bare: str) -> None:
    assert pl.select(signs.drop_grouping(pl.lit(text))).item() == bare
