"""Links projects: by number, else by the full name in the district; else they found their own.

A short form of one site (紫荆豪庭工地 for 紫荆豪庭二期工程) joins it weakly, and so does a slip
in its name beside a firm that works there; what differs in phase or section never does, what
differs in the developer only where the contractor is the same.
"""

from pathlib import Path

import duckdb

from pipeline.resolve.organisations.sounds import pinyin_key
from pipeline.resolve.projects.names import read_sites
from pipeline.resolve.tables import is_empty, keep, step

SQL = Path(__file__).with_name("sql")

MACROS = ("has_no_sign", "has_one_more", "site_slip")

MOST_OF_ONE_NAME = 21
"""Sites of one name that are looked at; ours: more than a person would go through."""

MOST_OF_ONE_CORE = 50
"""Sites of one name, phases and sections counted, or of one firm, that are compared; ours: a name
of more says nothing, and pairs stay few."""


def link_projects(con: duckdb.DuckDBPyConnection) -> None:
    """Add to `assigned` what became of each mention of a project.

    Needs organisations to be linked: a site's short form is told by who works there.
    """
    if is_empty(con, "project_mention"):
        return
    for macro in MACROS:
        step(con, macro, folder=SQL)
    step(con, "project_beside", folder=SQL)
    step(con, "site_beside", folder=SQL)
    step(con, "assign_numbered_projects", folder=SQL)
    step(con, "assign_named_projects", {"most": MOST_OF_ONE_NAME}, folder=SQL)
    step(con, "project_group", folder=SQL)
    step(con, "group_beside", folder=SQL)
    _keep_cores(con)
    step(con, "short_project", {"most": MOST_OF_ONE_CORE}, folder=SQL)
    step(con, "found_projects", folder=SQL)


def register_projects(con: duckdb.DuckDBPyConnection) -> None:
    """Make `project_mention`, and `site` of the mentions that give a number."""
    step(con, "project_mention", folder=SQL)
    step(con, "site", folder=SQL)


def _keep_cores(con: duckdb.DuckDBPyConnection) -> None:
    """Make `project_name` [name_key, core, sound, parts] of sites and groups."""
    keys = con.sql(
        "SELECT name_key FROM site WHERE name_key IS NOT NULL"
        " UNION SELECT name_key FROM project_group WHERE name_key IS NOT NULL"
    ).pl()
    sites = read_sites(keys["name_key"])
    keep(con, "project_name", sites.with_columns(sound=pinyin_key(sites["core"])))
