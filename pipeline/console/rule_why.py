"""`rules why`: what each signal of a rule is for a subject, by which records, and what follows."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import duckdb

from connectors.model import Contract
from pipeline.console.rule_bench import Bench
from pipeline.console.rule_survey import codes_of, states_of, survey
from pipeline.engine.statement import identifier, text_literal
from pipeline.report.mask import mask_cell, mask_text
from pipeline.screen.compile import Compiled, compile_rule
from pipeline.screen.condition import Answer, State, condition
from pipeline.screen.evaluate import run_statement
from pipeline.screen.findings import MISSING_SAYS
from pipeline.screen.model import Rule
from pipeline.screen.names import taken
from pipeline.screen.parts import UNIT
from pipeline.screen.run import judge
from pipeline.screen.shown import evidence_fields, fields_behind, fields_read
from pipeline.screen.signals import signal_statements
from pipeline.screen.statement import clock_of

MOST_UNITS = 5
MOST_RECORDS = 3
"""Units of a subject, and records of a signal, that are shown; ours."""
TOLD_FIRST: Mapping[State, int] = {True: 0, None: 1, False: 2}
"""Units are shown in this order of what their condition is: what carries the answer first."""
WIDE = str.maketrans({"(": "（", ")": "）", "[": "〔", "]": "〕"})


class Seen(NamedTuple):
    """A record that was looked at: where it stands, and its cells, masked, by header."""

    place: str
    cells: tuple[tuple[str, str], ...]


class Found(NamedTuple):
    """What a signal is for a unit.

    Attributes:
        state: True, false, or null: unknown.
        is_asked: False where it was not looked at.
        kept: Its kept values, masked.
        records: Records that show it; `others`: those that were looked at and do not.
        lacks: What is missing, in words.
    """

    state: State
    is_asked: bool
    kept: tuple[tuple[str, str], ...]
    records: tuple[Seen, ...]
    others: tuple[Seen, ...]
    lacks: tuple[str, ...]


class UnitView(NamedTuple):
    """One unit of the subject and what the rule finds in it."""

    name: str
    source: str
    own: Seen
    is_sure: bool
    signals: dict[str, Found]
    answer: Answer
    points: int


class Why(NamedTuple):
    """What a rule says of a subject.

    Attributes:
        outcomes: The subject's outcomes in the rule's answer; none: nothing is told.
        units: The first of its units; `total` of them there are.
        mentions: Where there is no unit: source, role and number of records that name it.
    """

    outcomes: tuple[str, ...]
    says: tuple[str, ...]
    units: tuple[UnitView, ...]
    total: int
    mentions: tuple[tuple[str, str, int], ...]


def explain_subject(bench: Bench, rule: Rule, typed: str) -> Why:
    """Look at all that a rule asks of a subject, given by name, code, number or id."""
    con, clock = bench.con, clock_of(bench.as_of)
    bench.prepare(rule)
    judge(con, rule, bench.contracts, clock=clock)
    compiled = compile_rule(rule, bench.contracts)
    meant = _meant(typed, bench.meant(typed))
    survey(con, compiled, clock, of=meant, most=None)
    ids = [unit_id for (unit_id,) in con.execute(f"{meant} ORDER BY unit_id").fetchall()]
    if not ids:
        return Why((), (), (), 0, mentions(con, typed))
    keys = f"SELECT subject_key FROM surveyed WHERE unit_id IN ({meant})"
    told = con.execute(
        f"SELECT outcome, says FROM finding WHERE subject_anchor IN ({keys}) ORDER BY outcome, says"
    ).fetchall()
    codes_of(con, rule)
    codes = dict(con.execute("SELECT unit_id, code FROM surveyed_code").fetchall())
    flag = condition(rule.flag, rule)
    ids.sort(key=lambda one: TOLD_FIRST[flag.answer(states_of(rule, codes[one])).state])
    views = _views(bench, compiled, ids[:MOST_UNITS], codes)
    return Why(
        tuple(outcome for outcome, _ in told),
        tuple(mask_text(says) for _, says in told),
        views,
        len(ids),
        (),
    )


def _meant(typed: str, entity_id: str) -> str:
    """Write the SELECT of the units that a person means: those that fit whole, else in part."""
    words = ", ".join(text_literal(word) for word in {typed: 0, typed.translate(WIDE): 0})
    fits = (
        f"name IN ({words}) OR id_no IN ({words}) OR record_key IN ({words})"
        f" OR number IN ({words}) OR entity_id = {text_literal(entity_id)}"
    )
    parts = " OR ".join(
        f"contains({column}, {text_literal(typed.translate(WIDE))})"
        for column in ("name", "record_key", "number")
    )
    return (
        f"SELECT unit_id FROM surveyed WHERE ({fits})"
        f" OR (({parts}) AND NOT EXISTS (SELECT 1 FROM surveyed WHERE {fits}))"
    )


def mentions(con: duckdb.DuckDBPyConnection, typed: str) -> tuple[tuple[str, str, int], ...]:
    """Count, by source and role, the records that name somebody so."""
    rows = con.execute(
        """SELECT l.source, l.role, count(DISTINCT l.record_id) FROM link AS l
LEFT JOIN mention AS m USING (source, record_id, role, ordinal)
WHERE $typed IN (l.entity_name, l.entity_id_no, l.entity_id, m.raw_name, l.record_key)
GROUP BY ALL ORDER BY l.source, l.role""",
        {"typed": typed},
    ).fetchall()
    return tuple((source, role, int(count)) for source, role, count in rows)


def _views(
    bench: Bench, compiled: Compiled, ids: Sequence[int], codes: Mapping[int, str]
) -> tuple[UnitView, ...]:
    con, rule = bench.con, compiled.rule
    found = {name: _found(bench, compiled, name, ids) for name in rule.all_signals}
    flag = condition(rule.flag, rule)
    units = con.execute(
        "SELECT unit_id, name, source, record_id, is_sure FROM surveyed"
        f" WHERE unit_id IN ({_listed(ids)})"
    ).fetchall()
    views = []
    for unit_id, name, source, record_id, is_sure in sorted(units, key=lambda u: ids.index(u[0])):
        states = states_of(rule, codes[unit_id])
        signals = {one: by_unit[unit_id] for one, by_unit in found.items()}
        points = sum(s.points for n, s in rule.signals.items() if signals[n].state)
        contract = bench.contracts[source]
        own = records_seen(con, contract, record_id, _own_fields(bench, rule, source))
        views.append(
            UnitView(
                mask_text(str(name)),
                contract.title,
                own[0],
                is_sure,
                signals,
                flag.answer(states),
                points,
            )
        )
    return tuple(views)


def _own_fields(bench: Bench, rule: Rule, source: str) -> list[str]:
    """List the fields of the unit's own record that the rule reads."""
    take = next(take for take in rule.unit.sources if take.source == source)
    names = [
        n for name, s in rule.all_signals.items() if s.of == UNIT for n in fields_read(rule, name)
    ]
    return [f for n in names for f in fields_behind(taken(take, bench.contracts, n))]


def _found(bench: Bench, compiled: Compiled, name: str, ids: Sequence[int]) -> dict[int, Found]:
    con, rule = bench.con, compiled.rule
    signal = rule.all_signals[name]
    columns = "".join(f", CAST({identifier(kept)} AS VARCHAR)" for kept in signal.keep)
    rows = con.execute(
        f"SELECT unit_id, state{columns} FROM sig_{name} WHERE unit_id IN ({_listed(ids)})"
    ).fetchall()
    states = {unit_id: (state, kept) for unit_id, state, *kept in rows}
    is_own = signal.any or signal.among or signal.of == UNIT  # its record is shown with the unit
    shown = {} if is_own else _rows(con, name, ids)
    lacks = _lacks(bench, compiled, name, [i for i in states if states[i][0] is None])
    others = _others(bench, compiled, name, [i for i in states if states[i][0] is False])
    told = {}
    for unit_id in ids:
        state, kept = states.get(unit_id, (None, []))
        values = zip(signal.keep, kept, strict=False)
        told[unit_id] = Found(
            state,
            unit_id in states,
            tuple((n, mask_text(v)) for n, v in values if v is not None),
            _seen(bench, rule, name, shown.get(unit_id, [])),
            _seen(bench, rule, name, others.get(unit_id, [])),
            tuple(lacks.get(unit_id, [])),
        )
    return told


Rows = dict[int, list[tuple[str, int]]]


def _rows(con: duckdb.DuckDBPyConnection, name: str, ids: Sequence[int]) -> Rows:
    """List by unit the records (source, record_id) in a signal's rows."""
    rows: Rows = {}
    for unit_id, source, record_id in con.execute(
        f"SELECT unit_id, source, record_id FROM row_{name}"
        f" WHERE unit_id IN ({_listed(ids)}) ORDER BY state NULLS LAST, record_id"
    ).fetchall():
        rows.setdefault(unit_id, []).append((source, record_id))
    return rows


def _others(bench: Bench, compiled: Compiled, name: str, ids: Sequence[int]) -> Rows:
    """List by unit the records of a false signal that were found and do not meet its condition."""
    rule = compiled.rule
    signal = rule.all_signals[name]
    if signal.source is None or signal.absent or not ids:
        return {}
    block = "counter" if name in rule.counter else "signals"
    held = {**getattr(rule, block), name: signal.model_copy(update={"where": "true"})}
    wide = rule.model_copy(update={block: held})
    values = {n: p.value for n, p in rule.parameters.items()}
    made = signal_statements(wide, bench.contracts, name, values)[0]
    run_statement(bench.con, made, clock_of(bench.as_of))
    return _rows(bench.con, name, ids)


def _lacks(bench: Bench, compiled: Compiled, name: str, ids: Sequence[int]) -> dict[int, list[str]]:
    """Tell by unit what an unknown signal lacks."""
    if name not in compiled.missing or not ids:
        return {}
    con = bench.con
    con.execute(
        "CREATE OR REPLACE TEMP TABLE wanted AS SELECT unit_id, $name AS signal,"
        f" FALSE AS is_value FROM unit WHERE unit_id IN ({_listed(ids)})",
        {"name": name},
    )
    run_statement(con, compiled.missing[name], clock_of(bench.as_of))
    rows = con.execute(f"""SELECT DISTINCT x.unit_id, CASE x.kind {MISSING_SAYS} ELSE x.says END
FROM miss_{name} AS x LEFT JOIN told AS t ON t.source = x.source AND t.field IS NULL
LEFT JOIN told AS f ON f.source = x.source AND f.field = x.field ORDER BY ALL""").fetchall()
    lacks: dict[int, list[str]] = {}
    for unit_id, says in rows:
        lacks.setdefault(unit_id, []).append(mask_text(str(says)))
    return lacks


def _seen(bench: Bench, rule: Rule, name: str, rows: Sequence[tuple[str, int]]) -> tuple[Seen, ...]:
    shown = []
    for source, record_id in rows[:MOST_RECORDS]:
        contract = bench.contracts[source]
        shown += records_seen(bench.con, contract, record_id, fields_read(rule, name))
    return tuple(shown)


def records_seen(
    con: duckdb.DuckDBPyConnection, contract: Contract, record_id: int, read: Sequence[str]
) -> list[Seen]:
    """Read a record with its place and cells, masked; an empty cell only where it was read."""
    fields = evidence_fields(contract, list(read))
    cells = "".join(
        f", coalesce({identifier(f'{name}__raw')}, CAST({identifier(name)} AS VARCHAR), '')"
        for name in fields
    )
    rows = con.execute(
        f"SELECT e.file, t.sheet, t.row{cells} FROM {identifier(contract.source)} AS t"
        " JOIN extract AS e USING (extract_no) WHERE t.record_id = $id",
        {"id": record_id},
    ).fetchall()
    return [
        Seen(
            mask_text(" › ".join(filter(None, (file, sheet, f"第 {row} 行")))),
            tuple(
                (contract.fields[name].header, mask_cell(text, contract.fields[name].type))
                for name, text in zip(fields, texts, strict=True)
                if text or name in read
            ),
        )
        for file, sheet, row, *texts in rows
    ]


def _listed(ids: Sequence[int]) -> str:
    return ", ".join(map(str, ids)) or "NULL"
