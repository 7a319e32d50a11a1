"""`xinsuo export`: what a night holds, table by table, in four formats, in full values."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal, get_args

import duckdb
import pyarrow as pa

from pipeline.errors import UsageError
from pipeline.report import messages
from pipeline.report.claims import CLAIM_COLUMNS, CLAIM_COLUMNS_FLAT, claim_batches
from pipeline.report.clue_table import CLUE_COLUMNS, CLUE_COLUMNS_FLAT, clue_batches, clue_rows
from pipeline.report.clue_workbook import write_clue_workbook
from pipeline.report.clues import ranked_clues
from pipeline.report.identities import IDENTITY_COLUMNS, identity_batches
from pipeline.report.issues import ISSUE_COLUMNS, issue_batches
from pipeline.report.json_text import write_json_lines
from pipeline.report.links import LINK_COLUMNS, LINK_COLUMNS_FLAT, link_batches
from pipeline.report.load_report import FILE_COLUMNS, file_batches, file_reports
from pipeline.report.packets import (
    PACKET_COLUMNS,
    PACKET_COLUMNS_FLAT,
    packet_batches,
    packets,
)
from pipeline.report.run_facts import RunFacts
from pipeline.report.tables import in_groups, write_csv, write_ndjson, write_parquet, write_xlsx
from pipeline.report.whole_file import whole_file

Format = Literal["jsonl", "csv", "xlsx", "parquet"]
Batches = Iterator[pa.RecordBatch]


def export_clues(con: duckdb.DuckDBPyConnection, fmt: Format, out: Path, *, run: RunFacts) -> None:
    """Write the clues in their ranking; as XLSX the assessment workbook.

    Args:
        con: The warehouse.
        fmt: The format.
        out: The file; it appears whole or not at all.
        run: Words for the workbook; contracts, which say where free text stands.

    Raises:
        UsageError: The format is not one of the four.
        WorkspaceError: The file cannot be written.
    """
    _known(fmt)
    clues = ranked_clues(con, contracts=run.contracts)
    with whole_file(out) as draft:
        if fmt == "jsonl":
            write_json_lines(clue_rows(clues), draft)
        elif fmt == "xlsx":
            write_clue_workbook(clues, packets(con), draft, run)
        elif fmt == "csv":
            groups = in_groups(clue_batches(clues, CLUE_COLUMNS_FLAT), CLUE_COLUMNS_FLAT)
            write_csv(groups, CLUE_COLUMNS_FLAT, draft)
        else:
            groups = in_groups(clue_batches(clues, CLUE_COLUMNS), CLUE_COLUMNS)
            write_parquet(groups, CLUE_COLUMNS, draft)


def export_packets(con: duckdb.DuckDBPyConnection, fmt: Format, out: Path) -> None:
    """Write all clues about one entity as one row; arguments and errors as in `export_clues`."""
    _known(fmt)
    schema = PACKET_COLUMNS if fmt in ("jsonl", "parquet") else PACKET_COLUMNS_FLAT
    _write_table(packet_batches(con, schema), schema, fmt, out, sheet=messages.SHEET_PACKETS)


def export_links(con: duckdb.DuckDBPyConnection, fmt: Format, out: Path) -> None:
    """Write what became of every mention; arguments and errors as in `export_clues`."""
    _known(fmt)
    schema = LINK_COLUMNS if fmt in ("jsonl", "parquet") else LINK_COLUMNS_FLAT
    _write_table(link_batches(con, schema), schema, fmt, out, sheet=messages.SHEET_LINKS)


def export_claims(con: duckdb.DuckDBPyConnection, fmt: Format, out: Path, *, full: bool) -> None:
    """Write the claims read from texts; phones masked unless `full`. Errors: `export_clues`."""
    _known(fmt)
    schema = CLAIM_COLUMNS if fmt in ("jsonl", "parquet") else CLAIM_COLUMNS_FLAT
    batches = claim_batches(con, schema, full=full)
    _write_table(batches, schema, fmt, out, sheet=messages.SHEET_CLAIMS)


def export_issues(con: duckdb.DuckDBPyConnection, fmt: Format, out: Path) -> None:
    """Write every issue of the warehouse; arguments and errors as in `export_clues`."""
    _known(fmt)
    _write_table(issue_batches(con), ISSUE_COLUMNS, fmt, out, sheet=messages.SHEET_ISSUES)


def export_identities(con: duckdb.DuckDBPyConnection, fmt: Format, out: Path) -> None:
    """Write every merge and split of ids; arguments and errors as in `export_clues`."""
    _known(fmt)
    sheet = messages.SHEET_IDENTITIES
    _write_table(identity_batches(con), IDENTITY_COLUMNS, fmt, out, sheet=sheet)


def export_load_report(con: duckdb.DuckDBPyConnection, fmt: Format, out: Path) -> None:
    """Write what became of each file of the run; arguments and errors as in `export_clues`."""
    _known(fmt)
    if fmt == "jsonl":
        with whole_file(out) as draft:
            write_json_lines(file_reports(con), draft)
    else:
        _write_table(file_batches(con), FILE_COLUMNS, fmt, out, sheet=messages.SHEET_FILES)


def _write_table(
    batches: Batches, schema: pa.Schema, fmt: Format, out: Path, *, sheet: str
) -> None:
    groups = in_groups(batches, schema)
    writers: dict[str, Callable[[Path], None]] = {
        "jsonl": lambda draft: write_ndjson(groups, draft),
        "csv": lambda draft: write_csv(groups, schema, draft),
        "parquet": lambda draft: write_parquet(groups, schema, draft),
        "xlsx": lambda draft: write_xlsx(groups, schema, draft, sheet=sheet),
    }
    with whole_file(out) as draft:
        writers[fmt](draft)


def _known(fmt: str) -> None:
    if fmt not in get_args(Format):
        raise UsageError(messages.UNKNOWN_FORMAT.format(given=fmt), fix=messages.UNKNOWN_FORMAT_FIX)
