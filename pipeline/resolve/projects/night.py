"""Links projects: by number, else by the full name in the district; else they found their own.

A short form of one site (紫荆豪庭工地 for 紫荆豪庭二期工程) joins it weakly, and so does a slip
in its name beside a firm that works there; what differs in phase or section never does, what
differs in the developer only where the contractor is the same.
"""

from collections.abc import Mapping
from pathlib import Path

import duckdb

from pipeline.engine.statement import run_file
from pipeline.resolve.organisations.sounds import pinyin_key
from pipeline.resolve.projects.names import read_sites
from pipeline.resolve.tables import keep

SQL = Path(__file__).with_name("sql")

MOST_OF_ONE_NAME = 21
"""Sites of one name that are looked at; ours: more than a person would go through."""

MOST_OF_ONE_CORE = 50
"""Sites of one name, phases and sections counted, or of one firm, that are compared; ours: a name
of more says nothing, and pairs stay few."""


def link_projects(con: duckdb.DuckDBPyConnection) -> None:
    """Add to `assigned` what became of each mention of a project.

    Needs organisations to be linked: a site's short form is told by who works there.
    """
    _step(con, "site_slip")
    _step(con, "project_beside")
    _step(con, "site_beside")
    _step(con, "assign_numbered_projects")
    _step(con, "assign_named_projects", {"most": MOST_OF_ONE_NAME})
    _step(con, "project_group")
    _step(con, "group_beside")
    _keep_cores(con)
    _step(con, "short_project", {"most": MOST_OF_ONE_CORE})
    _step(con, "found_projects")


def register_projects(con: duckdb.DuckDBPyConnection) -> None:
    """Make `project_mention`, and `site` of the mentions that give a number."""
    _step(con, "project_mention")
    _step(con, "site")


def _keep_cores(con: duckdb.DuckDBPyConnection) -> None:
    """Make `project_name` [name_key, core, sound, parts] of sites and groups."""
    keys = con.sql(
        "SELECT name_key FROM site WHERE name_key IS NOT NULL"
        " UNION SELECT name_key FROM project_group WHERE name_key IS NOT NULL"
    ).pl()
    sites = read_sites(keys["name_key"])
    keep(con, "project_name", sites.with_columns(sound=pinyin_key(sites["core"])))


def _step(
    con: duckdb.DuckDBPyConnection, name: str, values: Mapping[str, object] | None = None
) -> None:
    run_file(con, SQL / f"{name}.sql", values)
