"""JSON Lines: one object a line, keyed by header; lines that are no object are kept apart."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path

import duckdb
import polars as pl

from connectors.fit import HEAD_ROWS, Fit
from connectors.read.cells import EXCEL_DIGITS
from connectors.read.encoding import LOST, Encoding
from connectors.read.extract import (
    BATCH_ROWS,
    CELL,
    LEAD,
    Batch,
    HeadRow,
)
from connectors.read.text import LongLine, line_blocks
from pipeline.errors import Place, SourceError

MOST_KEYS = 1000
"""Keys that the objects of a file may have between them; contracts have forty at most. Ours."""

_TYPES = {"BOOLEAN": "bool", "UBIGINT": "number", "BIGINT": "number", "DOUBLE": "number"}


class JsonLinesSheet:
    """The only table of a JSON Lines file; `row` is the line's number, the headers are row 0.

    A key that some object has is a column; where an object lacks it, the cell is empty.
    """

    name = ""

    def __init__(self, path: Path, file_name: str, encoding: Encoding) -> None:
        self._path, self._file_name, self._encoding = path, file_name, encoding
        self._headers: list[str] | None = None

    @cached_property
    def _con(self) -> duckdb.DuckDBPyConnection:
        """Open one engine for the file: that takes longer than to read a thousand lines."""
        return duckdb.connect()

    def head(self, rows: int = HEAD_ROWS) -> list[HeadRow]:
        """Give the headers as row 0, then the first lines; all lines are read for their keys."""
        headers = self._keys()
        columns = {index: f"c{index}" for index in range(len(headers))}
        fit = Fit("", 0, columns, {}, {})
        found = [HeadRow(0, headers)]
        for batch in self.batches(fit, rows):
            cells = batch.frame.select("row", *columns.values()).fill_null("")
            found += [HeadRow(int(row[0]), list(row[1:])) for row in cells.rows()]
            if len(found) > rows:
                break
        return found[: rows + 1]

    def batches(self, fit: Fit, batch_rows: int = BATCH_ROWS) -> Iterator[Batch]:
        """Give all objects; a line that is none is ragged, with 0 cells found."""
        headers = self._keys()
        columns = {name: headers[index] for index, name in fit.columns.items()}
        if fit.lead is not None:
            columns[LEAD] = headers[fit.lead]
        for lines in self._lines():
            for start in range(0, lines.height, batch_rows):
                yield _batch(self._con, lines.slice(start, batch_rows), columns)

    def _keys(self) -> list[str]:
        if self._headers is None:
            first: dict[str, None] = {}
            for lines in self._lines():
                first.update(dict.fromkeys(_keys(self._con, lines)))
                if len(first) > MOST_KEYS:
                    what = f"各行的键合起来超过 {MOST_KEYS} 种，没有装载"
                    fix = "每行一个对象、键是表头；请送数单位核对后重新导出"
                    raise SourceError(what, place=Place(self._file_name), fix=fix)
            self._headers = list(first)
        return self._headers

    def _lines(self) -> Iterator[pl.DataFrame]:
        """Give [row: u32, line: str, why: str, blank: bool, is_object: bool], one row per line."""
        number = 1
        for block in line_blocks(self._path, self._encoding):
            if isinstance(block, LongLine):
                line, why = pl.Series([block.text]), pl.lit("too_long")
            else:
                text = block.decode().removesuffix("\n")
                line, why = pl.Series([text]).str.split("\n").explode(), self._lost()
            rows = pl.int_range(number, number + line.len(), dtype=pl.UInt32, eager=True)
            number += line.len()
            lines = pl.DataFrame({"row": rows, "line": line.str.strip_chars(" \t\r")})
            yield _judged(self._con, lines.with_columns(why=why.cast(pl.String)))

    def _lost(self) -> pl.Expr:
        if not self._encoding.bad_lines:
            return pl.lit(None)
        is_lost = pl.col("line").str.contains(LOST, literal=True)
        return pl.when(is_lost).then(pl.lit("undecodable"))


@contextmanager
def _seen(con: duckdb.DuckDBPyConnection, lines: pl.DataFrame) -> Iterator[None]:
    """Let the engine see some lines as the table `lines`, no longer than needed."""
    con.register("lines", lines)
    try:
        yield
    finally:
        con.unregister("lines")


def _judged(con: duckdb.DuckDBPyConnection, lines: pl.DataFrame) -> pl.DataFrame:
    with _seen(con, lines):
        judged: pl.DataFrame = con.sql(
            """
            SELECT row, line, why, line = '' AS blank,
                   CASE WHEN why IS NULL AND json_valid(line)
                        THEN json_type(line) = 'OBJECT' ELSE false END AS is_object
            FROM lines ORDER BY row
            """
        ).pl()
        return judged


def _keys(con: duckdb.DuckDBPyConnection, lines: pl.DataFrame) -> list[str]:
    with _seen(con, lines.filter("is_object")):
        found = con.sql(
            """
            WITH keys AS (SELECT row, json_keys(line) AS names FROM lines),
            spread AS (
                SELECT row, unnest(names) AS name, unnest(range(len(names))) AS place FROM keys
            )
            SELECT name FROM spread GROUP BY name
            ORDER BY min(row::BIGINT * 100000000 + place), name LIMIT $most
            """,
            params={"most": MOST_KEYS + 1},
        ).fetchall()
    return [str(name) for (name,) in found]


def _batch(con: duckdb.DuckDBPyConnection, lines: pl.DataFrame, columns: dict[str, str]) -> Batch:
    pointers = {f"p{i}": _pointer(header) for i, header in enumerate(columns.values())}
    cells = ", ".join(
        f'json_extract_string(line, ${p}) AS "{name}", json_type(line, ${p}) AS "{name}{CELL}"'
        for p, name in zip(pointers, columns, strict=True)
    )
    with _seen(con, lines.filter(pl.col("is_object") | pl.col("blank"))):
        source = "(SELECT row, CASE WHEN blank THEN '{}' ELSE line END AS line FROM lines)"
        frame = con.sql(f"SELECT row, {cells} FROM {source} ORDER BY row", params=pointers).pl()
    kinds = [_kind(name) for name in columns]
    frame = frame.with_columns(kinds)
    idle = [kind.meta.output_name() for kind in kinds if _is_idle(frame, kind)]
    ragged = lines.filter(~pl.col("is_object") & ~pl.col("blank")).select(
        "row",
        pl.col("line").alias("text"),
        pl.lit(0, pl.UInt32).alias("found"),
        pl.lit(len(columns), pl.UInt32).alias("expected"),
        "why",
    )
    return Batch(frame.drop(idle), ragged)


def _kind(name: str) -> pl.Expr:
    """Name the kind of each value that is no text.

    A float of over 15 digits has lost some; a whole number has them all and reads like text.
    """
    kind = pl.col(name + CELL)
    is_long = (kind == "DOUBLE") & (pl.col(name).cast(pl.Float64, strict=False).abs() >= 1e15)
    is_exact = kind.is_in(["BIGINT", "UBIGINT"]) & (pl.col(name).str.len_chars() > EXCEL_DIGITS)
    known = kind.replace_strict(_TYPES, default=None, return_dtype=pl.String)
    marked = pl.when(is_long).then(pl.lit("long")).when(~is_exact).then(known)
    return marked.alias(name + CELL)


def _is_idle(frame: pl.DataFrame, kind: pl.Expr) -> bool:
    name = kind.meta.output_name()
    return frame[name].null_count() == frame.height or name == LEAD + CELL


def _pointer(header: str) -> str:
    return "/" + header.replace("~", "~0").replace("/", "~1")
