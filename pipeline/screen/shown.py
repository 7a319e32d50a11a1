"""Says which records show a finding, and which of their fields the rule reads; writes both."""

from collections.abc import Sequence

import duckdb
import polars as pl

from connectors.model import Contract
from pipeline.engine.append import append
from pipeline.screen.grammar import columns
from pipeline.screen.model import Rule
from pipeline.screen.names import SUBJECT, Contracts, part_fields, taken
from pipeline.screen.parts import UNIT, Constant
from pipeline.screen.seen import TEXT_KINDS


def record_selects(rule: Rule) -> list[str]:
    """Write the SELECTs of [subject_key, signal, source, record_id]: the records that show it.

    The unit's own record is always among them, under the name `unit`.
    """
    selects = [
        f"SELECT c.subject_key, '{UNIT}' AS signal, u.source, u.record_id"
        " FROM chosen AS c JOIN unit AS u USING (unit_id)"
    ]
    for name, signal in rule.all_signals.items():
        if signal.any:
            continue
        shown = "r.state" if name in rule.counter else "(r.state OR c.outcome = 'incomplete')"
        selects.append(
            f"SELECT c.subject_key, '{name}', r.source, r.record_id"
            f" FROM chosen AS c JOIN row_{name} AS r USING (unit_id) WHERE {shown}"
        )
    return selects


def write_records(con: duckdb.DuckDBPyConnection, rule: Rule) -> None:
    """Append to `finding_record`; reads `subject_group` and what `record_selects` does."""
    found = "\nUNION ALL\n".join(record_selects(rule))
    con.execute(f"""INSERT INTO finding_record
SELECT g.finding_id, r.signal, r.source, r.record_id
FROM (SELECT DISTINCT * FROM ({found})) AS r JOIN subject_group AS g USING (subject_key)""")


def write_fields(
    con: duckdb.DuckDBPyConnection, rule_id: str, shown: Sequence[tuple[str, str, list[str]]]
) -> None:
    """Write which fields evidence shows of the records of a rule: (signal, source, fields)."""
    con.execute("DELETE FROM finding_field WHERE rule_id = $rule_id", {"rule_id": rule_id})
    frame = pl.DataFrame(
        shown,
        {"signal": pl.String, "source": pl.String, "fields": pl.List(pl.String)},
        orient="row",
    )
    append(con, "finding_field", frame.select(pl.lit(rule_id).alias("rule_id"), pl.all()))


def shown_fields(rule: Rule, contracts: Contracts) -> list[tuple[str, str, list[str]]]:
    """List (signal, source, fields): what evidence shows of the records of a signal."""
    rows = _of_units(rule, contracts, UNIT, part_fields(rule)[UNIT])
    for name, signal in rule.all_signals.items():
        read = fields_read(rule, name)
        if signal.of == UNIT or signal.among:
            rows += _of_units(rule, contracts, name, read)
        elif not signal.any:
            source = signal.source or rule.unit.match[signal.of or ""].source
            rows.append((name, source, evidence_fields(contracts[source], read)))
    return rows


def _of_units(
    rule: Rule, contracts: Contracts, signal: str, names: list[str]
) -> list[tuple[str, str, list[str]]]:
    """List the fields of each source of units that stand behind these common names."""
    read: dict[str, list[str]] = {}
    for take in rule.unit.sources:
        found = [taken(take, contracts, name) for name in names]
        read.setdefault(take.source, []).extend(
            field for one in found for field in fields_behind(one)
        )
    return [
        (signal, source, evidence_fields(contracts[source], fields))
        for source, fields in read.items()
    ]


def evidence_fields(contract: Contract, read: list[str]) -> list[str]:
    """List what evidence shows of a record: what was read, its key, and the names and IDs in it."""
    named = [
        field
        for name, spec in contract.fields.items()
        if spec.is_mention
        for field in (name, spec.id)
        if field
    ]
    told = [contract.texts.title, contract.texts.body] if contract.texts else []
    wanted = {*read, *contract.key, *named, *(told if TEXT_KINDS in read else [])}
    return [name for name in contract.fields if name in wanted]


def fields_read(rule: Rule, name: str) -> list[str]:
    """List the fields that a signal reads of its records, in the order they are met."""
    signal = rule.all_signals[name]
    own = UNIT if signal.among else signal.of or ""
    named = [
        column
        for text in (*([] if signal.among else [signal.where]), *signal.keep.values())
        for column in columns(text)
    ]
    read = [column.name for column in named if column.table in ("", own)]
    others = {SUBJECT, *rule.unit.others} if signal.among else set()
    read = [field for field in read if field not in others]
    return list(dict.fromkeys([*read, *signal.on]))


def fields_behind(found: str | Constant) -> list[str]:
    """List the fields of its source that stand behind a common name."""
    if isinstance(found, Constant):
        return [column.name for column in columns(found.value)] if (found.value) else []
    return [found]
