"""One line of `clues.jsonl`; the order of the fields is the order of the keys."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import Field, WithJsonSchema, model_validator

from pipeline.frozen import Frozen

INTERFACE_VERSION = "2.0"
"""First number: a name, a type or a meaning changed or went. Second: something was added."""

Level = Literal["strong", "medium", "weak"]
Yuan = Annotated[Decimal, WithJsonSchema({"type": "number", "description": "Yuan, two decimals."})]
Figure = int | Yuan | str | None


class Missing(Frozen):
    """Something that the answer needs and does not have, and who has it."""

    kind: Literal["field", "source", "coverage", "link", "calendar"]
    field: str | None = Field(description="Field of the source, in its English name.")
    source: str | None
    record_key: str | None = Field(description="The record that lacks it, when it is one record's.")
    holder: str | None = Field(description="The office that holds it.")
    says: str


class About(Frozen):
    """The entity that a record is about; all null where that party could not be linked."""

    entity_id: str | None
    name: str | None
    id_no: str | None


class Subject(Frozen):
    """Whom or what the clue is about; `about` only where the subject is a record."""

    kind: Literal["organisation", "person", "project", "record", "group", "area"]
    entity_id: str | None
    name: str | None
    id_no: str | None = Field(
        description="Credit code, ID, project number or official document or case number."
    )
    about: About | None


class Part(Frozen):
    """A named part of the score."""

    name: str
    points: int


class Signal(Frozen):
    """One part of the rule, as found; it is as sure as the weakest link in it."""

    name: str
    state: Literal["true", "false", "unknown"]
    level: Level | None
    says: str


class Counter(Frozen):
    """What speaks against the clue, or could not be looked up."""

    name: str
    state: Literal["true", "unknown"]
    effect: Literal["withdraw", "downgrade", "show"]
    says: str


class Cell(Frozen):
    """A cell: the original text, and the canonical text it was read as (null: unknown)."""

    raw: str | None
    value: str | None


class TextSpan(Frozen):
    """Words of a free text that say something: code points of the field's `raw`, end exclusive."""

    field: str
    start: int
    end: int
    part: str = Field(description="employer, project, place, people, amount, period, boss, phone …")


class Evidence(Frozen):
    """A record that shows a signal, with the place it was delivered at."""

    signal: str
    source: str
    record_key: str
    file: str
    sheet: str = Field(description="Empty for files without sheets.")
    row: int = Field(description="The sheet's own row number, 1-based; header counted in a CSV.")
    sha256: str
    fields: dict[str, Cell]
    spans: tuple[TextSpan, ...] = Field(
        default=(), description="What the texts among `fields` were read for."
    )


class Clue(Frozen):
    """A rule's answer for one subject, scored, with its evidence."""

    clue_id: str
    fingerprint: str
    rule_id: str
    rule_version: int
    outcome: Literal["flagged", "incomplete"]
    missing: tuple[Missing, ...]
    subject: Subject
    score: int
    parts: tuple[Part, ...]
    band: Literal["high", "medium", "low"]
    workers: int | None
    amount_yuan: Yuan | None
    figures: dict[str, Figure]
    says: str
    signals: tuple[Signal, ...]
    counter: tuple[Counter, ...]
    evidence: tuple[Evidence, ...]
    run_id: str
    as_of: date

    @model_validator(mode="after")
    def parts_add_up(self) -> Self:
        """Refuse a score that is not the sum of its parts.

        Raises:
            ValueError: The parts do not add up to the score.
        """
        total = sum(part.points for part in self.parts)
        if total != self.score:
            raise ValueError(f"score {self.score} is not the sum of its parts {total}")
        return self
