"""What a named statutory period is: the event it starts from, its steps, its articles."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from pipeline.law.calendar import Calendar
from pipeline.law.deadlines import Deadline, Step, start, then

Kind = Literal["last", "wait", "term", "back"]
KINDS: dict[Kind, str] = {
    "last": "期限末日",
    "wait": "等待期满日（不顺延）",
    "term": "效力期间末日（不顺延）",
    "back": "回看起点（不顺延）",
}


@dataclass(frozen=True)
class Earlier:
    """How a period was reckoned for events before a day, under the law of then."""

    before: date
    steps: tuple[Step, ...]
    basis: str


@dataclass(frozen=True)
class Period:
    """One period of statute.

    Attributes:
        name: English; the macros are `deadline_<name>` and `arithmetic_<name>`.
        event: The day it starts from, in Chinese, as the arithmetic says it.
        steps: One after the other, each from the rolled end of the one before.
        gives: What its end is, in Chinese.
        basis: Articles, each as `<statute> <articles>` with the statute's name as in
            `rules/parameters/statutes.yaml`.
        kind: Whether one must act by its end, wait for it, or something holds until it.
        note: What a reader must know besides, in Chinese.
        is_from_memory: No text of the article was read; to be checked before it is relied on.
        earlier: The law of before, oldest first.
    """

    name: str
    event: str
    steps: tuple[Step, ...]
    gives: str
    basis: tuple[str, ...]
    kind: Kind = "last"
    note: str = ""
    is_from_memory: bool = False
    earlier: tuple[Earlier, ...] = ()

    def steps_for(self, day: date) -> tuple[Step, ...]:
        """Give the steps that count for an event on `day`."""
        return next((one.steps for one in self.earlier if day < one.before), self.steps)

    def end(self, day: date | None, calendar: Calendar | None = None) -> Deadline | None:
        """Reckon the end of the period for an event on `day`.

        Args:
            day: The event; None is not known.
            calendar: The calendar of the place; None is the national one.

        Returns:
            The deadline with its arithmetic; None is unknown.
        """
        deadline = start(day, self.event)
        for step in self.steps_for(day) if day else ():
            deadline = then(deadline, step, calendar)
        return deadline


def months(count: int, *, rolls: bool = True) -> Step:
    """Make a step of months."""
    return Step(count, "months", rolls)


def days(count: int, *, rolls: bool = True) -> Step:
    """Make a step of calendar days."""
    return Step(count, "days", rolls)


def working_days(count: int) -> Step:
    """Make a step of working days."""
    return Step(count, "working_days")
