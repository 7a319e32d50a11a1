"""A sample of links for checking by eye: the same links for the same seed."""

from pathlib import Path
from typing import Any, NamedTuple

import duckdb

from pipeline.engine.statement import identifier

SQL = Path(__file__).with_name("sql")
SAMPLED = ("strong", "medium", "weak", "founded", "ambiguous")
"""Levels of links, and the outcomes that have none or another meaning of it."""


class Draw(NamedTuple):
    """What is drawn.

    Attributes:
        level: One of `SAMPLED`.
        number: How many at most.
        seed: Another seed, other links.
        source: Only of this source; null: all.
    """

    level: str
    number: int
    seed: int
    source: str | None = None


def sample(con: duckdb.DuckDBPyConnection, wanted: Draw) -> list[dict[str, Any]]:
    """Draw links of a level, with the place of their records.

    Args:
        con: The warehouse of the night.
        wanted: What is drawn.

    Returns:
        The rows of `sql/sample.sql`, each with `file`, `sheet` and `row`.
    """
    text = (SQL / "sample.sql").read_text(encoding="utf-8")
    values = {**wanted._asdict(), "seed": str(wanted.seed)}
    drawn: list[dict[str, Any]] = con.sql(text, params=values).pl().to_dicts()
    return [{**link, **_place(con, link["source"], link["record_id"])} for link in drawn]


def _place(con: duckdb.DuckDBPyConnection, source: str, record_id: int) -> dict[str, Any]:
    file, sheet, row = con.execute(
        f'SELECT e.file, r.sheet, r."row" FROM {identifier(source)} AS r'
        " LEFT JOIN extract AS e USING (extract_no) WHERE r.record_id = $record_id",
        {"record_id": record_id},
    ).fetchall()[0]
    return {"file": file, "sheet": sheet, "row": row}
