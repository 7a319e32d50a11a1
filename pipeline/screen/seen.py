"""The world as of a date: how a rule sees a source, as a sub-select in its statement.

Current rows only; a record dated after the as-of date is not seen, one without date is. A date that
may be
none and lies after the as-of date reads as none, and so does what it governs.
"""

from collections.abc import Iterable

from connectors.model import DATE_TYPES, Contract
from pipeline.engine.statement import identifier, text_literal

TEXT_KINDS = "text_kinds"
"""Of a source whose texts are read: what they claim, `heat,wages`; empty: nothing."""
CLAIMED = (
    "coalesce((SELECT string_agg(DISTINCT c.kind, ',' ORDER BY c.kind) FROM claim AS c"
    " WHERE c.source = {source} AND c.record_id = t.record_id), '') AS {name}"
)


def is_none_able(contract: Contract, field: str) -> bool:
    """Tell whether the field can say that there is none."""
    return contract.fields[field].empty == "none"


def seen(
    contract: Contract, fields: Iterable[str], *, on: str = "$seen_on", beside: Iterable[str] = ()
) -> str:
    """Write the sub-select: [record_id, record_key, field, field__none …], one row per record that
    is seen.

    `on` is the day after which nothing is seen; `beside` are columns taken as they are.
    """
    columns = ["record_id", "record_key", *beside]
    for field in dict.fromkeys(fields):
        columns.extend(_column(contract, field, on))
    return (
        f"(SELECT {', '.join(columns)} FROM {identifier(contract.source)} AS t"
        f" WHERE is_current AND (happened_on IS NULL OR happened_on <= {on}))"
    )


def _column(contract: Contract, field: str, on: str) -> list[str]:
    if field == TEXT_KINDS and field not in contract.fields:
        return [CLAIMED.format(source=text_literal(contract.source), name=TEXT_KINDS)]
    name, is_later = identifier(field), _is_later(contract, field, on)
    none = identifier(f"{field}__none")
    if not is_later:
        return (
            [name, f"({none} AND {name} IS NULL) AS {none}"]
            if is_none_able(contract, field)
            else [name]
        )
    columns = [f"CASE WHEN {is_later} THEN NULL ELSE {name} END AS {name}"]
    if is_none_able(contract, field):
        columns.append(f"CASE WHEN {is_later} THEN TRUE ELSE {none} END AS {none}")
    return columns


def later_by(contract: Contract, field: str) -> str:
    """Name the date that makes a field read as not yet happened when it lies later; empty: none."""
    spec = contract.fields[field]
    own = field if spec.type in DATE_TYPES and is_none_able(contract, field) else ""
    return spec.governed_by or own


def _is_later(contract: Contract, field: str, on: str) -> str:
    date = later_by(contract, field)
    return f"CAST({identifier(date)} AS DATE) > {on}" if date else ""
