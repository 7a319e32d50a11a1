"""Credit codes by an implementation that is not ours, and what damage leaves of them."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from stdnum.cn import uscc

from benchmarks.linking import codes


@given(st.integers(110101, 659999), st.integers(0, 10**8 - 1))
def test_every_code_is_valid(district: int, number: int) -> None:
    code = codes.credit_codes(np.array([district]), number)[0]
    assert uscc.is_valid(code)
    assert code[2:8] == str(district)


def test_codes_do_not_repeat() -> None:
    made = codes.credit_codes(np.full(200_000, 420502), 0)
    assert made.n_unique() == 200_000


def test_a_damaged_code_is_another_text() -> None:
    whole = codes.credit_codes(np.full(2_000, 420502), 5)
    damaged = codes.damaged(whole, np.random.default_rng(1))
    assert (damaged == whole).sum() == 0
    assert {len(code) for code in damaged} > {18, 10}
