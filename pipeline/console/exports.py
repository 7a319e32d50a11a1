"""`export`: what a night holds, written to a file."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from pipeline.engine.warehouse import open_warehouse
from pipeline.nightly import runs
from pipeline.nightly.facts import run_facts
from pipeline.nightly.inputs import read_inputs
from pipeline.nightly.runs import Manifest
from pipeline.nightly.workspace import Workspace
from pipeline.report.export import (
    Format,
    export_claims,
    export_clues,
    export_identities,
    export_issues,
    export_links,
    export_load_report,
    export_packets,
)


@contextmanager
def opened(
    workspace: Workspace, run_id: str | None
) -> Iterator[tuple[Manifest, duckdb.DuckDBPyConnection]]:
    """Open a night to read; raises `UsageError` when there is none that fits."""
    manifest = runs.chosen(workspace, run_id)
    con = open_warehouse(runs.database_path(workspace, manifest.run_id), read_only=True)
    try:
        yield manifest, con
    finally:
        con.close()


def export(
    workspace: Workspace, what: str, fmt: Format, out: Path, *, run_id: str | None, is_full: bool
) -> None:
    """Write clues, packets, links, ids, the load report, issues or claims of a night to a file.

    All in full values, but the phones of claims, which are masked unless `is_full`.
    """
    inputs = read_inputs(workspace)
    with opened(workspace, run_id) as (manifest, con):
        if what == "clues":
            facts = run_facts(inputs, run_id=manifest.run_id, as_of=manifest.as_of)
            export_clues(con, fmt, out, run=facts)
        elif what == "packets":
            export_packets(con, fmt, out)
        elif what == "links":
            export_links(con, fmt, out)
        elif what == "claims":
            export_claims(con, fmt, out, full=is_full)
        elif what == "identities":
            export_identities(con, fmt, out)
        elif what == "issues":
            export_issues(con, fmt, out)
        else:
            export_load_report(con, fmt, out)
