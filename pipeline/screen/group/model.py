"""What a group rule says: which records complain, which cases know of it, and what is counted."""

import re
from collections.abc import Mapping
from typing import Annotated, Literal, Self

from pydantic import Field, field_validator, model_validator

from pipeline.frozen import Frozen
from pipeline.screen.model import Case, Head, Parameter, names_dated_list
from pipeline.screen.parts import Name, Text

CLAUSE = re.compile(r"\{([a-z_]+)\?\}")
"""A place in a sentence where a clause stands, `{figure?}`."""
HAPPENED = "happened_on"
"""Stands for the date on which the record happened, which need not be one field."""
SETTINGS = frozenset({"window_days", "recent_days", "min_people", "min_claimed", "first_ratio"})
"""The parameters that every group rule has."""


class Matching(Frozen):
    """A text field that must contain one of some words, or of a list's; an empty one does not."""

    field: Name
    words: tuple[Text, ...] = ()
    mentions: str = ""

    @model_validator(mode="after")
    def has_words(self) -> Self:
        """Refuse what would match nothing."""
        if not (self.words or self.mentions):
            raise ValueError("要写 words 或 mentions")
        return self


class Claim(Frozen):
    """One source whose records claim wages.

    Attributes:
        source: The source. matching: Words that a field must hold. outcome: Text that may say
        that it has been paid. shows: Further fields that the evidence shows.
    """

    source: Name = Field(alias="from")
    on: Name
    project: Name | None = None
    employer: Name
    person: Name | None = None
    claimed: Name | None = None
    amount: Name | None = None
    text: tuple[Name, ...] = ()
    matching: Matching | None = None
    outcome: Name | None = None
    shows: tuple[Name, ...] = ()


class Roster(Frozen):
    """The list of people of a case, in another source."""

    source: Name = Field(alias="from")
    case: Name
    person: Name


class Known(Frozen):
    """One source of cases that already know of the matter.

    Attributes:
        source: The source.
        case: The case's number; all records under it are one case.
        project: The role that names the site; none: it names no site.
        employer: The role of the party against whom the case is.
        workers: For how many people the case is, added once a case.
        person: The role of a person that the record names.
        closed: When the case was closed.
        matching: Words that a field must hold.
        unless: Words that a field must not hold: such records know of nothing.
        roster: The people of the case, in another source.
        required: When it was not delivered, the answer is incomplete; else that is only told.
    """

    source: Name = Field(alias="from")
    case: Name
    project: Name | None = None
    employer: Name
    workers: Name | None = None
    person: Name | None = None
    closed: Name
    matching: Matching | None = None
    unless: Matching | None = None
    roster: Roster | None = None
    required: bool = False


class Says(Frozen):
    """The sentences of the answer; `{name}` is a figure, `{name?}` the clause about it.

    Attributes:
        flagged, incomplete: The answer, by outcome.
        complaints, beyond_known: What the two signals say.
        paid, unchecked: What the counters say: outcomes that say paid; a source that is not there.
        clauses: Figure → what stands at `{figure?}` where the figure is neither null nor nought:
        the figures of the answer, `claimed_in` (which record claims the most people, if more than
        one) and `in_one` (the people found, if one record alone claims them).
    """

    flagged: Text
    incomplete: Text
    complaints: Text
    beyond_known: Text
    paid: Text
    unchecked: Text
    clauses: Mapping[Name, Text] = {}

    @model_validator(mode="after")
    def has_its_clauses(self) -> Self:
        """Refuse a sentence that asks for a clause which is not there."""
        texts = (self.flagged, self.incomplete, self.complaints, self.beyond_known)
        for name in CLAUSE.findall(" ".join(texts)):
            if name not in self.clauses:
                raise ValueError(f"clauses 里没有 {name!r}")
        return self


class GroupRule(Head):
    """A rule about the records that meet in one site or employer within a window of days.

    Attributes:
        group: By what records are put together, in order: the first that a record names.
        parameters: `window_days`, `recent_days`, `min_people`, `min_claimed`, `first_ratio`.
        claims: The sources that claim wages.
        known: The sources of cases that know of it already.
        reopen_on: Signals whose change brings a decided clue back.
    """

    group: Annotated[tuple[Literal["project", "employer"], ...], Field(min_length=1)]
    parameters: Mapping[Name, Parameter]  # none may be left out
    claims: Annotated[tuple[Claim, ...], Field(min_length=1)]
    known: Annotated[tuple[Known, ...], Field(min_length=1)]
    reopen_on: tuple[Name, ...]
    says: Says
    check: Annotated[tuple[Text, ...], Field(min_length=1)]
    innocent: Annotated[tuple[Text, ...], Field(min_length=1)]
    tests: Annotated[tuple[Case, ...], Field(min_length=1)]

    @field_validator("parameters")
    @classmethod
    def has_all_parameters(cls, value: Mapping[str, Parameter]) -> Mapping[str, Parameter]:
        """Refuse a rule that lacks one of its parameters or has another."""
        if set(value) != SETTINGS:
            raise ValueError(f"参数应恰为 {'、'.join(sorted(SETTINGS))}")
        return value

    def setting(self, name: str) -> int:
        """Give the value of a parameter."""
        return int(self.parameters[name].value)

    @property
    def hangs_on_day(self) -> bool:
        """Tell whether words that change by day are read."""
        return names_dated_list(self.model_dump_json(exclude={"tests"}))

    @property
    def sources(self) -> set[str]:
        """Name the sources that the rule reads."""
        rosters = {known.roster.source for known in self.known if known.roster}
        claims = {claim.source for claim in self.claims}
        return claims | {known.source for known in self.known} | rosters
