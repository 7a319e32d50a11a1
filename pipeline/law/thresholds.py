"""From which amount unpaid wages are a matter for the police, by place and date of effect."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import polars as pl

from pipeline.parameters import PARAMETERS, load_parameters

STANDARDS = "criminal_thresholds"

SMALLER = "区县镇乡村路街道"
"""What follows a name that is a smaller place's: 中山区 of 大连, 江苏路."""
TABLE = pl.Schema(
    {
        "district": pl.String(),
        "single_months": pl.Int64(),
        "single_amount": pl.Decimal(18, 2),
        "group_people": pl.Int64(),
        "group_amount": pl.Decimal(18, 2),
        "source": pl.String(),
        "configured": pl.Boolean(),
    }
)


@dataclass(frozen=True)
class Threshold:
    """数额较大 (刑法 §276之一, 法释〔2013〕3号 §3): one worker, or many.

    Attributes:
        single_months: A: months of pay one worker is owed, at least.
        single_amount: A: yuan one worker is owed, at least.
        group_people: B: number of workers, at least.
        group_amount: B: yuan owed to them together, at least.
        source: The document that sets it, in Chinese.
        configured: Whether the province's own standard is known; if not, this is the legal minimum.
    """

    single_months: int
    single_amount: int
    group_people: int
    group_amount: int
    source: str
    configured: bool


@dataclass(frozen=True)
class Standard:
    """One province, or one class of its places, from a day on (null: always)."""

    province: str
    class_name: str
    places: tuple[str, ...]
    by_setting: bool
    effective_on: date | None
    threshold: Threshold

    def fit(self, place: str, as_of: date) -> int:
        """Say how closely this fits `place`: 0 not at all, 1 as its province, 2 as its class."""
        if self.effective_on is not None and as_of < self.effective_on:
            return 0
        in_province = names_place(place, self.province, "省")
        if self.by_setting:
            return 2 if in_province and self.class_name in place else 0
        if self.places:
            found = any(names_place(place, name, "市") for name in self.places)
            return 2 if found or (in_province and any(n in place for n in self.places)) else 0
        return 1 if in_province else 0


def names_place(place: str, name: str, suffix: str) -> bool:
    """Tell whether a text names the province or city `name`, not a road or district called so.

    >>> names_place("珠海香洲区", "珠海", "市"), names_place("大连市中山区", "中山", "市")
    (True, False)
    """
    if name + suffix in place or place == name:
        return True
    return place.startswith(name) and place[len(name)] not in SMALLER


@dataclass(frozen=True)
class Standards:
    """All standards that are set, and the legal minimum for the provinces where none is known."""

    standards: tuple[Standard, ...]
    fallback: Threshold


@cache
def load_standards(folder: Path = PARAMETERS) -> Standards:
    """Read the standards of a folder of parameters, once: `criminal_thresholds.yaml`."""
    content = load_parameters(STANDARDS, folder)
    months, people = int(content["months"]), int(content["people"])

    def threshold(row: dict[str, Any], *, configured: bool) -> Threshold:
        return Threshold(
            months, int(row["single"]), people, int(row["group"]), row["source"], configured
        )

    return Standards(
        tuple(
            Standard(
                province=row["province"],
                class_name=row.get("class", ""),
                places=tuple(row.get("places", ())),
                by_setting=bool(row.get("by_setting", False)),
                effective_on=date.fromisoformat(row["from"]) if row["from"] else None,
                threshold=threshold(row, configured=True),
            )
            for row in content["standards"]
        ),
        threshold(content["fallback"], configured=False),
    )


def threshold(place: str | None, as_of: date, *, standards: Standards | None = None) -> Threshold:
    """Give the threshold that applies in `place` on `as_of`.

    Args:
        place: Province, city or district as text, together if known (`广东省珠海市香洲区`). A
            district that names neither its province nor a listed city is not recognised: put the
            office's province before it. Null is not recognised.
        as_of: The day; a standard counts from its day of effect.
        standards: Other standards than those that ship.

    Returns:
        The standard of the class of place, else of the province, else the legal minimum with
        `configured` false.

    >>> threshold("珠海市香洲区", date(2024, 1, 1)).group_amount
    100000
    """
    known = standards or load_standards()
    ranked = sorted(
        (
            (standard.fit(place or "", as_of), standard.effective_on or date.min, -at)
            for at, standard in enumerate(known.standards)
        ),
        reverse=True,
    )
    if not ranked or ranked[0][0] == 0:
        return known.fallback
    return known.standards[-ranked[0][2]].threshold


def threshold_table(
    districts: Iterable[str | None],
    as_of: date,
    *,
    province: str = "",
    standards: Standards | None = None,
) -> pl.DataFrame:
    """Lay out thresholds for a join by district.

    Args:
        districts: District texts as in the source tables; each distinct one gives a row.
        as_of: The day.
        province: The office's own province and city, put before every district.
        standards: Other standards than those that ship.

    Returns:
        [district: str (null where given), single_months: i64, single_amount: i64, group_people:
        i64, group_amount: i64, source: str, configured: bool], one row per distinct district,
        sorted.
    """
    given = set(districts)
    names: list[str | None] = sorted(given - {None}, key=str)
    names += [None] * (None in given)
    rows = [
        {"district": name, **asdict(threshold(province + (name or ""), as_of, standards=standards))}
        for name in names
    ]
    return pl.DataFrame(rows, schema=TABLE)
