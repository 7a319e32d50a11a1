"""Numbers of nobody: right in their check characters, no two alike."""

import polars as pl
from stdnum.cn import ric, uscc

from data import numbers

SERIALS = pl.DataFrame({"n": [*range(3_000), 999_999, 5_000_000, numbers.FIRMS - 1]})


def test_every_credit_code_passes_the_national_check() -> None:
    codes = SERIALS.select(numbers.credit_codes(pl.col("n"))).to_series()
    assert all(uscc.is_valid(code) for code in codes)
    assert codes.n_unique() == SERIALS.height


def test_every_organisation_code_passes_its_own_check() -> None:
    codes = SERIALS.select(numbers.credit_codes(pl.col("n"))).to_series()
    weights = (3, 7, 9, 10, 5, 8, 4, 2)
    for code in codes:
        total = sum(int(digit) * weight for digit, weight in zip(code[8:16], weights, strict=True))
        assert code[16] == "0123456789X0"[11 - total % 11]


def test_every_id_passes_the_national_check() -> None:
    ids = SERIALS.select(numbers.person_ids(pl.col("n"))).to_series()
    assert all(ric.calc_check_digit(number) == number[17] for number in ids)
    assert all(1962 <= ric.get_birth_date(number).year <= 2001 for number in ids)
    assert ids.n_unique() == SERIALS.height


def test_phones_are_of_the_segment_that_nobody_has() -> None:
    phones = pl.select(numbers.phones(pl.int_range(numbers.PHONES))).to_series()
    assert phones.str.contains(r"^1[3-9]\d0000\d{4}$").all()
    assert phones.n_unique() == numbers.PHONES


def test_one_serial_always_has_one_number() -> None:
    first = pl.DataFrame({"n": [1]}).select(
        code=numbers.credit_codes(pl.col("n")),
        id_no=numbers.person_ids(pl.col("n")),
        phone=numbers.phones(pl.col("n")),
    )
    assert first.row(0) == ("914205999888888894", "420599198403217786", "13100002160")
