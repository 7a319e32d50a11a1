"""What people corrected in claims read from texts: applied anew at every night, and never lost.

`corrections.jsonl` of a workspace is a list of events, appended only. The latest event on a field
of a claim counts. A correction whose record tonight does not have is in `unmet_correction`.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Literal, get_args

import duckdb
import polars as pl

from pipeline.engine.append import append
from pipeline.engine.statement import run_file
from pipeline.engine.whole import append_lines
from pipeline.frozen import Frozen
from pipeline.texts.tables import CLAIM_PART

CORRECTIONS_FILE = "corrections.jsonl"
CorrectedField = Literal[
    "kind", "employer", "project", "place", "people", "amount", "period", "boss", "phone",
    "paid", "urgent",
]  # fmt: skip
FIELDS: tuple[str, ...] = get_args(CorrectedField)
SQL = Path(__file__).with_name("sql")


class Correction(Frozen):
    """One event: what a field of a claim really says.

    Attributes:
        source: The source of the record.
        record_key: Its key.
        claim_no: Which of its claims, from 1; a number that it has not makes a claim.
        field: What is corrected.
        value: Names; or the lowest and highest figure, the first and last month; empty: not said.
        by: Who says so; may be empty.
        at: When, as given; may be empty.
    """

    source: str
    record_key: str
    claim_no: int
    field: CorrectedField
    value: tuple[str, ...]
    by: str = ""
    at: str = ""


def append_corrections(folder: Path, events: Sequence[Correction]) -> None:
    """Add events at the end of a workspace's file."""
    append_lines(folder / CORRECTIONS_FILE, [event.model_dump_json() for event in events])


def read_claim_corrections(folder: Path) -> list[Correction]:
    """Read the events of a workspace in order; none where there is no file."""
    path = folder / CORRECTIONS_FILE
    if not path.exists():
        return []
    return [Correction.model_validate_json(line) for line in path.read_bytes().splitlines() if line]


def apply_corrections(con: duckdb.DuckDBPyConnection, events: Sequence[Correction]) -> int:
    """Put what people said in place of what was read; keep the rest in `unmet_correction`.

    Returns:
        The number of corrections without a record.
    """
    _keep(con, _latest(events))
    run_file(con, SQL / "unmet.sql")
    if not events:
        con.execute("DROP TABLE correction")
        return 0
    for name in ("corrected", "new_claims", "scalars", "drop_parts"):
        run_file(con, SQL / f"{name}.sql")
    _add_parts(con)
    for name in ("drop_others", "drop_other_parts", "readings"):
        run_file(con, SQL / f"{name}.sql")
    unmet: int = con.execute("SELECT count(*) FROM unmet_correction").fetchall()[0][0]
    con.execute("DROP TABLE correction; DROP TABLE corrected")
    return unmet


def _latest(events: Sequence[Correction]) -> pl.DataFrame:
    texts = dict.fromkeys(("source", "record_key", "field", "by", "at"), pl.String())
    columns = pl.Schema({**texts, "claim_no": pl.Int32(), "value": pl.List(pl.String)})
    rows = [event.model_dump() for event in events]
    frame = pl.DataFrame(rows, schema=columns)
    return frame.unique(
        ["source", "record_key", "claim_no", "field"], keep="last", maintain_order=True
    )


def _keep(con: duckdb.DuckDBPyConnection, frame: pl.DataFrame) -> None:
    con.register("shown_corrections", frame.to_arrow())
    con.execute("CREATE OR REPLACE TEMP TABLE correction AS FROM shown_corrections")
    con.unregister("shown_corrections")


def _add_parts(con: duckdb.DuckDBPyConnection) -> None:
    """Add the names that people entered as parts without a place in the text."""
    said = con.sql(
        """
        SELECT source, record_id, claim_no, field AS part, value
        FROM corrected WHERE field IN ('employer', 'project', 'boss', 'phone') ORDER BY ALL
        """
    ).pl()
    parts = (
        said.explode("value")
        .drop_nulls("value")
        .with_columns(
            ordinal=pl.int_range(1, pl.len() + 1).over("source", "record_id", "claim_no", "part"),
            text=pl.col("value"),
            entity_name=pl.col("value"),
            sure=pl.lit(100),
            via=pl.lit("person"),
            start_at=None,
            end_at=None,
        )
        .select(pl.col(name).cast(kind) for name, kind in CLAIM_PART.items())
    )
    append(con, "claim_part", parts)
