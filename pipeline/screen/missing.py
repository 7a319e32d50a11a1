"""Compiles what a signal lacks where it is unknown: exactly the cells, records and sources that
would decide it.

    miss_<s>   unit_id, kind, field, source, record_key, says; one row per unit and thing that is
    missing

Read for the units in the table `wanted` (unit_id, signal, is_value): those whose answer hangs on
it.
"""

from collections.abc import Mapping

from sqlglot import exp

from pipeline.engine.statement import identifier, text_literal
from pipeline.screen.grammar import AGGREGATES, parse
from pipeline.screen.joins import number_in
from pipeline.screen.kept import aggregate
from pipeline.screen.kleene import Atom, Bound, Ref, Scope, Writer
from pipeline.screen.model import Rule
from pipeline.screen.names import TIER, Contracts, Names, mention_field
from pipeline.screen.parts import UNIT, Constant, Signal
from pipeline.screen.scopes import before, signal_names
from pipeline.screen.seen import seen
from pipeline.screen.statement import SURE, Statement, delivered, statement

LOST = "文书所记案号在送来的资料中找不到"
SHARED = "同一项目编号登记有两个项目，确认属于哪一个"
UNSURE = "确认该案是否执行此文书"
CALENDAR = "该年度节假日安排尚未知"
OTHERS = "一并计算的其他记录尚待确认"


def missing_statement(
    rule: Rule, contracts: Contracts, name: str, parameters: Mapping[str, object]
) -> Statement:
    """Compile what is missing for one signal."""
    bound = Bound(dict(parameters))
    signal = rule.all_signals[name]
    if signal.among:
        return statement(f"miss_{name}", _of_group(rule, signal, name), bound)
    selects = [_cells(rule, contracts, name, bound), *_unit_level(rule, contracts, name, bound)]
    if signal.source:
        selects.append(_links(contracts, name, signal))
    sql = "\nUNION\n".join(selects)
    return statement(f"miss_{name}", sql, bound)


def item(kind: str, field: str, source: str, record_key: str, says: str = "NULL") -> str:
    """Write one missing thing; all but the kind are SQL."""
    return (
        f"{{'kind': {text_literal(kind)}, 'field': CAST({field} AS VARCHAR),"
        f" 'source': CAST({source} AS VARCHAR), 'record_key': CAST({record_key} AS VARCHAR),"
        f" 'says': CAST({says} AS VARCHAR)}}"
    )


def _select(items: list[str], tables: str, where: str) -> str:
    found = f"list_filter([{', '.join(items)}], lambda x: x IS NOT NULL)"
    return (
        f"SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says\n"
        f"FROM (SELECT u.unit_id, unnest({found}) AS m\n  FROM {tables}\n  WHERE {where})"
    )


def _cells(rule: Rule, contracts: Contracts, name: str, bound: Bound) -> str:
    signal = rule.all_signals[name]
    names = signal_names(rule, contracts, name)
    names.tiers = "w" if signal.chain else ""
    writer = names.writer(bound)
    writer.condition(signal.where)
    items = _of_atoms(rule, contracts, signal, writer.atoms, "NOT o.is_value AND w.state IS NULL")
    items += _of_kept(rule, contracts, signal, writer)
    joined = ""
    if signal.source:
        rows = seen(contracts[signal.source], names.used)
        joined = f" JOIN {rows} AS r ON r.record_id = w.record_id"
    tables = (
        f"row_{name} AS w JOIN wanted AS o ON o.unit_id = w.unit_id"
        f" JOIN unit AS u ON u.unit_id = w.unit_id{joined}{names.joins()}"
    )
    return _select(items or ["NULL"], tables, f"o.signal = {text_literal(name)}")


def _of_atoms(
    rule: Rule, contracts: Contracts, signal: Signal, atoms: list[Atom], where: str
) -> list[str]:
    by_ref: dict[Ref, list[str]] = {}
    items = []
    for atom in atoms:
        dark = f"(({atom.sql}) IS NULL AND {atom.matters})"
        for ref in atom.refs:
            by_ref.setdefault(ref, []).append(dark)
        if atom.is_law:
            known = " AND ".join(f"{ref.sql} IS NOT NULL" for ref in atom.refs) or "TRUE"
            told = item("calendar", "NULL", "NULL", "NULL", text_literal(CALENDAR))
            items.append(f"CASE WHEN {where} AND {dark} AND {known} THEN {told} END")
    for ref, darks in by_ref.items():
        told = _cell(rule, contracts, signal, ref)
        if told:
            is_dark = " OR ".join(darks)
            items.append(
                f"CASE WHEN {where} AND {_is_unknown(ref)} AND ({is_dark}) THEN {told} END"
            )
    return items


def _of_kept(rule: Rule, contracts: Contracts, signal: Signal, writer: Writer) -> list[str]:
    items = []
    for kept, text in signal.keep.items():
        made = aggregate(text)
        refs: list[Ref] = []
        apart = Writer(_Noting(writer.scope, refs), writer.bound, writer.hoist)
        if not made.values or AGGREGATES[made.name].skips:
            continue
        unknown = " OR ".join(f"w.{column} IS NULL" for column in made.columns(kept))
        unknown = f"({unknown})"
        for at, value in enumerate(made.values):
            is_condition = AGGREGATES[made.name].takes_condition and at == 0
            (apart.condition if is_condition else apart.value)(value)
        for ref in dict.fromkeys(refs):
            told = _cell(rule, contracts, signal, ref)
            if told:
                items.append(
                    f"CASE WHEN o.is_value AND {unknown} AND {_is_unknown(ref)} THEN {told} END"
                )
    return items


class _Noting:
    """A scope that notes what is resolved through it."""

    def __init__(self, scope: Scope, noted: list[Ref]) -> None:
        self.scope, self.noted = scope, noted

    def __call__(self, qualifier: str, name: str) -> Ref:
        ref = self.scope(qualifier, name)
        self.noted.append(ref)
        return ref


def _is_unknown(ref: Ref) -> str:
    none = f" AND NOT coalesce({ref.none}, FALSE)" if ref.none else ""
    return f"{ref.sql} IS NULL{none}"


def _cell(rule: Rule, contracts: Contracts, signal: Signal, ref: Ref) -> str:
    """Write the missing cell that `ref` names; of a value kept by a signal from another source,
    the field that it is taken from.
    """
    if ref.name == TIER:
        return ""
    if ref.owner == "own":
        return item(
            "field", text_literal(ref.name), text_literal(signal.source or ""), "r.record_key"
        )
    if ref.owner == UNIT:
        return item("field", unit_field(rule, ref.name), "u.source", "u.record_key")
    if ref.owner in rule.unit.match:
        key = f"u.{identifier(f'{ref.owner}.record_key')}"
        source = text_literal(rule.unit.match[ref.owner].source)
        told = item("field", text_literal(ref.name), source, key)
        return f"CASE WHEN {key} IS NOT NULL THEN {told} END"
    kept_by = rule.all_signals[ref.owner]
    values = aggregate(kept_by.keep[ref.name]).values
    is_field = values and isinstance(values[0], exp.Column)
    if kept_by.source and is_field and values[0].name in contracts[kept_by.source].fields:
        return item("field", text_literal(values[0].name), text_literal(kept_by.source), "NULL")
    return ""


def unit_field(rule: Rule, name: str) -> str:
    """Write the field of the unit's own source that stands behind a common name."""
    cases = []
    for take in rule.unit.sources:
        found = take.take.get(name, name)
        if isinstance(found, Constant) and found.value:
            found = next((c.name for c in parse(found.value).find_all(exp.Column)), found)
        if not isinstance(found, Constant):
            cases.append(f"WHEN {text_literal(take.source)} THEN {text_literal(found)}")
    return f"CASE u.source {' '.join(cases)} END" if cases else "NULL"


def _unit_level(rule: Rule, contracts: Contracts, name: str, bound: Bound) -> list[str]:
    signal = rule.all_signals[name]
    names = Names(rule, contracts, UNIT, before(rule, name))
    when = names.writer(bound).condition(signal.unknown.when) if signal.unknown else "FALSE"
    items = _unfound(signal, f"({when}) IS NOT FALSE") if signal.source else []
    if signal.of and signal.of != UNIT:
        items += _unmatched(rule, signal.of)
    if signal.is_by_party and rule.subject == "record":
        told = item("link", "u.mention", "u.source", "u.record_key")
        items.append(f"CASE WHEN w.unit_id IS NOT NULL AND u.rank < {SURE} THEN {told} END")
    if signal.unknown:
        unknown = signal.unknown
        source = text_literal(unknown.source) if unknown.source else "u.source"
        told = item(
            "field" if unknown.field else "source",
            text_literal(unknown.field) if unknown.field else "NULL",
            source,
            "NULL" if unknown.source else "u.record_key",
            text_literal(unknown.says),
        )
        items.append(f"CASE WHEN ({when}) IS NOT FALSE THEN {told} END")
    if not items:
        return []
    rows = f"(SELECT DISTINCT unit_id FROM row_{name})"
    tables = (
        f"unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id"
        f" LEFT JOIN {rows} AS w ON w.unit_id = u.unit_id{names.joins()}"
    )
    where = f"o.signal = {text_literal(name)} AND NOT o.is_value"
    return [_select(items, tables, where)]


def _unfound(signal: Signal, otherwise: str) -> list[str]:
    source = text_literal(signal.source or "")
    key = "u.record_key" if signal.on else "NULL"
    return [
        f"CASE WHEN w.unit_id IS NOT NULL OR {otherwise} THEN NULL"
        f" WHEN {delivered(source)} THEN {item('coverage', 'NULL', source, key)}"
        f" ELSE {item('source', 'NULL', source, 'NULL')} END"
    ]


def _unmatched(rule: Rule, part: str) -> list[str]:
    source = text_literal(rule.unit.match[part].source)
    state = f"u.{identifier(f'{part}.state')}"
    key = f"u.{identifier(f'{part}.record_key')}"
    undelivered = item("source", "NULL", source, "NULL")
    lost = item("coverage", "NULL", source, "u.record_key", text_literal(LOST))
    uncovered = item("coverage", "NULL", source, "u.record_key")
    unsure = item("link", "NULL", source, key, text_literal(UNSURE))
    return [
        f"CASE WHEN {state} IN ('lost', 'uncovered') AND NOT {delivered(source)} THEN {undelivered}"
        f" WHEN {state} = 'lost' THEN {lost} WHEN {state} = 'uncovered' THEN {uncovered}"
        f" WHEN {state} = 'unsure' THEN {unsure} END"
    ]


def _of_group(rule: Rule, signal: Signal, name: str) -> str:
    """Write what a unit that is put together with others lacks: the span asked about, its day, its
    link, or, where it is sure itself, what others of them lack.
    """
    window = signal.among.window if signal.among else None
    day = unit_field(rule, window.on) if window else "NULL"
    items = [
        f"CASE WHEN w.rank < {SURE} THEN {item('link', 'NULL', 'u.source', 'u.record_key')} END",
        f"CASE WHEN w.day IS NULL AND {day} IS NOT NULL"
        f" THEN {item('field', day, 'u.source', 'u.record_key')} END",
        "CASE WHEN w.is_sure AND NOT s.is_dark THEN"
        f" {item('link', 'NULL', 'u.source', 'NULL', text_literal(OTHERS))} END",
        f"CASE WHEN s.is_dark AND {delivered('u.source')}"
        f" THEN {item('coverage', 'NULL', 'u.source', 'NULL')}"
        f" WHEN s.is_dark THEN {item('source', 'NULL', 'u.source', 'NULL')} END",
    ]
    for kept, text in signal.keep.items():
        made = aggregate(text)
        value = made.values[0] if made.values and not AGGREGATES[made.name].skips else None
        if isinstance(value, exp.Column) and value.table in ("", UNIT):
            told = item("field", unit_field(rule, value.name), "u.source", "u.record_key")
            items.append(f"CASE WHEN w.{identifier(kept)} IS NULL THEN {told} END")
    tables = (
        f"mem_{name} AS w JOIN wanted AS o ON o.unit_id = w.unit_id"
        f" JOIN unit AS u ON u.unit_id = w.unit_id JOIN sig_{name} AS s ON s.unit_id = w.unit_id"
    )
    return _select(items, tables, f"o.signal = {text_literal(name)} AND NOT o.is_value")


def _links(contracts: Contracts, name: str, signal: Signal) -> str:
    contract = contracts[signal.source or ""]
    role = text_literal(mention_field(contract, signal.role[0])) if signal.role else "NULL"
    by_number = not signal.role and number_in(signal, contract)
    says = text_literal(SHARED) if by_number else "NULL"
    told = item("link", role, "w.source", "w.record_key", says)
    tables = (
        f"row_{name} AS w JOIN wanted AS o ON o.unit_id = w.unit_id"
        " JOIN unit AS u ON u.unit_id = w.unit_id"
    )
    where = f"o.signal = {text_literal(name)} AND NOT o.is_value AND w.rank < {SURE}"
    return _select([told], tables, where)
