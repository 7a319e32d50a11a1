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


@pytest.mark.parametrize(
    ("value", "parts"),
    [
        ("（2023）沪0112执恢12号之二", (2023, "沪0112", "执恢", 12, "之二")),
        ("（2023）鄂0503行审7号", (2023, "鄂0503", "行审", 7, None)),
        ("（2014）闵执字第123号", (2014, "闵", "执", 123, None)),
        ("（2021）沪03破15号", (2021, "沪03", "破", 15, None)),
        ("沪公积金责〔2024〕12号", (None,) * 5),
    ],
)
def test_a_courts_number_has_five_parts(value: str, parts: tuple[object, ...]) -> None:
    split = pl.select(parts=numbers.case_parts(pl.lit(value))).unnest("parts")
    assert split.row(0) == parts


def test_all_numbers_of_a_text_are_found_as_keys() -> None:
    text = "依据(2023)沪0112民初456号判决书、（2023）沪0112执 0789号之一及沪公积金责[2024]第012号"
    keys = numbers.number_keys(pl.Series([text, "无", None]))
    assert keys.to_list() == [
        ["（2023）沪0112民初456号", "（2023）沪0112执789号", "沪公积金责〔2024〕12号"], [], None,
    ]  # fmt: skip


def test_two_writings_of_one_number_share_a_key_and_other_text_is_its_own() -> None:
    texts = ["(2014)闵执123号", "（2014）闵执字第0123号之一", "lj 2024-1", "暂无"]
    frame = pl.DataFrame({"text": texts}).select(numbers.number_key(pl.col("text")))
    old = "（2014）闵执字第123号"
    assert frame.to_series().to_list() == [old, old, "LJ2024-1", None]


@settings(max_examples=15, deadline=None)
@given(st.lists(st.text(st.sampled_from("（）(2023)沪0112执恢民初字第号之一 〔〕[]")), max_size=30))
def test_reading_a_value_again_changes_nothing(texts: list[str]) -> None:
    once = numbers.parse_case_numbers(pl.Series(texts, dtype=pl.String))["value"]
    assert numbers.parse_case_numbers(once)["value"].to_list() == once.to_list()
