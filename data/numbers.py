"""Official numbers of people and firms who do not exist: right in form and check.

Credit codes and IDs carry a region that no place has (420599, 610399); phones are of the segment
`0000`, not given out as far as we know. Every function is a Polars expression over serial numbers.
"""

import polars as pl

REGION = "420599"
REGION_ELSEWHERE = "610399"
FIRMS = 10_000_000
"""Distinct credit codes of one region."""

_CODE_LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
"""Alphabet of the unified social credit code: GB 32100-2015, table 1."""
_ORGANISATION_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)
"""GB 11714-1997, 4.2."""
_ID_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
"""GB 11643-1999, 4.1."""
_ID_CHECKS = "10X98765432"
_PREFIXES = (
    *(f"13{n}" for n in range(10)),
    *(f"15{n}" for n in (0, 1, 2, 3, 5, 6, 7, 8, 9)),
    *(f"18{n}" for n in range(10)),
    *(f"17{n}" for n in (3, 5, 6, 7, 8)),
    *("145", "146", "147", "149", "166", "167", "191", "193", "195", "196", "198", "199"),
)
PHONES = len(_PREFIXES) * 10_000
"""Distinct phones; further serials begin again."""


def credit_codes(serial: pl.Expr, region: str = REGION) -> pl.Expr:
    """Write the credit code of each serial below `FIRMS`, both check characters right."""
    digits = _digits((serial * 7_654_321 + 1_234_567) % FIRMS, 7)
    organisation = pl.lit(9 * _ORGANISATION_WEIGHTS[0], pl.Int64)
    for digit, weight in zip(digits, _ORGANISATION_WEIGHTS[1:], strict=True):
        organisation += digit * weight
    check = (11 - organisation % 11) % 11
    head = f"91{region}9"
    letters = [pl.lit(int(c), pl.Int64) for c in head] + digits
    letters.append(pl.when(check == 10).then(_CODE_LETTERS.index("X")).otherwise(check))
    total = pl.lit(0, pl.Int64)
    for place, letter in enumerate(letters):
        total += letter * pow(3, place, 31)
    last = _letter((31 - total % 31) % 31, _CODE_LETTERS)
    return pl.concat_str(pl.lit(head), *map(_text, digits), _letter(check, "0123456789X"), last)


def person_ids(serial: pl.Expr) -> pl.Expr:
    """Write the 18-digit ID of each serial: born 1962–2001, days 1–28; 13,440,000 differ."""
    mixed = (serial * 7_368_787 + 99_991) % 13_440_000
    sequence, rest = mixed % 1000, mixed // 1000
    day, rest = rest % 28 + 1, rest // 28
    month, year = rest % 12 + 1, rest // 12 + 1962
    digits = [pl.lit(int(c), pl.Int64) for c in REGION]
    digits += [*_digits(year, 4), *_digits(month, 2), *_digits(day, 2), *_digits(sequence, 3)]
    total = pl.lit(0, pl.Int64)
    for digit, weight in zip(digits, _ID_WEIGHTS, strict=True):
        total += digit * weight
    return pl.concat_str(*map(_text, digits), _letter(total % 11, _ID_CHECKS))


def phones(serial: pl.Expr) -> pl.Expr:
    """Write the mobile number `1xx0000xxxx` of each serial; again after `PHONES`."""
    mixed = (serial * 7_919 + 4_241) % PHONES
    prefix = (mixed // 10_000).replace_strict(
        range(len(_PREFIXES)), list(_PREFIXES), return_dtype=pl.String
    )
    return pl.concat_str(prefix, pl.lit("0000"), *map(_text, _digits(mixed % 10_000, 4)))


def _digits(number: pl.Expr, width: int) -> list[pl.Expr]:
    return [number // 10**place % 10 for place in reversed(range(width))]


def _text(digit: pl.Expr) -> pl.Expr:
    return digit.cast(pl.String)


def _letter(index: pl.Expr, letters: str) -> pl.Expr:
    return index.replace_strict(range(len(letters)), list(letters), return_dtype=pl.String)
