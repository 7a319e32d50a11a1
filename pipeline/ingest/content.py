"""What makes two rows equal: every field as read, and what could not be read as written."""

import duckdb
import polars as pl

from connectors.model import Contract, Field
from pipeline.engine.append import append
from pipeline.engine.statement import identifier
from pipeline.ingest.columns import read_column

TEXTS = """
SELECT DISTINCT s.{raw} AS text FROM same_key_candidate AS c
JOIN {table} AS s ON s.record_id = c.record_id
WHERE ({every} OR s.{value} IS NULL) AND s.{raw} IS NOT NULL ORDER BY text
"""


def keeps_word(field: Field) -> bool:
    """Tell whether a category takes words outside its vocabulary, so that the word itself counts.

    Two taxes paid on one day are two payments, though both read as `tax`.
    """
    return field.otherwise is not None or bool(field.patterns)


def content_columns(contract: Contract) -> dict[str, str]:
    """Give an SQL expression per field by which rows `s` are compared and sorted, in field order.

    Needs the temporary table `blank_text` of `find_blank_texts`.
    """
    return {name: _content(name, field) for name, field in contract.fields.items()}


def find_blank_texts(con: duckdb.DuckDBPyConnection, contract: Contract) -> None:
    """Collect which original texts of the candidates stand for an empty cell, in `blank_text`.

    `暂无` and `/` in the same column of two rows make no difference between them.
    """
    con.execute("CREATE OR REPLACE TEMP TABLE blank_text (field VARCHAR, text VARCHAR)")
    for name, field in contract.fields.items():
        asked = TEXTS.format(
            table=identifier(contract.source),
            raw=identifier(f"{name}__raw"),
            value=identifier(name),
            every="true" if keeps_word(field) else "false",
        )
        texts = con.sql(asked).pl()["text"]
        read = read_column(name, field, texts, header="", unit="元", numeric=None)
        blank = texts.filter(read.kind.is_null() & ((read.value.is_null()) | (_empties(read.word))))
        append(con, "blank_text", pl.DataFrame({"text": blank}).with_columns(field=pl.lit(name)))


def _empties(word: pl.Series | None) -> pl.Series:
    """Tell which words are empty; a type without words has none."""
    return pl.Series([False]) if word is None else word.is_null()


def _content(name: str, field: Field) -> str:
    value, raw = f"s.{identifier(name)}", f"s.{identifier(f'{name}__raw')}"
    blank = f"SELECT text FROM blank_text WHERE field = '{name}'"
    written = f"CASE WHEN {raw} NOT IN ({blank}) THEN {raw} END"
    parts = [value]
    if keeps_word(field):
        parts.append(written)
    else:
        parts.append(f"CASE WHEN {value} IS NULL THEN {written} END")
    if field.empty == "none":
        parts.append(f"s.{identifier(f'{name}__none')}")
    return f"struct_pack({', '.join(f'p{i} := {part}' for i, part in enumerate(parts))})"
