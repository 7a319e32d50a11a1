"""What a former night answered is asked again only where a changed firm may have changed it.

An answer depends on the question (name, code, place, whom people said it is not), on the firms
under its blocking keys, and on the code with its settings. A question is known by its hash. Firms
that came, went or changed since are listed alone: an answer that meets none of them there is what
would be answered again, letter by letter. What was weighed by how common a brand or trade is hangs
on all firms, and is asked again whenever one changed.
"""

from pathlib import Path
from typing import NamedTuple

import duckdb
import polars as pl

from pipeline.resolve.organisations import blocking
from pipeline.resolve.organisations.index import Index
from pipeline.resolve.tables import ask

SQL = Path(__file__).with_name("sql")

_COLUMNS: dict[str, pl.DataType | type[pl.DataType]] = {
    "ask_key": pl.String,
    "code_version": pl.String,
    "outcome": pl.String,
    "anchor": pl.String,
    "level": pl.String,
    "score": pl.Int32,
    "reasons": pl.List(pl.String),
    "rivals": pl.List(pl.String),
    "fits": pl.Int32,
    "blocking_keys": pl.List(pl.UInt32),
}
ANSWERS = pl.Schema(_COLUMNS)

MOST_CHANGED, FEW = 0.1, 1_000
"""Share of the firms above which all is asked again, most answers would meet one; a number up to
which it is not, for they are listed in no time. Ours."""


class Reuse(NamedTuple):
    """Where a former night's answers lie, null where there is none, and the version of the code."""

    database: Path | None = None
    code: str = ""


NOTHING = Reuse()
"""No former night."""


def former_answers(con: duckdb.DuckDBPyConnection, reuse: Reuse, firms: int) -> pl.DataFrame:
    """Give the answers of the former night that hold tonight, `ANSWERS`, in order of the questions.

    Args:
        con: The warehouse, with `asking` and `organisation_firm`.
        reuse: The former night.
        firms: How many firms there are tonight.
    """
    if reuse.database is None or not reuse.database.exists():
        return ANSWERS.to_frame()
    con.execute("ATTACH ? AS former_night (READ_ONLY)", [str(reuse.database)])
    try:
        if not _has_answers(con):
            return ANSWERS.to_frame()
        changed = ask(con, "changed_firm", folder=SQL)
        if changed.height > max(MOST_CHANGED * firms, FEW):
            return ANSWERS.to_frame()
        found = ask(con, "former_answer", {"code_version": reuse.code}, folder=SQL)
    finally:
        con.execute("DETACH former_night")
    found = found.select(pl.col(name).cast(kind) for name, kind in ANSWERS.items())
    if changed.is_empty():
        return found
    return found.filter(~blocking.meets(found["blocking_keys"], blocking.held(_listed(changed))))


def _listed(changed: pl.DataFrame) -> Index:
    """List changed firms, each as it was and as it is, by all their names."""
    numbered = changed.with_row_index("firm_id").with_columns(
        pl.col("firm_id").cast(pl.Int64), place=pl.lit(None, pl.String)
    )
    former = numbered.select("firm_id", name="former_names").explode("name", keep_nulls=False)
    return Index.build(numbered, former)


def _has_answers(con: duckdb.DuckDBPyConnection) -> bool:
    found = con.sql(
        "SELECT 1 FROM duckdb_tables() WHERE database_name = 'former_night'"
        " AND table_name = 'organisation_firm'"
    )
    return bool(found.fetchall())
