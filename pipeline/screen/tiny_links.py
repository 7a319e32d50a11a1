"""Links and relations of a test's tiny tables: by exact name, each test apart from the others."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

import duckdb

from connectors.model import Contract, Field
from pipeline.screen.model import Case

Row = Mapping[str, Any]
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


def tag(at: int, cases: Sequence[Case]) -> str:
    """Give what marks the names and numbers of one test among several; nothing for one alone."""
    return f"‹{at}›" if len(cases) > 1 else ""


def insert(con: duckdb.DuckDBPyConnection, table: str, rows: Sequence[Sequence[object]]) -> None:
    """Insert rows, if any, by column: a place for each cell would be most of a test's time."""
    if rows:
        columns = [list(column) for column in zip(*rows, strict=True)]
        places = ", ".join(["unnest(?)"] * len(columns))
        con.execute(f"INSERT INTO {table} SELECT {places}", columns)


def link_rows(
    con: duckdb.DuckDBPyConnection, contract: Contract, rows: Sequence[Row], cases: Sequence[Case]
) -> None:
    """Append to `link` and `relation` what became of each name in the rows of a source."""
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
        insert(con, table, made)


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
