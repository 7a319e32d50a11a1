"""What the parts of a rule say, as data: the units that it judges, and its signals."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, StringConstraints

from pipeline.frozen import Frozen

Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
Text = Annotated[str, StringConstraints(min_length=1)]
Effect = Literal["withdraw", "downgrade", "show"]
RelationKind = Literal["legal_representative", "shareholder", "part_of", "former_name"]

UNIT = "unit"
"""The part of a unit that is the record it comes from; further parts are the names under
`match`."""


class Constant(Frozen):
    """What a source without such a field gives under a common name: a text, a number, none, or an
    expression over its fields.
    """

    text: str | None = None
    number: int | float | None = None
    none: bool = False
    value: Text | None = None


Roles = Annotated[
    tuple[Name, ...],
    Field(min_length=1),
    BeforeValidator(lambda given: (given,) if isinstance(given, str) else given),
]
"""One role, or several of which a record may use any."""


class Take(Frozen):
    """One source of units: each of its records is judged by itself.

    Attributes:
        source: The source.
        role: The role that names the subject, or whom the record is about; of several the first
            that names anybody, by the surest link.
        area: Instead of a role: the fields whose values together are the subject (a district and a
            trade).
        others: Name → role of whom else the record names, for `whose`, `meets` and `among`.
        where: Records for which this is false are no units; unknown ones are.
        take: Common name → field of this source; a name left out is the field's own.
    """

    source: Name = Field(alias="from")
    role: Roles | None = None
    area: tuple[Name, ...] = ()
    others: Mapping[Name, Roles] = {}
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
        role: The role in it that names the unit's subject, where any does.
        numbers: Joined where one of these pairs is equal.
        given: Our numbers that, given and not found, make the match unknown.
        or_party: Where no number of ours in `given` is there: joined by party where this holds.
        basis: Their number that, given and unknown to us, makes a match by party unknown.
        expected: When this is false of the unit there can be no such record.
        since: First day from which the record may date, for coverage.
    """

    source: Name = Field(alias="from")
    role: Name | None = None
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
    """What a rule judges one by one.

    Attributes:
        per: Of a rule about records: those that agree in this field are one subject (a case).
    """

    sources: Annotated[tuple[Take, ...], Field(min_length=1)]
    match: Mapping[Name, Match] = {}
    latest: Latest | None = None
    number: Name | None = None
    per: Name | None = None

    @property
    def others(self) -> dict[str, None]:
        """Name whom else the units' records name."""
        return dict.fromkeys(name for take in self.sources for name in take.others)


class Chain(Frozen):
    """How records lead to further ones of the same source, to any depth.

    Attributes:
        from_: A role or field: a record follows one whose `to` it names here.
        to: A role or field.
    """

    from_: Name = Field(alias="from")
    to: Name


class Window(Frozen):
    """A span that ends on the day of one of the units and reaches back days or months from it.

    Attributes:
        on: The units' day.
        days, months: How far apart the first and the last may be; a number or `:parameter`.
    """

    on: Text
    days: int | Text = 0
    months: int | Text = 0


class Among(Frozen):
    """Which units are put together.

    Attributes:
        by: What they agree in: `subject`, a name under `others`, or an expression over the unit.
        with_: Condition over earlier signals: which units count.
        window: They lie in one window; that with the most of them speaks, of these the latest.
    """

    by: Annotated[tuple[Text, ...], Field(min_length=1)] = ("subject",)
    with_: str = Field("", alias="with")
    window: Window | None = None


class UnknownWhen(Frozen):
    """What makes a signal that is not surely true unknown, and what is then missing."""

    when: Text
    field: Name | None = None
    source: Name | None = None
    says: Text


class Signal(Frozen):
    """One part of a rule, found true, false or unknown for a unit.

    Exactly one of `of` (a part of the unit), `source` (records of a source), `among` (units put
    together) or `any` (other signals) is given.

    Attributes:
        title: What it is, in a few Chinese words.
        of: A part of the unit: `unit` or a match.
        source: A source whose records about the subject are looked at.
        among: The units with which this one is put together; `keep` and `where` are over them.
        any: Other signals, of which one must hold.
        role: The role in which the record names the subject; several: any of them.
        on: Their field → a value: joined by equality instead of by party.
        whose: Instead of the subject, whom the unit's record names under this name (`others`).
        behind: The persons so related to the subject are looked at instead of itself.
        through: The subject's related firms are looked at instead of itself; with `behind`, the
            other firms of the persons behind it.
        by: Instead of the subject, those found by this earlier signal; `signal.role`: whom its
            records name in that role.
        meets: Their role → ours under `others`: the record must name them too.
        chain: Records that these lead to count too, to any depth; `tier` counts from 1.
        only: The kind of subject that this can hold for.
        where: The condition on a record; with `among`, on the kept values.
        absent: True where no such record is found, within coverage.
        expected: When this is false of the unit, the signal is false without looking.
        since, until: First and last day asked about, for coverage.
        unfound: What no record means: false within coverage and else unknown, or always the one.
        unknown: What makes it unknown where it is not surely true.
        keep: Name → aggregate over its records.
        points: Points towards `points` in `flag`, and in the score.
        says: What it says when it holds; `{name:format}` shows a kept value.
    """

    title: Text
    of: Name | None = None
    source: Name | None = Field(None, alias="from")
    among: Among | None = None
    any: tuple[Name, ...] = ()
    role: Roles | None = None
    on: Mapping[Name, Text] = {}
    whose: Name | None = None
    through: tuple[RelationKind, ...] = ()
    behind: tuple[RelationKind, ...] = ()
    by: (
        Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?$")] | None
    ) = None
    meets: Mapping[Name, Name] = {}
    chain: Chain | None = None
    only: Literal["organisation", "person"] | None = None
    where: str = "true"
    absent: bool = False
    expected: str = ""
    since: str = ""
    until: str = ""
    unfound: Literal["coverage", "unknown", "false"] = "coverage"
    unknown: UnknownWhen | None = None
    keep: Mapping[Name, Text] = {}
    points: Annotated[int, Field(ge=0)] = 0
    says: str = ""

    @property
    def is_by_party(self) -> bool:
        """Tell whether its records are found by the subject's links."""
        return self.source is not None and not self.on and not self.whose

    @property
    def by_signal(self) -> str:
        """Name the signal in `by`; empty when there is none."""
        return (self.by or "").partition(".")[0]


class Counter(Signal):
    """A signal that speaks against the clue.

    Attributes:
        effect: What it does where it holds.
        doubt: What a record of another source does of which it is not sure that it withdraws: it is
            told as unchecked, or leaves the answer incomplete.
    """

    effect: Effect
    doubt: Literal["unchecked", "incomplete"] = "unchecked"
