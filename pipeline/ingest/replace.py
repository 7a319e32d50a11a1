"""What a later delivery replaces: keys it brings again, and of a ledger the places it names."""

from collections.abc import Sequence
from typing import NamedTuple

import duckdb
import polars as pl

from connectors.model import Contract
from pipeline.engine.append import append
from pipeline.engine.statement import identifier
from pipeline.ingest.places import Places


class Taken(NamedTuple):
    """One loaded extract of a source that no other corrects, as far as replacing goes.

    Attributes:
        extract_no: Its number.
        night: The night that took it.
        places: The places its stated coverage names; empty: all.
    """

    extract_no: int
    night: int
    places: tuple[str, ...] = ()


BY_KEY = """
UPDATE {table} SET is_current = false WHERE record_id IN (
    SELECT record_id FROM (
        SELECT s.record_id, t.night, max(t.night) OVER (PARTITION BY s.record_key) AS last_night
        FROM repeated_key AS k
        JOIN {table} AS s ON s.record_id = k.record_id
        JOIN taken AS t ON t.extract_no = s.extract_no
    ) WHERE night < last_night
)
"""

BY_VALUE = """
UPDATE {table} AS s SET is_current = false
FROM taken AS t, (
    SELECT {values}, max(n.night) AS last_night
    FROM {table} AS v JOIN taken AS n ON n.extract_no = v.extract_no GROUP BY ALL
) AS brought
WHERE t.extract_no = s.extract_no AND t.night < brought.last_night AND {equal}
"""

WHOLE = """
UPDATE {table} AS s SET is_current = false
FROM taken AS t WHERE t.extract_no = s.extract_no AND t.night < $night
"""

IN_PLACES = """
UPDATE {table} AS s SET is_current = false
FROM taken AS t, replaced_text AS r,
     (SELECT s.record_id, {text} AS text FROM {table} AS s {joins}) AS p
WHERE t.extract_no = s.extract_no AND t.night < r.night
  AND p.record_id = s.record_id AND p.text = r.text
"""


def replace_earlier(
    con: duckdb.DuckDBPyConnection,
    contract: Contract,
    places: Places,
    taken: Sequence[Taken],
    repeated: pl.DataFrame,
) -> None:
    """Mark the rows that a later night replaced as not current; they stay in the table.

    Run it before keys are numbered, while `record_key` is the plain key.

    Args:
        con: The warehouse.
        contract: The contract of the source.
        places: Where the records of the source lie.
        taken: The extracts of the source that no other corrects.
        repeated: [record_id: i64], records whose key's hash more than one night has.
    """
    table = identifier(contract.source)
    con.execute("CREATE OR REPLACE TEMP TABLE taken (extract_no INTEGER, night INTEGER)")
    rows = [(t.extract_no, t.night) for t in taken]
    append(con, "taken", pl.DataFrame(rows, ["extract_no", "night"], orient="row"))
    if contract.kind == "ledger" and contract.replaces_by:
        _replace_by_value(con, table, contract.replaces_by)
    elif contract.kind == "ledger" and taken:
        _replace_by_place(con, contract, places, taken)
    con.execute("CREATE OR REPLACE TEMP TABLE repeated_key (record_id BIGINT)")
    if append(con, "repeated_key", repeated):
        con.execute(BY_KEY.format(table=table))


def last_whole_night(contract: Contract, taken: Sequence[Taken]) -> int:
    """Tell the last night on which a ledger came for all places; everything before it is replaced.

    Returns:
        The night, or 0 when there was none or the source is no such ledger.
    """
    if contract.kind != "ledger" or contract.replaces_by:
        return 0
    return max((t.night for t in taken if not t.places), default=0)


def replaced_places(contract: Contract, taken: Sequence[Taken]) -> dict[str, int]:
    """Tell for each place that stated coverages of a ledger name the last night that names it."""
    if contract.kind != "ledger" or contract.replaces_by:
        return {}
    last: dict[str, int] = {}
    for extract in taken:
        for place in extract.places:
            last[place] = max(last.get(place, 0), extract.night)
    return last


def _replace_by_value(con: duckdb.DuckDBPyConnection, table: str, fields: Sequence[str]) -> None:
    con.execute(
        BY_VALUE.format(
            table=table,
            values=", ".join(f"v.{identifier(f)}" for f in fields),
            equal=" AND ".join(f"s.{identifier(f)} = brought.{identifier(f)}" for f in fields),
        )
    )


def _replace_by_place(
    con: duckdb.DuckDBPyConnection, contract: Contract, places: Places, taken: Sequence[Taken]
) -> None:
    table = identifier(contract.source)
    whole = last_whole_night(contract, taken)
    if any(t.night < whole for t in taken):
        con.execute(WHOLE.format(table=table), {"night": whole})
    nights = replaced_places(contract, taken)
    if not nights or min(t.night for t in taken) >= max(nights.values()):
        return
    con.execute("CREATE OR REPLACE TEMP TABLE replaced_text (text VARCHAR, night INTEGER)")
    append(con, "replaced_text", places.texts_of(nights))
    con.execute(IN_PLACES.format(table=table, text=places.text, joins=places.joins))
