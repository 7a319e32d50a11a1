"""Deliveries in the order of their force."""

from datetime import date
from pathlib import Path

import pytest
from pydantic import ValidationError

from pipeline.ingest.delivery import Delivery, StatedCoverage, in_force_order


def _delivery(night: int, file: str, sha256: str) -> Delivery:
    return Delivery(
        sha256=sha256, path=Path(sha256), file=file, night=night, as_of=date(2026, 6, 30)
    )


def test_night_counts_before_name_and_name_before_hash() -> None:
    asked = [(2, "a", "1"), (1, "b", "2"), (1, "a", "9"), (1, "a", "3")]
    ordered = in_force_order([_delivery(*one) for one in asked])
    assert [(d.night, d.file, d.sha256) for d in ordered] == sorted(asked)


def test_a_coverage_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ValidationError, match="from（2026-02-01）晚于 to（2026-01-01）"):
        StatedCoverage(covered_from=date(2026, 2, 1), covered_to=date(2026, 1, 1))
