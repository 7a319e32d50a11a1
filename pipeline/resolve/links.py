"""The links as exports give them: with file, sheet and row, reasons in Chinese, in order."""

from collections.abc import Mapping

import duckdb
import polars as pl

from connectors.model import Contract
from pipeline.engine.statement import identifier
from pipeline.resolve.reasons import REASONS
from pipeline.resolve.tables import SQL


def links(
    con: duckdb.DuckDBPyConnection, contracts: Mapping[str, Contract]
) -> duckdb.DuckDBPyRelation:
    """Give the rows of `links.parquet`.

    Returns:
        [source, record_key, file, sheet, row: i32, role, ordinal: i32, raw_name, raw_id_no,
        outcome, entity_id, entity_kind, entity_name, entity_id_no, level, score: i32, via,
        reasons: list[str], candidates: list[struct[entity_id, name, id_no]]], one row per mention,
        by source, record_key, role and ordinal. A relation, so that a province's links need not fit
        in memory.
    """
    places = " UNION ALL ".join(
        f"SELECT '{source}' AS source, record_id, extract_no, sheet, row FROM {identifier(source)}"
        for source in sorted(contracts)
    )
    text = (SQL / "links.sql").read_text(encoding="utf-8").replace("record_place", f"({places})")
    words = {"codes": list(REASONS), "words": list(REASONS.values())}
    return con.sql(text, params=words)


def link_frame(con: duckdb.DuckDBPyConnection, contracts: Mapping[str, Contract]) -> pl.DataFrame:
    """Give `links` as a frame."""
    frame: pl.DataFrame = links(con, contracts).pl()
    return frame
