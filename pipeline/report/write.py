"""What a run puts into its outbox: clues, links, load report, workbook, page, receipts."""

from pathlib import Path

import duckdb

from pipeline.report.export import export_clues, export_links
from pipeline.report.feedback.write import new_extracts, write_feedback
from pipeline.report.html_report import write_html
from pipeline.report.json_text import write_json_list
from pipeline.report.load_report import file_reports
from pipeline.report.run_facts import RunFacts
from pipeline.report.whole_file import whole_file

FEEDBACK = "feedback"
"""The folder of what goes back to the bureaus, in a run's outbox."""


def write_reports(con: duckdb.DuckDBPyConnection, folder: Path, *, run: RunFacts) -> list[Path]:
    """Write the five files of a run, and the receipts of what it took into `feedback`.

    The same warehouse gives the same bytes.

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
        write_json_list(file_reports(con), draft)
    export_clues(con, "xlsx", workbook, run=run)
    with whole_file(page) as draft:
        write_html(con, draft, run)
    receipts = write_feedback(con, folder / FEEDBACK, run, new_extracts(con))
    return [clues, links, report, workbook, page, *receipts]
