"""`feedback`: the receipts of deliveries, written anew into a folder."""

from pathlib import Path

from pipeline.console.exports import opened
from pipeline.errors import Place, UsageError
from pipeline.nightly.facts import run_facts
from pipeline.nightly.inputs import read_inputs
from pipeline.nightly.refused import FOLDER, copy_receipts
from pipeline.nightly.workspace import Workspace
from pipeline.report.diff import delivered
from pipeline.report.feedback.write import new_extracts, write_feedback


def make_feedback(
    workspace: Workspace, out: Path, *, extract: str | None, run_id: str | None
) -> list[Path]:
    """Write the receipts of what a night took, or of one delivery that it holds.

    Of the last night also those of what the last run refused, into the folder `refused`.

    Args:
        workspace: The workspace.
        out: The folder; made when it does not exist.
        extract: File name or start of the SHA-256; null: everything that the night took.
        run_id: The night; null: the last.

    Returns:
        The files.

    Raises:
        UsageError: The night has no such delivery.
        WorkspaceError: The folder cannot be written.
    """
    inputs = read_inputs(workspace)
    with opened(workspace, run_id) as (manifest, con):
        if extract is None:
            numbers = new_extracts(con)
        else:
            numbers = [
                one.extract_no
                for one in delivered(con)
                if extract in (one.file, f"{one.file}@{one.night}")
                or one.sha256.startswith(extract.lower())
            ]
            if not numbers:
                raise UsageError(
                    f"这一夜里没有 {extract!r}",
                    place=Place("feedback"),
                    fix="写文件名、文件名@夜 或 SHA-256 的前几位；在用的送达见 xinsuo status",
                )
        facts = run_facts(inputs, run_id=manifest.run_id, as_of=manifest.as_of)
        written = write_feedback(con, out, facts, numbers)
    is_last = extract is None and run_id is None
    return [*written, *copy_receipts(workspace, out / FOLDER)] if is_last else written
