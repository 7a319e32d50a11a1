"""Case and document numbers: canonical, split, and found in text."""

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.values import case_numbers as numbers

CANONICAL = "（2023）沪0112执1234号"


@pytest.mark.parametrize(
    ("text", "value", "kind", "written"),
    [
        (CANONICAL, CANONICAL, None, None),
        ("(2023)沪0112执1234号", CANONICAL, None, "case_form"),
        ("〔2023〕沪0112执1234号", CANONICAL, None, "case_form"),
        ("[2023]沪0112执001234号", CANONICAL, None, "case_form"),
        ("（2023）沪 0112 执 1234 号", CANONICAL, None, "width"),
        (f"\u00a0{CANONICAL}  ", CANONICAL, None, "spaces"),
        ("（２０２３）沪０１１２执１２３４号", CANONICAL, None, "width"),
        ("2023沪0112执1234号", CANONICAL, None, "case_form"),
        ("(2023)沪0112执字第1234号", CANONICAL, None, "case_form"),
        ("（2023）沪0112执1234号之一", "（2023）沪0112执1234号之一", None, None),
        ("（2023）沪0112执1234号执行裁定书", CANONICAL, None, "words_around"),
        (f"{CANONICAL}、（2022）沪0112执9号", CANONICAL, "several", "words_around"),
        ("(2014)闵执字第00123号", "（2014）闵执字第123号", None, "case_form"),
        ("（2014）闵执123号", "（2014）闵执字第123号", None, "width"),
        ("（2020）最高法民终12号", "（2020）最高法民终12号", None, None),
        ("沪公积金责[2024]12号", "沪公积金责〔2024〕12号", None, "case_form"),
        ("沪公积金执〔2024〕12号", "沪公积金执〔2024〕12号", None, None),
        ("沪人社监令字（2024）第 12 号", "沪人社监令字〔2024〕第12号", None, "width"),
        ("LJ2024-001", "LJ2024-001", None, None),
        ("沪0112执1234号", "沪0112执1234号", "bad_case_no", None),
        ("（2023）沪0112执1234-1号", "（2023）沪0112执1234号之1", None, "width"),
        ("（2014）闵民三初字第12号", "（2014）闵民三初字第12号", None, None),
        ("（2023）沪0112執1234號", CANONICAL, None, "width"),
        ("(2023)沪0112执1,234号", CANONICAL, None, "case_form"),
        ("（2023）沪0112执1234、1235号", CANONICAL, "several", "width"),
        ("（2023）沪0112执1234号至1240号", CANONICAL, "several", "width"),
        ("(2023)沪O112执1234号", CANONICAL, "repaired", "case_form"),
        ("（2023）执1234号", "〔2023〕执1234号", "bad_case_no", "width"),
        ("（23）沪0112执1234号", "(23)沪0112执1234号", "bad_case_no", "width"),
        ("沪公积金责〔2024〕第012号", "沪公积金责〔2024〕第12号", None, "case_form"),
        ("沪公积金责〔2024〕12", "沪公积金责〔2024〕12号", None, "case_form"),
        ("待定", None, "said_unknown", None),
        ("[]号", None, None, "placeholder"),
    ],
)
def test_a_number_is_written_canonically(text: str, value: str, kind: str, written: str) -> None:
    assert numbers.parse_case_numbers(pl.Series([text])).row(0) == (value, kind, written)


@settings(max_examples=15, deadline=None)
@given(st.lists(st.text(st.sampled_from("（）(2023)沪0112执恢民初字第号之一 〔〕[]")), max_size=30))
def test_reading_a_value_again_changes_nothing(texts: list[str]) -> None:
    once = numbers.parse_case_numbers(pl.Series(texts, dtype=pl.String))["value"]
    assert numbers.parse_case_numbers(once)["value"].to_list() == once.to_list()
