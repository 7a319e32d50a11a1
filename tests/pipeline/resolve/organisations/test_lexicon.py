"""Words found in names: where they start, how long, and whether they fill a name to its end."""

import re

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from pipeline.resolve.organisations import letters, lexicon
from pipeline.resolve.organisations.lexicon import Lexicon

WORDS = ("建设", "建", "设计", "建设工程", "工程")
TEXTS = st.lists(st.text("建设计工程厂宏", max_size=8), max_size=6)


def test_words_are_found_at_every_place_by_their_lengths() -> None:
    laid = letters.letters_of(pl.Series(["宏建设计", "建设工程"]))
    found = lexicon.starts(Lexicon.of(WORDS), laid)
    assert found.tolist() == [0, 0b110, 0b100, 0, 0b10110, 0, 0b100, 0]


def test_a_word_does_not_run_on_into_the_next_name() -> None:
    laid = letters.letters_of(pl.Series(["宏工", "程", None]))
    assert lexicon.starts(Lexicon.of(WORDS), laid).tolist() == [0, 0, 0]


def test_the_longest_of_the_words_at_a_place_is_told() -> None:
    laid = letters.letters_of(pl.Series(["建设工程", "宏"]))
    found = lexicon.starts(Lexicon.of(WORDS), laid, laid.starts[:-1])
    assert lexicon.longest(found).tolist() == [4, 0]


@given(TEXTS)
def test_what_closes_a_name_is_what_a_pattern_would_find(texts: list[str]) -> None:
    laid = letters.letters_of(pl.Series(texts, dtype=pl.String))
    closes = lexicon.closing(laid, lexicon.starts(Lexicon.of(WORDS), laid), lone="厂")
    pattern = re.compile(f"(?:{'|'.join(WORDS)})+厂?$")
    met = [pattern.search(text) for text in texts]
    expected = [
        found.start() if found else len(text) for found, text in zip(met, texts, strict=True)
    ]
    assert lexicon.first_place(laid, closes).tolist() == expected
