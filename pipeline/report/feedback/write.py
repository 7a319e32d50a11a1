"""Writes the receipts: a folder for each holder, a page and a workbook for each file and source."""

import re
from collections.abc import Sequence
from pathlib import Path

import duckdb

from pipeline.report.feedback.facts import receipt
from pipeline.report.feedback.page import write_receipt_page
from pipeline.report.feedback.view import receipt_view
from pipeline.report.feedback.workbook import write_receipt_workbook
from pipeline.report.mask import mask_file
from pipeline.report.run_facts import RunFacts
from pipeline.report.whole_file import whole_file

MOST_NAME = 60
"""Characters kept of a name in a file's name: with 4 bytes each below 255, the limit of ext4."""

_NOT_IN_NAMES = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|]+')  # what Windows and Linux refuse in names


def write_feedback(
    con: duckdb.DuckDBPyConnection, folder: Path, run: RunFacts, extracts: Sequence[int]
) -> list[Path]:
    """Write the receipts of extracts; the same warehouse gives the same bytes.

    Args:
        con: The warehouse.
        folder: Gets a folder for each holder, with `<source>-<file stem>-<sha8>.html` and `.xlsx`.
        run: The run and its contracts; an extract of a source without contract is left out.
        extracts: Their numbers.

    Returns:
        The files, in the order of the extracts.

    Raises:
        WorkspaceError: The folder cannot be written.
    """
    written = []
    for extract_no, source, file, sha256 in _named(con, extracts):
        contract = run.contracts.get(source)
        if contract is None:
            continue
        view = receipt_view(receipt(con, contract, extract_no), run)
        stem = f"{source}-{file_name(mask_file(Path(file).stem))}-{sha256[:8]}"
        page = folder / file_name(contract.holder) / f"{stem}.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        with whole_file(page) as draft:
            write_receipt_page(view, draft)
        book = page.with_name(f"{stem}.xlsx")
        with whole_file(book) as draft:
            write_receipt_workbook(view, draft)
        written += [page, book]
    return written


def new_extracts(con: duckdb.DuckDBPyConnection) -> list[int]:
    """List the extracts that this run took."""
    asked = "SELECT extract_no FROM extract WHERE is_new ORDER BY extract_no"
    return [number for (number,) in con.cursor().execute(asked).fetchall()]


def file_name(text: str) -> str:
    """Make a name that every file system takes of any text.

    >>> file_name("../中心/台账:3月 ")
    '_中心_台账_3月'
    """
    kept = _NOT_IN_NAMES.sub("_", text)[:MOST_NAME]
    return kept.strip(". ") or "_"


def _named(
    con: duckdb.DuckDBPyConnection, extracts: Sequence[int]
) -> list[tuple[int, str, str, str]]:
    asked = (
        "SELECT extract_no, source, file, sha256 FROM extract"
        " WHERE list_contains($extracts, extract_no) ORDER BY extract_no"
    )
    return con.cursor().execute(asked, {"extracts": list(extracts)}).fetchall()
