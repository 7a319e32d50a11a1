"""Says which records show a finding, and which of their fields the rule reads."""

from sqlglot import exp

from connectors.model import Contract
from pipeline.engine.statement import text_literal
from pipeline.screen.grammar import parse
from pipeline.screen.model import Rule
from pipeline.screen.names import SUBJECT, Contracts, part_fields, taken
from pipeline.screen.parts import UNIT, Constant
from pipeline.screen.seen import TEXT_KINDS


def record_selects(rule: Rule, contracts: Contracts) -> list[str]:
    """Write the SELECTs of [subject_key, signal, source, record_id, fields] for `finding_record`.

    The unit's own record is always among them, under the name `unit`.
    """
    whole = part_fields(rule)[UNIT]
    selects = [
        f"SELECT c.subject_key, '{UNIT}' AS signal, u.source, u.record_id,"
        f" {_unit_list(rule, contracts, whole)} AS fields"
        " FROM chosen AS c JOIN unit AS u USING (unit_id)"
    ]
    for name, signal in rule.all_signals.items():
        if signal.any:
            continue
        shown = "r.state" if name in rule.counter else "(r.state OR c.outcome = 'incomplete')"
        read = _read(rule, name)
        if signal.of == UNIT or signal.among:
            fields = _unit_list(rule, contracts, read)
        else:
            source = signal.source or rule.unit.match[signal.of or ""].source
            fields = _list(evidence_fields(contracts[source], read))
        selects.append(
            f"SELECT c.subject_key, '{name}', r.source, r.record_id, {fields}"
            f" FROM chosen AS c JOIN row_{name} AS r USING (unit_id) JOIN unit AS u USING (unit_id)"
            f" WHERE {shown}"
        )
    return selects


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


def _read(rule: Rule, name: str) -> list[str]:
    signal = rule.all_signals[name]
    own = UNIT if signal.among else signal.of or ""
    columns = [
        column
        for text in (*([] if signal.among else [signal.where]), *signal.keep.values())
        for column in parse(text).find_all(exp.Column)
    ]
    read = [column.name for column in columns if column.table in ("", own)]
    others = {SUBJECT, *rule.unit.others} if signal.among else set()
    read = [field for field in read if field not in others]
    return list(dict.fromkeys([*read, *signal.on]))


def _fields(found: str | Constant) -> list[str]:
    """List the fields of its source that stand behind a common name."""
    if isinstance(found, Constant):
        return (
            [column.name for column in parse(found.value).find_all(exp.Column)]
            if (found.value)
            else []
        )
    return [found]


def _list(fields: list[str]) -> str:
    return "[" + ", ".join(text_literal(field) for field in fields) + "]"


def _unit_list(rule: Rule, contracts: Contracts, names: list[str]) -> str:
    cases = []
    for take in rule.unit.sources:
        found = [taken(take, contracts, name) for name in names]
        read = [field for one in found for field in _fields(one)]
        fields = _list(evidence_fields(contracts[take.source], read))
        cases.append(f"WHEN {text_literal(take.source)} THEN {fields}")
    return f"CASE u.source {' '.join(cases)} END"
