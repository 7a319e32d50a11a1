"""Check characters of Chinese codes and IDs, computed on whole columns of bytes.

Each function takes text that must have the stated length; anything else gives null, not an error.
"""

from collections.abc import Sequence

import polars as pl

_CREDIT_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
_PERSON_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_ORGANISATION_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)
_CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_PERSON_ALPHABET = "10X98765432"


def credit_values(text: pl.Expr) -> pl.Expr:
    """Give the 18 values 0 to 30 of the characters of a credit code, as bytes."""
    return _values(_bytes(text, 18))


def credit_sum_holds(values: pl.Expr) -> pl.Expr:
    """Say whether values by `credit_values` end in the right check: their sum leaves 0 modulo 31.

    GB 32100-2015, 4.5: weights 3^(i-1) mod 31, the check character itself weighs 1.
    """
    return _weighted(values, (*_CREDIT_WEIGHTS, 1)) % 31 == 0


def credit_check_holds(text: pl.Expr) -> pl.Expr:
    """Say whether 18 characters of the credit code alphabet end in the right check character.

    The caller sees to the alphabet (digits and capitals without I, O, S, V, Z). Over millions of
    rows make the values a column of its own first: an expression does not share them.
    """
    return credit_sum_holds(credit_values(text))


def credit_check_character(text: pl.Expr) -> pl.Expr:
    """Give the check character for the first 17 characters of a credit code."""
    total = _weighted(_values(_bytes(text, 17)), _CREDIT_WEIGHTS) % 31
    return pl.lit(_CREDIT_ALPHABET).str.slice((31 - total.cast(pl.Int64)) % 31, 1)


def person_check_holds(text: pl.Expr) -> pl.Expr:
    """Say whether 17 digits and a digit or X are a GB 11643-1999 number with the right check.

    ISO 7064 MOD 11-2: the weighted sum including the check (X = 10) leaves 1 modulo 11.
    """
    codes = _bytes(text, 18)
    total = _weighted(codes - 48, (*_PERSON_WEIGHTS, 0))
    last = codes.arr.get(17).cast(pl.UInt16)
    return (total + pl.when(last == 88).then(10).otherwise(last - 48)) % 11 == 1


def person_check_character(text: pl.Expr) -> pl.Expr:
    """Give the check character for the first 17 digits of a GB 11643-1999 number."""
    total = _weighted(_bytes(text, 17) - 48, _PERSON_WEIGHTS) % 11
    return pl.lit(_PERSON_ALPHABET).str.slice(total, 1)


def organisation_check_holds(text: pl.Expr) -> pl.Expr:
    """Say whether a nine-character organisation code (GB 11714-1997) has the right check.

    Letters count 10 to 35; check = 11 - sum mod 11, written X for 10 and 0 for 11.
    """
    codes = _bytes(text, 9)
    values = codes - 48 - 7 * (codes // 65)
    total = _weighted(values, (*_ORGANISATION_WEIGHTS, 0))
    check = codes.arr.get(8).cast(pl.UInt16)
    return (total + pl.when(check == 88).then(10).otherwise(check - 48)) % 11 == 0


def _bytes(text: pl.Expr, length: int) -> pl.Expr:
    fitting = pl.when(text.str.len_bytes() == length).then(text)
    return fitting.cast(pl.Binary).bin.reinterpret(dtype=pl.Array(pl.UInt8, length))


def _values(codes: pl.Expr) -> pl.Expr:
    """Give the values of the credit code alphabet: letters skip I, O, S, V and Z."""
    values = codes - 48 - 7 * (codes // 65) - (codes // 74) - (codes // 80)
    return values - (codes // 84) - (codes // 87)


def _weighted(values: pl.Expr, weights: Sequence[int]) -> pl.Expr:
    """Sum values times weights as bytes, which is fast, each weight w split into 4h + l.

    Values reach 35 and the halves of weights 7, so that every product stays below 256.
    """
    shape = pl.Array(pl.UInt8, len(weights))
    low = pl.lit(pl.Series([[weight % 4 for weight in weights]], dtype=shape))
    high = pl.lit(pl.Series([[weight // 4 for weight in weights]], dtype=shape))
    return values.arr.dot(low).cast(pl.UInt16) + 4 * values.arr.dot(high).cast(pl.UInt16)
