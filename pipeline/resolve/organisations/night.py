"""Links a night's organisations as `match` decides; those that nobody fits found their own."""

from pathlib import Path

import duckdb

from pipeline.resolve.organisations.matched import Say, answer_mentions
from pipeline.resolve.organisations.named import organisation_keys
from pipeline.resolve.organisations.reuse import Reuse
from pipeline.resolve.tables import keep, step

SQL = Path(__file__).with_name("sql")

FORMER_NAMES_PARTED_BY = "[；;、\n]"
"""As the extract handbook has it: 曾用名, split by ；or 、."""


def link_organisations(con: duckdb.DuckDBPyConnection, reuse: Reuse, say: Say | None) -> None:
    """Add to `assigned` what became of each mention of an organisation.

    Needs `organisation_mention`, `firm`, `forbidden` and `assigned`; leaves `firm`, registered and
    founded by a checked code, and `former_name`; writes `organisation_firm` and
    `organisation_answer`.

    Args:
        con: The warehouse.
        reuse: A former night, whose answers are not asked again where nothing has changed.
        say: Told the plan of pairs before they are made; null: nobody.
    """
    step(con, "assign_registered", folder=SQL)
    step(con, "coded_firm", folder=SQL)
    _keep_former_names(con)
    step(con, "asking", folder=SQL)
    answer_mentions(con, reuse, say)
    step(con, "assign_matched", folder=SQL)
    step(con, "found_organisations", folder=SQL)


def tell_hubs(con: duckdb.DuckDBPyConnection) -> None:
    """Add to `hub` the names that so many firms share that none was compared."""
    step(con, "organisation_hub", folder=SQL)


def register_firms(con: duckdb.DuckDBPyConnection) -> None:
    """Make `organisation_mention`, `self_anchor` and `firm` of what the register's own rows say."""
    for name in ("organisation_mention", "self_anchor", "firm"):
        step(con, name, folder=SQL)


def _keep_former_names(con: duckdb.DuckDBPyConnection) -> None:
    """Make `former_name` [anchor, name, name_key], one row per firm and former name."""
    told = con.sql(
        "SELECT DISTINCT anchor, "
        "trim(unnest(regexp_split_to_array(former_names, $parts))) AS name "
        "FROM firm WHERE former_names IS NOT NULL ORDER BY anchor, name",
        params={"parts": FORMER_NAMES_PARTED_BY},
    ).pl()
    keyed = told.with_columns(name_key=organisation_keys(told["name"])).drop_nulls("name_key")
    keep(con, "former_name", keyed.unique(["anchor", "name_key"], maintain_order=True))
