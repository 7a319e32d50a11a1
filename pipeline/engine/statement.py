"""Runs one SQL statement kept in a file: values are bound by name, never written into the text."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # who only writes statements does not wait for the engine
    import duckdb


def run_file(
    con: "duckdb.DuckDBPyConnection", path: Path, values: Mapping[str, object] | None = None
) -> "duckdb.DuckDBPyConnection":
    """Run the statement in `path` with `values` bound to its `$name` places.

    Returns:
        The connection, ready to fetch what the statement gives.
    """
    return con.execute(path.read_text(encoding="utf-8"), dict(values) if values else None)


def identifier(name: str) -> str:
    """Quote a name for SQL; a quote inside is doubled, so that it cannot end the name.

    >>> identifier('a"b')
    '"a""b"'
    """
    return '"' + name.replace('"', '""') + '"'


def text_literal(value: str) -> str:
    """Quote a text that comes from a contract or a rule's own name for SQL.

    >>> text_literal("a'b")
    "'a''b'"
    """
    return "'" + value.replace("'", "''") + "'"
