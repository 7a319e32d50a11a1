"""Compiles what a rule judges: the units' own records, and the records of other sources that belong
to them.

unit_base   base_id, source, take, record_id, record_key, place, party_id, entity_id, entity_kind,
            rank, name, id_no, raw_name, "unit.<field>" …; one row per record that is judged;
            of a rule without matches it is `unit` itself
match_<m>   base_id, record_id, record_key, state (true, or null: not sure that it belongs), rank,
            "<m>.<field>" …; one row per unit and record that belongs to it
unit        unit_id, those of unit_base, for each match "<m>.record_id", "<m>.record_key",
"<m>.rank",
            "<m>.state" (found | unsure | lost | uncovered | absent) and its fields; one row per
            pair
unit_party  unit_id, whose ('': the subject; a name under `others`), party_id, rank
"""

from collections.abc import Mapping, Sequence

from connectors.model import Contract
from pipeline.engine.statement import identifier, text_literal
from pipeline.screen.kleene import Bound, Writer
from pipeline.screen.model import Rule
from pipeline.screen.names import (
    Contracts,
    Names,
    field_of,
    part_fields,
)
from pipeline.screen.parts import UNIT, Match
from pipeline.screen.seen import is_none_able, seen
from pipeline.screen.statement import (
    RANK_OF_LEVEL,
    Statement,
    covered,
    reads_place,
    statement,
)
from pipeline.screen.takes import other_parties, take_select

PARTIES = """SELECT unit_id, '' AS whose, party_id, 3 AS rank FROM unit
UNION SELECT unit_id, '', unnest(candidates), 3 FROM unit WHERE entity_id IS NULL"""
"""Whom a unit may be about: the party it is linked to, or the candidates of an ambiguous one."""


def unit_statements(
    rule: Rule,
    contracts: Contracts,
    parameters: Mapping[str, object],
    askers: Sequence[Statement],
) -> list[Statement]:
    """Compile the tables of units, in the order in which they are made.

    Where the units lie, and whom they name, is found only where one of `askers`, the statements
    that read the units, asks; else the place is null.
    """
    fields = part_fields(rule)
    is_placed = bool(rule.unit.match) or any(map(reads_place, askers))
    made = [_base(rule, contracts, fields[UNIT], Bound(dict(parameters)), is_placed=is_placed)]
    for name, match in rule.unit.match.items():
        bound = Bound(dict(parameters))
        made.append(_match(rule, contracts, name, match, fields[name], bound))
    if rule.unit.match:
        made.append(_pairs(rule, contracts, fields, Bound(dict(parameters))))
    if any("unit_party" in one.sql for one in askers):
        made.append(statement("unit_party", PARTIES + other_parties(rule), Bound({})))
    return made


def _base(
    rule: Rule, contracts: Contracts, fields: list[str], bound: Bound, *, is_placed: bool
) -> Statement:
    selects = [
        take_select(rule, contracts, at, fields, bound, is_placed=is_placed)
        for at in range(len(rule.unit.sources))
    ]
    union = "\nUNION ALL BY NAME\n".join(selects)
    latest = ""
    if rule.unit.latest is not None:
        writer = Writer(Names(rule, contracts, UNIT, {}), bound, as_of="u.as_of")
        per = writer.value(rule.unit.latest.per)
        by = [f"{_order(writer, text)} DESC NULLS LAST" for text in rule.unit.latest.by]
        order = ", ".join([*by, "record_id DESC"])
        latest = f"\nQUALIFY row_number() OVER (PARTITION BY {per} ORDER BY {order}) = 1"
    table, columns = ("unit_base", "*") if rule.unit.match else ("unit", "base_id AS unit_id, *")
    return statement(table, f"SELECT {columns} FROM (\n{union}\n) AS u{latest}", bound)


def _order(writer: Writer, text: str) -> str:
    try:
        return writer.value(text)
    except ValueError:
        return writer.condition(text)


def _match(
    rule: Rule, contracts: Contracts, name: str, match: Match, fields: list[str], bound: Bound
) -> Statement:
    contract = contracts[match.source]
    names = Names(rule, contracts, contract, {})
    for field in fields:
        names.used[field_of(contract, field)] = None
    pairs = [(names("", pair.theirs).sql, names(UNIT, pair.ours).sql) for pair in match.numbers]
    party = (
        Writer(names, bound, as_of="u.as_of").condition(match.or_party)
        if match.or_party
        else "FALSE"
    )
    basis = names("", match.basis).sql if match.basis else "NULL"
    ungiven = [f"{names(UNIT, given).sql} IS NULL" for given in match.given]
    rows = seen(contract, names.used)
    columns = _columns(contract, name, fields)
    by_number = "\n  UNION\n".join(
        f"  SELECT u.base_id, r.record_id FROM unit_base AS u JOIN {rows} AS r ON {theirs} = {ours}"
        for theirs, ours in pairs
    )
    sql = f"""WITH theirs AS (
  SELECT r.*, l.party_id, {RANK_OF_LEVEL.format(level="l.level")} AS rank
  FROM {rows} AS r LEFT JOIN link AS l
    ON l.source = {text_literal(match.source)} AND l.role = {text_literal(match.role or "")}
      AND l.record_id = r.record_id
), numbered AS (
{by_number}
), by_number AS (
  SELECT n.base_id, n.record_id, TRUE AS state, 3 AS rank
  FROM numbered AS n JOIN unit_base AS u ON u.base_id = n.base_id
  JOIN theirs AS t ON t.record_id = n.record_id
  QUALIFY t.party_id IS NOT DISTINCT FROM u.party_id
    OR NOT bool_or(t.party_id IS NOT DISTINCT FROM u.party_id) OVER (PARTITION BY n.base_id)
), by_party AS (
  SELECT u.base_id, r.record_id, CASE WHEN {basis} IS NULL THEN {party} END AS state, r.rank
  FROM unit_base AS u JOIN theirs AS r ON r.party_id = u.party_id
  WHERE ({party}) IS NOT FALSE AND {" AND ".join(ungiven) or "TRUE"}
    AND u.base_id NOT IN (SELECT base_id FROM by_number)
    AND r.record_id NOT IN (SELECT record_id FROM by_number)
)
SELECT m.base_id, r.record_id, r.record_key, m.state, m.rank, {", ".join(columns)}
FROM (SELECT * FROM by_number UNION ALL SELECT * FROM by_party) AS m
JOIN theirs AS r ON r.record_id = m.record_id"""
    return statement(f"match_{name}", sql, bound)


def _columns(contract: Contract, part: str, fields: list[str]) -> list[str]:
    columns = []
    for field in fields:
        columns.append(f"r.{identifier(field)} AS {identifier(f'{part}.{field}')}")
        if is_none_able(contract, field):
            none = identifier(f"{field}__none")
            columns.append(f"r.{none} AS {identifier(f'{part}.{field}__none')}")
    return columns or ["TRUE AS is_there"]


def _pairs(
    rule: Rule, contracts: Contracts, fields: dict[str, list[str]], bound: Bound
) -> Statement:
    columns, joins, order = ["u.*"], [], ["u.base_id"]
    for name, match in rule.unit.match.items():
        alias = f"m_{name}"
        state = _state(rule, contracts, match, alias, bound)
        columns += [
            f"{alias}.{c} AS {identifier(f'{name}.{c}')}"
            for c in ("record_id", "record_key", "rank")
        ]
        columns.append(f"{state} AS {identifier(f'{name}.state')}")
        columns += [
            f"{alias}.{column.rpartition(' AS ')[2]}"
            for column in _columns(contracts[match.source], name, fields[name])
        ]
        joins.append(f"\nLEFT JOIN match_{name} AS {alias} ON {alias}.base_id = u.base_id")
        order.append(f"{alias}.record_id")
    sql = (
        f"SELECT row_number() OVER (ORDER BY {', '.join(order)}) AS unit_id, {', '.join(columns)}\n"
        f"FROM unit_base AS u{''.join(joins)}"
    )
    return statement("unit", sql, bound)


def _state(rule: Rule, contracts: Contracts, match: Match, alias: str, bound: Bound) -> str:
    names = Names(rule, contracts, UNIT, {})
    writer = names.writer(bound)
    expected = writer.condition(match.expected) if match.expected else "TRUE"
    since = writer.value(match.since) if match.since else "CAST(NULL AS DATE)"
    given = " OR ".join(f"{names(UNIT, name).sql} IS NOT NULL" for name in match.given) or "FALSE"
    return (
        f"CASE WHEN {alias}.state AND {alias}.rank >= 2 THEN 'found'"
        f" WHEN {alias}.record_id IS NOT NULL THEN 'unsure'"
        f" WHEN {given} THEN 'lost'"
        f" WHEN ({expected}) IS FALSE THEN 'absent'"
        f" WHEN NOT {covered(text_literal(match.source), 'u.place', since)} THEN 'uncovered'"
        " ELSE 'absent' END"
    )
