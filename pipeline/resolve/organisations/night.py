"""Links organisations: by number, by full or former name, by parts; else they found their own."""

import duckdb
import polars as pl

from pipeline.resolve.forms import organisation_keys
from pipeline.resolve.organisations.matched import assign_matched
from pipeline.resolve.tables import ask, keep, step
from pipeline.values import places

MOST_OF_ONE_NAME = 21
"""Firms, or projects, of one name that are looked at; ours: more than a person would go through."""

FORMER_NAMES_PARTED_BY = "[；;、\n]"
"""As the extract handbook has it: 曾用名, split by ；or 、."""


def link_organisations(con: duckdb.DuckDBPyConnection) -> None:
    """Add to `assigned` what became of each mention of an organisation.

    Needs `mention_work`, `forbidden` and `assigned`; leaves `firm`, registered and founded by a
    checked code, and `firm_name`.
    """
    step(con, "assign_registered")
    step(con, "coded_firm")
    _keep_former_names(con)
    step(con, "firm_name", {"most": MOST_OF_ONE_NAME})
    step(con, "organisation_candidate")
    _keep_places(con)
    step(con, "organisation_fit")
    step(con, "assign_organisations")
    assign_matched(con)
    step(con, "found_organisations")


def register_firms(con: duckdb.DuckDBPyConnection) -> None:
    """Make `organisation_mention`, `self_anchor` and `firm` of what the register's own rows say."""
    step(con, "organisation_mention")
    step(con, "self_anchor")
    step(con, "firm")


def _keep_former_names(con: duckdb.DuckDBPyConnection) -> None:
    """Make `former_name` [firm_id, name_key], one row per firm and former name."""
    told = con.sql(
        "SELECT DISTINCT firm_id, "
        "trim(unnest(regexp_split_to_array(former_names, $parts))) AS name "
        "FROM firm WHERE former_names IS NOT NULL ORDER BY firm_id, name",
        params={"parts": FORMER_NAMES_PARTED_BY},
    ).pl()
    keyed = told.with_columns(name_key=organisation_keys(told["name"]))
    keep(
        con,
        "former_name",
        keyed.select("firm_id", "name_key").drop_nulls().unique(maintain_order=True),
    )


def _keep_places(con: duckdb.DuckDBPyConnection) -> None:
    """Make `firm_place` [firm_id, place] of firms whose place decides: by address, else code."""
    firms = ask(con, "contested_firm")
    parts = places.place_parts(pl.col("address")).struct
    province = pl.coalesce(parts.field("province"), places.province_of_number(pl.col("code")))
    place = pl.struct(
        province=province,
        city=parts.field("city"),
        district=parts.field("district"),
        zone=parts.field("zone"),
    )
    keep(con, "firm_place", firms.select("firm_id", place=place))
