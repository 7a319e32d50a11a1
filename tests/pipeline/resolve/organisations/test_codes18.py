"""Credit codes beside one another."""

import numpy as np
import polars as pl
import pytest

from pipeline.resolve.organisations import codes18

CODE = "91310112MA1G000114"


@pytest.mark.parametrize(
    ("said", "registered", "answer"),
    [
        (CODE, CODE, codes18.SAME),
        (CODE.lower(), CODE, codes18.SAME),
        ("91310112MA1G001114", CODE, codes18.NEAR),
        ("91310112MA1G00114", CODE, codes18.NEAR),
        ("91310112MA1G", CODE, codes18.NEAR),
        ("913101", CODE, codes18.OTHER),
        ("91310112MA1G000225", CODE, codes18.OTHER),
        ("91420100MA4KXQ2T8E", CODE, codes18.OTHER),
        (None, CODE, codes18.UNKNOWN),
        (CODE, None, codes18.UNKNOWN),
    ],
)
def test_codes_are_compared(said: str | None, registered: str | None, answer: int) -> None:
    mine, others = (
        codes18.read_codes(pl.Series([code], dtype=pl.String)) for code in (said, registered)
    )
    first = np.zeros(1, np.int64)
    assert codes18.compare_codes(mine, first, others, first).tolist() == [answer]


def test_only_codes_whose_check_holds_have_a_hash() -> None:
    codes = codes18.read_codes(pl.Series(["91310112MA1G000114", "91310112MA1G000115", None]))
    assert (codes.hashes != 0).tolist() == [True, False, False]
    assert codes.lengths.tolist() == [18, 18, 0]
