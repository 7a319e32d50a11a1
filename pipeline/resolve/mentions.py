"""Who is named in the current records, in which role: one query a field of a contract or text."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

import duckdb

from connectors.model import Contract, Field, Through
from pipeline.engine.statement import identifier
from pipeline.resolve.tables import step
from pipeline.resolve.texts import BOSS, TEXT_ROLES, name_texts

PERSON_NUMBER = (
    "[1-9][0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9X]"
)
"""A party's checked number of this shape that does not begin with 9 is a person's."""

ORGANISATION_NAME = (
    "公司|集团|^.{2,}[厂店局院所馆]$|^.{3,}[部社站队行会场校庄坊]$|中心|银行|学校|医院|合作社"
    "|事务所|委员会|工作室|幼儿园|酒店|超市|商行|合伙|企业|单位|政府"
)
"""What only the name of an organisation has; ours. One-character ends need enough before them."""

SHARE = (
    r"[\s（(:：,，、\-—]*(?:实缴|认缴|出资|持股|持有|占股?|比例|金额|[￥¥])*"
    r"[\s:：]*[0-9０-９].*$"
)
"""The paid-in share that follows a shareholder's name, up to the end of the piece."""

EDGE = " 　（(:：,，"
"""What may be left at the edges of a shareholder's name."""

SOURCE_BITS, RECORD_BITS, ROLE_BITS = 54, 18, 12
"""Where source, record and role stand in a mention's number; the ordinal takes the last 12 bits."""

MOST_IN_A_CELL = 4095
"""Names that one cell can hold; further ones are not read."""

NO_TEXT = "NULL::VARCHAR"


class Query(NamedTuple):
    """A statement that adds to `numbered`, and the values bound in it."""

    text: str
    values: Mapping[str, object]


class _Found(NamedTuple):
    """An expression over a record, and the join that it needs."""

    sql: str
    join: str = ""


def collect(con: duckdb.DuckDBPyConnection, contracts: Mapping[str, Contract]) -> None:
    """Fill `numbered` with all that the current records of every source say about somebody.

    A record that gives neither a name nor a number nor a phone in a role mentions nobody. The
    number of a mention rises with source, record, role and ordinal, whatever the order of rows.
    """
    step(con, "numbered")
    name_texts(con, contracts)
    for source in sorted(contracts):
        if not con.execute(f"SELECT 1 FROM {identifier(source)} LIMIT 1").fetchall():
            continue
        for query in _queries(contracts[source], contracts):
            con.execute(query.text, dict(query.values))


def _queries(contract: Contract, contracts: Mapping[str, Contract]) -> Iterator[Query]:
    for name, field in contract.fields.items():
        if field.is_mention or field.holds:
            yield _query(contract, name, contracts)
    if contract.texts is not None:
        for role in TEXT_ROLES:
            yield _text_query(contract, role, contracts)


def _query(contract: Contract, name: str, contracts: Mapping[str, Contract]) -> Query:
    field = contract.fields[name]
    place, employer = _place(contract, contracts), _employer(contract, field, contracts)
    companions = ", ".join(f"{sql} AS {column}" for column, sql in _companions(field).items())
    text = f"""
        WITH said AS (
            SELECT s.record_id, s.record_key, {_names(name, field)}, {companions},
                   {place.sql} AS place_text, {employer.sql} AS employer_id
            FROM {identifier(contract.source)} AS s {place.join} {employer.join}
            WHERE s.is_current
        )
        INSERT INTO numbered BY NAME
        SELECT $base + (record_id << {RECORD_BITS}) + ordinal AS mention_id,
               $source AS source, record_id, record_key, $role AS role, ordinal,
               {_kind(field)} AS kind, nullif(trim(raw_name), '') AS raw_name,
               * EXCLUDE (record_id, record_key, ordinal, raw_name),
               $relation AS relation, $in_key AS in_key
        FROM said
        WHERE nullif(trim(raw_name), '') IS NOT NULL OR id_no IS NOT NULL OR phone IS NOT NULL
    """
    values: dict[str, object] = {
        "base": _base(contract.source, contract.role(name), contracts),
        "source": contract.source,
        "role": contract.role(name),
        "relation": _relation(field),
        "in_key": contract.rows == "add_up" and name in contract.key,
    }
    if field.several:
        values |= {"several": f"[{re.escape(field.several)}]", "share": SHARE, "edge": EDGE}
    if _is_party(field):
        values |= {"person_number": PERSON_NUMBER, "organisation_name": ORGANISATION_NAME}
    return Query(text, values)


def _text_query(contract: Contract, role: str, contracts: Mapping[str, Contract]) -> Query:
    """Add what the texts name in one role; a registered name that the words stand for comes too."""
    place = _place(contract, contracts)
    text = f"""
        INSERT INTO numbered BY NAME
        SELECT $base + (s.record_id << {RECORD_BITS}) + m.ordinal AS mention_id,
               $source AS source, s.record_id, s.record_key, $role AS role, m.ordinal,
               $kind AS kind, nullif(trim(regexp_replace(p.text, $title, '')), '') AS raw_name,
               CASE WHEN p.via = 'dictionary' AND p.entity_name <> p.text THEN p.entity_name END
                   AS stands_for,
               m.phone, {place.sql} AS place_text,
               $employer_base + (s.record_id << {RECORD_BITS}) + e.ordinal AS employer_id,
               false AS in_key
        FROM text_mention AS m
        JOIN {identifier(contract.source)} AS s ON s.record_id = m.record_id AND s.is_current
        LEFT JOIN text_part AS p ON p.source = m.source AND p.record_id = m.record_id
            AND p.claim_no = m.claim_no AND p.part = m.part AND p.ordinal = m.part_ordinal
        LEFT JOIN text_mention AS e ON $kind = 'person' AND e.source = m.source
            AND e.record_id = m.record_id AND e.claim_no = m.claim_no
            AND e.role = 'text_employer' AND e.part_ordinal = 1
        {place.join}
        WHERE m.source = $source AND m.role = $role AND m.ordinal <= {MOST_IN_A_CELL}
    """
    values: dict[str, object] = {
        "base": _base(contract.source, role, contracts),
        "employer_base": _base(contract.source, "text_employer", contracts),
        "source": contract.source,
        "role": role,
        "kind": TEXT_ROLES[role],
        "title": f"^(?:{BOSS})+" if role == "text_boss" else "^$",
    }
    return Query(text, values)


def _base(source: str, role: str, contracts: Mapping[str, Contract]) -> int:
    """Give what source and role add to the numbers of their mentions."""
    contract = contracts[source]
    roles = [*sorted(contract.role(name) for name in contract.fields), *TEXT_ROLES]
    return (sorted(contracts).index(source) << SOURCE_BITS) + (roles.index(role) << ROLE_BITS)


def _is_party(field: Field) -> bool:
    """Say whether the field may name organisations and persons alike."""
    return field.type == "party" or field.holds is not None


def _kind(field: Field) -> str:
    """Tell a party by its checked number, else by the form of its name."""
    if not _is_party(field):
        return f"'{field.type}'"
    return """
        CASE
            WHEN id_state IN ('ok', 'converted', 'repaired') AND id_no NOT LIKE '9%'
                 AND regexp_full_match(id_no, $person_number) THEN 'person'
            WHEN id_state IN ('ok', 'repaired', 'partial') THEN 'organisation'
            WHEN regexp_matches(raw_name, $organisation_name) OR length(raw_name) > 6
                THEN 'organisation'
            ELSE 'person'
        END"""


def _relation(field: Field) -> str | None:
    if field.represents:
        return "legal_representative"
    return "shareholder" if field.holds else None


def _column(name: str | None) -> str:
    return f"s.{identifier(name)}" if name else NO_TEXT


def _raw(name: str) -> str:
    return f"coalesce(s.{identifier(name + '__raw')}, {_column(name)})"


def _names(name: str, field: Field) -> str:
    """Give raw_name and ordinal; of several in one cell each, without the share that follows it.

    A cell that was read as naming nobody (无。) names nobody, whatever is written there.
    """
    if not field.several:
        named = f"CASE WHEN {_column(name)} IS NOT NULL THEN {_raw(name)} END"
        return f"{named} AS raw_name, 1 AS ordinal"
    pieces = f"regexp_split_to_array({_column(name)}, $several)"
    names = f"list_transform({pieces}, lambda x: trim(regexp_replace(x, $share, ''), $edge))"
    named = f"list_filter({names}, lambda x: x <> '')[:{MOST_IN_A_CELL}]"
    return f"unnest({named}) AS raw_name, generate_subscripts({named}, 1) AS ordinal"


def _companions(field: Field) -> dict[str, str]:
    """Give the columns that stand beside a name: its number, phone, permit, registration number."""
    is_checked = field.id is not None and field.type != "project"
    return {
        "raw_id_no": _raw(field.id) if field.id else NO_TEXT,
        "id_no": _column(field.id),
        "id_state": _column(f"{field.id}__state" if is_checked else None),
        "phone": _column(field.phone),
        "permit_no": _column(field.permit),
        "registration_no": _column(field.registration_no),
        "former_names": _column(field.former_names),
        "address": _column(field.address),
    }


def _place(contract: Contract, contracts: Mapping[str, Contract]) -> _Found:
    """Give the record's place, its own or that of the record it belongs to."""
    place = contract.place
    if place is None:
        return _Found(NO_TEXT)
    if place.field:
        texts = [_column(name) for name in (place.field, place.otherwise) if name]
        return _Found(f"coalesce({', '.join(texts)})")
    other = contracts[place.source or contract.source]
    if other.place is None or not other.place.field:
        return _Found(NO_TEXT)
    return _through(place, other, identifier(other.place.field), "place_of")


def _employer(contract: Contract, field: Field, contracts: Mapping[str, Contract]) -> _Found:
    """Point at the mention of the organisation that a person belongs to, here or elsewhere."""
    named = field.employer or field.represents or field.holds
    if named:
        base = str(_base(contract.source, contract.role(named), contracts))
        if contract.texts is not None:  # whom the text names, where the column names nobody
            text_base = _base(contract.source, "text_employer", contracts)
            base = f"CASE WHEN {_column(named)} IS NOT NULL THEN {base} ELSE {text_base} END"
        return _Found(f"{base} + (s.record_id << {RECORD_BITS}) + 1")
    through = contract.happens if contract.happens.through else contract.place
    other = contracts.get(through.source or "") if through else None
    if field.type != "person" or through is None or other is None:
        return _Found("NULL::BIGINT")
    role = next(other.role(n) for n, f in other.fields.items() if f.type == "organisation")
    theirs = _base(other.source, role, contracts)
    return _through(through, other, f"{theirs} + (record_id << {RECORD_BITS}) + 1", "employer_of")


def _through(through: Through, other: Contract, wanted: str, name: str) -> _Found:
    """Join the first current record of `other` whose first key is the value of `through`."""
    key = identifier(other.key[0])
    found = (
        f"(SELECT {key} AS key, arg_min({wanted}, record_id) AS found "
        f"FROM {identifier(other.source)} WHERE is_current GROUP BY {key})"
    )
    return _Found(
        f"{name}.found", f"LEFT JOIN {found} AS {name} ON {name}.key = {_column(through.through)}"
    )
