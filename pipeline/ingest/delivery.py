"""What is handed to ingest: delivered files in the archive, in the order of their force."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Annotated, Self

from pydantic import Field, model_validator

from pipeline.frozen import Frozen


class StatedCoverage(Frozen, populate_by_name=True):
    """What the person who delivered, a sidecar file or the settings say that a delivery covers.

    Attributes:
        places: Districts or courts; empty: not stated, all of them.
        covered_from: First covered day, `from` in a file; null: not stated.
        covered_to: Last covered day, `to` in a file; null: not stated.
    """

    places: tuple[str, ...] = ()
    covered_from: date | None = Field(default=None, validation_alias="from")
    covered_to: date | None = Field(default=None, validation_alias="to")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.covered_from and self.covered_to and self.covered_from > self.covered_to:
            raise ValueError(f"from（{self.covered_from}）晚于 to（{self.covered_to}）")
        return self


class Delivery(Frozen):
    """One delivered file.

    Attributes:
        sha256: Hash of its bytes.
        path: Where it lies in the archive.
        file: Its name as delivered.
        night: The night that took it, 1 for the first.
        as_of: As-of date of that night; a ledger covers up to it.
        is_new: Taken by the run that is under way.
        source: The source it is, when whoever delivered said so; null: told by its headers.
        coverage: What it covers as stated; null: observed from its records.
        replaces: SHA-256 of the earlier delivery that it corrects, which is then not in force.
    """

    sha256: Annotated[str, Field(min_length=1)]
    path: Path
    file: str
    night: Annotated[int, Field(ge=1)]
    as_of: date
    is_new: bool = False
    source: str | None = None
    coverage: StatedCoverage | None = None
    replaces: str | None = None


def in_force_order(deliveries: Iterable[Delivery]) -> list[Delivery]:
    """Sort by night, then file name, then SHA-256: of two files of one night the later counts."""
    return sorted(deliveries, key=lambda d: (d.night, d.file, d.sha256))
