"""Links what a test's texts name, once they were read: by exact name, as `tiny` links columns.

The reading itself is handed in by whoever runs the tests (`ReadTexts`): it is the same that a night
does, so that an author writes what a caller says and sees what becomes of it.
"""

import re
from collections.abc import Callable, Sequence
from typing import Any

import duckdb

from pipeline.engine.statement import identifier
from pipeline.screen.model import Case
from pipeline.screen.names import Contracts
from pipeline.screen.tiny_links import insert

ReadTexts = Callable[[duckdb.DuckDBPyConnection, Contracts], None]
"""Writes `reading`, `claim`, `claim_part` and `text_mention` of the source tables."""

LEFT_BY_READING = ("reading", "claim", "claim_part", "text_mention")
SITE_END = re.compile("(?:工地|项目部?|工程)+$")
"""What says nothing at the end of a site's name, as in linking."""
BOSS_TITLE = re.compile("^(?:老板|包工头|工头|带班|班长|负责人|经理)+")
KINDS = {
    "text_employer": "organisation",
    "text_project": "project",
    "text_boss": "person",
    "text_caller": "person",
}
NAMED = """SELECT m.source, m.record_id, m.role, m.ordinal, m.phone, p.text, p.entity_name
FROM text_mention AS m
LEFT JOIN claim_part AS p ON p.source = m.source AND p.record_id = m.record_id
    AND p.claim_no = m.claim_no AND p.part = m.part AND p.ordinal = m.part_ordinal
ORDER BY m.source, m.record_id, m.role, m.ordinal"""
MARK_PHONES = """UPDATE text_mention AS m SET phone = phone || t.mark
FROM (SELECT unnest($1) AS source, unnest($2) AS record_id, unnest($3) AS mark) AS t
WHERE m.source = t.source AND m.record_id = t.record_id"""


def has_texts(cases: Sequence[Case], contracts: Contracts) -> bool:
    """Tell whether a test gives records of a source whose texts are read."""
    read = {source for source, contract in contracts.items() if contract.texts is not None}
    return any(read & case.given.keys() for case in cases)


def forget_texts(con: duckdb.DuckDBPyConnection) -> None:
    """Drop what reading the texts of other tests left."""
    for table in LEFT_BY_READING:
        con.execute(f"DROP TABLE IF EXISTS {table}")


def link_texts(con: duckdb.DuckDBPyConnection, cases: Sequence[Case], marks: Sequence[str]) -> None:
    """Append to `link` what became of each name in a text, and mark the phones.

    Args:
        con: With `text_mention`, `claim_part` and `link`.
        cases: The tests that share the tables.
        marks: What marks the names of each.
    """
    named = con.execute(NAMED).fetchall()
    keys = {source: _record_keys(con, source) for source in sorted({row[0] for row in named})}
    links: list[tuple[Any, ...]] = []
    mark_of: dict[tuple[str, int], str] = {}
    for source, record_id, role, *told in named:
        at = _case_of(source, record_id, cases)
        mark_of[source, record_id] = marks[at]
        ordinal, entity, kind, name, level = _link(role, told, cases[at], marks[at])
        of_text = (source, record_id, keys[source][record_id], role, ordinal, "linked")
        links.append((*of_text, entity, kind, name, None, level, 80, None, [], [], entity))
    insert(con, "link", links)
    if mark_of:
        marked = [(source, record_id, mark) for (source, record_id), mark in mark_of.items()]
        con.execute(MARK_PHONES, [list(column) for column in zip(*marked, strict=True)])


def _record_keys(con: duckdb.DuckDBPyConnection, source: str) -> dict[int, str]:
    return dict(con.execute(f"SELECT record_id, record_key FROM {identifier(source)}").fetchall())


def _case_of(source: str, record_id: int, cases: Sequence[Case]) -> int:
    """Tell which test gave a record; their rows stand in the table one after another."""
    last = 0
    for at, case in enumerate(cases):
        last += len(case.given.get(source, ()))
        if record_id <= last:
            return at
    raise ValueError(f"no test gives record {record_id} of {source}")


def _link(role: str, told: Sequence[Any], case: Case, mark: str) -> tuple[Any, ...]:
    """Give ordinal, entity, kind, name and level of one name in a text."""
    ordinal, phone, text, stands_for = told
    if KINDS[role] == "person":
        name = BOSS_TITLE.sub("", text or "")
        entity = f"E:{name}|{phone}" if name else f"tel:{phone}"
        return ordinal, entity + mark, "person", name, "medium" if name and phone else "weak"
    name, full = (SITE_END.sub("", one) or one for one in (text, stands_for or text))
    is_weak = full in case.weak or name != full
    full = case.weak.get(full, full)
    level = "weak" if is_weak else "medium"
    return ordinal, f"E:{full}{mark}", KINDS[role], full + mark, level
