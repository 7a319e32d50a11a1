"""What becomes of people's names, IDs and phones on the way into a bureau's file."""

from collections.abc import Callable

import numpy as np
import numpy.typing as npt
import polars as pl

from benchmarks.persons.names import (
    HOMOPHONES,
    LOOK_ALIKES,
    TRADITIONAL,
    Ints,
    Texts,
    given_names,
)

Flags = npt.NDArray[np.bool_]
Change = Callable[[np.random.Generator, Texts], Texts]

ID_DIRT = {
    "fifteen": 0.03, "masked": 0.10, "damaged": 0.02, "damaged_exponent": 0.01,
    "digit_wrong": 0.012, "transposed": 0.006, "digit_lost": 0.003, "lower_x": 0.02,
    "spaced": 0.01, "typed_for_two": 0.0015,
}  # fmt: skip
"""Share of the IDs that are written so; ours."""

NAME_DIRT = {
    "homophone": 0.012, "look_alike": 0.003, "character": 0.006, "traditional": 0.01,
    "name_spaced": 0.03, "title": 0.012, "no_name": 0.003,
}  # fmt: skip
"""Share of the names that are written so; `title` and `no_name` only where there is a phone."""

PHONE_DIRT = {"crew": 0.02, "agent": 0.01, "phone_digit": 0.008, "phone_spaced": 0.03}
MASKS = ((6, 4), (14, 0), (10, 4), (3, 4), (6, 2), (4, 4), (1, 1))
"""First and last characters that a mask shows; the last shows too little to tell anybody."""


def fate(random: np.random.Generator, shares: dict[str, float], count: int) -> Texts:
    """Draw one piece of dirt, or `plain`, for each of so many cells."""
    kinds = np.array([*shares, "plain"])
    odds = [*shares.values(), 1 - sum(shares.values())]
    drawn: Texts = kinds[random.choice(len(kinds), count, p=odds)]
    return drawn


def change_at(texts: Texts, place: Ints, letters: Texts) -> Texts:
    """Put one other character at a place of each text."""
    grid = _grid(texts)
    grid[np.arange(len(texts)), place] = letters
    return _joined(grid)


def id_as_written(random: np.random.Generator, ids: Texts, kinds: Texts) -> Texts:
    """Write IDs as their kinds say; those of another kind stay."""
    changes: dict[str, Change] = {
        "fifteen": _fifteen,
        "masked": _masked,
        "damaged": lambda _, t: np.char.add(t.astype("<U15"), "000"),
        "damaged_exponent": lambda _, t: np.char.add(
            np.char.add(np.char.add(t.astype("<U1"), "."), _part(t, 1, 6)), "E+17"
        ),
        "digit_wrong": _digit_wrong,
        "transposed": _transposed,
        "digit_lost": lambda _, t: np.char.add(_part(t, 0, 9), _part(t, 10, 18)),
        "lower_x": lambda _, t: np.char.lower(t),
        "spaced": lambda _, t: np.char.add(np.char.add(_part(t, 0, 6), " "), _part(t, 6, 18)),
    }
    return _changed(random, ids, kinds, changes)


def name_as_written(
    random: np.random.Generator, names: Texts, kinds: Texts, *, surname: Texts
) -> Texts:
    """Write names as their kinds say; a name without the kind's character stays."""
    titles = np.array(["先生", "女士", "师傅"])[random.integers(0, 3, len(names))]
    changes: dict[str, Change] = {
        "homophone": lambda r, t: _replaced(r, t, HOMOPHONES),
        "look_alike": lambda r, t: _replaced(r, t, LOOK_ALIKES),
        "traditional": lambda _, t: _traditional(t),
        "character": _other_character,
        "name_spaced": lambda _, t: _spaced(t),
    }
    written = _changed(random, names, kinds, changes)
    written = np.where(kinds == "title", np.char.add(surname, titles), written)
    return np.where(kinds == "no_name", "", written)


def phone_as_written(random: np.random.Generator, phones: Texts, kinds: Texts) -> Texts:
    """Write phones as their kinds say; crews' and agents' have been put in before."""
    changes: dict[str, Change] = {
        "phone_digit": lambda r, t: change_at(
            t, r.integers(3, 11, len(t)), r.integers(0, 10, len(t)).astype(np.str_)
        ),
        "phone_spaced": lambda _, t: np.char.add(
            np.char.add(_part(t, 0, 3), " "),
            np.char.add(_part(t, 3, 7), np.char.add(" ", _part(t, 7, 11))),
        ),
    }
    return _changed(random, phones, kinds, changes)


def frame(**columns: Texts) -> pl.DataFrame:
    """Make a frame of texts in which an empty one is null."""
    return pl.DataFrame(columns).with_columns(pl.all().replace("", None))


def _changed(
    random: np.random.Generator, texts: Texts, kinds: Texts, changes: dict[str, Change]
) -> Texts:
    written = texts.astype("<U24")
    for kind, change in changes.items():
        chosen = np.flatnonzero(kinds == kind)
        if len(chosen):
            written[chosen] = change(random, texts[chosen])
    return written


def _grid(texts: Texts) -> Texts:
    width = texts.dtype.itemsize // 4
    return np.ascontiguousarray(texts).view("<U1").reshape(len(texts), width).copy()


def _joined(grid: Texts) -> Texts:
    joined: Texts = np.ascontiguousarray(grid).view(f"<U{grid.shape[1]}").reshape(-1)
    return joined


def _part(texts: Texts, begin: int, end: int) -> Texts:
    return _joined(_grid(texts)[:, begin:end])


def _fifteen(_: np.random.Generator, ids: Texts) -> Texts:
    """Only who was born before 2000 had one; the others keep their 18 digits."""
    old = np.char.add(_part(ids, 0, 6), _part(ids, 8, 17))
    return np.where(_part(ids, 6, 8) == "19", old, ids)


def _masked(random: np.random.Generator, ids: Texts) -> Texts:
    grid = _grid(ids)[:, :18]
    shape = np.array(MASKS)[
        random.choice(len(MASKS), len(ids), p=(0.4, 0.15, 0.15, 0.1, 0.1, 0.08, 0.02))
    ]
    place = np.arange(18)
    hidden = (place >= shape[:, :1]) & (place < 18 - shape[:, 1:])
    grid[hidden] = "*"
    return _joined(grid)


def _digit_wrong(random: np.random.Generator, ids: Texts) -> Texts:
    place = random.integers(6, 17, len(ids))
    was = _grid(ids)[np.arange(len(ids)), place].astype(np.int64)
    return change_at(ids, place, ((was + random.integers(1, 10, len(ids))) % 10).astype(np.str_))


def _transposed(random: np.random.Generator, ids: Texts) -> Texts:
    place, row = random.integers(6, 16, len(ids)), np.arange(len(ids))
    grid = _grid(ids)
    grid[row, place], grid[row, place + 1] = grid[row, place + 1].copy(), grid[row, place].copy()
    return _joined(grid)


def _replaced(random: np.random.Generator, names: Texts, table: dict[str, str]) -> Texts:
    """Replace the first character of the given name that has a substitute, else the second."""
    grid = _grid(names)
    known = np.array(sorted(table))
    width = np.array([len(table[letter]) for letter in sorted(table)])
    others = np.array([list(table[letter].ljust(8)) for letter in sorted(table)])
    left = np.ones(len(names), np.bool_)
    for place in range(1, min(3, grid.shape[1])):
        found = left & np.isin(grid[:, place], known)
        at = np.searchsorted(known, grid[found, place])
        grid[found, place] = others[at, random.integers(0, 840, len(at)) % width[at]]
        left &= ~found
    return _joined(grid)


def _traditional(names: Texts) -> Texts:
    grid = _grid(names)
    for simplified, traditional in TRADITIONAL.items():
        grid[grid == simplified] = traditional
    return _joined(grid)


def _other_character(random: np.random.Generator, names: Texts) -> Texts:
    """Put a character of another given name in the last place."""
    length = np.char.str_len(names)
    others = _part(given_names(random, len(names)), 0, 1)
    return change_at(names, length - 1, others)


def _spaced(names: Texts) -> Texts:
    return np.char.add(np.char.add(_part(names, 0, 1), " "), _part(names, 1, 4))
