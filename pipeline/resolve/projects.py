"""Links projects: by number, else by the full name in the district; else they found their own."""

import duckdb

from pipeline.resolve.organisations.night import MOST_OF_ONE_NAME
from pipeline.resolve.tables import step


def link_projects(con: duckdb.DuckDBPyConnection) -> None:
    """Add to `assigned` what became of each mention of a project."""
    step(con, "assign_numbered_projects")
    step(con, "assign_named_projects", {"most": MOST_OF_ONE_NAME})
    step(con, "found_projects")


def register_projects(con: duckdb.DuckDBPyConnection) -> None:
    """Make `project_mention`, and `site` of the mentions that give a number."""
    step(con, "project_mention")
    step(con, "site")
