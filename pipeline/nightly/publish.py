"""A built night is checked, written down and made the current one; what it makes obsolete goes."""

import shutil
from collections.abc import Sequence

import duckdb

from pipeline.engine.table_hash import table_hash
from pipeline.engine.whole import write_whole
from pipeline.nightly import runs
from pipeline.nightly.build import IDENTITY_LEDGER, Build
from pipeline.nightly.delivery_log import Entry, corrections, in_force
from pipeline.nightly.facts import run_facts
from pipeline.nightly.fingerprint import hash_file
from pipeline.nightly.runs import BUILDING, Manifest, TableFacts
from pipeline.nightly.workspace import Workspace
from pipeline.report.write import write_reports
from pipeline.resolve.identities.ledger import append_ledger

_TABLES = "SELECT table_name FROM duckdb_tables() WHERE NOT temporary ORDER BY table_name"


def publish(build: Build, entries: Sequence[Entry]) -> Manifest:
    """Write reports and manifest, move the night into place, remove what must go.

    Until the manifest is written the night does not exist; until `current` is renamed the
    last one answers.
    """
    plan, workspace = build.plan, build.plan.workspace
    with plan.log.stage("report"):
        folder = workspace.outbox / f"{BUILDING}{plan.run_id}"
        folder.mkdir()
        write_reports(
            build.con, folder, run=run_facts(plan.inputs, run_id=plan.run_id, as_of=plan.as_of)
        )
    with plan.log.stage("publish"):
        _check(build.con)
        manifest = _manifest(build, entries)
        build.con.close()
        (plan.folder / "night.duckdb").replace(runs.database_path(workspace, plan.run_id))
        folder.replace(workspace.outbox / plan.run_id)
        append_ledger(workspace.warehouse / IDENTITY_LEDGER, build.ledger)
        _write(workspace, manifest)
        runs.point_current(workspace, plan.run_id)
        shutil.rmtree(plan.folder)
        _forget(workspace, entries)
        _prune(build, manifest)
    return manifest


def _check(con: duckdb.DuckDBPyConnection) -> None:
    """Refuse a night in which rows went missing or a clue has no evidence: both are bugs."""
    lost = con.execute(
        "SELECT file FROM extract WHERE rows_read <> rows_loaded + rows_quarantined + duplicates"
        " ORDER BY file"
    ).fetchall()
    bare = con.execute("SELECT clue_id FROM clue WHERE len(evidence) = 0 ORDER BY ALL").fetchall()
    if lost or bare:
        raise RuntimeError(f"rows do not add up in {lost}; clues without evidence: {bare}")


def _manifest(build: Build, entries: Sequence[Entry]) -> Manifest:
    plan, con = build.plan, build.con
    held = [*in_force(entries), *corrections(entries)]
    names = [row[0] for row in con.execute(_TABLES).fetchall()]
    tables = {
        name: TableFacts(rows=_count(con, name), hash=table_hash(con, name)) for name in names
    }
    folder = plan.workspace.outbox / f"{BUILDING}{plan.run_id}"
    outputs = sorted(path for path in folder.rglob("*") if path.is_file())
    return Manifest(
        run_id=plan.run_id,
        night=plan.night,
        as_of=plan.as_of,
        deliveries=tuple(entry.sha256 for entry in held),
        taken=tuple(entry.sha256 for entry in held if entry.night == plan.night),
        inputs=plan.inputs.hashes,
        tables=tables,
        outputs={path.relative_to(folder).as_posix(): hash_file(path) for path in outputs},
        counts={
            "flagged": _count(con, "clue", "outcome = 'flagged'"),
            "incomplete": _count(con, "clue", "outcome = 'incomplete'"),
            "issues": _count(con, "issue"),
            "quarantined": _count(con, "quarantine"),
        },
    )


def _count(con: duckdb.DuckDBPyConnection, table: str, where: str = "true") -> int:
    row = con.execute(f'SELECT count(*) FROM "{table}" WHERE {where}').fetchone()
    return int(row[0]) if row else 0


def _write(workspace: Workspace, manifest: Manifest) -> None:
    path = runs.manifest_path(workspace, manifest.run_id)
    write_whole(path, f"{manifest.model_dump_json(indent=2)}\n".encode())


def _forget(workspace: Workspace, entries: Sequence[Entry]) -> None:
    """Remove the bytes of forgotten deliveries and the nights that hold them."""
    held = {entry.sha256 for entry in [*in_force(entries), *corrections(entries)]}
    gone = {entry.sha256 for entry in entries} - held
    for sha256 in gone:
        (workspace.archive / sha256).unlink(missing_ok=True)
    runs.drop(
        workspace, [night for night in runs.nights(workspace) if gone & set(night.deliveries)]
    )


def _prune(build: Build, newest: Manifest) -> None:
    """Keep the last nights that the settings ask for."""
    keep = build.plan.inputs.settings.limits.keep_nights
    nights = [night for night in runs.nights(build.plan.workspace) if night.run_id != newest.run_id]
    runs.drop(build.plan.workspace, nights[: max(0, len(nights) + 1 - keep)])
