"""The tables of the stage: `reading`, `claim`, `claim_part` (see `docs/architecture.md`)."""

import duckdb
import polars as pl

YUAN = pl.Decimal(18, 2)

KEYS: dict[str, pl.DataType | type[pl.DataType]] = {"source": pl.String, "record_id": pl.Int64}

READING = pl.Schema(
    {
        **KEYS,
        "record_key": pl.String,
        "kind": pl.String,
        "is_claim": pl.Boolean,
        "is_paid": pl.Boolean,
        "is_urgent": pl.Boolean,
        "is_repeat": pl.Boolean,
        "is_withdrawn": pl.Boolean,
        "sure": pl.Int32,
    }
)
"""One row per current record with text."""

CLAIM = pl.Schema(
    {
        **KEYS,
        "record_key": pl.String,
        "claim_no": pl.Int32,
        "kind": pl.String,
        "place": pl.String,
        "people_low": pl.Int64,
        "people_high": pl.Int64,
        "amount_low": YUAN,
        "amount_high": YUAN,
        "period_from": pl.Date,
        "period_to": pl.Date,
        "is_paid": pl.Boolean,
        "is_urgent": pl.Boolean,
        "sure": pl.Int32,
        "claim_group": pl.String,
    }
)
"""One row per claim; none for a record of kind `other`. `claim_group` is the first of the claims
that one phone makes of one firm or site (several orders of one claim), as
`source|record_key|claim_no`.
"""

CLAIM_PART = pl.Schema(
    {
        **KEYS,
        "claim_no": pl.Int32,
        "part": pl.String,
        "ordinal": pl.Int32,
        "text": pl.String,
        "start_at": pl.Int32,
        "end_at": pl.Int32,
        "sure": pl.Int32,
        "via": pl.String,
        "entity_name": pl.String,
    }
)
"""One row per span; `ordinal` numbers the spans of one part of one claim from 1."""

_SQL_TYPES = {
    pl.String: "VARCHAR",
    pl.Int64: "BIGINT",
    pl.Int32: "INTEGER",
    pl.Boolean: "BOOLEAN",
    pl.Date: "DATE",
    YUAN: "DECIMAL(18,2)",
}


def create_tables(con: duckdb.DuckDBPyConnection) -> None:
    """Make the tables of the stage, empty."""
    for name, schema in (("reading", READING), ("claim", CLAIM), ("claim_part", CLAIM_PART)):
        columns = ", ".join(f"{column} {_SQL_TYPES[kind]}" for column, kind in schema.items())
        con.execute(f"CREATE OR REPLACE TABLE {name} ({columns})")
