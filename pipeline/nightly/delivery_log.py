"""The append-only log of what was delivered when and what was forgotten, beside the archive."""

import os
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict

from pipeline.errors import Place, UsageError, WorkspaceError

LOG_FILE = "deliveries.jsonl"


class Entry(BaseModel):
    """One event: a file was delivered, or a delivery was forgotten.

    Attributes:
        night: Number of the run that took the file (1, 2, …).
        as_of: As-of date of that run; a ledger covers the months up to it.
        replaces: SHA-256 of the delivery that this one corrects.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    event: Literal["delivered", "forgotten"]
    sha256: str
    night: int
    as_of: date
    file: str = ""
    source: str | None = None
    places: tuple[str, ...] = ()
    covered_from: date | None = None
    covered_to: date | None = None
    replaces: str | None = None


def read_log(archive: Path) -> list[Entry]:
    """Read all events in the order in which they were written; none when there is no log yet."""
    path = archive / LOG_FILE
    if not path.exists():
        return []
    entries = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        try:
            entries.append(Entry.model_validate_json(line))
        except ValueError:
            raise WorkspaceError(
                "送达日志的这一行读不懂",
                place=Place(path, line=number),
                fix="这份日志只由程序追加，不要手改；请从备份恢复",
            ) from None
    return entries


def append_log(archive: Path, entries: Sequence[Entry]) -> None:
    """Append events; a kill leaves the old log or the new one, never a torn line."""
    if entries:
        append_lines(archive / LOG_FILE, [entry.model_dump_json() for entry in entries])


def append_lines(path: Path, lines: Iterable[str]) -> None:
    """Append whole lines to a small text file so that a reader sees all of them or none."""
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    part = path.with_name(path.name + ".part")
    with part.open("w", encoding="utf-8") as file:
        file.write(before + "".join(line + "\n" for line in lines))
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)


def in_force(log: Sequence[Entry]) -> list[Entry]:
    """Deliveries that count: not forgotten since, each once, by (night, file, sha256)."""
    alive: dict[str, Entry] = {}
    for entry in log:
        if entry.event == "forgotten":
            alive.pop(entry.sha256, None)
        else:
            alive.setdefault(entry.sha256, entry)
    return sorted(alive.values(), key=lambda entry: (entry.night, entry.file, entry.sha256))


def find(log: Sequence[Entry], name: str) -> Entry:
    """Find the delivery in force that a person means by file name or by the start of its SHA-256.

    Raises:
        UsageError: None or several fit.
    """
    held = in_force(log)
    fits = [entry for entry in held if entry.file == name or entry.sha256.startswith(name.lower())]
    if len(fits) == 1:
        return fits[0]
    listed = (
        "、".join(f"{entry.file}（{entry.sha256[:12]}）" for entry in (fits or held)[:10])
        or "（无）"
    )
    what = f"没有叫 {name!r} 的送达" if not fits else f"{name!r} 不止一份"
    raise UsageError(
        what, place=Place("archive"), fix=f"写文件名或 SHA-256 的前几位，现有：{listed}"
    )
