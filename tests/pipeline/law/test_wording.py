"""Words that accuse are found, names of statutes and crimes are not taken for them."""

import pytest

from pipeline.law.wording import accusing, load_accusing_words
from pipeline.parameters import PARAMETERS
from pipeline.screen.load import rule_files


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("终本后仍有纳税入库", []),
        ("老赖恶意逃债", ["恶意", "逃债", "老赖"]),
        ("达到拒不支付劳动报酬罪的数额标准", []),
        ("拒不缴纳", ["拒不"]),
        ("行政执法机关移送涉嫌犯罪案件的规定", []),
    ],
)
def test_accusing_words_are_found(text: str, words: list[str]) -> None:
    assert [found.word for found in accusing(text)] == words


def test_every_word_says_what_to_write_instead() -> None:
    words = load_accusing_words()
    assert len({one.word for one in words}) == len(words)
    assert not [one.word for one in words if accusing(one.instead)]


def test_no_title_that_ships_accuses() -> None:
    titles = [
        line.removeprefix("title: ")
        for path in rule_files(PARAMETERS.parent)
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.startswith("title: ")
    ]
    assert len(titles) >= 6
    assert {title: accusing(title) for title in titles if accusing(title)} == {}
