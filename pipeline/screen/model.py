"""What a rule says, as data: its parameters, parts, condition, wording and tests."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import Field, StringConstraints, field_validator

from pipeline.frozen import Frozen
from pipeline.law.functions import PLACE_FUNCTIONS
from pipeline.list_names import dated_lists
from pipeline.screen.mentions import lists_named
from pipeline.screen.parts import Counter, Name, Signal, Text, Units

RULE_ID = "[a-z][a-z0-9-]*"
RuleId = Annotated[str, StringConstraints(pattern=f"^{RULE_ID}$")]
Line = Literal["administrative", "civil", "criminal", "public_interest", "across"]
Status = Literal["draft", "trial", "stable", "retired"]


class Parameter(Frozen):
    """A figure that an office may set in its own overlay, within `range` (least, greatest)."""

    value: int | float | str
    unit: str = ""
    range: tuple[float, float] | None = None
    why: Text

    def out_of_range(self, name: str, value: float | str) -> str:
        """Say that a value is outside `range`; empty where it is not."""
        if self.range is None:
            return ""
        least, most = self.range
        if isinstance(value, int | float) and least <= value <= most:
            return ""
        kind = "的数，不加引号" if isinstance(value, str) else ""
        return f"{name} = {value!r}，应在 {least:g} 至 {most:g} 之间{kind}"


class OwnParameter(Parameter):
    """A parameter that an office has set: what the rule's file says, and the office's reason."""

    written: int | float | str
    reason: Text


def as_written(parameters: Mapping[str, Parameter]) -> dict[str, int | float | str]:
    """Give the values that the rule's own file has, whatever an office has set."""
    return {
        name: one.written if isinstance(one, OwnParameter) else one.value
        for name, one in parameters.items()
    }


class Case(Frozen):
    """One of the rule's own tests, on tiny tables.

    Attributes:
        given: Source → rows; a field left out is an empty cell, one given as null is unknown, a
            figure given as `{low: …, high: …}` is known within these bounds only.
        weak: Name that links weakly only → the name of whom it links to (which may be the same).
        ambiguous: Name that fits several → the names of those it fits.
        undelivered: Sources that nobody delivered; all others are covered in full.
        covered: Source → first and last month that it covers.
        parameters: The office's own values.
        expect: Names or numbers of subjects by outcome, and what else must come out.
        kind: A documented limit: the answer is known to be a miss or a false alarm.
    """

    name: Text
    as_of: str = "2026-06-30"
    province: str = ""
    given: Mapping[Name, tuple[Mapping[str, Any], ...]]
    weak: Mapping[str, str] = {}
    ambiguous: Mapping[str, tuple[str, ...]] = {}
    undelivered: tuple[Name, ...] = ()
    covered: Mapping[Name, tuple[str, str]] = {}
    parameters: Mapping[Name, int | float | str] = {}
    expect: "Expectation"
    kind: Literal["", "known_miss", "known_false_alarm"] = ""


class Expectation(Frozen):
    """What a test expects; of what is left out only `flagged` and `incomplete` are checked."""

    flagged: tuple[str, ...] = ()
    incomplete: tuple[str, ...] = ()
    missing: tuple[str, ...] | None = None
    amount: str | None = None
    workers: int | None = None
    counter: tuple[str, ...] | None = None
    says: str = ""


OF_PLACE = tuple(f"{one.name}(" for one in PLACE_FUNCTIONS)
"""Calls of the functions whose values hang on the place, and on the day of the night."""


def names_dated_list(text: str) -> bool:
    """Tell whether a rule, as JSON, asks for a list of words that change by day."""
    return not lists_named(text).isdisjoint(dated_lists())


class Head(Frozen):
    """What every kind of rule says of itself; `notes` tell how it counts, for its page."""

    id: RuleId
    title: Text
    line: Line
    status: Status
    version: Annotated[int, Field(ge=1)]
    basis: Annotated[tuple[Text, ...], Field(min_length=1)]
    notes: tuple[Text, ...] = ()
    path: Path | None = None
    parameters: Mapping[Name, Parameter] = {}

    def with_parameters(self, values: Mapping[str, int | float | str]) -> Self:
        """Give the same rule with other parameter values."""
        changed = {
            name: p.model_copy(update={"value": values.get(name, p.value)})
            for name, p in self.parameters.items()
        }
        return self.model_copy(update={"parameters": changed})


class Rule(Head):
    """A rule that judges units one by one.

    Attributes:
        subject: Whom the answer is about; `record` is the unit's own record, `any` whatever the
            units say (parties, projects, areas).
        unit: What is judged.
        signals: In order; a signal may use the kept values of those before it.
        flag: Condition over signals' names and `points`.
        total: Name → condition over sums of a subject's units.
        reached: Condition over `total` names and signals (one unit's is enough); empty: none
            needed.
        reopen_on: Signals whose change brings a decided clue back.
        amount, workers: A kept value, `signal.name`.
        figures: Name → kept value.
        aged_from: Kept date from which the debt's age counts in the score.
        says: The clue in one sentence.
        says_incomplete: The same where something is missing; empty: `says` serves.
        check, innocent: What to verify; what would explain it harmlessly.
    """

    subject: Literal["organisation", "person", "party", "project", "any", "record"]
    unit: Units
    signals: Annotated[Mapping[Name, Signal], Field(min_length=1)]
    flag: Text
    total: Mapping[Name, Text] = {}
    reached: str = ""
    counter: Mapping[Name, Counter] = {}
    reopen_on: tuple[Name, ...]
    amount: str = ""
    workers: str = ""
    figures: Mapping[Name, Text] = {}
    aged_from: str = ""
    says: Text
    says_incomplete: str = ""
    check: Annotated[tuple[Text, ...], Field(min_length=1)]
    innocent: Annotated[tuple[Text, ...], Field(min_length=1)]
    tests: Annotated[tuple[Case, ...], Field(min_length=1)]

    @field_validator("amount", "workers", "aged_from")
    @classmethod
    def names_a_kept_value(cls, value: str) -> str:
        """Refuse anything but `signal.name`."""
        if value and value.count(".") != 1:
            raise ValueError("应写成 信号.保留值，如 ordered.owed")
        return value

    @property
    def headlines(self) -> dict[str, str]:
        """Give the rule's own sentences by their key."""
        both = {"says": self.says, "says_incomplete": self.says_incomplete}
        return {key: text for key, text in both.items() if text}

    @property
    def all_signals(self) -> dict[str, Signal]:
        """Give signals, then counters, by name."""
        return {**self.signals, **self.counter}

    @property
    def hangs_on_day(self) -> bool:
        """Tell whether words that change by day are read, or totals compared with the day."""
        is_total = any(":as_of" in text for text in self.total.values())
        return is_total or names_dated_list(self.model_dump_json(exclude={"tests"}))

    @property
    def hangs_on_place(self) -> bool:
        """Tell whether what places set, which changes by decree, is read."""
        text = self.model_dump_json(exclude={"tests"})
        return any(call in text for call in OF_PLACE)
