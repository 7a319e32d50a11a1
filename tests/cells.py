"""Reads one cell of a delivered file without the product's readers, to check what evidence says."""

import codecs
import csv
import json
import re
from datetime import date, datetime
from functools import cache
from pathlib import Path

import openpyxl
import polars as pl

DELIMITERS = {".csv": ",", ".tsv": "\t"}


def cell(path: Path, name: str, sheet: str, row: int, headers: tuple[str, ...]) -> str:
    """Give the text of the cell in `row` under the first of `headers` there is, units off."""
    rows = _rows(path, name, sheet)
    bare = ([re.sub(r"[(（].*?[)）]", "", text) for text in cells] for cells in rows.values())
    wanted = [re.sub(r"[(（].*?[)）]", "", text) for text in headers]
    header = next(cells for cells in bare if any(text in cells for text in wanted))
    column = next(header.index(text) for text in wanted if text in header)
    return rows[row][column]


@cache
def _rows(path: Path, name: str, sheet: str) -> dict[int, list[str]]:
    """Give every row by its own number; column names that are no row stand under 0."""
    kind = Path(name).suffix
    if kind == ".xlsx":
        with path.open("rb") as file:
            cells = openpyxl.load_workbook(file)[sheet].iter_rows(values_only=True)
        return {n: [_text(value) for value in row] for n, row in enumerate(cells, start=1)}
    if kind == ".parquet":
        frame = pl.read_parquet(path)
        rows = {n: [_text(v) for v in row] for n, row in enumerate(frame.rows(), start=1)}
        return {0: frame.columns, **rows}
    text = _decoded(path.read_bytes())
    if kind == ".jsonl":
        objects = [json.loads(line) for line in text.splitlines()]
        names = list(dict.fromkeys(key for one in objects for key in one))
        rows = {n: [_text(one.get(k)) for k in names] for n, one in enumerate(objects, start=1)}
        return {0: names, **rows}
    return dict(
        enumerate(csv.reader(text.splitlines(keepends=True), delimiter=DELIMITERS[kind]), 1)
    )


def _decoded(content: bytes) -> str:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("gb18030")


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime) and value.time() == datetime.min.time():
        return value.date().isoformat()
    if isinstance(value, date | datetime):
        return str(value)
    if isinstance(value, float):
        return f"{value:.15g}"  # as a spreadsheet shows it
    return str(value)
