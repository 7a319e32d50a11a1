"""What a rule says, as data: units, signals, condition, counter-evidence, wording and tests."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import Field, StringConstraints, field_validator

from pipeline.frozen import Frozen

Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
RuleId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]*$")]
Text = Annotated[str, StringConstraints(min_length=1)]
Line = Literal["administrative", "civil", "criminal", "public_interest", "across"]
Status = Literal["draft", "trial", "stable", "retired"]
Effect = Literal["withdraw", "downgrade", "show"]
RelationKind = Literal["legal_representative", "shareholder", "part_of", "former_name"]

UNIT = "unit"
"""The part of a unit that is the record it comes from; further parts are the names under
`match`."""


class Parameter(Frozen):
    """A figure that an office may set in its own overlay, within `range` (least, greatest)."""

    value: int | float | str
    unit: str = ""
    range: tuple[float, float] | None = None
    why: Text


class Constant(Frozen):
    """What a source without such a field gives under a common name: a text, or none."""

    text: str | None = None
    none: bool = False


class Take(Frozen):
    """One source of units: each of its records is judged by itself.

    Attributes:
        source: The source.
        role: The role that names the subject, or whom the record is about.
        where: Records for which this is false are no units; unknown ones are.
        take: Common name → field of this source; a name left out is the field's own.
    """

    source: Name = Field(alias="from")
    role: Name
    where: str = ""
    take: Mapping[Name, Name | Constant] = {}


class NumberPair(Frozen):
    """A number of theirs that equals one of ours."""

    theirs: Name
    ours: Name


class Match(Frozen):
    """The record of another source that belongs to a unit; several make a unit each.

    Attributes:
        source: The other source.
        role: The role in it that names the unit's subject.
        numbers: Joined where one of these pairs is equal.
        given: Our numbers that, given and not found, make the match unknown.
        or_party: Where no number of ours in `given` is there: joined by party where this holds.
        basis: Their number that, given and unknown to us, makes a match by party unknown.
        expected: When this is false of the unit there can be no such record.
        since: First day from which the record may date, for coverage.
    """

    source: Name = Field(alias="from")
    role: Name
    numbers: tuple[NumberPair, ...]
    given: tuple[Name, ...] = ()
    or_party: str = ""
    basis: Name | None = None
    expected: str = ""
    since: str = ""


class Latest(Frozen):
    """Of the units that agree in `per`, only the one greatest in `by` counts (later key wins
    ties).
    """

    per: Name
    by: tuple[str, ...]


class Units(Frozen):
    """What a rule judges one by one."""

    sources: Annotated[tuple[Take, ...], Field(min_length=1)]
    match: Mapping[Name, Match] = {}
    latest: Latest | None = None
    number: Name | None = None


class UnknownWhen(Frozen):
    """What makes a signal that is not surely true unknown, and what is then missing."""

    when: Text
    field: Name | None = None
    source: Name | None = None
    says: Text


class Signal(Frozen):
    """One part of a rule, found true, false or unknown for a unit.

    Exactly one of `of` (a part of the unit), `source` (records of a source) or `any` (other
    signals) is given.

    Attributes:
        title: What it is, in a few Chinese words.
        of: A part of the unit: `unit` or a match.
        source: A source whose records about the subject are looked at.
        any: Other signals, of which one must hold.
        role: The role in which the record names the subject.
        on: Their field → a field of a part: joined by equal numbers instead of by party.
        through: The subject's related firms are looked at instead of itself.
        behind: The persons so related to the subject are looked at instead of itself.
        by: Instead of the subject, those found by this earlier signal.
        only: The kind of subject that this can hold for.
        where: The condition on a record.
        absent: True where no such record is found, within coverage.
        expected: When this is false of the unit, the signal is false without looking.
        since: First day asked about, for coverage.
        unfound: What no record means: false within coverage and else unknown, or always the one.
        unknown: What makes it unknown where it is not surely true.
        keep: Name → aggregate over its records.
        points: Points towards `points` in `flag`, and in the score.
        says: What it says when it holds; `{name:format}` shows a kept value.
    """

    title: Text
    of: Name | None = None
    source: Name | None = Field(None, alias="from")
    any: tuple[Name, ...] = ()
    role: Name | None = None
    on: Mapping[Name, Text] = {}
    through: tuple[RelationKind, ...] = ()
    behind: tuple[RelationKind, ...] = ()
    by: Name | None = None
    only: Literal["organisation", "person"] | None = None
    where: str = "true"
    absent: bool = False
    expected: str = ""
    since: str = ""
    unfound: Literal["coverage", "unknown", "false"] = "coverage"
    unknown: UnknownWhen | None = None
    keep: Mapping[Name, Text] = {}
    points: Annotated[int, Field(ge=0)] = 0
    says: str = ""

    @property
    def is_by_party(self) -> bool:
        """Tell whether its records are found by the subject's links."""
        return self.source is not None and not self.on


class Counter(Signal):
    """A signal that speaks against the clue.

    Attributes:
        effect: What it does where it holds.
        doubt: What a record of another source does of which it is not sure that it withdraws: it is
            told as unchecked, or leaves the answer incomplete.
    """

    effect: Effect
    doubt: Literal["unchecked", "incomplete"] = "unchecked"


class Case(Frozen):
    """One of the rule's own tests, on tiny tables.

    Attributes:
        given: Source → rows; a field left out is an empty cell, one given as null is unknown, a
            figure given as `{low: …, high: …}` is known within these bounds only.
        weak: Name that links weakly only → the name of whom it links to (which may be the same).
        ambiguous: Name that fits several → the names of those it fits.
        undelivered: Sources that nobody delivered; all others are covered in full.
        covered: Source → first and last month that it covers.
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


class Rule(Head):
    """A rule that judges units one by one.

    Attributes:
        subject: Whom the answer is about; `record` is the unit's own record.
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

    subject: Literal["organisation", "person", "party", "record"]
    parameters: Mapping[Name, Parameter] = {}
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

    def with_parameters(self, values: Mapping[str, int | float | str]) -> Self:
        """Give the same rule with other parameter values."""
        changed = {
            name: p.model_copy(update={"value": values.get(name, p.value)})
            for name, p in self.parameters.items()
        }
        return self.model_copy(update={"parameters": changed})
