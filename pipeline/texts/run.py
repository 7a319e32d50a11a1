"""The stage: reads every text that a contract names, writes `reading`, `claim`, `claim_part`."""

from collections.abc import Callable, Mapping, Sequence

import duckdb
import polars as pl

from connectors.model import Contract
from pipeline.engine.append import append
from pipeline.texts.corrections import Correction, apply_corrections
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
    """Write `reading`, `claim`, `claim_part`, `unmet_correction` of all sources whose contract names texts.

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
    return apply_corrections(con, corrections)


def _keep(con: duckdb.DuckDBPyConnection, batch: pl.DataFrame, names: Dictionary) -> None:
    """Read one batch and append what it says."""
    found = extract(batch, names)
    for table, schema, frame in (
        ("reading", READING, found.readings),
        ("claim", CLAIM, found.claims),
        ("claim_part", CLAIM_PART, found.parts),
    ):
        append(con, table, frame.select(pl.col(name).cast(kind) for name, kind in schema.items()))
