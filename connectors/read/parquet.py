"""Parquet: columns of any plain type written as text without loss."""

from collections.abc import Iterator
from pathlib import Path

import polars as pl
import pyarrow as pa
from pyarrow.parquet import ParquetFile

from connectors.fit import HEAD_ROWS, Fit
from connectors.read.extract import (
    BATCH_ROWS,
    CELL,
    LEAD,
    RAGGED,
    Batch,
    HeadRow,
)
from pipeline.errors import Place, SourceError

_LOCAL = "Asia/Shanghai"


class ParquetSheet:
    """The only table of a Parquet file; `row` counts its rows from 1, the headers are row 0."""

    name = ""

    def __init__(self, path: Path, file_name: str) -> None:
        self._path, self._file_name = path, file_name

    def head(self, rows: int = HEAD_ROWS) -> list[HeadRow]:
        """Give the column names as row 0, then the first rows as text."""
        headers = self._headers()
        columns = {index: f"c{index}" for index in range(len(headers))}
        found = [HeadRow(0, headers)]
        for batch in self.batches(Fit("", 0, columns, {}, {}), rows):
            cells = batch.frame.select("row", *columns.values()).head(rows).fill_null("")
            return [*found, *(HeadRow(int(row[0]), list(row[1:])) for row in cells.rows())]
        return found

    def batches(self, fit: Fit, batch_rows: int = BATCH_ROWS) -> Iterator[Batch]:
        """Give all rows; a null is an empty cell."""
        headers = self._headers()
        columns = {headers[index]: name for index, name in fit.columns.items()}
        if fit.lead is not None:
            columns[headers[fit.lead]] = LEAD
        number = 1
        with ParquetFile(self._path) as file:
            parts = file.iter_batches(batch_rows, columns=list(columns))
            while (part := self._next(parts, number)) is not None:
                frame = pl.DataFrame(pl.from_arrow(part))
                rows = pl.int_range(number, number + frame.height, dtype=pl.UInt32, eager=True)
                number += frame.height
                texts = [
                    expr
                    for header, name in columns.items()
                    for expr in _text(frame[header].dtype, header, name)
                ]
                texted = frame.select(pl.lit(rows).alias("row"), *texts)
                yield Batch(texted, pl.DataFrame(schema=RAGGED))

    def _next(self, parts: Iterator[pa.RecordBatch], number: int) -> pa.RecordBatch | None:
        try:
            part = next(parts, None)
            if part is not None:
                part.validate(full=True)
        except (pa.ArrowException, OSError) as error:
            what = "Parquet 文件的数据页已损坏，从这一行起读不出来"
            place = Place(self._file_name, line=number)
            raise SourceError(what, place=place, fix="请送数单位重新传送") from error
        return part

    def _headers(self) -> list[str]:
        with ParquetFile(self._path) as file:
            return list(file.schema_arrow.names)


def _text(dtype: pl.DataType, header: str, name: str) -> list[pl.Expr]:
    cell = pl.col(header)
    if isinstance(dtype, pl.Datetime):
        local = cell.dt.convert_time_zone(_LOCAL) if dtype.time_zone else cell
        written = local.dt.strftime("%Y-%m-%d %H:%M:%S").str.strip_suffix(" 00:00:00")
        return [written.alias(name)]
    if dtype.is_float():
        kind = pl.when(cell.abs() >= 1e15).then(pl.lit("long")).when(cell.is_not_null())
        return [
            cell.cast(pl.String).str.strip_suffix(".0").alias(name),
            kind.then(pl.lit("number")).alias(name + CELL),
        ]
    if dtype == pl.Boolean:
        return [cell.cast(pl.String).str.to_uppercase().alias(name)]
    if isinstance(dtype, pl.Struct):
        return [cell.struct.json_encode().alias(name)]
    if isinstance(dtype, pl.List):
        items = cell.cast(pl.List(pl.String))
        return [items.list.join("；").alias(name)]
    return [cell.cast(pl.String).alias(name)]
