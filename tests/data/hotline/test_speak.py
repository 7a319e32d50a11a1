"""Sentences filled, with the places of what they say."""

import re

import pytest

from data.hotline.figures import Said
from data.hotline.patterns import KINDS, Pattern
from data.hotline.speak import speak

SLOTS: dict[str, str | Said] = {
    "e": "甲劳务有限公司",
    "p": "乙花园工程",
    "n": Said("三十来号人", 30, 39),
    "a": Said("两万多元", 20_001, 29_999),
    "t": "三个月",
    "b": "包工头丙",
    "f": "13800000001",
    "w": "木工",
    "c": "丁某",
    "k": "13800000002",
}
SPOKEN = [(kind, pattern) for kind, patterns in KINDS.items() for pattern in patterns]


def test_there_are_forty_patterns_and_no_two_are_alike() -> None:
    assert len({pattern.text for _, pattern in SPOKEN}) == len(SPOKEN) >= 40


@pytest.mark.parametrize(("kind", "pattern"), SPOKEN, ids=lambda one: str(one)[:18])
def test_spans_are_where_the_words_stand(kind: str, pattern: Pattern) -> None:
    said = speak(pattern, kind, SLOTS, "1")
    whole = f"{said.title}\n{said.content}"
    assert not re.search("[{}]", whole)
    for text, start, end in (*said.claim.employer, *said.claim.project, *said.claim.boss):
        assert whole[start:end] == text


def test_one_who_speaks_for_himself_is_one_person_and_a_supplier_nobody() -> None:
    alone = speak(Pattern("欠薪", "{e}欠我{a}工资。"), "wages", SLOTS, "1").claim
    crew = speak(Pattern("欠薪", "我们{n}，{e}欠{a}。"), "wages", SLOTS, "2").claim
    goods = speak(Pattern("材料款", "{e}欠材料款{a}。"), "other", SLOTS, "3").claim
    assert (alone.people, alone.amount) == ((1, 1), (20_001, 29_999))
    assert crew.people == (30, 39)
    assert crew.employer == (("甲劳务有限公司", 11, 18),)
    assert (goods.people, goods.amount, goods.employer) == (None, None, ())
