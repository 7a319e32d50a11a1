"""What a run puts into its outbox."""

import hashlib
import json
from pathlib import Path

import duckdb

from pipeline.report.run_facts import RunFacts
from pipeline.report.write import write_reports


def test_a_run_writes_five_files_and_a_receipt_for_each_file_with_a_contract(
    con: duckdb.DuckDBPyConnection, run: RunFacts, tmp_path: Path
) -> None:
    written = write_reports(con, tmp_path, run=run)
    assert [path.relative_to(tmp_path).as_posix() for path in written] == [
        "clues.jsonl",
        "links.parquet",
        "load_report.json",
        "clues.xlsx",
        "report.html",
        "feedback/住房公积金管理中心/fund_enforcement-公积金台账-a1a1a1a1.html",
        "feedback/住房公积金管理中心/fund_enforcement-公积金台账-a1a1a1a1.xlsx",
    ]
    assert sorted(written) == sorted(path for path in tmp_path.rglob("*") if path.is_file())


def test_all_files_made_again_have_the_same_bytes(
    con: duckdb.DuckDBPyConnection, run: RunFacts, tmp_path: Path
) -> None:
    def hashes() -> list[str]:
        files = write_reports(con, tmp_path, run=run)
        return [hashlib.sha256(path.read_bytes()).hexdigest() for path in files]

    assert hashes() == hashes()


def test_the_load_report_is_a_list_of_files(
    con: duckdb.DuckDBPyConnection, run: RunFacts, tmp_path: Path
) -> None:
    write_reports(con, tmp_path, run=run)
    report = json.loads((tmp_path / "load_report.json").read_text(encoding="utf-8"))
    assert [file["file"] for file in report] == ["公积金台账.xlsx", "执行案件.csv"]
