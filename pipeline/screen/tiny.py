"""Builds a tiny warehouse from a test's rows: tables, links by exact name, relations, coverage.

An empty cell says what the contract says it does; a cell given as null is unknown. It stands in for
ingest and resolve in the rules' own tests, and is used for nothing else.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import duckdb
import polars as pl

from connectors.model import Contract, Field
from pipeline.engine.source_table import listed, source_columns
from pipeline.engine.statement import identifier
from pipeline.screen.model import Case
from pipeline.screen.names import Contracts
from pipeline.screen.tiny_texts import ReadTexts, forget_texts, has_texts, link_texts

Row = Mapping[str, Any]
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
MARKED = re.compile("(.*)‹([0-9]+)›", re.DOTALL)
FIRM = re.compile("公司|厂|店|局|中心|部|院|社|队$")
"""Tells in these tests that a party is an organisation."""
LINK = """CREATE OR REPLACE TABLE link (source VARCHAR, record_id BIGINT, record_key VARCHAR, role
VARCHAR,
  ordinal INTEGER, outcome VARCHAR, entity_id VARCHAR, entity_kind VARCHAR, entity_name VARCHAR,
  entity_id_no VARCHAR, level VARCHAR, score INTEGER, via VARCHAR, reasons VARCHAR[],
  candidates STRUCT(entity_id VARCHAR, name VARCHAR, id_no VARCHAR)[], party_id VARCHAR)"""
RELATION = """CREATE OR REPLACE TABLE relation (from_id VARCHAR, to_id VARCHAR, kind VARCHAR, source
VARCHAR,
  record_id BIGINT, level VARCHAR)"""
COVERAGE = """CREATE OR REPLACE TABLE coverage (source VARCHAR, place VARCHAR, month_from DATE,
month_to DATE,
  covered_to DATE, kind VARCHAR)"""
FURTHER = """CREATE OR REPLACE TABLE hub (kind VARCHAR, value VARCHAR, names BIGINT,
  mentions BIGINT);
CREATE OR REPLACE TABLE issue (extract_no INTEGER, sheet VARCHAR, row INTEGER, field VARCHAR,
  low DECIMAL(18,2), high DECIMAL(18,2))"""
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
    they never meet. They must agree in what was delivered and in the as-of date.
    """
    for table in (LINK, RELATION, COVERAGE, EXTRACT, FURTHER):
        con.execute(table)
    has_read = read is not None and has_texts(cases, contracts)
    forget_texts(con)
    if read is not None and has_read:  # names in a text bear no mark, so none has where it is read
        for contract in contracts.values():
            _table(con, contract, _rows(contract, cases, is_marked=False))
        read(con, contracts)
    happened: dict[tuple[str, str], date | None] = {}
    ordered = sorted(contracts.values(), key=lambda c: c.happens.through is not None)
    for contract in ordered:
        rows = _rows(contract, cases)
        for row in rows:
            row["happened_on"] = _happened(contract, row, happened)
            happened.setdefault((contract.source, str(row[contract.key[0]])), row["happened_on"])
        _table(con, contract, rows)
        _bounds(con, contract, cases)
        _links(con, contract, rows, cases)
        _coverage(con, contract.source, cases[0])
    if has_read:
        link_texts(con, cases, [tag(at, cases) for at in range(len(cases))])


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


def tag(at: int, cases: Sequence[Case]) -> str:
    """Give what marks the names and numbers of one test among several; nothing for one alone."""
    return f"‹{at}›" if len(cases) > 1 else ""


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
    if field.type in ("date", "timestamp"):
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
    return value if value is not None or not happens.otherwise else row[happens.otherwise]


def _table(
    con: duckdb.DuckDBPyConnection, contract: Contract, rows: Sequence[dict[str, Any]]
) -> None:
    columns = listed(source_columns(contract))
    con.execute(f"CREATE OR REPLACE TABLE {identifier(contract.source)} ({columns})")
    seen: dict[str, int] = {}
    for at, row in enumerate(rows, 1):
        key = "|".join(_key_text(row[part]) for part in contract.key)
        seen[key] = seen.get(key, 0) + 1
        row |= {"record_id": at, "extract_no": 1, "row": at + 1, "is_current": True}
        row["sheet"] = contract.source  # one file with a sheet for each source
        row["record_key"] = key if seen[key] == 1 else f"{key}#{seen[key]}"
    if rows:
        names = ", ".join(identifier(name) for name in rows[0])
        _insert(con, f"{identifier(contract.source)} ({names})", [[*row.values()] for row in rows])


def _insert(con: duckdb.DuckDBPyConnection, table: str, rows: Sequence[Sequence[object]]) -> None:
    """Insert rows in one statement: hundreds of small ones would be most of a test's time."""
    for at in range(0, len(rows), 50):
        batch = rows[at : at + 50]
        one = f"({', '.join('?' * len(batch[0]))})"
        values = [value for row in batch for value in row]
        con.execute(f"INSERT INTO {table} VALUES {', '.join([one] * len(batch))}", values)


def _key_text(value: Any) -> str:
    return "" if value is None else str(value)


def _links(
    con: duckdb.DuckDBPyConnection, contract: Contract, rows: Sequence[Row], cases: Sequence[Case]
) -> None:
    links: list[tuple[Any, ...]] = []
    relations: list[tuple[Any, ...]] = []
    for row in rows:
        for name, field in contract.fields.items():
            if field.is_mention and row[name]:
                links.append(_link(contract, name, row, cases))
            for party, kind, level in _related(field, row.get(name), cases):
                firm = row[field.represents or field.holds or ""]
                relations.append(
                    (party, _entity(str(firm)), kind, contract.source, row["record_id"], level)
                )
    for table, made in (("link", links), ("relation", relations)):
        _insert(con, table, made)


def _entity(name: str) -> str:
    return f"E:{name}"


def _related(field: Field, value: Any, cases: Sequence[Case]) -> list[tuple[str, str, str]]:
    """Give who is meant, as what, and how sure that is."""
    if not value or not (field.represents or field.holds):
        return []
    kind = "legal_representative" if field.represents else "shareholder"
    names = re.split(f"[{field.several}]", str(value)) if field.holds else [str(value)]
    found = []
    for name in filter(None, names):
        marked = MARKED.fullmatch(name)
        bare, at = (marked.group(1), int(marked.group(2))) if marked else (name, 0)
        meant = cases[at].weak.get(bare, bare) + tag(at, cases)
        found.append((_entity(meant), kind, "weak" if bare in cases[at].weak else "medium"))
    return found


def _link(contract: Contract, field: str, row: Row, cases: Sequence[Case]) -> tuple[Any, ...]:
    name, spec = str(row[field]), contract.fields[field]
    marked = MARKED.fullmatch(name)
    bare, at = (marked.group(1), int(marked.group(2))) if marked else (name, 0)
    case = cases[at]
    kind = {"party": "organisation" if FIRM.search(bare) else "person"}.get(spec.type, spec.type)
    is_ambiguous, mark = bare in case.ambiguous, tag(at, cases)
    fits = case.ambiguous.get(bare, ())
    candidates = [{"entity_id": _entity(one + mark), "name": one, "id_no": None} for one in fits]
    id_no = row[spec.id] if spec.id else None
    meant = case.weak.get(bare, bare) + mark
    level = "weak" if bare in case.weak else "strong" if id_no else "medium"
    return (
        contract.source, row["record_id"], row["record_key"], contract.role(field), 0,
        "ambiguous" if is_ambiguous else "linked",
        None if is_ambiguous else _entity(meant), None if is_ambiguous else kind,
        None if is_ambiguous else meant, id_no, None if is_ambiguous else level,
        80, None, [], candidates, f"amb:{name}" if is_ambiguous else _entity(meant),
    )  # fmt: skip


def shareholders(given: str, mark: str) -> str:
    """Mark each name of a list of shareholders."""
    return re.sub(r"([^；;]+)", rf"\1{mark}", given)


def _coverage(con: duckdb.DuckDBPyConnection, source: str, case: Case) -> None:
    if source in case.undelivered:
        return
    first, last = case.covered.get(source, ("2000-01", case.as_of[:7]))
    to = date.fromisoformat(case.as_of)
    if source in case.covered:
        to = min(to, pl.Series([date.fromisoformat(f"{last}-01")]).dt.month_end()[0])
    con.execute(
        "INSERT INTO coverage VALUES (?, '', ?, ?, ?, 'stated')",
        [source, date.fromisoformat(f"{first}-01"), date.fromisoformat(f"{last}-01"), to],
    )
