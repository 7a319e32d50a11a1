"""Exports: full values, the same bytes each time, whole files or none."""

import json
from pathlib import Path
from typing import cast, get_args

import duckdb
import pyarrow.parquet as pq
import pytest

from pipeline.errors import UsageError, WorkspaceError
from pipeline.report.clue_model import Clue
from pipeline.report.export import (
    Format,
    export_clues,
    export_identities,
    export_issues,
    export_links,
    export_load_report,
    export_packets,
)
from pipeline.report.link_model import Link
from pipeline.report.run_facts import RunFacts

FORMATS: tuple[Format, ...] = get_args(Format)


def export_all(con: duckdb.DuckDBPyConnection, folder: Path, run: RunFacts) -> dict[str, bytes]:
    folder.mkdir()
    for fmt in FORMATS:
        export_clues(con, fmt, folder / f"clues.{fmt}", run=run)
        export_packets(con, fmt, folder / f"packets.{fmt}")
        export_links(con, fmt, folder / f"links.{fmt}")
        export_load_report(con, fmt, folder / f"load_report.{fmt}")
        export_issues(con, fmt, folder / f"issues.{fmt}")
        export_identities(con, fmt, folder / f"identities.{fmt}")
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_every_export_made_again_has_the_same_bytes(
    con: duckdb.DuckDBPyConnection, run: RunFacts, tmp_path: Path
) -> None:
    first, again = export_all(con, tmp_path / "a", run), export_all(con, tmp_path / "b", run)
    assert len(first) == 24
    assert [name for name in first if first[name] != again[name]] == []


def test_the_order_of_rows_in_the_warehouse_changes_nothing(
    con: duckdb.DuckDBPyConnection, run: RunFacts, tmp_path: Path
) -> None:
    first = export_all(con, tmp_path / "a", run)
    for table in ("clue", "packet", "link", "mention", "extract", "issue"):
        con.execute(f"CREATE TABLE other AS FROM {table} ORDER BY hash({table}) DESC")
        con.execute(f"DROP TABLE {table}; ALTER TABLE other RENAME TO {table}")
    assert export_all(con, tmp_path / "b", run) == first


def test_each_line_of_clues_is_the_interface_with_full_values(
    con: duckdb.DuckDBPyConnection, run: RunFacts, tmp_path: Path
) -> None:
    export_clues(con, "jsonl", tmp_path / "clues.jsonl", run=run)
    lines = (tmp_path / "clues.jsonl").read_text(encoding="utf-8").splitlines()
    clues = [Clue.model_validate_json(line) for line in lines]
    assert [list(json.loads(line)) for line in lines] == [list(Clue.model_fields)] * 3
    assert '"amount_yuan":200000.10,"figures":{"tax_paid":12000.00,"named":16}' in lines[0]
    assert clues[1].subject.about is not None
    assert clues[1].subject.about.id_no == "310112199001011234"


def test_parquet_holds_the_same_clues_nested(
    con: duckdb.DuckDBPyConnection, run: RunFacts, tmp_path: Path
) -> None:
    export_clues(con, "parquet", tmp_path / "clues.parquet", run=run)
    first = pq.read_table(tmp_path / "clues.parquet").to_pylist()[0]
    assert first["evidence"][0]["fields"][0] == (
        "owed",
        {"raw": "20.00001万元", "value": "200000.10"},
    )
    assert first["figures"] == '{"tax_paid":12000.00,"named":16}'


def test_packets_stand_in_their_order_with_all_clues(
    con: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    export_packets(con, "jsonl", tmp_path / "packets.jsonl")
    lines = (tmp_path / "packets.jsonl").read_text(encoding="utf-8").splitlines()
    first, second = (json.loads(line) for line in lines)
    assert (first["place"], first["entity_id"], first["clues"]) == (1, "org:1", ["c-high"])
    assert second["clues"] == ["c-low", "c-wait"]
    assert second["parts"][1] == {"name": "另有：逾期未申请执行", "points": 10000}


def test_links_say_where_each_mention_stands(
    con: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    export_links(con, "parquet", tmp_path / "links.parquet")
    links = [
        Link.model_validate(row) for row in pq.read_table(tmp_path / "links.parquet").to_pylist()
    ]
    assert [(link.file, link.sheet, link.row, link.outcome) for link in links] == [
        ("执行案件.csv", "", 3, "founded"),
        ("公积金台账.xlsx", "台账", 5, "linked"),
        ("公积金台账.xlsx", "台账", 6, "ambiguous"),
    ]
    assert [c.name for c in links[2].candidates] == ["乙实业公司", "乙贸易公司"]
    assert (links[1].reasons, links[1].counter_reasons) == (("统一社会信用代码一致",), ())
    assert (links[2].reasons, links[2].counter_reasons) == ((), ("两家企业名称相近",))


def test_links_of_an_empty_night_keep_their_columns(
    con: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    con.execute("DELETE FROM link")
    export_links(con, "parquet", tmp_path / "links.parquet")
    assert pq.read_table(tmp_path / "links.parquet").column_names == list(Link.model_fields)


def test_issues_stand_in_the_order_of_their_places(
    con: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    export_issues(con, "jsonl", tmp_path / "issues.jsonl")
    lines = (tmp_path / "issues.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    assert [(row["file"], row["row"], row["kind"]) for row in rows] == [
        ("公积金台账.xlsx", 7, "empty_key"),
        ("公积金台账.xlsx", 9, "bad_date"),
        ("执行案件.csv", 3, "failed_check"),
    ]


def test_an_unknown_format_is_refused_with_those_known(
    con: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    with pytest.raises(UsageError, match=r"不认识的导出格式 'xls'\n.*jsonl、csv、xlsx、parquet"):
        export_links(con, cast("Format", "xls"), tmp_path / "links.xls")


@pytest.mark.parametrize("fmt", FORMATS)
def test_a_folder_that_is_not_there_is_told_and_nothing_is_left(
    con: duckdb.DuckDBPyConnection, tmp_path: Path, fmt: Format
) -> None:
    with pytest.raises(WorkspaceError, match="写不了输出文件"):
        export_issues(con, fmt, tmp_path / "no" / f"issues.{fmt}")
    assert list(tmp_path.iterdir()) == []


def test_an_export_that_fails_leaves_the_last_file_and_no_draft(
    con: duckdb.DuckDBPyConnection, run: RunFacts, tmp_path: Path
) -> None:
    out = tmp_path / "clues.jsonl"
    out.write_text("last", encoding="utf-8")
    con.execute("UPDATE clue SET score = 0 WHERE clue_id = 'c-wait'")
    with pytest.raises(ValueError, match="not the sum"):
        export_clues(con, "jsonl", out, run=run)
    assert [(p.name, p.read_text()) for p in tmp_path.iterdir()] == [("clues.jsonl", "last")]


def test_ids_are_exported_as_they_changed(con: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    export_identities(con, "jsonl", tmp_path / "ids.jsonl")
    lines = (tmp_path / "ids.jsonl").read_text(encoding="utf-8").splitlines()
    told = json.loads(lines[0])
    assert (told["old_id"], told["new_id"], told["cause"]) == ("org-2", "org-1", "merged")
    assert (told["run_no"], told["record"]) == (3, "hotline_order|R1|employer|1")
