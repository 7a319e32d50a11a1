"""Rows of the quarantine that come back corrected: taken once, kept in the archive, logged."""

import hashlib
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import duckdb
import polars as pl

from connectors.fit import Fit
from connectors.read.open import open_extract
from pipeline.engine.warehouse import open_warehouse
from pipeline.engine.whole import write_whole
from pipeline.errors import Place, SourceError, UsageError
from pipeline.ingest.corrected import CORRECTED
from pipeline.nightly import runs
from pipeline.nightly.delivery_log import Entry
from pipeline.nightly.workspace import Workspace

FILE, SHEET, ROW, SHA256 = "隔离·文件", "隔离·工作表", "隔离·行", "隔离·送达"
REASON, COLUMN, TEXT = "隔离·原因", "隔离·所在列", "隔离·原文"
PLACE_HEADERS = (SHA256, FILE, SHEET, ROW, REASON, COLUMN, TEXT)
"""Headers that say which row it is, before the row's own."""

NEEDED = (SHA256, SHEET, ROW)
LONG = ("shown", "sheet", "row", "told", "header", "text")
SHOWN_SHA256 = 16
"""Characters of a SHA-256 that the exported workbook shows; enough to tell files apart."""

MOST_NAMED = 5
"""Rows that a message names; the rest is counted."""

LONG_CELL = 32_767
"""Characters of a cell: "Excel specifications and limits", Microsoft Support; a longer text was
cut when it was written out, and what was cut was not changed."""

CHANGED = """
WITH aside AS (
    SELECT e.sha256, left(e.sha256, {shown}) AS shown, q.sheet, q.row, q.cells
    FROM quarantine AS q JOIN extract AS e USING (extract_no)
    WHERE (left(e.sha256, {shown}), q.sheet, q.row) IN (SELECT (shown, sheet, row) FROM given)
),
original AS (
    SELECT a.sha256, a.sheet, a.row, j.key AS header, j.value ->> '$' AS text
    FROM aside AS a, json_each(a.cells) AS j
)
SELECT a.sha256, a.sheet, a.row, g.told,
       list({{'header': g.header, 'text': g.text}} ORDER BY g.header) AS cells
FROM given AS g JOIN aside AS a USING (shown, sheet, row)
LEFT JOIN original AS o
    ON o.sha256 = a.sha256 AND o.sheet = a.sheet AND o.row = a.row AND o.header = g.header
WHERE replace(g.text, chr(13), '') <> replace(coalesce(o.text, ''), chr(13), '')
  AND NOT (length(o.text) > {long} AND length(g.text) >= {long} - 100)
GROUP BY a.sha256, a.sheet, a.row, g.told ORDER BY a.sha256, a.sheet, a.row, g.told
"""
"""Rows of the quarantine of which `given` changes a cell; line ends make no difference."""


def accept(workspace: Workspace, path: Path, *, night: int, as_of: date) -> Entry | None:
    """Keep the rows of a corrected file that stand in the quarantine now and were changed.

    Args:
        workspace: The office; its last night holds the quarantine.
        path: What `quarantine export` wrote, corrected by hand.
        night: The night that takes it.
        as_of: Its as-of date.

    Returns:
        The event for the delivery log; none when no row was changed that is still set aside.

    Raises:
        UsageError: There is no such file, or no night.
        SourceError: The file cannot be read, its columns of place are missing, or rows of it do
            not say which row they stand for; nothing of it is taken then.
    """
    if not path.is_file():
        raise UsageError("没有这个文件", place=Place(str(path)), fix="检查路径")
    given = _read(path)
    manifest = runs.chosen(workspace, None)
    with open_warehouse(runs.database_path(workspace, manifest.run_id), read_only=True) as con:
        changed = _changed(con, given)
    if not changed.height:
        return None
    lines = changed.write_ndjson().encode()
    sha256 = hashlib.sha256(lines).hexdigest()
    write_whole(workspace.archive / sha256, lines)
    return Entry(event="corrected", sha256=sha256, night=night, as_of=as_of, file=path.name)


def read_corrected_rows(archive: Path, entries: Sequence[Entry]) -> pl.DataFrame:
    """Read the corrected rows in force, in the order in which they were given: [`CORRECTED`]."""
    read = [pl.read_ndjson(archive / entry.sha256, schema=CORRECTED) for entry in entries]
    return pl.concat([pl.DataFrame(schema=CORRECTED), *read])


def _read(path: Path) -> pl.DataFrame:
    """Read a corrected file: [shown, sheet, row: u32, told, header, text], one row per cell."""
    extract = open_extract(path, name=path.name)
    found = []
    for sheet in extract.sheets:
        head = sheet.head()
        if not head:
            continue
        place = Place(path.name, sheet=sheet.name)
        headers = [cell.strip() for cell in head[0].cells]
        if lacking := [name for name in NEEDED if name not in headers]:
            what = f"没有这些列：{'、'.join(lacking)}"
            fix = "用 xinsuo quarantine export 写出的表改，前面几列“隔离·…”不要动"
            raise SourceError(what, place=place, fix=fix)
        names = {f"c{n}": header for n, header in enumerate(headers) if header}
        columns = {int(name[1:]): name for name in names}
        fit = Fit("", head[0].row, columns, names, {})
        for batch in sheet.batches(fit):
            found.append(_long(batch.frame, names, str(place)))
    given = pl.concat(found) if found else _long(pl.DataFrame(), {}, "")
    _tell_unplaced(path, given)
    return given


def _tell_unplaced(path: Path, given: pl.DataFrame) -> None:
    """Refuse a file in which rows with content do not say which row they stand for."""
    is_lost = pl.col("row").is_null() | (pl.col("shown").fill_null("") == "")
    rows = given.filter(is_lost, pl.col("text").str.strip_chars() != "")
    told = rows["told"].unique(maintain_order=True).to_list()
    if not told:
        return
    named = "、".join(told[:MOST_NAMED]) + (" 等" if len(told) > MOST_NAMED else "")
    raise SourceError(
        f"有 {len(told)} 行看不出是隔离区的哪一行：{named}",
        place=Place(path.name),
        fix=f"“{SHA256}”和“{ROW}”两列照 quarantine export 写出的原样填回；自己添的行请删去",
    )


def _long(frame: pl.DataFrame, names: dict[str, str], place: str) -> pl.DataFrame:
    by_header = {header: name for name, header in names.items()}
    own = [name for name, header in names.items() if header not in PLACE_HEADERS]
    if not frame.height:
        kinds = dict.fromkeys(("shown", "sheet", "told", "header", "text"), pl.String)
        return pl.DataFrame(schema=kinds | {"row": pl.UInt32}).select(*LONG)
    told = pl.format("{} › 第 {} 行", pl.lit(place), "row")
    index = frame.select(
        shown=pl.col(by_header[SHA256]).str.strip_chars(),
        sheet=pl.col(by_header[SHEET]).fill_null(""),
        at=pl.col(by_header[ROW]).str.strip_chars().cast(pl.UInt32, strict=False),
        line="row",
        told=told,
    )
    cells = frame.select(pl.col(own).fill_null(""))
    return (
        pl.concat([index, cells], how="horizontal")
        .unpivot(own, index=index.columns, variable_name="c", value_name="text")
        .sort("line", maintain_order=True)
        .with_columns(header=pl.col("c").replace_strict(names, return_dtype=pl.String))
        .rename({"at": "row"})
        .select(*LONG)
    )


def _changed(con: duckdb.DuckDBPyConnection, given: pl.DataFrame) -> pl.DataFrame:
    """Give the rows set aside of which a cell was changed: [`CORRECTED`], by file, sheet, row."""
    con.register("given", given.to_arrow(compat_level=pl.CompatLevel.newest()))
    found: pl.DataFrame = con.sql(CHANGED.format(shown=SHOWN_SHA256, long=LONG_CELL)).pl()
    return found.select(pl.col(name).cast(kind) for name, kind in CORRECTED.items())
