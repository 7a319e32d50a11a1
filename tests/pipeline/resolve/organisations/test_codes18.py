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
        ("91420100MA1G000114", CODE, codes18.OTHER),
        ("MA1G00011", CODE, codes18.INSIDE),
        ("MA1G00012", CODE, codes18.OTHER),
        ("91310112********14", CODE, codes18.MASKED),
        ("91420112********14", CODE, codes18.OTHER),
        ("310112123456789", "91310112123456789X", codes18.NUMBER),
        ("310112000123456", CODE, codes18.UNKNOWN),
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


def test_a_registration_number_is_compared_with_the_one_registered() -> None:
    firms = pl.DataFrame({"code": [CODE], "registration_no": ["310112000123456"]})
    others = codes18.read_told(firms)
    mine = codes18.read_codes(pl.Series(["310112000123456", "310112000123457"]))
    rows, firm = np.arange(2), np.zeros(2, np.int64)
    answers = codes18.compare_codes(mine, rows, others, firm).tolist()
    assert answers == [codes18.NUMBER, codes18.UNKNOWN]
    assert set(codes18.sought(mine, rows[:1])[0]) & set(codes18.listed(others)[0])


def test_states_that_are_given_are_believed() -> None:
    told = pl.DataFrame({"code": [CODE, CODE], "code_state": ["repaired", "failed"]})
    codes = codes18.read_told(told)
    assert (codes.repaired.tolist(), (codes.hashes != 0).tolist()) == ([True, False], [True, False])
