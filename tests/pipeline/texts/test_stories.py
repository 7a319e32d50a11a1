"""Unpaid work told over a whole text, and what only sounds like it."""

import pytest

from tests.pipeline.texts.reading import read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("帮帮忙\n去年在工地砌墙，讲好一天两百，干到年底，老板说没钱，一直拖到现在。", "wages"),
        ("难\n我在饭馆洗碗，一个月1900块，五个月没给。", "wages"),
        ("难\n我在饭馆洗碗，一个月1900块，每月都按时给。", "other"),
        ("货款\n给工地供货，老板欠我货款八万，一直没给。", "other"),
        ("退休金\n我是厂里的工人，退休金比别人少，一直没人管。", "other"),
        ("交房\n我们业主的首付是打工攒的血汗钱，开发商到现在没交房，钱也没退。", "other"),
    ],
)
def test_a_story_is_heard_as_what_it_is(text: str, kind: str) -> None:
    assert read(text).readings["kind"].to_list() == [kind]
