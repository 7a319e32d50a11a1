"""Phone numbers: one writing, hidden ones unknown, several said so."""

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.values import phones


def read(*texts: str | None) -> pl.DataFrame:
    """Read a few cells."""
    return phones.parse_phones(pl.Series(texts, dtype=pl.String))


@pytest.mark.parametrize(
    ("text", "value", "kind", "written"),
    [
        ("13800000001", "13800000001", None, None),
        ("138 0000 0001", "13800000001", None, "spaces"),
        ("138-0000-0001", "13800000001", None, "separators"),
        ("+86 13800000001", "13800000001", None, "prefix"),
        ("008613800000001", "13800000001", None, "prefix"),
        ("8613800000001", "13800000001", None, "prefix"),
        ("13800000001.0", "13800000001", None, "number_form"),
        ("１３８００００0001", "13800000001", None, "width"),
        ("021-50000001", "02150000001", None, "separators"),
        ("(0571)80000001", "057180000001", None, "separators"),
        ("021-50000001转801", "02150000001", None, "extension"),
        ("50000001", "50000001", "partial", None),
        ("2150000001", "02150000001", None, "number_form"),
        ("5715000001", "05715000001", None, "number_form"),
        ("1.3800000001E10", "13800000001", None, "number_form"),
        ("138OOOO0001", "13800000001", "repaired", None),
        ("138000000012", None, "bad_phone", None),
        ("+852 91234567", None, "bad_phone", None),
        ("021-5000001", None, "bad_phone", None),
        ("****0001", None, "masked", None),
        ("1380000*001", None, "masked", None),
        ("不愿透露", None, "said_unknown", None),
        ("张三13800000001", "13800000001", None, "words_around"),
        ("13800000001/13900000002", "13800000001", "several", None),
        ("13800000001 021-50000001", "13800000001", "several", None),
        ("138****0001", None, "masked", None),
        ("1.38E+10", None, "damaged", None),
        ("1380000", None, "bad_phone", None),
        ("00000000000", None, "bad_phone", None),
        ("见附件", None, "bad_phone", None),
        ("无", None, None, "placeholder"),
    ],
)
def test_a_phone_is_read(text: str, value: str, kind: str, written: str) -> None:
    assert read(text).row(0) == (value, kind, written)


@settings(max_examples=15, deadline=None)
@given(st.lists(st.text(st.sampled_from("0123456789-+()* 转/、张"), max_size=24), max_size=30))
def test_a_value_is_digits_and_reading_it_again_changes_nothing(texts: list[str]) -> None:
    once = read(*texts)["value"]
    assert once.drop_nulls().str.contains("^[0-9]{5,12}$").all()
    assert read(*once.to_list())["value"].to_list() == once.to_list()
