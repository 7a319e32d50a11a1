"""The identity ledger: which anchors an entity was ever known by; lines are only ever added.

An anchor is a text that stands for somebody: `org:code:…`, `per:id:…`, `prj:no:…` by a checked
number (these never belong to two), `org:name:…@…`, `per:phone_name:…` and the like by less.
"""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import orjson

from pipeline.errors import Place, WorkspaceError


class LedgerEntry(NamedTuple):
    """One line of the ledger.

    Attributes:
        run_id: The run that wrote it.
        cause: `run` (opens a run's lines, also when it has no others), `founded`, `extended`
            (further anchors), `merged` (`other_id` goes on), `split` (comes off `other_id`).
        entity_id: Whom it is about; '' for `run`.
        kind: organisation | person | project; '' for `run`.
        anchors: The anchors that are new to the entity.
        other_id: The other entity of a merge or a split, else ''.
        because: What made a merge or a split: the anchor that the two have in common, or that the
            one that comes off stands under; '' in lines of older programs.
        record: A mention of that night that bears it (`source|record_key|role|ordinal`), or ''.
        is_judged: A person's word made it.
    """

    run_id: str
    cause: str
    entity_id: str = ""
    kind: str = ""
    anchors: tuple[str, ...] = ()
    other_id: str = ""
    because: str = ""
    record: str = ""
    is_judged: bool = False


def read_ledger(path: Path, *, before: str | None = None) -> list[LedgerEntry]:
    """Read the ledger, up to the lines of a run that is made again.

    Args:
        path: A JSON Lines file; one that does not exist is an empty ledger.
        before: A run; reading stops at its first line. None: all of it.

    Raises:
        WorkspaceError: A line cannot be read.
    """
    if not path.exists():
        return []
    return list(_until(before, _lines(path)))


def append_ledger(path: Path, entries: Sequence[LedgerEntry]) -> None:
    """Add a run's entries at the end; what a run has written already is not written again."""
    if not entries or any(entry.run_id == entries[0].run_id for entry in _lines(path)):
        return
    text = b"".join(orjson.dumps(entry._asdict()) + b"\n" for entry in entries)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("ab") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


def _lines(path: Path) -> Iterator[LedgerEntry]:
    if not path.exists():
        return
    with path.open("rb") as file:
        for number, line in enumerate(file, start=1):
            yield _entry(path, number, line)


def _entry(path: Path, number: int, line: bytes) -> LedgerEntry:
    try:
        fields = orjson.loads(line)
        return LedgerEntry(**{**fields, "anchors": tuple(fields["anchors"])})
    except (orjson.JSONDecodeError, TypeError, KeyError) as error:
        raise WorkspaceError(
            "身份台账的这一行读不出来",
            place=Place(path, line=number),
            fix="用备份恢复这个文件；只有末行残缺时可删去末行，再重新运行",
        ) from error


def _until(run_id: str | None, entries: Iterable[LedgerEntry]) -> Iterator[LedgerEntry]:
    for entry in entries:
        if entry.run_id == run_id:
            return
        yield entry
