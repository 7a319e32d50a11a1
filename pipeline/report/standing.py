"""Where and when the evidence of a clue stands: district (else court) and latest day."""

from pathlib import Path

import duckdb
import polars as pl

from pipeline.engine.statement import identifier

_SQL = Path(__file__).with_name("sql") / "clue_standing.sql"
# District in a basic court's name (…区人民法院); 市中区 is a district in four cities.
_SEAT = "(市中区|[^省市州盟区县旗]{1,6}[区县旗市])人民法院$"
_SHOWN_SOURCES = """
    SELECT DISTINCT record.source
    FROM (SELECT unnest(evidence) AS record FROM clue)
    JOIN duckdb_tables() AS known ON known.table_name = record.source
    ORDER BY ALL
"""
_COLUMNS = """
    SELECT column_name FROM duckdb_columns() WHERE table_name = $table ORDER BY column_name
"""


def clue_standings(con: duckdb.DuckDBPyConnection) -> pl.DataFrame:
    """Find place and time of every clue in the records it shows.

    Returns:
        [clue_id: str, outcome: str, rule_id: str, title: str, band: str, place: str?,
        latest_on: date?], one row per clue, ordered by clue_id. The place is the district of the
        first record that has one, else the district that the first court's name says, else that
        court; `latest_on` is the latest day on which one of the records happened. Null: no record
        says.
    """
    cursor = con.cursor()
    sources = [source for (source,) in cursor.execute(_SHOWN_SOURCES).fetchall()]
    parts = [_records(cursor, source) for source in sources] or [_NO_RECORDS]
    cursor.execute(f"CREATE OR REPLACE TEMP VIEW record AS {' UNION ALL '.join(parts)}")
    query = _SQL.read_text(encoding="utf-8")
    standings: pl.DataFrame = cursor.sql(query, params={"seat": _SEAT}).pl()
    return standings


_NO_RECORDS = """SELECT '' AS source, '' AS record_key, NULL::VARCHAR AS district,
    NULL::VARCHAR AS court, NULL::DATE AS happened_on WHERE false"""


def _records(cursor: duckdb.DuckDBPyConnection, source: str) -> str:
    known = {name for (name,) in cursor.execute(_COLUMNS, {"table": source}).fetchall()}
    district, court = (name if name in known else "NULL::VARCHAR" for name in ("district", "court"))
    return f"""SELECT '{source}' AS source, record_key, {district} AS district, {court} AS court,
        happened_on FROM {identifier(source)} WHERE is_current"""
