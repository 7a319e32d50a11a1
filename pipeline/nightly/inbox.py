"""The inbox: what lies in it, copied to the archive under its SHA-256 before anything reads it.

A file that cannot be read, vanishes or changes while it is copied is told and waits, alone.
"""

import hashlib
import os
import shutil
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO, NamedTuple

from connectors.read.zipped import Member, is_zip, unpack
from pipeline.engine.whole import PART
from pipeline.errors import Place, SourceError, WorkspaceError, disk_reason
from pipeline.nightly.workspace import Sidecar, read_toml

CHUNK = 1 << 20
SIDECAR = ".toml"
UNPACKING = ".unpack-"
NOTHING_SAID = Sidecar()


class Stamp(NamedTuple):
    """By what a file is known to be the one that was copied: changed or replaced, it differs."""

    device: int
    inode: int
    size: int
    modified_ns: int


@dataclass(frozen=True)
class Arrival:
    """A file of the inbox with its copy in the archive.

    Attributes:
        path: Where it lies; of a file in a ZIP, the ZIP.
        file: Its name, with its folders below the inbox; of a file in a ZIP behind the ZIP's.
        sha256: Under which its copy lies in the archive; '' when there is none; of a note that of
            the delivery that it is about, once that is known.
        sidecar: What the person who delivers says of it.
        fault: Why it, or its sidecar, cannot be read; the file then waits.
        is_note: It is a sidecar alone, about a file delivered before.
        seen: The files that leave the inbox with it, as they were when they were read.
    """

    path: Path
    file: str
    sha256: str = ""
    sidecar: Sidecar = NOTHING_SAID
    fault: SourceError | None = None
    is_note: bool = False
    seen: tuple[tuple[Path, Stamp], ...] = ()


class Waiting(NamedTuple):
    """What waits in the inbox: files by path, sidecars without a file, folders it cannot list."""

    files: list[Path]
    notes: list[Path]
    faults: list[SourceError]


def waiting(inbox: Path) -> Waiting:
    """List what waits in the inbox, by path.

    Hidden files, lock files of office programs (`~$…`) and sidecars are no deliveries.
    """
    unread: list[OSError] = []
    paths = sorted(
        Path(folder) / name
        for folder, _, names in os.walk(inbox, onerror=unread.append)
        for name in names
        if not name.startswith((".", "~$"))
    )
    paths = [path for path in paths if path.is_symlink() or path.is_file()]
    notes = [path for path in paths if path.suffix == SIDECAR]
    files = [path for path in paths if path.suffix != SIDECAR]
    alone = [path for path in notes if path.with_suffix("") not in files]
    faults = [_unread(Path(error.filename or inbox), inbox, error) for error in unread]
    return Waiting(files, alone, faults)


def arrivals(inbox: Path, archive: Path) -> list[Arrival]:
    """Copy every file of the inbox to `archive/<sha256>` and list them by name, notes after them.

    Raises:
        WorkspaceError: The archive cannot be written.
    """
    found = waiting(inbox)
    listed = [Arrival(inbox, str(one.place or ""), fault=one) for one in found.faults]
    for path in found.files:
        one = _arrival(path, inbox, archive)
        is_packed = one.fault is None and is_zip(archive / one.sha256)
        listed += unpacked(one, archive) if is_packed else [one]
    return listed + [_note(path, inbox) for path in found.notes]


def _arrival(path: Path, inbox: Path, archive: Path) -> Arrival:
    name = path.relative_to(inbox).as_posix()
    beside = path.with_name(path.name + SIDECAR)
    try:
        seen = [(path, _stamp(path.stat()))]
        said = NOTHING_SAID
        if beside.exists():
            seen.append((beside, _stamp(beside.stat())))
            said = _said(beside)
        return Arrival(path, name, keep(path, archive), said, seen=tuple(seen))
    except SourceError as fault:
        return Arrival(path, name, fault=fault)
    except OSError as error:
        return Arrival(path, name, fault=_unread(path, inbox, error))


def unpacked(zipped: Arrival, archive: Path) -> list[Arrival]:
    """Give the files of a ZIP as arrivals of their own; the archive keeps these, not the ZIP.

    What the ZIP's sidecar says holds for every file that has none of its own in the ZIP.
    """
    folder, copy = archive / f"{UNPACKING}{zipped.sha256}", archive / zipped.sha256
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    try:
        members = list(unpack(copy, folder, name=zipped.file))
        said = {m.file: m.path for m in members if m.path and m.file.endswith(SIDECAR)}
        named = {member.file for member in members}
        files = [m for m in members if m.file.removesuffix(SIDECAR) not in named - {m.file}]
        return [_member(one, said.get(one.file + SIDECAR), zipped, archive) for one in files]
    except SourceError as fault:
        return [replace(zipped, sha256="", fault=fault)]
    finally:
        shutil.rmtree(folder)
        copy.unlink()


def _member(one: Member, beside: Path | None, zipped: Arrival, archive: Path) -> Arrival:
    member = replace(zipped, file=one.file, sha256="", fault=one.fault)
    if one.path is None:
        return member
    try:
        said = _said(beside) if beside else zipped.sidecar
        return replace(member, sha256=keep(one.path, archive), sidecar=said)
    except SourceError as fault:
        return replace(member, fault=fault)


def _note(path: Path, inbox: Path) -> Arrival:
    name = path.relative_to(inbox).with_suffix("").as_posix()
    try:
        seen = ((path, _stamp(path.stat())),)
        return Arrival(path, name, sidecar=_said(path), is_note=True, seen=seen)
    except SourceError as fault:
        return Arrival(path, name + SIDECAR, fault=fault, is_note=True)
    except OSError as error:
        return Arrival(path, name + SIDECAR, fault=_unread(path, inbox, error), is_note=True)


def _said(beside: Path) -> Sidecar:
    """Read a sidecar; raises `SourceError` when it cannot be read."""
    try:
        return read_toml(beside, Sidecar)
    except WorkspaceError as error:
        fix = "改正这份说明文件；可写 source、places、from、to、replaces，日期不加引号"
        raise SourceError(error.what, place=error.place, fix=fix) from None


def _unread(path: Path, inbox: Path, error: OSError) -> SourceError:
    name = path.relative_to(inbox).as_posix() if path != inbox else path.name
    return SourceError(
        f"读不了：{disk_reason(error)}",
        place=Place(name),
        fix="检查它的读权限，或请投递的人重新放一次；其他文件照常收",
    )


def keep(path: Path, archive: Path) -> str:
    """Copy a file into the archive and hash it; the copy appears whole or not at all.

    Raises:
        SourceError: The file cannot be read, or changed while it was copied.
        WorkspaceError: The archive cannot be written.
        OSError: The file is not there.
    """
    with path.open("rb") as source:
        before = _stamp(os.fstat(source.fileno()))
        part, sha256 = _copied(source, path, archive)
    if _stamp(path.stat()) != before:
        part.unlink()
        what = "复制的时候内容在变，大概还没有写完，这一夜不收"
        raise SourceError(what, place=Place(path), fix="等它写完；下一次运行会再看")
    try:
        part.replace(archive / sha256)
    except OSError as error:
        raise _unkept(path, error) from None
    return sha256


def _copied(source: BinaryIO, path: Path, archive: Path) -> tuple[Path, str]:
    """Copy to a part file of the archive; gives it and the hash of what was copied."""
    part, digest = archive / f"{PART}{os.getpid()}", hashlib.sha256()
    try:
        with part.open("wb") as copy:
            for chunk in _chunks(source, path):
                digest.update(chunk)
                copy.write(chunk)
            copy.flush()
            os.fsync(copy.fileno())
    except OSError as error:
        part.unlink(missing_ok=True)
        raise _unkept(path, error) from None
    except SourceError:
        part.unlink(missing_ok=True)
        raise
    return part, digest.hexdigest()


def _chunks(source: BinaryIO, path: Path) -> Iterator[bytes]:
    try:
        while chunk := source.read(CHUNK):
            yield chunk
    except OSError as error:
        raise _unread(path, path.parent, error) from None


def _unkept(path: Path, error: OSError) -> WorkspaceError:
    return WorkspaceError(
        f"不能存入档案：{disk_reason(error)}",
        place=Place(path),
        fix="检查 archive 的写权限和磁盘空间；文件仍在收件夹里",
    )


def _stamp(stat: os.stat_result) -> Stamp:
    return Stamp(stat.st_dev, stat.st_ino, stat.st_size, stat.st_mtime_ns)


def leave(arrived: Sequence[Arrival], taken: Collection[str], inbox: Path) -> None:
    """Remove what was taken from the inbox with its sidecars, and sub-folders that became empty.

    What changed since it was copied stays: it is another delivery, for the next night.

    Args:
        arrived: All that arrived.
        taken: SHA-256 of what was taken; a ZIP leaves when all its members were.
        inbox: The inbox.
    """
    kept = {one.path for one in arrived if one.fault or one.sha256 not in taken}
    for arrival in arrived:
        for path, stamp in arrival.seen if arrival.path not in kept else ():
            if path.exists() and _stamp(path.stat()) == stamp:
                path.unlink()
    for folder in sorted((p for p in inbox.rglob("*") if p.is_dir()), reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()
