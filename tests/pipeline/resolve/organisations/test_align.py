"""Two names one slip apart."""

import numpy as np
import polars as pl
import pytest

from pipeline.resolve.organisations import align, letters


@pytest.mark.parametrize(
    ("said", "registered", "kind", "at"),
    [
        ("宏远建筑", "宏远建筑", align.EQUAL, 4),
        ("红远建筑", "宏远建筑", align.SOUND, 0),
        ("宏远建莞", "宏远建筑", align.OTHER, 3),
        ("宏过建筑", "宏达建筑", align.PART, 1),
        ("远宏建筑", "宏远建筑", align.SWAPPED, 0),
        ("宏宏远建筑", "宏远建筑", align.EXTRA, 1),
        ("宏建筑", "宏远建筑", align.MISSING, 1),
        ("宏远建", "宏远建筑", align.MISSING, 3),
        ("红元建筑", "宏远建筑", align.FAR, 0),
    ],
)
def test_the_slip_is_found(said: str, registered: str, kind: int, at: int) -> None:
    mine, others = (letters.letters_of(pl.Series([name])) for name in (said, registered))
    first = np.zeros(1, np.int64)
    slips = align.align(mine, first, others, first)
    assert (slips.kind.tolist(), slips.at.tolist()) == ([kind], [at])


def test_a_part_is_found_where_it_stands() -> None:
    names = letters.sums(letters.letters_of(pl.Series(["武汉宏远建筑", "宏远", "建筑"])))
    wanted = letters.whole(letters.sums(letters.letters_of(pl.Series(["宏远"] * 3))))
    assert align.span_of(names, wanted, np.array([2, 2, 2])).tolist() == [2, 0, -1]
