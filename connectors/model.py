"""What a source is, as frozen models: fields, headers, types, words, keys, what is empty."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, StringConstraints
from pydantic import Field as Limits

from pipeline.frozen import Frozen

Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
Header = Annotated[str, StringConstraints(min_length=1)]
Share = Annotated[float, Limits(ge=0, le=1)]
FieldType = Literal[
    "text", "code", "person_id", "party_id", "phone", "case_no", "document_no",
    "organisation", "person", "party", "project", "category",
    "date", "month", "timestamp", "money", "count", "number", "percent",
]  # fmt: skip
MENTION_TYPES = frozenset({"organisation", "person", "party", "project"})
DATE_TYPES = frozenset({"date", "month", "timestamp"})
ID_TYPES = frozenset({"code", "person_id", "party_id"})


class Assertion(Frozen):
    """Another field of the row that says the event took place, so that an empty date is unknown.

    Attributes:
        field: The field that says so.
        words: Only these values say so (English words of a category, or texts as delivered);
            none: any value does.
    """

    field: Name
    words: tuple[str, ...] = ()


class Difference(Frozen):
    """What an empty money cell amounts to: one field less another (unknown if either is)."""

    take: Name
    minus: Name


class Pattern(Frozen):
    """A category told by a part of the word: every text that contains `contains` is `word`."""

    contains: Header
    word: Name


class Field(Frozen):
    """One column of a source, under its English name.

    Attributes:
        header: The usual header.
        aliases: Headers seen elsewhere for the same column; compared after folding.
        type: What a cell holds (`docs/architecture.md`, Types).
        unit: Unit of money when neither header nor cell names one.
        required: The column must be there, and a cell that cannot be read quarantines its row.
        empty: What an empty cell says: unknown, it has not happened or there is none, or zero.
        words: Category: English word → the words bureaus write, short forms included, compared
            after folding of width, brackets and spaces.
        patterns: Category told by a part of the word, tried after `words`.
        otherwise: Category: the word for every other text and for an empty cell; an absent column
            stays unknown.
        when_empty: Money: what an empty cell amounts to.
        asserted_by: Fields that say that the event took place: when one does, an empty cell is
            unknown, whatever `empty` says.
        governed_by: The date that governs this field: when it lies after the as-of date, the field
            reads as not yet happened.
        several: Characters that part several values in one cell.
        role: Role of the mention; left out: the field's own name.
        id: Mention: the field with its code, ID or number.
        permit: Project: the field with its permit number.
        registration_no: Organisation: the field with its 15-digit registration number.
        phone: Mention: the field with its phone.
        address: Mention: the field with its address.
        former_names: Organisation: the field with its former names.
        employer: Person: the organisation field that the person works for or complains about.
        represents: Person: the organisation or party field whose legal representative this is.
        holds: Text that lists shareholders: the organisation field whose shareholders they are.
        note: A remark for the page and the template, in Chinese.
    """

    header: Header
    aliases: tuple[Header, ...] = ()
    type: FieldType
    unit: Literal["元", "万元"] = "元"
    required: bool = False
    empty: Literal["unknown", "none", "zero"] = "unknown"
    words: dict[Name, tuple[Header, ...]] = Limits(default_factory=dict)
    patterns: tuple[Pattern, ...] = ()
    otherwise: Name | None = None
    when_empty: Difference | None = None
    asserted_by: tuple[Assertion, ...] = ()
    governed_by: Name | None = None
    several: str = ""
    role: Name | None = None
    id: Name | None = None
    permit: Name | None = None
    registration_no: Name | None = None
    phone: Name | None = None
    address: Name | None = None
    former_names: Name | None = None
    employer: Name | None = None
    represents: Name | None = None
    holds: Name | None = None
    note: str = ""

    @property
    def headers(self) -> tuple[str, ...]:
        """Give the usual header, then the aliases."""
        return (self.header, *self.aliases)

    @property
    def is_mention(self) -> bool:
        """Tell whether the field names an organisation, a person or a project."""
        return self.type in MENTION_TYPES


class Through(Frozen):
    """Where a date or a place comes from.

    Attributes:
        field: A field of this source; or, left out, `through` and `source`.
        otherwise: The field that is taken where `field` has no value.
        texts: Texts in which a date is looked for, in this order, where `field` has no value.
        through: A field of this source that is the first key of a record in `source`, whose own
            date or place is taken.
        source: That other source.
    """

    field: Name | None = None
    otherwise: Name | None = None
    texts: tuple[Name, ...] = ()
    through: Name | None = None
    source: Name | None = None


class Texts(Frozen):
    """Which fields hold what somebody said in free text, from which claims are read.

    Attributes:
        title: The short text; spans count from its start, then a newline, then `body`.
        body: The text itself.
        outcome: What became of it; may say that it has been paid.
    """

    title: Name
    body: Name
    outcome: Name | None = None


def _named(value: object) -> object:
    return {"field": value} if isinstance(value, str) else value


class Bounds(Frozen):
    """What a delivery of the source must keep to; outside it the source stops, alone.

    The files of one source that arrive for one night are one delivery; its rows are counted over
    all of them. What is not bounded stops nothing.

    Attributes:
        min_rows: Fewest rows read.
        max_rows: Most rows read; null: any number.
        issue_share: Most rows with an issue, of whatever kind, as a share of the rows read (0–1).
        quarantine_share: Most rows set aside, as a share of the rows read (0–1).
        issues: Kind of issue → most rows with it, as a share of the rows read (0–1).
        judged_from: Rows read from which shares are judged: of a few rows a share says little.
        headers: `same`: the headers must be those of the last delivery of the source, in any order.
    """

    min_rows: Annotated[int, Limits(ge=0)] = 0
    max_rows: Annotated[int | None, Limits(ge=1)] = None
    issue_share: Share = 1.0
    quarantine_share: Share = 1.0
    issues: dict[Name, Share] = Limits(default_factory=dict)
    judged_from: Annotated[int, Limits(ge=0)] = 50
    headers: Literal["same", "may_change"] = "may_change"


class Contract(Frozen):
    """What one source is; one file `sources/<source>.yaml`.

    Attributes:
        source: English name, also the name of its table.
        title: Name of the extract in Chinese.
        holder: Who keeps it and is asked for what is missing.
        kind: Whole ledger, or increment of new and changed rows.
        rows: One row a key, or rows of one key add up.
        key: Fields whose values joined with `|` are the record key.
        apart_by: Rows of one key that differ in these fields all stay, the further ones as `#2`.
        happens: The date on which the record happened; left out: its records have none, and are
            seen whatever the as-of date.
        place: District or court of the record; left out: that of the firm or project it names.
        texts: The fields whose free text is read for claims.
        replaces_by: A ledger delivery replaces only rows with the values it has in these fields.
        fields: English name → field, in the order of the page and the template.
        discard: Headers that are recognised and never stored.
        bounds: What a delivery must keep to.
        note: A remark for the page, in Chinese.
    """

    source: Name
    title: Header
    holder: Header
    kind: Literal["ledger", "increment"]
    rows: Literal["one_per_key", "add_up"]
    key: Annotated[tuple[Name, ...], Limits(min_length=1)]
    apart_by: tuple[Name, ...] = ()
    happens: Annotated[Through, BeforeValidator(_named)] = Through()
    place: Annotated[Through | None, BeforeValidator(_named)] = None
    texts: Texts | None = None
    replaces_by: tuple[Name, ...] = ()
    fields: Annotated[dict[Name, Field], Limits(min_length=1)]
    discard: tuple[Header, ...] = ()
    bounds: Bounds = Bounds()
    note: str = ""

    @property
    def required(self) -> tuple[str, ...]:
        """Name the fields whose column must be there."""
        return tuple(name for name, field in self.fields.items() if field.required)

    def role(self, field: str) -> str:
        """Name the role in which the record mentions what `field` names."""
        return self.fields[field].role or field

    def with_aliases(self, aliases: Mapping[str, Iterable[str]], *, kind: str | None) -> Self:
        """Give the same contract with further headers, and another kind if one is given."""
        fields = {
            name: field.model_copy(
                update={"aliases": tuple(dict.fromkeys((*field.aliases, *aliases.get(name, ()))))}
            )
            for name, field in self.fields.items()
        }
        return self.model_copy(update={"fields": fields, "kind": kind or self.kind})


def contracts_hash(contracts: Mapping[str, Contract]) -> str:
    """Hash all that the contracts say (SHA-256, hex), for the run's id; order says nothing."""
    content = {source: contract.model_dump(mode="json") for source, contract in contracts.items()}
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
