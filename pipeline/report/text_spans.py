"""Which words of a record's free text say what: the spans that the texts stage found."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

import duckdb

from connectors.model import Contract, Texts
from pipeline.engine.statement import identifier
from pipeline.report.clue_model import TextSpan

Spans = Mapping[tuple[str, str], tuple[TextSpan, ...]]
"""(source, record key) → spans, in the order of fields and places."""
NO_CONTRACTS: Mapping[str, Contract] = MappingProxyType({})

_HELD = """
SELECT count(*) FROM duckdb_tables() WHERE table_name IN ('reading', 'claim_part')
"""
_SPANS = """
SELECT DISTINCT r.record_key, p.start_at, p.end_at, p.part,
    length(coalesce({title_raw}, {title}, '')) AS cut
FROM reading AS r
JOIN {table} AS s USING (record_id)
JOIN claim_part AS p ON p.source = r.source AND p.record_id = r.record_id
WHERE r.source = $source AND r.record_key IN (SELECT unnest($keys))
    AND p.start_at < p.end_at
ORDER BY r.record_key, p.start_at, p.end_at, p.part
"""


def text_spans(
    con: duckdb.DuckDBPyConnection,
    contracts: Mapping[str, Contract],
    records: Iterable[tuple[str, str]],
) -> Spans:
    """Find the spans of records, each counted from the start of its own field as delivered.

    Args:
        con: The warehouse; without the tables of the texts stage there are no spans.
        contracts: Source → contract; a source whose contract names no texts has no spans.
        records: (source, record key) of current records.
    """
    keys: dict[str, list[str]] = {}
    for source, key in sorted(set(records)):
        if source in contracts and contracts[source].texts:
            keys.setdefault(source, []).append(key)
    cursor = con.cursor()
    if not keys or cursor.execute(_HELD).fetchall() != [(2,)]:
        return {}
    found: dict[tuple[str, str], list[TextSpan]] = {}
    for source, mine in keys.items():
        texts = contracts[source].texts
        if texts is None:
            continue
        for key, start, end, part, cut in _rows(cursor, source, texts, mine):
            field, before = (texts.title, 0) if end <= cut else (texts.body, cut + 1)
            if start >= before:
                span = TextSpan(field=field, start=start - before, end=end - before, part=part)
                found.setdefault((source, key), []).append(span)
    return {record: tuple(spans) for record, spans in found.items()}


def _rows(
    cursor: duckdb.DuckDBPyConnection, source: str, texts: Texts, keys: Sequence[str]
) -> list[tuple[str, int, int, str, int]]:
    asked = _SPANS.format(
        table=identifier(source),
        title=identifier(texts.title),
        title_raw=identifier(texts.title + "__raw"),
    )
    return cursor.execute(asked, {"source": source, "keys": list(keys)}).fetchall()
