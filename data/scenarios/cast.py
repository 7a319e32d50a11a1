"""Who plays in the scenarios, their calendar, and the story: rows and expectations."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from typing import Literal

import polars as pl

from data import names, numbers
from data.expected import ExpectedClue, NearMiss
from data.hotline.speak import ExpectedClaim

Row = dict[str, str]


@dataclass(frozen=True)
class Person:
    """Somebody with a valid ID and phone."""

    name: str
    id_no: str
    phone: str


@dataclass(frozen=True)
class Firm:
    """A firm with its place (province, city, district) and the person who represents it."""

    name: str
    code: str
    district: str
    address: str
    head: Person


@dataclass
class Story:
    """The rows a scenario adds to each source, in order, what its texts say, what must come out."""

    rows: list[tuple[str, Row]] = field(default_factory=list)
    clues: list[ExpectedClue] = field(default_factory=list)
    near_misses: list[NearMiss] = field(default_factory=list)
    claims: list[ExpectedClaim] = field(default_factory=list)

    def add(self, source: str, **fields: str) -> None:
        """Add one row of a source; fields left out are empty cells."""
        self.rows.append((source, fields))

    def extend(self, other: "Story") -> None:
        """Take over another story's rows and expectations."""
        self.rows += other.rows
        self.clues += other.clues
        self.near_misses += other.near_misses
        self.claims += other.claims

    def silent(self, rule_id: str, subject_name: str, why_not: str) -> None:
        """State that a rule must say nothing about somebody."""
        self.near_misses.append(NearMiss(rule_id, subject_name, why_not))


@dataclass(frozen=True)
class Answer:
    """The figures of an expected clue: `workers`, `amount` in yuan ("": no source says)."""

    why: str
    outcome: Literal["flagged", "incomplete"] = "flagged"
    workers: int | None = None
    amount: str = ""

    def _amount(self) -> Decimal | None:
        return Decimal(self.amount) if self.amount else None

    def about_firm(self, rule_id: str, firm: Firm) -> ExpectedClue:
        """Say it of an organisation."""
        return self._clue(rule_id, "organisation", firm.name, firm.code)

    def about_person(self, rule_id: str, person: Person) -> ExpectedClue:
        """Say it of a person."""
        return self._clue(rule_id, "person", person.name, person.id_no)

    def about_record(self, rule_id: str, record_no: str, party: str) -> ExpectedClue:
        """Say it of a case, order or decision."""
        return self._clue(rule_id, "record", party, record_no)

    def about_project(self, rule_id: str, project: str, project_no: str) -> ExpectedClue:
        """Say it of a project."""
        return self._clue(rule_id, "project", project, project_no)

    def about_area(self, rule_id: str, area: str) -> ExpectedClue:
        """Say it of a district and a trade."""
        return self._clue(rule_id, "area", area, "")

    def _clue(
        self,
        rule_id: str,
        kind: Literal["organisation", "person", "project", "record", "area"],
        name: str,
        number: str,
    ) -> ExpectedClue:
        return ExpectedClue(
            rule_id, kind, name, number, self.outcome, self.workers, self._amount(), self.why
        )


@dataclass(frozen=True)
class Cast:
    """Gives each scenario its people, firms and days.

    Attributes:
        as_of: Days count back from here.
    """

    as_of: date

    def day(self, before: int) -> str:
        """Write the day so many days before the as-of date."""
        return (self.as_of - timedelta(days=before)).isoformat()

    def year(self, before: int) -> int:
        """Give the year of that day."""
        return (self.as_of - timedelta(days=before)).year

    def month(self, before: int) -> str:
        """Write the month so many months before the as-of month."""
        number = self.as_of.year * 12 + self.as_of.month - 1 - before
        return f"{number // 12}-{number % 12 + 1:02}"

    def months_between(self, older: int, newer: int) -> list[str]:
        """List the months that begin after one day and before another (both: days before)."""
        first, last = self.day(older), self.day(newer)
        months = [self.month(n) for n in range(older // 28 + 2, -1, -1)]
        return [m for m in months if first < f"{m}-01" < last]

    def person(self, serial: int, name: str = "") -> Person:
        """Make somebody; serials below 10,000 are the scenarios' own."""
        given = _people()[serial]
        return replace(given, name=name) if name else given

    def firm(self, serial: int, name: str, *, district: int = 0) -> Firm:
        """Make a firm of the city; serials below 1,000 are the scenarios' own."""
        place = names.CITY + names.DISTRICTS[district]
        code = _codes(numbers.REGION)[serial]
        return Firm(name, code, place, f"{place}临湖路{serial}号", self.person(serial))

    def stranger(self, serial: int, name: str) -> Firm:
        """Make a firm of the other province."""
        place, code = names.ELSEWHERE, _codes(numbers.REGION_ELSEWHERE)[serial]
        return Firm(name, code, place, f"{place}塬上路{serial}号", self.person(serial))

    def case_no(self, before: int, kind: str, number: int) -> str:
        """Write the number of a court case docketed so many days before; numbers up to 999."""
        return f"（{self.year(before)}）鄂0599{kind}{number}号"


@cache
def _people() -> list[Person]:
    serial = pl.int_range(10_000)
    columns = [names.person_names(serial), numbers.person_ids(serial), numbers.phones(serial)]
    frame = pl.select(name=columns[0], id_no=columns[1], phone=columns[2])
    return [Person(*row) for row in frame.iter_rows()]


@cache
def _codes(region: str) -> list[str]:
    return pl.select(numbers.credit_codes(pl.int_range(1_000), region)).to_series().to_list()
