"""How a scenario states what must come out of a night over the demo city, and what not."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal


@dataclass(frozen=True)
class ExpectedClue:
    """A clue that must come out.

    Attributes:
        rule_id: The rule that answers.
        subject_kind: organisation, person, project, record or area.
        subject_name: Whose clue it is; of a record the party it is about.
        subject_no: Credit code, ID, project number, or the number of the case, order or decision.
        outcome: Whether all is there or something is missing.
        workers: People concerned; null where no source says.
        amount_yuan: What remains owed; null where no source says.
        why: One sentence.
    """

    rule_id: str
    subject_kind: Literal["organisation", "person", "project", "record", "area"]
    subject_name: str
    subject_no: str
    outcome: Literal["flagged", "incomplete"]
    workers: int | None
    amount_yuan: Decimal | None
    why: str


@dataclass(frozen=True)
class NearMiss:
    """Somebody about whom a rule must stay silent, although little is wanting."""

    rule_id: str
    subject_name: str
    why_not: str
