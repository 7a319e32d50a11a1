"""Names as arrays of code points and their hashes."""

import numpy as np
import polars as pl

from pipeline.resolve.organisations import letters


def _sums(*names: str | None) -> letters.Sums:
    return letters.sums(letters.letters_of(pl.Series(names, dtype=pl.String)))


def test_letters_lie_end_to_end() -> None:
    laid = letters.letters_of(pl.Series(["宏远", None, "𠮷A"]))
    assert [chr(point) for point in laid.points] == ["宏", "远", "𠮷", "A"]
    assert laid.lengths.tolist() == [2, 0, 2]
    assert laid.rows.tolist() == [0, 0, 2, 2]


def test_equal_names_have_equal_hashes_wherever_they_stand() -> None:
    hashes = letters.whole(_sums("甲", "宏远建筑", "乙丙", "宏远建筑", "远宏建筑"))
    assert hashes[1] == hashes[3]
    assert len(set(hashes.tolist())) == 4


def test_a_name_less_a_letter_hashes_as_the_name_without_it() -> None:
    less = letters.less_each(_sums("甲乙", "宏大远"))
    assert less[2 + 1] == letters.whole(_sums("宏远"))[0]
    assert less[0] == letters.whole(_sums("乙"))[0]


def test_a_run_of_letters_hashes_as_a_name_of_its_own() -> None:
    made = _sums("甲", "湖北宏远建筑")
    run = letters.run(made, np.array([3]), np.array([5]), np.array([1]))
    assert run[0] == letters.whole(_sums("宏远"))[0]


def test_letters_are_put_in_others_place() -> None:
    table = np.arange(0x110000, dtype=np.uint32)
    table[ord("鸿")] = ord("宏")
    heard = letters.mapped(letters.letters_of(pl.Series(["鸿远"])), table)
    assert letters.whole(letters.sums(heard))[0] == letters.whole(_sums("宏远"))[0]


def test_no_names_give_no_hashes() -> None:
    assert letters.whole(_sums()).tolist() == []
    assert letters.less_each(_sums("")).tolist() == []
