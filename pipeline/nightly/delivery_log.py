"""The append-only log of what was delivered, amended, corrected, forgotten, beside the archive."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path, PurePath
from typing import Literal

from pipeline.engine.whole import append_lines
from pipeline.errors import Place, UsageError, WorkspaceError
from pipeline.frozen import Frozen

LOG_FILE = "deliveries.jsonl"
SAID = ("source", "places", "covered_from", "covered_to", "replaces")
"""What a person says of a delivery, and may say later."""


class Entry(Frozen):
    """One event.

    Attributes:
        event: A file was delivered; what was said of a delivery was amended (only what the event
            names); rows that had been set aside were corrected by hand; one of these three was
            forgotten.
        sha256: The file; of `corrected` the rows as corrected, which lie in the archive too.
        night: Number of the run that took it (1, 2, …).
        as_of: As-of date of that run; a ledger covers the months up to it.
        replaces: SHA-256 of the delivery that this one corrects.
    """

    event: Literal["delivered", "amended", "corrected", "forgotten"]
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


def in_force(log: Sequence[Entry]) -> list[Entry]:
    """Deliveries that count: not forgotten since, as last amended, each once.

    Returns:
        Entries of `delivered`, by (night, file, sha256).
    """
    alive = {sha256: entry for sha256, entry in _alive(log).items() if entry.event == "delivered"}
    return sorted(alive.values(), key=lambda entry: (entry.night, entry.file, entry.sha256))


def corrections(log: Sequence[Entry]) -> list[Entry]:
    """Corrections of rows that count, in the order in which they were given."""
    return [entry for entry in _alive(log).values() if entry.event == "corrected"]


def amendment(held: Entry, said: Mapping[str, object]) -> Entry | None:
    """Give the event by which a delivery gets what is now said of it; none if nothing changes.

    Args:
        held: The delivery as it counts.
        said: Name → value of `SAID`; what is null or empty was not said.
    """
    changed = {
        name: value for name, value in said.items() if value and getattr(held, name) != value
    }
    if not changed:
        return None
    blank = dict.fromkeys(SAID) | {"places": ()}
    return held.model_copy(update=blank | changed | {"event": "amended"})


def _alive(log: Sequence[Entry]) -> dict[str, Entry]:
    alive: dict[str, Entry] = {}
    for entry in log:
        if entry.event == "forgotten":
            alive.pop(entry.sha256, None)
        elif entry.event != "amended":
            alive.setdefault(entry.sha256, entry)
        elif entry.sha256 in alive:
            said = {name: value for name in SAID if (value := getattr(entry, name))}
            alive[entry.sha256] = alive[entry.sha256].model_copy(update=said)
    return alive


def find(held: Sequence[Entry], name: str) -> Entry:
    """Find the entry that a person means by file name or by the start of its SHA-256.

    A file in a folder or a ZIP is also known by its bare name, where no file has just that one.

    Raises:
        UsageError: None or several fit.
    """
    fits = [entry for entry in held if entry.file == name or entry.sha256.startswith(name.lower())]
    fits = fits or [entry for entry in held if PurePath(entry.file).name == name]
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
