"""The inbox: what lies in it, copied to the archive under its SHA-256 before anything reads it."""

import hashlib
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import Place, SourceError, WorkspaceError, disk_reason
from pipeline.nightly.workspace import Sidecar, read_toml

CHUNK = 1 << 20
SIDECAR = ".toml"


@dataclass(frozen=True)
class Arrival:
    """A file of the inbox with its copy in the archive.

    Attributes:
        fault: Why its sidecar cannot be read; the file then waits.
    """

    path: Path
    file: str
    sha256: str
    sidecar: Sidecar
    sidecar_path: Path | None
    fault: SourceError | None = None


def arrivals(inbox: Path, archive: Path) -> list[Arrival]:
    """Copy every file of the inbox to `archive/<sha256>` and list them by name.

    Raises:
        WorkspaceError: A file cannot be read, or the archive cannot be written.
    """
    found = []
    for path in waiting(inbox):
        beside = path.with_name(path.name + SIDECAR)
        said, fault = _said(beside)
        name = path.relative_to(inbox).as_posix()
        held = beside if beside.exists() else None
        found.append(Arrival(path, name, keep(path, archive), said, held, fault))
    return found


def _said(beside: Path) -> tuple[Sidecar, SourceError | None]:
    """Read a sidecar: what it says, and why it cannot be read."""
    try:
        return (read_toml(beside, Sidecar) if beside.exists() else Sidecar()), None
    except WorkspaceError as error:
        fix = "改正这份说明文件；可写 source、places、from、to、replaces，日期不加引号"
        return Sidecar(), SourceError(error.what, place=error.place, fix=fix)


def waiting(inbox: Path) -> list[Path]:
    """List the files that wait in the inbox, by path.

    Hidden files, lock files of office programs (`~$…`) and sidecars are no deliveries.
    """
    return [
        path
        for path in sorted(inbox.rglob("*"))
        if path.is_file() and not path.name.startswith((".", "~$")) and not is_sidecar(path)
    ]


def is_sidecar(path: Path) -> bool:
    """Tell whether a file is the sidecar of another that lies beside it."""
    return path.suffix == SIDECAR and path.with_suffix("").exists()


def keep(path: Path, archive: Path) -> str:
    """Copy a file into the archive and hash it; the copy appears whole or not at all."""
    part = archive / f".part-{os.getpid()}"
    digest = hashlib.sha256()
    try:
        with path.open("rb") as source, part.open("wb") as copy:
            while chunk := source.read(CHUNK):
                digest.update(chunk)
                copy.write(chunk)
            copy.flush()
            os.fsync(copy.fileno())
        part.replace(archive / digest.hexdigest())
    except OSError as error:
        raise WorkspaceError(
            f"不能存入档案：{disk_reason(error)}",
            place=Place(path),
            fix="检查收件夹的读权限、archive 的写权限和磁盘空间；文件仍在收件夹里",
        ) from None
    return digest.hexdigest()


def leave(taken: Sequence[Arrival], inbox: Path) -> None:
    """Remove taken files and their sidecars from the inbox, and sub-folders that became empty."""
    for arrival in taken:
        arrival.path.unlink(missing_ok=True)
        if arrival.sidecar_path is not None:
            arrival.sidecar_path.unlink(missing_ok=True)
    for folder in sorted((p for p in inbox.rglob("*") if p.is_dir()), reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()
