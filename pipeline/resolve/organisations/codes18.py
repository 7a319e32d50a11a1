"""Credit codes as bytes: which are whole, which are one slip away from another."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import polars as pl

from pipeline.resolve.organisations.letters import I64, U64, letters_of, sums
from pipeline.resolve.organisations.letters import whole as whole_hash
from pipeline.values import codes

WIDTH = 18

UNKNOWN, SAME, NEAR, OTHER, DAMAGED, INSIDE, MASKED, NUMBER = range(8)
"""What two codes say of one another: `INSIDE` the nine characters of the organisation code agree,
`MASKED` what a mask shows does, `NUMBER` the registration number of fifteen digits."""

SPEAKING = (SAME, NEAR, INSIDE, MASKED, NUMBER)
"""What speaks for the firm."""

_ORGANISATION = range(8, 17)
"""Where the organisation code stands in a credit code (GB 32100-2015)."""

_PART = slice(_ORGANISATION.start, _ORGANISATION.stop)

_NUMBER = 15
"""Digits of a registration number, and of an old taxpayer number, whose last nine are the
organisation code."""

_MASK = ord("*")

_LEAST = 9
"""Characters that a code cut off must keep to speak for a firm; ours: half."""


class Codes(NamedTuple):
    """Codes of a column.

    `hashes`: of those whose check holds, else 0; `repaired`: it holds after O and 0 are told apart;
    `inside`: only the organisation code is given, which stands in its place in `signs`; `masked`;
    `numbers`: hashes of registration numbers, else 0; `taxed`: the number is what `code` gives, and
    its last nine digits stand in the place of the organisation code;
    `signs`: [row, 18] of the characters, 0 where there is none; `lengths`: how many there are.
    """

    hashes: U64
    repaired: npt.NDArray[np.bool_]
    inside: npt.NDArray[np.bool_]
    masked: npt.NDArray[np.bool_]
    numbers: U64
    taxed: npt.NDArray[np.bool_]
    signs: npt.NDArray[np.uint8]
    lengths: I64

    @property
    def parts(self) -> U64:
        """Hashes of the organisation codes that are known for sure, else 0."""
        known = (self.hashes != 0) | self.inside
        return np.where(known, _hash(self.signs[:, _PART]), np.uint64(0))


def read_told(told: pl.DataFrame) -> Codes:
    """Read the codes of firms or mentions.

    Args:
        told: [code: str] as written; or with `code_state` (as `values.codes` gives it) as it was
            normalised; and, of firms, `registration_no`.
    """
    states = told["code_state"] if "code_state" in told.columns else None
    read = read_codes(told["code"], states)
    if "registration_no" not in told.columns:
        return read
    numbers = _numbers(told["registration_no"])
    return read._replace(numbers=np.where(read.numbers == 0, numbers, read.numbers))


def read_codes(texts: pl.Series, states: pl.Series | None = None) -> Codes:
    """Read a column of codes: as written, or as normalised with the states given."""
    state = pl.col("state")
    if states is None:
        parsed = codes.parse_codes(texts.cast(pl.String)).select("state", text="value")
    else:
        parsed = pl.DataFrame({"text": texts, "state": states})
    inside, taxed = _is_part(len(_ORGANISATION)), _is_part(_NUMBER)
    padded = _padded(inside, taxed)
    read = parsed.select(
        padded=pl.when(padded.str.len_bytes() == WIDTH)
        .then(padded)
        .otherwise(pl.lit("\0" * WIDTH)),
        inside=inside.fill_null(value=False),
        taxed=taxed.fill_null(value=False),
        masked=(state == "masked").fill_null(value=False),
        number=pl.when(taxed).then("text"),
        repaired=(state == "repaired").fill_null(value=False),
        whole=state.is_in(["ok", "repaired"]).fill_null(value=False),
    )
    flat = "".join(read["padded"].to_list()).encode()
    signs = np.frombuffer(flat, np.uint8).reshape(-1, WIDTH)
    return Codes(
        hashes=np.where(read["whole"].to_numpy(), _hash(signs), np.uint64(0)),
        repaired=read["repaired"].to_numpy(),
        inside=read["inside"].to_numpy(),
        masked=read["masked"].to_numpy(),
        numbers=_numbers(read["number"]),
        taxed=read["taxed"].to_numpy(),
        signs=signs,
        lengths=(signs != 0).sum(axis=1),
    )


def _is_part(size: int) -> pl.Expr:
    return (pl.col("state") == "partial") & (pl.col("text").str.len_chars() == size)


def _padded(inside: pl.Expr, taxed: pl.Expr) -> pl.Expr:
    """Give what is compared, each character in its place, NUL where there is none."""
    text, state = pl.col("text"), pl.col("state")
    ahead = "\0" * _ORGANISATION.start
    whole = (state != "partial") & ((state != "masked") | (text.str.len_chars() == WIDTH))
    return (
        pl.when(inside)
        .then(ahead + text)
        .when(taxed)
        .then(ahead + text.str.slice(_NUMBER - len(_ORGANISATION)))
        .when(whole)
        .then(text)
        .fill_null("")
        .str.slice(0, WIDTH)
        .str.pad_end(WIDTH, "\0")
    )


def listed(codes: Codes) -> tuple[U64, I64]:
    """Give what firms are found by: hashes of codes, organisation codes and numbers, and rows."""
    kinds = (codes.hashes, codes.parts, codes.numbers)
    rows = [np.flatnonzero(one) for one in kinds]
    return np.concatenate([k[r] for k, r in zip(kinds, rows, strict=True)]), np.concatenate(rows)


def sought(codes: Codes, rows: I64) -> tuple[U64, I64]:
    """Give what mentions look for firms by, as `listed`, and their rows."""
    whole, numbers = codes.hashes[rows], codes.numbers[rows]
    tails = np.where(codes.taxed[rows], _hash(codes.signs[rows, _PART]), codes.parts[rows])
    kinds = (whole, tails, numbers)
    found = [np.flatnonzero(one) for one in kinds]
    keys = np.concatenate([k[f] for k, f in zip(kinds, found, strict=True)])
    return keys, rows[np.concatenate(found)]


def compare_codes(mine: Codes, my_rows: I64, others: Codes, rows: I64) -> npt.NDArray[np.uint8]:
    """Say of pairs of codes: the same, one slip apart, another, or nothing to compare.

    A code that was repaired is one slip apart from the one it became.
    """
    answer = np.zeros(len(my_rows), np.uint8)
    both = np.flatnonzero((mine.lengths[my_rows] > 0) & (others.lengths[rows] > 0))
    answer[both] = _compare_told(mine, my_rows[both], others, rows[both])
    numbered = (mine.numbers[my_rows] != 0) & (mine.numbers[my_rows] == others.numbers[rows])
    answer[numbered] = NUMBER
    return answer


def _compare_told(mine: Codes, my_rows: I64, others: Codes, rows: I64) -> npt.NDArray[np.uint8]:
    """Compare where both sides give something."""
    answer = _compare(mine, my_rows, others, rows).astype(np.uint8)
    left, right = mine.signs[my_rows, _PART], others.signs[rows, _PART]
    alike = (left == right).all(axis=1) & (left != 0).all(axis=1)
    sure = (mine.hashes[my_rows] != 0) & (others.hashes[rows] != 0)
    answer[(answer != SAME) & alike & sure] = INSIDE
    short = mine.inside[my_rows] | others.inside[rows]
    answer[short] = np.where(alike[short], INSIDE, OTHER)
    answer[mine.masked[my_rows] & (others.lengths[rows] != WIDTH)] = UNKNOWN
    answer[mine.repaired[my_rows] & np.isin(answer, (SAME, INSIDE))] = NEAR
    taxed = mine.taxed[my_rows]
    answer[taxed] = np.where(alike[taxed], NUMBER, UNKNOWN)
    return answer


def _compare(mine: Codes, my_rows: I64, others: Codes, rows: I64) -> npt.NDArray[np.int64]:
    left, right = mine.signs[my_rows], others.signs[rows]
    length, whole = mine.lengths[my_rows], others.lengths[rows]
    equal = left == right
    ahead = np.cumprod(equal, axis=1, dtype=np.int8).sum(axis=1)
    aligned = _to_end(left, length) == _to_end(right, whole)
    behind = np.cumprod(aligned[:, ::-1], axis=1, dtype=np.int8).sum(axis=1)
    near = ahead + behind >= np.maximum(length, whole) - 1
    near |= (np.maximum(ahead, behind) >= length) & (length >= _LEAST)
    answer = np.where(equal.all(axis=1), SAME, np.where(near, NEAR, OTHER))
    shown = (equal | (left == _MASK)).all(axis=1)
    return np.where(mine.masked[my_rows], np.where(shown, MASKED, OTHER), answer)


def _hash(signs: npt.NDArray[np.uint8]) -> U64:
    total = np.zeros(len(signs), np.uint64)
    for place in range(signs.shape[1]):
        total = total * np.uint64(0x9E3779B97F4A7C15) + signs[:, place]
    return total ^ (total >> np.uint64(29))


def _numbers(texts: pl.Series) -> U64:
    """Hash numbers by their letters; null and '' are 0."""
    return whole_hash(sums(letters_of(texts)))


def _to_end(signs: npt.NDArray[np.uint8], lengths: I64) -> npt.NDArray[np.uint8]:
    """Move codes to the right end of their field."""
    at = np.arange(WIDTH)[None, :] - (WIDTH - lengths)[:, None]
    moved = np.take_along_axis(signs, np.maximum(at, 0), axis=1)
    return np.where(at >= 0, moved, 0).astype(np.uint8)
