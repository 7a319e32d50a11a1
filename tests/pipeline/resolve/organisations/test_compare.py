"""Parts of names beside one another."""

import numpy as np
import polars as pl
import pytest

from pipeline.resolve.organisations import compare, letters
from pipeline.resolve.organisations.index import near

HUBEI, WUHAN, HONGSHAN, YICHANG, SHANGHAI, MINHANG = (
    420000, 420100, 420111, 420500, 310000, 310112,
)  # fmt: skip


@pytest.mark.parametrize(
    ("wide", "narrow", "inside"),
    [
        (HUBEI, HONGSHAN, True),
        (WUHAN, HONGSHAN, True),
        (WUHAN, WUHAN, True),
        (HONGSHAN, WUHAN, False),
        (YICHANG, HONGSHAN, False),
        (-5, -5, True),
        (-5, WUHAN, False),
    ],
)
def test_a_place_lies_in_another(wide: int, narrow: int, inside: bool) -> None:
    places = (np.array([place], np.int32) for place in (wide, narrow))
    assert compare.contains(*places).tolist() == [inside]


def test_a_municipality_is_its_own_city() -> None:
    places = np.array([SHANGHAI, MINHANG, HONGSHAN, HUBEI], np.int32)
    assert near(places).tolist() == [3100, 3100, 4201, 4200]


def test_letters_stand_in_a_text_in_their_order() -> None:
    short, long = (
        ["宏昌科技", "宏昌科技", "昌宏", "", "宏远"],
        ["宏昌电器科技", "宏昌技科", "宏昌", "宏", "宏"],
    )
    laid = (letters.letters_of(pl.Series(texts)) for texts in (short, long))
    assert compare.stand_in(*laid).tolist() == [True, False, False, False, False]


def test_texts_share_a_letter_or_not() -> None:
    shared = compare.share_letters(
        pl.Series(["宏远", "宏远", None]), pl.Series(["远大", "康瑞", "宏"])
    )
    assert shared.tolist() == [True, False, False]
