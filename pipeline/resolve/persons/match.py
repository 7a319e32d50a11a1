"""Tells the people of a table of records apart, as a night does, without a warehouse."""

import duckdb
import polars as pl

from pipeline.engine.statement import run_file
from pipeline.resolve.organisations.named import organisation_keys
from pipeline.resolve.organisations.sounds import pinyin_key
from pipeline.resolve.persons.decide import decide
from pipeline.resolve.persons.names import person_forms
from pipeline.resolve.tables import SQL
from pipeline.values.ids import parse_person_ids
from pipeline.values.phones import parse_phones

UNSTORED: dict[str, str | bool | int | float | list[str]] = {
    "preserve_insertion_order": False,
    "checkpoint_threshold": "1TB",
}
"""Settings of a database that is thrown away: no order of rows, no tidying up between steps."""


def match(records: pl.DataFrame, *, threads: int = 2) -> pl.DataFrame:
    """Say which person each record means.

    Args:
        records: [record_id: i64, name: str, id_no: str, phone: str, employer: str], as written;
            null where nothing is. One row per mention of a person; order says nothing.
        threads: Of DuckDB.

    Returns:
        [record_id: i64, person_id: str, outcome: str linked|founded|ambiguous, level: str
        strong|medium|weak, score: i32 0-100, reasons: list[str], rivals: list[str]], one row per
        record, in the order of `records`. `person_id` and `level` are null where several people
        fit; their ids are the `rivals`. `reasons` are codes of `pipeline.resolve.reasons`.
    """
    with duckdb.connect(config={"threads": threads, **UNSTORED}) as con:
        con.register("person_told", _told(records).to_arrow())
        run_file(con, SQL / "assigned.sql")
        con.execute("CREATE TEMP TABLE forbidden (mention_id BIGINT, anchor VARCHAR)")
        decide(con)
        return _answer(con, records)


def _told(records: pl.DataFrame) -> pl.DataFrame:
    """Read the cells of records as ingest and the night do: the columns of `person_told`."""
    ids, phones = parse_person_ids(records["id_no"]), parse_phones(records["phone"])
    nothing = pl.lit(None, dtype=pl.String)
    names = person_forms(records["name"].drop_nulls().unique())
    firms = records["employer"].drop_nulls().unique()
    keyed = pl.DataFrame({"employer": firms, "employer_key": organisation_keys(firms)})
    return (
        records.select("record_id", "name", "employer")
        .with_columns(id_no=ids["value"], id_state=ids["state"], phone=phones["value"])
        .join(
            names.with_columns(sound=pinyin_key(names["name_key"])),
            left_on="name",
            right_on="raw_name",
            how="left",
            maintain_order="left",
        )
        .join(keyed, on="employer", how="left", maintain_order="left")
        .select(
            mention_id=pl.int_range(pl.len(), dtype=pl.Int64),
            mention_key=pl.col("record_id").cast(pl.String),
            name_key="name_key",
            sound="sound",
            surname="surname",
            id_no="id_no",
            id_state="id_state",
            phone="phone",
            employer="employer_key",
            employer_key="employer_key",
            row_group=nothing,
            row_no=pl.lit("1"),
        )
    )


def _answer(con: duckdb.DuckDBPyConnection, records: pl.DataFrame) -> pl.DataFrame:
    """Give ids and levels in the order of `records`; mentions are numbered by row."""
    answer: pl.DataFrame = con.sql(
        "SELECT mention_id, 'per-' || left(sha256(anchor), 16) AS person_id, outcome,"
        " CASE level WHEN 3 THEN 'strong' WHEN 2 THEN 'medium' WHEN 1 THEN 'weak' END AS level,"
        " score, reasons,"
        " list_transform(rivals, lambda rival: 'per-' || left(sha256(rival), 16)) AS rivals"
        " FROM assigned"
    ).pl()
    ordered: pl.DataFrame = answer.sort("mention_id").drop("mention_id")
    return pl.concat([records.select("record_id"), ordered], how="horizontal")
