"""What the names in a rule's expressions stand for: fields of the record, of the unit's parts, kept
values.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from connectors.model import Contract
from pipeline.engine.statement import identifier, text_literal
from pipeline.screen.grammar import columns, function_name, parse
from pipeline.screen.hints import field_like, name_like, no_role
from pipeline.screen.kinds import FIELD_KINDS, NUMBER, NUMERIC, TEXT
from pipeline.screen.kleene import Bound, Ref, Writer
from pipeline.screen.model import Rule
from pipeline.screen.parts import UNIT, Constant, Signal, Take
from pipeline.screen.seen import TEXT_KINDS, is_none_able

Contracts = Mapping[str, Contract]
SUBJECT = "subject"
"""Stands for the unit's subject where units are put together."""


TEXT_ROLES = frozenset({"text_employer", "text_project", "text_boss", "text_caller"})
"""Roles of whom a free text names (`resolve`)."""
TIER = "tier"
"""How many records lead to this one, of a signal with `chain`."""
KIND = "_kind"
"""After a field that names somebody: whether it is an organisation, a person or a project."""


def mention_field(contract: Contract, role: str) -> str:
    """Find the field that names `role` in a source; raises `ValueError` when there is none."""
    if contract.texts is not None and role in TEXT_ROLES:
        return contract.texts.body
    for name, spec in contract.fields.items():
        if spec.is_mention and contract.role(name) == role:
            return name
    raise ValueError(no_role(role, contract))


def field_of(contract: Contract, name: str) -> str:
    """Give `name` when the source has such a field; raises `ValueError` otherwise."""
    if name == TEXT_KINDS and contract.texts is not None:
        return name
    if name not in contract.fields:
        told = f"来源 {contract.source} 没有字段 {name!r}"
        raise ValueError(told + field_like(name, contract))
    return name


def taken(take: Take, contracts: Contracts, name: str) -> str | Constant:
    """Tell what a common name of units is in one of their sources; raises `ValueError`."""
    found = take.take.get(name, name)
    return found if isinstance(found, Constant) else field_of(contracts[take.source], found)


def part_contract(rule: Rule, contracts: Contracts, part: str) -> Contract:
    """Give the contract of a matched part."""
    return contracts[rule.unit.match[part].source]


def part_is_none_able(rule: Rule, contracts: Contracts, part: str, name: str) -> bool:
    """Tell whether a part's field can say that there is none; raises `ValueError` for an unknown
    field.
    """
    if part != UNIT:
        contract = part_contract(rule, contracts, part)
        return is_none_able(contract, field_of(contract, name))
    for take in rule.unit.sources:
        found = taken(take, contracts, name)
        if (
            found.none
            if isinstance(found, Constant)
            else found in contracts[take.source].fields
            and is_none_able(contracts[take.source], found)
        ):
            return True
    return False


def kind_of(contract: Contract, name: str) -> tuple[str, frozenset[str]]:
    """Tell of what kind a source's field is, and the words of a category."""
    if name not in contract.fields:
        return TEXT, frozenset()
    field = contract.fields[name]
    return FIELD_KINDS.get(field.type, TEXT), frozenset(field.words or ())


def part_kind(rule: Rule, contracts: Contracts, part: str, name: str) -> tuple[str, frozenset[str]]:
    """Tell of what kind a part's field is: of several sources, where they agree."""
    if part != UNIT:
        return kind_of(part_contract(rule, contracts, part), name)
    kinds, words = set[str](), set[str]()
    for take in rule.unit.sources:
        found = taken(take, contracts, name)
        if isinstance(found, str):
            kind, own = kind_of(contracts[take.source], found)
            kinds.add(kind)
            words |= own
        elif found.text is not None:
            kinds.add(TEXT)
            words.add(found.text)
    return (kinds.pop() if len(kinds) == 1 else ""), frozenset(words)


@dataclass
class Names:
    """Resolves names in one statement and notes what it read.

    Attributes:
        own: The part that a bare name belongs to, or the contract of the record looked at.
        kept_by: Signals whose kept values may be used.
        tiers: Of the records of a chain: the table that has their `tier`.
        used: Fields of the own contract that were read.
        linked: Fields of it of which was read whom they name.
        joined: Signals whose kept values were read.
        hoisted: Costly values by their SQL → the name under which they are worked out once.
    """

    rule: Rule
    contracts: Contracts
    own: Contract | str
    kept_by: Mapping[str, Signal]
    tiers: str = ""
    used: dict[str, None] = field(default_factory=dict)
    linked: dict[str, None] = field(default_factory=dict)
    joined: dict[str, None] = field(default_factory=dict)
    hoisted: dict[str, str] = field(default_factory=dict)

    def __call__(self, qualifier: str, name: str) -> Ref:
        """Resolve one name; raises `ValueError` saying what is not there."""
        if not qualifier:
            return self._part(self.own, name) if isinstance(self.own, str) else self._own(name)
        if qualifier == UNIT or qualifier in self.rule.unit.match:
            return self._part(qualifier, name)
        if qualifier not in self.kept_by:
            raise ValueError(f"{qualifier!r} 不是此处之前的信号，也不是单元的组成部分")
        if name not in self.kept_by[qualifier].keep:
            kept = self.kept_by[qualifier].keep
            raise ValueError(f"信号 {qualifier!r} 没有保留值 {name!r}{name_like(name, kept)}")
        self.joined[qualifier] = None
        made = function_name(parse(self.kept_by[qualifier].keep[name]))
        kind = NUMBER if made in NUMERIC else ""
        return Ref(f"k_{qualifier}.{identifier(name)}", "", qualifier, name, kind)

    def _own(self, name: str) -> Ref:
        contract = self.own
        if isinstance(contract, str):
            raise TypeError("the record of a source is looked at, not a part")
        if name == TIER and self.tiers:
            return Ref(f"{self.tiers}.{TIER}", "", "own", name)
        if name == TEXT_KINDS and contract.texts is not None:
            self.used[name] = None
            return Ref(f"r.{TEXT_KINDS}", "", "own", contract.texts.body)
        named = name.removesuffix(KIND)
        if named != name and name not in contract.fields and self.is_mention(named):
            self.linked[named] = None
            return Ref(f"w_{named}.entity_kind", "", "own", named)
        field_of(contract, name)
        self.used[name] = None
        none = f"r.{identifier(name + '__none')}" if is_none_able(contract, name) else ""
        sql = f"r.{identifier(name)}"
        if contract.fields[name].type == "timestamp":  # a rule's days are days: 23:59 is of its own
            sql = f"CAST({sql} AS DATE)"
        return Ref(sql, none, "own", name, *kind_of(contract, name))

    def is_mention(self, name: str) -> bool:
        """Tell whether a field of the record looked at names somebody."""
        own = self.own
        return not isinstance(own, str) and name in own.fields and own.fields[name].is_mention

    def party(self, name: str) -> str:
        """Write whom a field of the record looked at names: who it is, else the phone beside."""
        self.linked[name] = None
        phone = self.own.fields[name].phone if not isinstance(self.own, str) else None
        if not phone:
            return f"w_{name}.party_id"
        return f"coalesce(w_{name}.party_id, 'tel:' || {self('', phone).sql})"

    def _part(self, part: str, name: str) -> Ref:
        column = f"{part}.{name}"
        none = ""
        if part_is_none_able(self.rule, self.contracts, part, name):
            none = f"u.{identifier(column + '__none')}"
        kind = part_kind(self.rule, self.contracts, part, name)
        return Ref(f"u.{identifier(column)}", none, part, name, *kind)

    def writer(self, bound: Bound) -> Writer:
        """Make a writer for a statement whose FROM ends in `joins`."""
        return Writer(self, bound, self.hoist, "u.as_of")

    def of_unit(self) -> "Names":
        """Give the scope of the unit's own record in the same statement."""
        return Names(
            self.rule,
            self.contracts,
            UNIT,
            self.kept_by,
            joined=self.joined,
            hoisted=self.hoisted,
        )

    def hoist(self, sql: str) -> str:
        """Have a value worked out once; gives what stands for it."""
        name = self.hoisted.setdefault(sql, f"h{len(self.hoisted) + 1}")
        return f"{name}.d"

    def kept_joins(self) -> str:
        """Write the joins that bring in the kept values that were read."""
        return "".join(
            f"\nLEFT JOIN sig_{name} AS k_{name} ON k_{name}.unit_id = u.unit_id"
            for name in self.joined
        )

    def joins(self) -> str:
        """Write the joins that bring in the kept values that were read, whom the record names, and
        the costly values.
        """
        return self.kept_joins() + self.record_joins()

    def record_joins(self) -> str:
        """Write the joins that follow the record's own."""
        own = self.own
        named = [
            f"\nLEFT JOIN link AS w_{name} ON w_{name}.source = {text_literal(own.source)}"
            f" AND w_{name}.role = {text_literal(own.role(name))}"
            f" AND w_{name}.record_id = r.record_id"
            for name in self.linked
            if not isinstance(own, str)
        ]
        once = [
            f"\nCROSS JOIN LATERAL (SELECT {sql} AS d) AS {name}"
            for sql, name in self.hoisted.items()
        ]
        return "".join((*named, *once))


def part_fields(rule: Rule) -> dict[str, list[str]]:
    """List, for each part of a unit, the fields that the rule reads of it, in the order they are
    met.
    """
    found: dict[str, dict[str, None]] = {UNIT: {}, **{name: {} for name in rule.unit.match}}
    others = {*rule.unit.others, SUBJECT}
    for own, text in _texts(rule):
        for column in columns(text):
            part = column.table or own
            if part in found and not (part == UNIT and column.name in others):
                found[part][column.name] = None
    for match in rule.unit.match.values():
        for name in (*(pair.ours for pair in match.numbers), *match.given):
            found[UNIT][name] = None
    latest = rule.unit.latest.per if rule.unit.latest else None
    alone = [rule.unit.number, rule.unit.per, latest]
    found[UNIT].update(dict.fromkeys(name for name in alone if name))
    return {part: list(names) for part, names in found.items()}


def _texts(rule: Rule) -> list[tuple[str, str]]:
    """List (part that a bare name belongs to, expression) of all that reads parts."""
    texts: list[tuple[str, str]] = []
    for match in rule.unit.match.values():
        texts += [("", match.or_party), (UNIT, match.expected), (UNIT, match.since)]
    texts += [(UNIT, text) for text in (rule.unit.latest.by if rule.unit.latest else ())]
    for signal in rule.all_signals.values():
        own = UNIT if signal.among else signal.of or ""
        texts += [(own, text) for text in signal.keep.values()]
        texts += [] if signal.among else [(own, signal.where)]
        texts += [(UNIT, signal.expected), (UNIT, signal.since), (UNIT, signal.until)]
        texts += [(UNIT, text) for text in (signal.among.by if signal.among else ())]
        window = signal.among.window if signal.among else None
        texts += [(UNIT, window.on)] if window else []
        texts += [(UNIT, signal.unknown.when)] if signal.unknown else []
        texts += [(UNIT, text) for text in signal.on.values()]
    return [(own, text) for own, text in texts if text]
