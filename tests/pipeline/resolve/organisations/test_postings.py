"""Sorted lists of rows by hash."""

import numpy as np

from pipeline.resolve.organisations.letters import mix
from pipeline.resolve.organisations.postings import Postings


def _hashes(*values: int) -> np.ndarray[tuple[int], np.dtype[np.uint64]]:
    return mix(np.array(values, np.uint64))


def test_rows_are_found_by_their_hash_in_order() -> None:
    listed = Postings.build(_hashes(7, 5, 7, 9), np.array([3, 1, 0, 2]), 4)
    found = listed.find(_hashes(7, 6, 5))
    assert found.counts.tolist() == [2, 0, 1]
    asked, rows = listed.rows(found)
    assert (asked.tolist(), rows.tolist()) == ([0, 0, 2], [0, 3, 1])


def test_a_row_listed_twice_is_found_once() -> None:
    listed = Postings.build(_hashes(7, 7), np.array([1, 1]), 2)
    assert listed.find(_hashes(7)).counts.tolist() == [1]


def test_an_empty_list_finds_nothing() -> None:
    listed = Postings.build(_hashes(), np.zeros(0, np.int64), 0)
    assert listed.find(_hashes(1, 2)).counts.tolist() == [0, 0]


def test_many_questions_are_answered_in_their_own_order() -> None:
    values = np.arange(5000, dtype=np.uint64)
    listed = Postings.build(mix(values), np.arange(5000), 5000)
    questions = values[::-1].copy()
    asked, rows = listed.rows(listed.find(mix(questions)))
    assert (rows == questions[asked]).all()
    assert len(rows) == 5000
