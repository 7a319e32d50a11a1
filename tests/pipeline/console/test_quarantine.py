"""Rows set aside: listed, shown, exported, and let in once their reason is put right."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from rich.console import Console

from pipeline.console.quarantine import Choice, export_rows, show_list, show_row
from pipeline.console.replay import replay, show_replay
from pipeline.engine.warehouse import open_warehouse
from pipeline.errors import SourceError, UsageError
from pipeline.nightly import runs
from pipeline.nightly.forget import forget
from pipeline.nightly.run import NightResult, run_night
from pipeline.nightly.workspace import Workspace, init_workspace
from tests.pipeline.nightly.conftest import copied

JUNE = date(2026, 6, 30)
HEADER = "案号,被执行人,发布日期,证件号码\n"
GOOD = "（2025）鄂0599执1号,望江区宏川建材有限公司,2025-01-02,\n"
NO_NAME = "（2025）鄂0599执3号,,2025-01-05,420599196204169911\n"
RAGGED = "（2025）鄂0599执4号,周某,2025-02-01,,多出\n"
RIGHT = "（2025）鄂0599执3号,周某某,2025-01-05,420599196204169911\n"
RIGHT += "（2025）鄂0599执4号,周某,2025-02-01,\n"
SITES = """
source: site
title: 工地名册
holder: 住房和城乡建设局
kind: ledger
rows: one_per_key
key: [site_no]
happens: begun_on
fields:
  site_no: {header: 备案号, type: text, required: true}
  begun_on: {header: 开工日期, type: date}
  blocks: {header: 楼栋数, type: count, required: true}
"""
ROWS = """
SELECT record_id, record_key, sheet, row, debtor, published_on::VARCHAR, debtor_id_no, is_current
FROM dishonest_list ORDER BY record_id
"""


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """An office with one night and two rows set aside; tests that change it make their own."""
    return made(tmp_path_factory.mktemp("quarantine") / "office", HEADER + GOOD + NO_NAME + RAGGED)


@pytest.fixture
def out() -> Console:
    return Console(record=True, width=200)


def made(folder: Path, text: str) -> Workspace:
    office = init_workspace(folder)
    (office.inbox / "导出.csv").write_text(text, encoding="utf-8")
    run_night(office, as_of=JUNE)
    return office


def let_in(office: Workspace, file: Path | None = None) -> NightResult:
    return replay(office, file=file, as_of=None, progress=lambda *_: None)[0]


def rows(office: Workspace, sql: str = ROWS) -> list[tuple[object, ...]]:
    path = runs.database_path(office, runs.chosen(office, None).run_id)
    with open_warehouse(path, read_only=True) as con:
        return con.execute(sql).fetchall()


def correct(path: Path, *changes: tuple[int, str, str]) -> None:
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    headers = [cell.value for cell in sheet[1]]
    for row, header, text in changes:
        sheet.cell(row, headers.index(header) + 1, text)
    book.save(path)


def clues(office: Workspace) -> list[str]:
    folder = office.outbox / runs.chosen(office, None).run_id
    return (folder / "clues.jsonl").read_text(encoding="utf-8").splitlines()


def test_the_list_counts_by_source_file_and_reason(office: Workspace, out: Console) -> None:
    show_list(out, office, Choice(), None)
    told = out.export_text()
    assert "隔离区：2 行" in told
    assert "empty_key" in told
    assert "420599196204169911" not in told


def test_the_list_is_cut_down_to_a_source_or_a_reason(office: Workspace, out: Console) -> None:
    show_list(out, office, Choice(reason="empty_key"), None)
    assert "隔离区：1 行" in out.export_text()
    show_list(out, office, Choice(source="hotline_order"), None)
    assert "隔离区：0 行" in out.export_text()
    with pytest.raises(UsageError, match="nosuch"):
        show_list(out, office, Choice(reason="nosuch"), None)


def test_a_row_is_shown_with_every_cell_masked_and_a_way_out(
    office: Workspace, out: Console
) -> None:
    show_row(out, office, 1, None, is_full=False)
    told = out.export_text()
    assert "导出.csv › 第 3 行 › “被执行人”列" in told
    assert "420***********9911" in told
    assert "2025-01-05" in told
    assert "办法：" in told
    show_row(out, office, 1, None, is_full=True)
    assert "420599196204169911" in out.export_text()
    with pytest.raises(UsageError, match="没有 9 号"):
        show_row(out, office, 9, None, is_full=False)


def test_nothing_put_right_lets_nothing_in(office: Workspace, out: Console) -> None:
    result, before = replay(office, file=None, as_of=None, progress=lambda *_: None)
    show_replay(out, office, result, before)
    assert (result.is_new, before.height) == (False, 2)
    told = out.export_text()
    assert "没有可以放行的行" in told
    assert "组成主键的项为空" in told


def test_rows_corrected_by_hand_stand_where_they_stood_as_if_right_at_first(
    office: Workspace, tmp_path: Path, out: Console
) -> None:
    office = copied(office, tmp_path / "office")
    right = made(tmp_path / "right", HEADER + GOOD + RIGHT)
    path = tmp_path / "fix.xlsx"
    assert export_rows(office, path, Choice(), None) == 2
    correct(path, (2, "被执行人", "周某某"))
    correct(path, (3, "案号", "（2025）鄂0599执4号"), (3, "被执行人", "周某"))
    correct(path, (3, "发布日期", "2025-02-01"))
    (office.inbox / "新到.csv").write_text(HEADER + GOOD, encoding="utf-8")
    result, before = replay(office, file=path, as_of=None, progress=lambda *_: None)
    show_replay(out, office, result, before)
    assert "放行 2 行，还留 0 行，新隔离 0 行" in out.export_text()
    assert [p.name for p in office.inbox.iterdir()] == ["新到.csv"]
    assert rows(office) == rows(right)
    assert clues(office) == clues(right)
    sums = "SELECT rows_read, rows_loaded, rows_quarantined, duplicates FROM extract"
    assert rows(office, sums) == rows(right, sums) == [(3, 3, 0, 0)]
    told = "SELECT row, raw, done FROM issue WHERE kind = 'corrected' ORDER BY row"
    assert [(row, done) for row, _, done in rows(office, told)] == [(3, "kept"), (4, "kept")]
    assert str(rows(office, told)[0][1]).startswith(
        "fix.xlsx › 工作表“1 失信被执行人名单” › 第 2 行"
    )
    assert not let_in(office, path).is_new  # once
    forget(office, "fix.xlsx")
    let_in(office)
    assert rows(office, "SELECT count(*) FROM quarantine") == [(2,)]


def test_a_correction_that_does_not_help_leaves_the_row_with_what_was_given(
    tmp_path: Path,
) -> None:
    office, path = made(tmp_path / "office", HEADER + GOOD + NO_NAME), tmp_path / "fix.xlsx"
    export_rows(office, path, Choice(), None)
    correct(path, (2, "案号", "（2025）鄂0599执33号"))
    assert let_in(office, path).is_new
    [(cells, reason)] = rows(office, "SELECT cells, reason FROM quarantine")
    assert (json.loads(str(cells))["案号"], reason) == ("（2025）鄂0599执33号", "empty_key")
    export_rows(office, path, Choice(), None)
    correct(path, (2, "被执行人", "周某某"))
    let_in(office, path)
    assert rows(office, "SELECT record_key FROM dishonest_list WHERE row = 3") == [
        ("（2025）鄂0599执33号|周某某",)
    ]


def test_a_contract_put_right_lets_in_only_its_rows(tmp_path: Path) -> None:
    office = init_workspace(tmp_path / "office")
    contract = office.own_contracts / "site.yaml"
    contract.write_text(SITES, encoding="utf-8")
    (office.inbox / "工地.csv").write_text(
        "备案号,楼栋数,开工日期\nA1,3,\nA2,三栋半,\n,4,\n", encoding="utf-8"
    )
    run_night(office, as_of=JUNE)
    assert rows(office, "SELECT row FROM quarantine ORDER BY row") == [(3,), (4,)]
    contract.write_text(SITES.replace("count", "text"), encoding="utf-8")
    assert let_in(office).is_new
    assert rows(office, "SELECT row FROM quarantine") == [(4,)]
    assert rows(office, "SELECT site_no, blocks FROM site ORDER BY row") == [
        ("A1", "3"),
        ("A2", "三栋半"),
    ]
    assert not let_in(office).is_new  # once


def test_rows_that_do_not_say_where_they_belong_are_named_and_nothing_is_taken(
    office: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "fix.xlsx"
    export_rows(office, path, Choice(), None)
    correct(path, (2, "被执行人", "周某某"), (2, "隔离·行", "三"), (3, "隔离·送达", " "))
    correct(path, (3, "被执行人", "周某"))
    correct(path, (4, "案号", "（2025）鄂0599执9号"), (5, "案号", " "))
    told = r"有 3 行看不出是隔离区的哪一行：.*第 2 行、.*第 3 行、.*第 4 行\n"
    with pytest.raises(SourceError, match=told):
        let_in(office, path)
    assert rows(office, "SELECT count(*) FROM quarantine") == [(2,)]


@pytest.mark.parametrize("change", [lambda p: p.unlink(), lambda p: p.write_bytes(b"a,b\n1,2\n")])
def test_a_correction_that_cannot_be_read_is_told(
    office: Workspace, tmp_path: Path, change: Callable[[Path], object]
) -> None:
    path = tmp_path / "fix.xlsx"
    path.write_bytes(b"")
    change(path)
    with pytest.raises((UsageError, SourceError), match=r"没有这个文件|隔离·送达"):
        let_in(office, path)
