"""Builds a tiny warehouse from a test's rows: tables, links by exact name, relations, coverage.

An empty cell says what the contract says it does; a cell given as null is unknown. It stands in for
ingest and resolve in the rules' own tests, and is used for nothing else.
"""

from calendar import monthrange
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

import duckdb

from connectors.model import Contract, Field
from pipeline.engine.source_table import listed, source_columns
from pipeline.engine.statement import identifier
from pipeline.screen.model import Case
from pipeline.screen.names import Contracts
from pipeline.screen.seen import is_none_able, later_by
from pipeline.screen.statement import UNITS
from pipeline.screen.tiny_links import LINK, RELATION, Row, insert, link_rows, shareholders, tag
from pipeline.screen.tiny_texts import ReadTexts, forget_texts, has_texts, link_texts

TAGGED = frozenset(
    {
        "organisation",
        "person",
        "party",
        "project",
        "case_no",
        "document_no",
        "code",
        "person_id",
        "party_id",
        "phone",
    }
)
OWN = ("_no", "district")
"""Ends of the names of text fields by which records of two sources may meet."""
COVERAGE = """CREATE OR REPLACE TABLE coverage (source VARCHAR, place VARCHAR, month_from DATE,
month_to DATE,
  covered_to DATE, kind VARCHAR)"""
FURTHER = """CREATE OR REPLACE TABLE hub (kind VARCHAR, value VARCHAR, names BIGINT,
  mentions BIGINT);
CREATE OR REPLACE TABLE issue (extract_no INTEGER, sheet VARCHAR, row INTEGER, field VARCHAR,
  low DECIMAL(18,2), high DECIMAL(18,2))"""
NO_CLAIM = "CREATE TABLE claim (source VARCHAR, record_id BIGINT, kind VARCHAR)"
"""What a rule asks of the claims in texts, where no test gives a text."""
EXTRACT = (
    "CREATE OR REPLACE TABLE extract AS SELECT 1 AS extract_no, 'test' AS sha256, '测试' AS file"
)


def build(
    con: duckdb.DuckDBPyConnection,
    cases: Sequence[Case],
    contracts: Contracts,
    *,
    read: ReadTexts | None = None,
) -> None:
    """Make all tables that screening reads; sources that are not given have no rows.

    Several tests share the tables: every name and number of the n-th has `‹n›` after it, so that
    they never meet. What was delivered for each lies in a place of that name, and its records are
    as it sees them on its own day; `told_of_units` tells the units of both, `told_of_claims` the
    claims of a group rule.
    """
    for table in (LINK, RELATION, COVERAGE, EXTRACT, FURTHER):
        con.execute(table)
    has_read = read is not None and has_texts(cases, contracts)
    forget_texts(con)
    if read is not None and has_read:  # names in a text bear no mark, so none has where it is read
        for contract in contracts.values():
            bare = _rows(contract, cases, is_marked=False)
            _table(con, contract, bare, [""] * len(bare))
        read(con, contracts)
    else:
        con.execute(NO_CLAIM)
    happened: dict[tuple[str, str], date | None] = {}
    ordered = sorted(contracts.values(), key=lambda c: c.happens.through is not None)
    for contract in ordered:
        rows = _rows(contract, cases)
        for row in rows:
            row["happened_on"] = _happened(contract, row, happened)
            happened.setdefault((contract.source, str(row[contract.key[0]])), row["happened_on"])
        _see(contract, rows, cases)
        _table(con, contract, rows, _marks(contract, cases))
        _bounds(con, contract, cases)
        link_rows(con, contract, rows, cases)
    _coverages(con, contracts, cases)
    if has_read:
        link_texts(con, cases, [tag(at, cases) for at in range(len(cases))])


def _marks(contract: Contract, cases: Sequence[Case]) -> list[str]:
    """Give the mark of each row of a source."""
    return [
        tag(at, cases) for at, case in enumerate(cases) for _ in case.given.get(contract.source, ())
    ]


def _see(contract: Contract, rows: Sequence[dict[str, Any]], cases: Sequence[Case]) -> None:
    """Make rows as they are seen on their test's day: not at all, or without what came later."""
    days = [
        date.fromisoformat(case.as_of)
        for case in cases
        for _ in case.given.get(contract.source, ())
    ]
    for row, day in zip(rows, days, strict=True):
        happened = row["happened_on"]
        row["is_current"] = happened is None or _day(happened) <= day
        later = [
            name
            for name in contract.fields
            if (by := later_by(contract, name)) and row[by] and _day(row[by]) > day
        ]
        for name in later:
            row[name] = None
            if is_none_able(contract, name):
                row[f"{name}__none"] = True


def _day(value: date) -> date:
    return value.date() if isinstance(value, datetime) else value


def told_of_units(cases: Sequence[Case]) -> str:
    """Write the statement that tells the units of each test its day and its place."""
    if len(cases) < 2:
        return ""
    worlds = ", ".join(f"('{tag(at, cases)}', DATE '{c.as_of}')" for at, c in enumerate(cases))
    return (
        f"UPDATE {UNITS} AS u SET as_of = w.as_of, place = coalesce(u.place, '') || w.mark"
        f" FROM (VALUES {worlds}) AS w (mark, as_of) WHERE contains(u.record_key, w.mark)"
    )


def told_of_claims(cases: Sequence[Case]) -> str:
    """Write the statements that tell the claims of each test the same, and drop later ones."""
    return f"{told_of_units(cases)}; DELETE FROM {UNITS} WHERE day > as_of"


def _bounds(con: duckdb.DuckDBPyConnection, contract: Contract, cases: Sequence[Case]) -> None:
    """Keep the bounds of figures given as `{low: …, high: …}`, which read as unknown."""
    given = [row for case in cases for row in case.given.get(contract.source, ())]
    for at, row in enumerate(given, 1):
        for name, told in row.items():
            if is_vague(told):
                bounds = [contract.source, at + 1, name, told.get("low"), told.get("high")]
                con.execute("INSERT INTO issue VALUES (1, ?, ?, ?, ?, ?)", bounds)


def is_vague(told: object) -> bool:
    """Tell whether a test gives a cell by the bounds of its figure."""
    return isinstance(told, Mapping)


def _rows(
    contract: Contract, cases: Sequence[Case], *, is_marked: bool = True
) -> list[dict[str, Any]]:
    """Read the rows of one source in all tests, in order."""
    return [
        _read(contract, row, tag(at, cases) if is_marked else "")
        for at, case in enumerate(cases)
        for row in case.given.get(contract.source, ())
    ]


def _read(contract: Contract, given: Row, mark: str) -> dict[str, Any]:
    """Read one row: every field, its `__none` where it may be none."""
    unknown = given.keys() - contract.fields.keys()
    if unknown:
        raise ValueError(f"{contract.source} 没有字段 {sorted(unknown)}")
    row: dict[str, Any] = {}
    for name, field in contract.fields.items():
        told = given.get(name)
        value = None if told is None or is_vague(told) else _typed(field, told, mark, name)
        is_empty = name not in given
        if is_empty and (field.empty == "zero" or field.otherwise):
            value = 0 if field.empty == "zero" else field.otherwise
        row[name] = value
        if field.empty == "none":
            row[f"{name}__none"] = is_empty and value is None and not _is_asserted(field, given)
    for name, field in contract.fields.items():
        if name not in given and field.when_empty is not None:
            took, minus = row[field.when_empty.take], row[field.when_empty.minus]
            row[name] = None if took is None or minus is None else took - minus
    return row


def _is_asserted(field: Field, given: Row) -> bool:
    return any(
        given.get(one.field) is not None and (not one.words or given[one.field] in one.words)
        for one in field.asserted_by
    )


def _typed(field: Field, value: Any, mark: str, name: str) -> Any:
    if field.type == "timestamp":
        return datetime.fromisoformat(str(value))
    if field.type == "date":
        return date.fromisoformat(str(value))
    if field.type == "month":
        return date.fromisoformat(f"{value}-01")
    if field.type in ("money", "count", "number", "percent"):
        return value
    if field.holds:
        return shareholders(str(value), mark)
    return f"{value}{mark}" if field.type in TAGGED or name.endswith(OWN) else str(value)


def _happened(
    contract: Contract, row: Row, known: Mapping[tuple[str, str], date | None]
) -> date | None:
    happens = contract.happens
    if happens.through and happens.source:
        return known.get((happens.source, str(row[happens.through])))
    if happens.field is None:
        return None
    value: date | None = row[happens.field]
    if value is None and happens.otherwise:
        value = row[happens.otherwise]
    return value.date() if isinstance(value, datetime) else value


def _table(
    con: duckdb.DuckDBPyConnection,
    contract: Contract,
    rows: Sequence[dict[str, Any]],
    marks: Sequence[str],
) -> None:
    columns = listed(source_columns(contract))
    con.execute(f"CREATE OR REPLACE TABLE {identifier(contract.source)} ({columns})")
    seen: dict[str, int] = {}
    for at, row in enumerate(rows, 1):
        key = "|".join(_key_text(row[part]) for part in contract.key)
        key += "" if marks[at - 1] in key else marks[at - 1]
        seen[key] = seen.get(key, 0) + 1
        row |= {"record_id": at, "extract_no": 1, "row": at + 1}
        row.setdefault("is_current", True)
        row["sheet"] = contract.source  # one file with a sheet for each source
        row["record_key"] = key if seen[key] == 1 else f"{key}#{seen[key]}"
    if rows:
        names = ", ".join(identifier(name) for name in rows[0])
        insert(con, f"{identifier(contract.source)} ({names})", [[*row.values()] for row in rows])


def _key_text(value: Any) -> str:
    return "" if value is None else str(value)


def _coverages(con: duckdb.DuckDBPyConnection, contracts: Contracts, cases: Sequence[Case]) -> None:
    """Write what was delivered for each test; one statement where all agree."""
    worlds = {(*_delivered(case),): case for case in cases}
    shared = len(worlds) == 1
    rows = [
        row
        for at, case in enumerate(cases[:1] if shared else cases)
        for source in contracts
        for row in _coverage(source, case, "" if shared else tag(at, cases))
    ]
    insert(con, "coverage", rows)


def _delivered(case: Case) -> tuple[str, ...]:
    return (case.as_of, *sorted(case.undelivered), repr(sorted(case.covered.items())))


def _coverage(source: str, case: Case, place: str) -> list[list[Any]]:
    if source in case.undelivered:
        return []
    first, last = case.covered.get(source, ("2000-01", case.as_of[:7]))
    to = date.fromisoformat(case.as_of)
    if source in case.covered:
        year, month = map(int, last.split("-"))
        to = min(to, date(year, month, monthrange(year, month)[1]))
    months = (date.fromisoformat(f"{month}-01") for month in (first, last))
    return [[source, place, *months, to, "stated"]]
