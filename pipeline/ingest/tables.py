"""The tables that ingest writes: one a source, and `extract`, `issue`, `quarantine`, `coverage`."""

from collections.abc import Iterable

import duckdb

from connectors.model import Contract
from pipeline.engine.source_table import listed, source_columns
from pipeline.engine.statement import identifier

FIXED_TABLES: dict[str, dict[str, str]] = {
    "extract": {
        "extract_no": "INTEGER",
        "sha256": "VARCHAR",
        "file": "VARCHAR",
        "source": "VARCHAR",
        "format": "VARCHAR",
        "encoding": "VARCHAR",
        "kind": "VARCHAR",
        "delivered_night": "INTEGER",
        "is_new": "BOOLEAN",
        "in_force": "BOOLEAN",
        "coverage": "JSON",
        "coverage_kind": "VARCHAR",
        "absent": "VARCHAR[]",
        "rows_read": "BIGINT",
        "rows_loaded": "BIGINT",
        "rows_quarantined": "BIGINT",
        "duplicates": "BIGINT",
        "lines_ignored": "BIGINT",
        "headers": "JSON",
        "normalised": "JSON",
        "found_in": "JSON",
    },
    "issue": {
        "extract_no": "INTEGER",
        "sheet": "VARCHAR",
        "row": "INTEGER",
        "column": "VARCHAR",
        "field": "VARCHAR",
        "kind": "VARCHAR",
        "raw": "VARCHAR",
        "done": "VARCHAR",
        "low": "DECIMAL(18,2)",
        "high": "DECIMAL(18,2)",
    },
    "quarantine": {
        "extract_no": "INTEGER",
        "sheet": "VARCHAR",
        "row": "INTEGER",
        "reason": "VARCHAR",
        "column": "VARCHAR",
        "cells": "JSON",
    },
    "coverage": {
        "source": "VARCHAR",
        "place": "VARCHAR",
        "month_from": "DATE",
        "month_to": "DATE",
        "covered_to": "DATE",
        "kind": "VARCHAR",
    },
}
"""Columns of the tables that every warehouse has, whatever its contracts."""

WORKING_TABLES = (
    "blank_text", "repeated_key", "replaced_text", "same_key", "same_key_candidate", "taken",
    "taken_as_of",
)  # fmt: skip
"""Temporary tables of single steps; none is left when ingest is done."""


def create_tables(con: duckdb.DuckDBPyConnection, contracts: Iterable[Contract]) -> None:
    """Create every table that ingest fills, empty; a source without deliveries keeps zero rows."""
    tables = FIXED_TABLES | {c.source: source_columns(c) for c in contracts}
    for table, columns in tables.items():
        con.execute(f"CREATE TABLE {identifier(table)} ({listed(columns)})")


def drop_working_tables(con: duckdb.DuckDBPyConnection) -> None:
    """Drop the temporary tables that the steps of ingest left."""
    for table in WORKING_TABLES:
        con.execute(f"DROP TABLE IF EXISTS temp.{identifier(table)}")
