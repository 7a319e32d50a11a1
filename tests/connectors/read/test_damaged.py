"""Damaged workbooks, by the same mutations as `tests/fuzz`: read, or refused in Chinese."""

import random
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from connectors.contract import load_contracts
from tests.fuzz.mutate import mutated
from tests.fuzz.seeds import seeds
from tests.fuzz.worker import read

CONTRACTS = load_contracts()
known_of = cache(seeds)


@pytest.mark.parametrize("form", ["xlsx", "xls", "html", "xml"])
@settings(
    max_examples=25,
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(seed=st.integers(min_value=0, max_value=2**32))
def test_a_damaged_workbook_is_read_or_refused(form: str, seed: int, tmp_path: Path) -> None:
    rng, known = random.Random(seed), known_of(form)
    path = tmp_path / "damaged"
    path.write_bytes(mutated(rng.choice(known), known, form, rng))
    assert read(path, form, CONTRACTS) in {True, False}  # anything else it raises
