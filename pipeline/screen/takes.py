"""Writes the SELECT of one source of units: its records, whom they are about and where they lie."""

from typing import NamedTuple

from connectors.model import Contract
from pipeline.engine.statement import identifier, text_literal
from pipeline.screen.joins import roles_in
from pipeline.screen.kleene import Bound, Writer
from pipeline.screen.model import Rule
from pipeline.screen.names import (
    Contracts,
    Names,
    field_of,
    mention_field,
    part_is_none_able,
    taken,
)
from pipeline.screen.parts import UNIT, Constant, Take
from pipeline.screen.seen import seen
from pipeline.screen.statement import RANK_OF_LEVEL

KINDS = frozenset({"organisation", "person", "project"})
FIRMS = "registration"
"""The source that says where a firm is."""
_ADDRESSES = (
    "SELECT f.party_id, min(t.address) AS place FROM link AS f"
    f" JOIN {FIRMS} AS t ON t.record_id = f.record_id"
    f" WHERE f.source = '{FIRMS}' AND f.role = 'self'"
)
BASE_ID = "CAST({take} AS BIGINT) << 50 | r.record_id << 10 | {ordinal} % 1024"
"""A unit's number, without sorting: which source of the rule, which record, whom it names."""
OF_LINK = {
    "party_id": "l.party_id",
    "entity_id": "l.entity_id",
    "entity_kind": "l.entity_kind",
    "rank": RANK_OF_LEVEL.format(level="l.level"),
    "name": "l.entity_name",
    "id_no": "l.entity_id_no",
    "candidates": "list_transform(l.candidates, lambda c: c.entity_id)",
}


class _About(NamedTuple):
    """Whom a record is about: columns of the unit, joins, and which records are left out."""

    columns: dict[str, str]
    joins: str
    where: str


def take_select(
    rule: Rule, contracts: Contracts, at: int, fields: list[str], bound: Bound, *, is_placed: bool
) -> str:
    """Write the records of the rule's source of units number `at`, one row per record and party.

    Raises:
        ValueError: A role or field is not there.
    """
    take = rule.unit.sources[at]
    contract = contracts[take.source]
    names = Names(rule, contracts, contract, {})
    where = Writer(names, bound).condition(take.where) if take.where else "TRUE"
    about = _of_area(contract, take, names) if take.area else _of_role(rule, contract, take, names)
    place, place_joins = _place(contract, contracts, take, names) if is_placed else ("NULL", "")
    columns = {
        "base_id": BASE_ID.format(take=at, ordinal="0" if take.area else "coalesce(l.ordinal, 0)"),
        "source": text_literal(take.source),
        "take": str(at),
        "as_of": "CAST($as_of AS DATE)",
        "record_id": "r.record_id",
        "record_key": "r.record_key",
        "place": f"CAST({place} AS VARCHAR)",
        **about.columns,
    }
    for field in fields:
        columns |= _taken_columns(rule, contracts, take, field, bound, names)
    told = ", ".join(f"{sql} AS {name}" for name, sql in columns.items())
    return (
        f"SELECT {told}\nFROM {seen(contract, names.used)} AS r{about.joins}{place_joins}"
        f"{names.joins()}\nWHERE ({where}) IS NOT FALSE{about.where}"
    )


def _of_role(rule: Rule, contract: Contract, take: Take, names: Names) -> _About:
    roles = take.role or ()
    mentions = {role: mention_field(contract, role) for role in roles}
    names.used |= dict.fromkeys(mentions.values())
    first = mentions[roles[0]]
    source = text_literal(take.source)
    link, mention = "link", text_literal(first)
    if len(roles) > 1:
        order = " ".join(f"WHEN '{role}' THEN {i}" for i, role in enumerate(roles))
        link = (
            f"(SELECT * FROM link WHERE source = {source} AND {roles_in('link', roles)}"
            " QUALIFY row_number() OVER (PARTITION BY record_id ORDER BY"
            f" {RANK_OF_LEVEL.format(level='level')} DESC, CASE role {order} END, ordinal) = 1)"
        )
        named = " ".join(
            f"WHEN {text_literal(role)} THEN {text_literal(field)}"
            for role, field in mentions.items()
        )
        mention = f"coalesce(CASE l.role {named} END, {text_literal(first)})"
    joins = (
        f"\nLEFT JOIN {link} AS l ON l.source = {source} AND {roles_in('l', roles)}"
        " AND l.record_id = r.record_id"
    )
    raw = f"r.{identifier(first)}"
    linked = "" if rule.subject == "record" else " AND l.party_id IS NOT NULL"
    if rule.subject in KINDS:
        kind = text_literal(rule.subject)
        linked += f" AND coalesce(l.entity_kind, {kind}) = {kind}"
    return _About({**OF_LINK, "raw_name": raw, "mention": mention}, joins, linked)


def _of_area(contract: Contract, take: Take, names: Names) -> _About:
    fields = [f"r.{identifier(field_of(contract, name))}" for name in take.area]
    names.used |= dict.fromkeys(take.area)
    name = f"concat_ws(' ', {', '.join(fields)})"
    columns = {
        "party_id": f"'area:' || concat_ws('|', {', '.join(fields)})",
        "entity_id": "CAST(NULL AS VARCHAR)",
        "entity_kind": "'area'",
        "rank": "3",
        "name": name,
        "id_no": "CAST(NULL AS VARCHAR)",
        "candidates": "CAST([] AS VARCHAR[])",
        "raw_name": name,
        "mention": text_literal(take.area[0]),
    }
    return _About(columns, "", "".join(f" AND {field} IS NOT NULL" for field in fields))


def _place(contract: Contract, contracts: Contracts, take: Take, names: Names) -> tuple[str, str]:
    """Write where a record lies: its own place, that of the case or project it belongs to, or the
    address of the firm that it is about, or else of a firm that it names besides.
    """
    place = contract.place
    if place is not None and place.field is not None:
        names.used[field_of(contract, place.field)] = None
        return f"r.{identifier(place.field)}", ""
    if place is not None and place.through and place.source and place.source in contracts:
        other = contracts[place.source]
        where = other.place.field if other.place is not None else None
        if where is None:
            return "NULL", ""
        names.used[place.through] = None
        key = identifier(other.key[0])
        joins = (
            f"\nLEFT JOIN (SELECT {key} AS k, min({identifier(where)}) AS place"
            f" FROM {identifier(other.source)} WHERE is_current GROUP BY {key}) AS z"
            f" ON z.k = r.{identifier(place.through)}"
        )
        return "z.place", joins
    if place is None and not take.area and FIRMS in contracts:
        joins = f"\nLEFT JOIN ({_ADDRESSES} GROUP BY f.party_id) AS z ON z.party_id = l.party_id"
        return _beside(contract, take, joins) if take.others else ("z.place", joins)
    return "NULL", ""


def _beside(contract: Contract, take: Take, joins: str) -> tuple[str, str]:
    """Write the place of a record about a person: where the employer it names is registered."""
    roles = tuple(role for others in take.others.values() for role in others)
    named = (
        f"\nLEFT JOIN (SELECT m.record_id, min(a.place) AS place FROM link AS m"
        f" JOIN ({_ADDRESSES} GROUP BY f.party_id) AS a ON a.party_id = m.party_id"
        f" WHERE m.source = {text_literal(contract.source)} AND {roles_in('m', roles)}"
        f" GROUP BY m.record_id) AS y ON y.record_id = r.record_id"
    )
    return "coalesce(z.place, y.place)", joins + named


def _taken_columns(  # the statement's own parts
    rule: Rule, contracts: Contracts, take: Take, field: str, bound: Bound, names: Names
) -> dict[str, str]:
    found = taken(take, contracts, field)
    name = identifier(f"{UNIT}.{field}")
    none = identifier(f"{UNIT}.{field}__none")
    has_none = part_is_none_able(rule, contracts, UNIT, field)
    if isinstance(found, Constant):
        told = found.text if found.number is None else found.number
        value = "NULL" if told is None else bound.literal(told)
        if found.value:
            value = names.writer(bound).value(found.value)
        return {name: value, **({none: str(found.none).upper()} if has_none else {})}
    ref = names("", found)
    return {name: ref.sql, **({none: ref.none or "FALSE"} if has_none else {})}


def other_parties(rule: Rule) -> str:
    """Write whom else the units' records name: [unit_id, whose, party_id, rank], each SELECT after
    a UNION.
    """
    return "".join(
        f"\nUNION SELECT u.unit_id, {text_literal(name)}, l.party_id, l.rank FROM unit AS u"
        f" JOIN party AS l ON l.source = u.source AND l.record_id = u.record_id"
        f" AND {roles_in('l', roles)} WHERE u.take = {at}"
        for at, take in enumerate(rule.unit.sources)
        for name, roles in take.others.items()
    )
