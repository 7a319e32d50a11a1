"""Words and basis of rules, and the page of numbered messages."""

import pytest

from pipeline.screen.faults import TEXTS
from pipeline.screen.lint_words import cited_faults, word_faults
from pipeline.screen.message_page import GROUPS, PAGE, render
from tests.pipeline.screen.shelf import small_rule


@pytest.mark.parametrize(
    ("basis", "codes"),
    [
        ("行政强制法 第五十三条", []),
        ("刑法 第二百七十六条之一、第九百九十九条", ["XS602"]),
        ("某规定 第一条", ["XS602"]),
    ],
)
def test_a_stable_rule_rests_on_listed_articles(basis: str, codes: list[str]) -> None:
    rule = small_rule(status="stable", basis=[basis])
    assert [code for code, _, _ in cited_faults(rule)] == codes
    assert not list(cited_faults(small_rule(basis=[basis])))


def test_an_accusing_word_is_refused_in_every_sentence() -> None:
    rule = small_rule(says="{number} 恶意逃债")
    assert [(code, what.split("：")[0]) for code, _, what in word_faults(rule)] == [
        ("XS601", "恶意"),
        ("XS601", "逃债"),
    ]


def test_the_page_of_messages_is_fresh_and_whole() -> None:
    assert PAGE.read_text(encoding="utf-8") == render()
    assert {code[2] for code in TEXTS} == set(GROUPS)
