"""The stage: reads every text that a contract names, writes `reading`, `claim`, `claim_part`."""

from collections.abc import Callable, Mapping, Sequence

import duckdb
import polars as pl

from connectors.model import Contract
from pipeline.engine.append import append
from pipeline.engine.statement import identifier, run_file
from pipeline.texts.corrections import SQL, Correction, apply_corrections
from pipeline.texts.dictionary import Dictionary, registered
from pipeline.texts.extract import extract
from pipeline.texts.tables import CLAIM, CLAIM_PART, READING, create_tables
from pipeline.texts.texts import text_batches

Progress = Callable[[str, int, int | None], None]


def _silent(stage: str, done: int, total: int | None) -> None:
    """Tell nobody."""


def read_texts(
    con: duckdb.DuckDBPyConnection,
    contracts: Mapping[str, Contract],
    corrections: Sequence[Correction] = (),
    *,
    progress: Progress = _silent,
) -> int:
    """Write `reading`, `claim`, `claim_part`, `unmet_correction` of all sources with texts.

    Args:
        con: The warehouse, with the source tables.
        contracts: Source → contract.
        corrections: What people said, in order.
        progress: Told the number of texts read.

    Returns:
        The number of corrections whose record tonight does not have.
    """
    create_tables(con)
    names = registered(con, contracts)
    done = 0
    for source in sorted(contracts):
        for batch in text_batches(con, contracts[source]):
            _keep(con, batch, names)
            done += batch.height
            progress("texts", done, None)
    unmet = apply_corrections(con, corrections)
    _group(con, contracts)
    return unmet


def _group(con: duckdb.DuckDBPyConnection, contracts: Mapping[str, Contract]) -> None:
    """Say which claims are one that was told in several orders."""
    callers = [
        f"SELECT '{source}' AS source, record_id, {identifier(field.phone)} AS phone "
        f"FROM {identifier(source)} WHERE is_current AND {identifier(field.phone)} IS NOT NULL"
        for source, contract in sorted(contracts.items())
        if contract.texts is not None
        for field in contract.fields.values()
        if field.type == "person" and field.phone
    ]
    nobody = "SELECT '' AS source, 0::BIGINT AS record_id, '' AS phone WHERE FALSE"
    con.execute(f"CREATE OR REPLACE TEMP TABLE caller AS {' UNION ALL '.join(callers) or nobody}")
    run_file(con, SQL / "claim_groups.sql")
    con.execute("DROP TABLE caller")


def _keep(con: duckdb.DuckDBPyConnection, batch: pl.DataFrame, names: Dictionary) -> None:
    """Read one batch and append what it says."""
    found = extract(batch, names)
    for table, schema, frame in (
        ("reading", READING, found.readings),
        ("claim", CLAIM, found.claims),
        ("claim_part", CLAIM_PART, found.parts),
    ):
        append(con, table, frame.select(pl.col(name).cast(kind) for name, kind in schema.items()))
