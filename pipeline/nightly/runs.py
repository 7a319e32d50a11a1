"""The nights kept in the warehouse: manifests, `current`, and which nights go."""

import re
import shutil
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from pipeline.engine.whole import PART, write_whole
from pipeline.errors import Place, UsageError, WorkspaceError
from pipeline.frozen import Frozen
from pipeline.nightly.fingerprint import RUN_ID_LENGTH
from pipeline.nightly.inbox import UNPACKING
from pipeline.nightly.workspace import Workspace

CURRENT = "current"
BUILDING = ".building-"


class TableFacts(Frozen, extra="ignore"):
    """Rows of a table and a hash over its sorted rows."""

    rows: int
    hash: str


class Manifest(Frozen, extra="ignore"):
    """What one good night was made of and what came out; holds no clock time.

    Attributes:
        deliveries: SHA-256 of every delivery and correction in force.
        taken: SHA-256 of those that this night took.
        inputs: Hashes of contracts, settings, rules and judgements, and the code version.
        outputs: SHA-256 of every file in the outbox folder, by its path in it.
    """

    run_id: str
    night: int
    as_of: date
    deliveries: tuple[str, ...]
    taken: tuple[str, ...]
    inputs: Mapping[str, str]
    tables: Mapping[str, TableFacts]
    outputs: Mapping[str, str]
    counts: Mapping[str, int]


def manifest_path(workspace: Workspace, run_id: str) -> Path:
    """Where a night's manifest lies."""
    return workspace.warehouse / f"{run_id}.json"


def database_path(workspace: Workspace, run_id: str) -> Path:
    """Where a night's database lies."""
    return workspace.warehouse / f"{run_id}.duckdb"


def nights(workspace: Workspace) -> list[Manifest]:
    """All good nights, oldest first; a manifest that cannot be read raises `WorkspaceError`."""
    found = [read_manifest(path) for path in sorted(workspace.warehouse.glob("*.json"))]
    return sorted(found, key=lambda manifest: (manifest.night, manifest.run_id))


def read_manifest(path: Path) -> Manifest:
    """Read one night's manifest; raises `WorkspaceError` when it cannot be read."""
    try:
        return Manifest.model_validate_json(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        raise WorkspaceError(
            "这一夜的清单读不懂",
            place=Place(path),
            fix="从备份恢复，或删去这一夜的 .json 与 .duckdb",
        ) from None


def current(workspace: Workspace) -> Manifest | None:
    """The last good night, or None before the first."""
    pointer = workspace.warehouse / CURRENT
    if not pointer.exists():
        return None
    return read_manifest(manifest_path(workspace, pointer.read_text(encoding="utf-8").strip()))


def chosen(workspace: Workspace, run_id: str | None) -> Manifest:
    """The night a person asked for by the start of its id, or the last good one.

    Raises:
        UsageError: There is none, or the id fits none or several.
    """
    held = nights(workspace)
    if run_id is None:
        last = current(workspace)
        fits = [last] if last else []
    else:
        fits = [manifest for manifest in held if manifest.run_id.startswith(run_id)]
    if len(fits) != 1:
        what = "还没有跑过一夜" if run_id is None else f"没有（或不止一夜）以 {run_id!r} 开头"
        raise UsageError(what, place=Place("--run"), fix="先 xinsuo run；现有的夜见 xinsuo runs")
    return fits[0]


def point_current(workspace: Workspace, run_id: str) -> None:
    """Make a night the current one, in one step."""
    write_whole(workspace.warehouse / CURRENT, f"{run_id}\n".encode())


def drop(workspace: Workspace, manifests: Iterable[Manifest]) -> None:
    """Remove nights with their reports; the manifest first: half a night is none."""
    for manifest in manifests:
        manifest_path(workspace, manifest.run_id).unlink(missing_ok=True)
        database_path(workspace, manifest.run_id).unlink(missing_ok=True)
        shutil.rmtree(workspace.outbox / manifest.run_id, ignore_errors=True)


def sweep(workspace: Workspace) -> None:
    """Remove what a killed run left: building folders, databases without a manifest."""
    archive, warehouse, outbox = workspace.archive, workspace.warehouse, workspace.outbox
    for folder, name in ((warehouse, BUILDING), (outbox, BUILDING), (archive, UNPACKING)):
        for rest in folder.glob(f"{name}*"):
            shutil.rmtree(rest, ignore_errors=True)
    for rest in [p for one in (workspace.root, archive, warehouse) for p in one.glob(f"{PART}*")]:
        rest.unlink(missing_ok=True)
    good = {manifest.run_id for manifest in nights(workspace)}
    for database in workspace.warehouse.glob("*.duckdb"):
        if is_run_id(database.stem) and database.stem not in good:
            database.unlink()
    for folder in workspace.outbox.iterdir():
        if is_run_id(folder.name) and folder.name not in good:
            shutil.rmtree(folder)


def is_run_id(name: str) -> bool:
    """Tell a run's id from anything else that a person may have put beside it."""
    return re.fullmatch(rf"[0-9a-f]{{{RUN_ID_LENGTH}}}", name) is not None
