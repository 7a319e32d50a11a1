"""The ledger file: lines are added once, and a run made again reads up to its own."""

from pathlib import Path

import pytest

from pipeline.errors import WorkspaceError
from pipeline.resolve.identities.ledger import LedgerEntry, append_ledger, read_ledger

FIRST = [
    LedgerEntry("夜1", "run"),
    LedgerEntry("夜1", "founded", "org-1", "organisation", ("org:code:1",)),
]
SECOND = [LedgerEntry("夜2", "run")]


def test_what_is_appended_is_read_back(tmp_path: Path) -> None:
    append_ledger(tmp_path / "identity.jsonl", FIRST)
    append_ledger(tmp_path / "identity.jsonl", SECOND)
    assert read_ledger(tmp_path / "identity.jsonl") == FIRST + SECOND


def test_a_run_is_written_once(tmp_path: Path) -> None:
    for _ in range(2):
        append_ledger(tmp_path / "identity.jsonl", FIRST)
    assert read_ledger(tmp_path / "identity.jsonl") == FIRST


def test_a_run_made_again_reads_up_to_its_own_lines(tmp_path: Path) -> None:
    append_ledger(tmp_path / "identity.jsonl", FIRST)
    append_ledger(tmp_path / "identity.jsonl", SECOND)
    assert read_ledger(tmp_path / "identity.jsonl", before="夜2") == FIRST


def test_a_broken_line_is_named(tmp_path: Path) -> None:
    append_ledger(tmp_path / "identity.jsonl", FIRST)
    with (tmp_path / "identity.jsonl").open("a") as file:
        file.write('{"run_id": ')
    with pytest.raises(WorkspaceError, match="第 3 行"):
        read_ledger(tmp_path / "identity.jsonl")
