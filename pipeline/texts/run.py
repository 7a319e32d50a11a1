"""The stage: reads every text that a contract names, writes `reading`, `claim`, `claim_part`."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor

import duckdb
import polars as pl

from connectors.model import Contract
from pipeline.engine.append import append
from pipeline.engine.statement import identifier, run_file
from pipeline.texts.corrections import SQL, Correction, apply_corrections
from pipeline.texts.dictionary import Dictionary, registered
from pipeline.texts.extract import Extracted, extract
from pipeline.texts.tables import CLAIM, CLAIM_PART, READING, create_tables
from pipeline.texts.texts import text_batches
from pipeline.texts.words import Words
from pipeline.word_lists import load_word_lists

WORKERS = 2
"""Batches read side by side: most of a batch is one expression after another on one core."""

Progress = Callable[[str, int, int | None], None]


def _silent(stage: str, done: int, total: int | None) -> None:
    """Tell nobody."""


def read_texts(
    con: duckdb.DuckDBPyConnection,
    contracts: Mapping[str, Contract],
    corrections: Sequence[Correction] = (),
    *,
    words: Words | None = None,
    progress: Progress = _silent,
) -> int:
    """Write `reading`, `claim`, `claim_part`, `unmet_correction` of all sources with texts.

    Args:
        con: The warehouse, with the source tables.
        contracts: Source → contract.
        corrections: What people said, in order.
        words: The lists by which texts are read; none: those that ship.
        progress: Told the number of texts read.

    Returns:
        The number of corrections whose record tonight does not have.
    """
    create_tables(con)
    names = registered(con, contracts)
    batches = (
        batch for source in sorted(contracts) for batch in text_batches(con, contracts[source])
    )
    done = 0
    # In one transaction: each by itself, every batch would be written twice, to the log first.
    con.begin()
    for found in _side_by_side(batches, names, words or load_word_lists()):
        _keep(con, found)
        done += found.readings.height
        progress("texts", done, None)
    con.commit()
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


def _side_by_side(
    batches: Iterable[pl.DataFrame], names: Dictionary, words: Words
) -> Iterator[Extracted]:
    """Read batches on several threads; give what they say in the order of the batches."""
    with ThreadPoolExecutor(max_workers=WORKERS, thread_name_prefix="read-texts") as pool:
        begun: deque[Future[Extracted]] = deque()
        for batch in batches:
            begun.append(pool.submit(extract, batch, names, words))
            if len(begun) > WORKERS:
                yield begun.popleft().result()
        while begun:
            yield begun.popleft().result()


def _keep(con: duckdb.DuckDBPyConnection, found: Extracted) -> None:
    """Append what a batch says."""
    for table, schema, frame in (
        ("reading", READING, found.readings),
        ("claim", CLAIM, found.claims),
        ("claim_part", CLAIM_PART, found.parts),
    ):
        append(con, table, frame.select(pl.col(name).cast(kind) for name, kind in schema.items()))
