"""What a run puts into its outbox: clues, links, load report, workbook and page."""

from pathlib import Path

import duckdb
import orjson

from pipeline.report.export import export_clues, export_links
from pipeline.report.html_report import write_html
from pipeline.report.load_report import file_reports
from pipeline.report.run_facts import RunFacts
from pipeline.report.whole_file import whole_file


def write_reports(con: duckdb.DuckDBPyConnection, folder: Path, *, run: RunFacts) -> list[Path]:
    """Write the five files of a run; the same warehouse gives the same bytes.

    Args:
        con: The warehouse.
        folder: Where to; it exists.
        run: The run, its rules' words and its contracts.

    Returns:
        The files, in the order in which they were written.

    Raises:
        WorkspaceError: The folder cannot be written.
    """
    clues, links = folder / "clues.jsonl", folder / "links.parquet"
    report, workbook, page = (
        folder / name for name in ("load_report.json", "clues.xlsx", "report.html")
    )
    export_clues(con, "jsonl", clues, run=run)
    export_links(con, "parquet", links)
    with whole_file(report) as draft:
        text = orjson.dumps(
            list(file_reports(con)), option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
        )
        draft.write_bytes(text)
    export_clues(con, "xlsx", workbook, run=run)
    with whole_file(page) as draft:
        write_html(con, draft, run)
    return [clues, links, report, workbook, page]
