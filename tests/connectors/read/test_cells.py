"""Cells of a spreadsheet as text."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.read.cells import Cell, cell_text, column, number_text


@pytest.mark.parametrize(
    ("value", "text", "kind"),
    [
        ("0012", "0012", None),
        (None, "", None),
        (12.0, "12", "number"),
        (0.1 + 0.2, "0.3", "number"),
        (1e-7, "0.0000001", "number"),
        (-0.0, "0", "number"),
        (310112199001011.0, "310112199001011", "number"),
        (3.10112199001011e17, "3.10112199001011E+17", "long"),
        (True, "TRUE", "bool"),
        (datetime.date(1900, 1, 1), "1900-01-01", "date"),
        (datetime.datetime(2024, 4, 1), "2024-04-01", "date"),
        (datetime.datetime(2024, 4, 1, 8, 30), "2024-04-01 08:30:00", "date"),
        (datetime.time(8, 30), "08:30:00", "date"),
    ],
)
def test_a_cell_is_written_as_a_person_reads_it(value: Cell, text: str, kind: str | None) -> None:
    assert cell_text(value) == (text, kind)


def test_one_and_true_and_the_text_one_are_three_things() -> None:
    texts, kinds = column([1.0, True, "1", None])
    assert texts.to_list() == ["1", "TRUE", "1", ""]
    assert kinds is not None
    assert kinds.to_list() == ["number", "bool", None, None]


@given(st.integers(min_value=-(10**15) + 1, max_value=10**15 - 1))
def test_whole_numbers_of_fifteen_digits_keep_them_all(value: int) -> None:
    assert number_text(float(value)) == str(value)


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=2))
def test_money_keeps_its_cents(value: object) -> None:
    assert float(number_text(float(str(value)))) == float(str(value))
