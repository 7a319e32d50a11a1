"""Links persons: by checked ID, else name and phone; a bare name never links to anybody."""

from collections.abc import Mapping
from pathlib import Path

import duckdb

from pipeline.engine.statement import run_file

SQL = Path(__file__).with_name("sql")

MOST_NAMES_OF_A_PHONE = 20
"""A phone with more names than this is an agent's or an office's and links nobody; ours: families
and crews that share one phone stay below it."""


def link_persons(con: duckdb.DuckDBPyConnection) -> None:
    """Add to `assigned` what became of each mention of a person; writes `hub`.

    Needs organisations to be linked: a person without number and phone is told by the employer.
    """
    _step(con, "hub", {"most_names": MOST_NAMES_OF_A_PHONE})
    _step(con, "person_mention")
    _step(con, "assign_numbered_persons")
    _step(con, "known_person")
    _step(con, "phone_group")
    _step(con, "assign_phoned_persons")
    _step(con, "known_person")
    _step(con, "assign_named_persons")
    _step(con, "assign_nameless_persons", {"with_surname": True})
    _step(con, "known_person")
    _step(con, "assign_nameless_persons", {"with_surname": False})
    _step(con, "found_lone_persons")


def _step(
    con: duckdb.DuckDBPyConnection, name: str, values: Mapping[str, object] | None = None
) -> None:
    run_file(con, SQL / f"{name}.sql", values)
