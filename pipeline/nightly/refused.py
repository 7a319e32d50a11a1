"""Receipts of the files that the last run refused; they are no input of a night, nor part of it."""

import shutil
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from pipeline.nightly.facts import run_facts
from pipeline.nightly.inputs import Inputs
from pipeline.nightly.runs import BUILDING
from pipeline.nightly.taking import Refusal
from pipeline.nightly.workspace import Workspace
from pipeline.report.feedback.refused import Refused, write_refused
from pipeline.report.whole_file import whole_file

FOLDER = "refused"
"""The folder in the outbox; it holds what the last run that took the inbox refused, if anything."""


def tell_bureaus(
    workspace: Workspace, inputs: Inputs, refused: Sequence[Refusal], *, as_of: date
) -> list[Path]:
    """Write `outbox/refused` anew: a receipt for each file not taken; none, no folder.

    Raises:
        WorkspaceError: The folder cannot be written.
    """
    folder = workspace.outbox / FOLDER
    draft = workspace.outbox / f"{BUILDING}{FOLDER}"
    if refused:
        draft.mkdir()
        facts = run_facts(inputs, run_id="", as_of=as_of)
        write_refused(draft, [told for one in refused for told in _told(one)], facts)
    shutil.rmtree(folder, ignore_errors=True)
    if refused:
        draft.replace(folder)
    return sorted(folder.rglob("*.html"))


def copy_receipts(workspace: Workspace, out: Path) -> list[Path]:
    """Copy the receipts of what the last run refused into a folder; gives the copies.

    Raises:
        WorkspaceError: The folder cannot be written.
    """
    folder, copies = workspace.outbox / FOLDER, []
    for page in sorted(folder.rglob("*.html")):
        copy = out / page.relative_to(folder)
        copy.parent.mkdir(parents=True, exist_ok=True)
        with whole_file(copy) as draft:
            shutil.copyfile(page, draft)
        copies.append(copy)
    return copies


def _told(one: Refusal) -> list[Refused]:
    """Give what each source's holder is told; a workbook may hold sheets of several."""
    error = one.error
    where = str(error.place) if error.place else ""
    return [
        Refused(one.file, one.sha256, source, error.what, where, error.fix)
        for source in one.sources or ("",)
    ]
