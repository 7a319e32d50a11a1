"""Words of a vocabulary, however they are written."""

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.contract import load_contracts
from pipeline.ingest.categories import parse_category

CONTRACTS = load_contracts()
STATUS = CONTRACTS["registration"].fields["status"]
LEVY = CONTRACTS["tax_payment"].fields["levy"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("存续", "active"),
        (" 在营 ", "active"),
        ("存续(在营、开业、在册)", "active"),
        ("吊销,未注销", "revoked_not_deregistered"),
        ("注销", "deregistered"),
    ],
)
def test_a_word_is_known_by_its_folded_form(text: str, value: str) -> None:
    assert parse_category(pl.Series([text]), STATUS)["value"].to_list() == [value]


def test_empty_unknown_and_unheard_of_words_are_three_things() -> None:
    parsed = parse_category(pl.Series(["", "暂无", None, "不详", "正常"]), STATUS)
    assert parsed["value"].null_count() == 5
    assert parsed["kind"].to_list() == [None, None, None, "said_unknown", "unknown_word"]


def test_the_usual_word_stands_in_the_key() -> None:
    parsed = parse_category(pl.Series(["开业", "注销"]), STATUS)
    assert parsed["word"].to_list() == ["存续", "注销"]


def test_any_levy_is_a_tax_but_an_insurance_fee() -> None:
    parsed = parse_category(pl.Series(["增值税", "失业 保险费", "", "/"]), LEVY)
    assert parsed["value"].to_list() == ["tax", "fee", "tax", "tax"]
    assert parsed["word"].to_list() == ["增值税", "失业保险费", None, None]


@given(st.lists(st.text(max_size=12), max_size=5))
def test_no_text_makes_it_fail_and_every_cell_gets_an_answer(texts: list[str]) -> None:
    parsed = parse_category(pl.Series(texts, dtype=pl.String), STATUS)
    assert parsed.height == len(texts)
    assert set(parsed["value"].drop_nulls()) <= set(STATUS.words)
