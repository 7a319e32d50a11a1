"""What a former night answered is not asked again, where nothing that it depends on has changed.

An answer depends on the question (name, code, place, whom people said it is not), on all firms that
it may be, and on the code with its settings. A question is known by its hash; firms and code by one
hash, the `basis`. So what is taken over is what would be answered again, letter by letter.
"""

import hashlib
from pathlib import Path
from typing import NamedTuple

import duckdb
import polars as pl

from pipeline.resolve.tables import keep

_COLUMNS: dict[str, pl.DataType | type[pl.DataType]] = {
    "ask_key": pl.String,
    "basis": pl.String,
    "outcome": pl.String,
    "anchor": pl.String,
    "level": pl.String,
    "score": pl.Int32,
    "reasons": pl.List(pl.String),
    "rivals": pl.List(pl.String),
    "fits": pl.Int32,
}
ANSWERS = pl.Schema(_COLUMNS)


class Reuse(NamedTuple):
    """Where a former night's answers lie, null where there is none, and the version of the code."""

    database: Path | None = None
    code: str = ""


NOTHING = Reuse()
"""No former night."""


def basis_of(firms: pl.DataFrame, code: str) -> str:
    """Hash the firms, in order, and the version of the code."""
    digest = hashlib.sha256(code.encode())
    for name in firms.columns:
        texts = firms[name].cast(pl.String).fill_null("\0")
        digest.update(f"\x1d{name}\x1d".encode())
        digest.update("\x1e".join(texts.to_list()).encode())
    return digest.hexdigest()[:32]


def former_answers(
    con: duckdb.DuckDBPyConnection, reuse: Reuse, basis: str, ask_keys: pl.Series
) -> pl.DataFrame:
    """Give the answers of the former night to these questions, `ANSWERS`; none on another basis."""
    if reuse.database is None or not reuse.database.exists():
        return ANSWERS.to_frame()
    con.execute("ATTACH ? AS former_night (READ_ONLY)", [str(reuse.database)])
    try:
        if not _has_answers(con):
            return ANSWERS.to_frame()
        keep(con, "wanted", ask_keys.to_frame("ask_key"))
        found: pl.DataFrame = con.sql(
            "SELECT a.* FROM former_night.organisation_answer AS a"
            " SEMI JOIN wanted AS w ON w.ask_key = a.ask_key"
            " WHERE a.basis = $basis ORDER BY a.ask_key",
            params={"basis": basis},
        ).pl()
        return found.select(pl.col(name).cast(kind) for name, kind in ANSWERS.items())
    finally:
        con.execute("DETACH former_night")


def _has_answers(con: duckdb.DuckDBPyConnection) -> bool:
    found = con.sql(
        "SELECT 1 FROM duckdb_tables() WHERE database_name = 'former_night'"
        " AND table_name = 'organisation_answer'"
    )
    return bool(found.fetchall())
