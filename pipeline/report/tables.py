"""Tables as files: CSV that opens unharmed, Parquet, JSON Lines, XLSX; the same bytes."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.report.sheets import Column, SheetWriter, open_workbook

ROWS_A_GROUP = 100_000
"""Rows of a Parquet row group and of a batch in memory; our choice."""

_BOM = b"\xef\xbb\xbf"
_FORMULA = r"^[=+\-@\t\r\n＝＋－＠]"


def in_groups(batches: Iterable[pa.RecordBatch], schema: pa.Schema) -> Iterator[pa.Table]:
    """Cut batches of any size into tables of `ROWS_A_GROUP` rows, the last one shorter.

    The cuts depend on the rows alone, never on how the engine happened to part them.
    """
    held = pa.Table.from_batches([], schema)
    for batch in batches:
        held = pa.concat_tables([held, pa.Table.from_batches([batch]).cast(schema)])
        while held.num_rows >= ROWS_A_GROUP:
            yield held.slice(0, ROWS_A_GROUP).combine_chunks()
            held = held.slice(ROWS_A_GROUP)
    if held.num_rows:
        yield held.combine_chunks()


def write_parquet(groups: Iterable[pa.Table], schema: pa.Schema, out: Path) -> None:
    """Write one row group a table; zstd."""
    with pq.ParquetWriter(out, schema, compression="zstd") as writer:
        for group in groups:
            writer.write_table(group, row_group_size=ROWS_A_GROUP)


def write_csv(groups: Iterable[pa.Table], schema: pa.Schema, out: Path) -> None:
    """Write CSV with BOM and CRLF; texts that would run as formulas get an apostrophe before them.

    Args:
        groups: Flat tables; nested values are JSON text already.
        schema: Their columns.
        out: The file.
    """
    text = pl.col(pl.String)
    harmless = pl.when(text.str.contains(_FORMULA)).then("'" + text).otherwise(text).name.keep()
    with out.open("wb") as file:
        file.write(_BOM + ",".join(schema.names).encode() + b"\r\n")
        for group in groups:
            frame = _frame(group).with_columns(harmless)
            frame.write_csv(file, include_header=False, line_terminator="\r\n")


def write_ndjson(groups: Iterable[pa.Table], out: Path) -> None:
    """Write one object a line, keys in the order of the columns."""
    with out.open("wb") as file:
        for group in groups:
            _frame(group).write_ndjson(file)


def write_xlsx(groups: Iterable[pa.Table], schema: pa.Schema, out: Path, *, sheet: str) -> None:
    """Write a plain sheet with a frozen header; it goes on in further sheets when it is full."""
    with open_workbook(out) as book:
        writer = SheetWriter(book, sheet, [Column(name, _width(name)) for name in schema.names])
        for group in groups:
            for row in _frame(group).iter_rows():
                writer.add(row)


def _width(name: str) -> int:
    return max(12, min(40, 2 * len(name)))


def _frame(group: pa.Table) -> pl.DataFrame:
    frame = pl.from_arrow(group)
    return frame if isinstance(frame, pl.DataFrame) else frame.to_frame()
