"""A night in which everything goes wrong, through the command line: each mishap stops alone."""

import json
import zipfile
from pathlib import Path
from typing import NamedTuple

import pytest
from rich.console import Console

import cli
from pipeline.console.night import show_unmet, warn_of_parts
from pipeline.engine.warehouse import open_warehouse
from pipeline.errors import BoundsError, SourceError
from pipeline.nightly import runs
from pipeline.nightly.inputs import read_inputs
from pipeline.nightly.run import NightResult
from pipeline.nightly.taking import Refusal
from pipeline.nightly.workspace import Workspace, init_workspace
from tests.pipeline.nightly.conftest import EARLY, HEADER, IN_TIME

LIST = "案号,被执行人,发布日期\n"
LISTED = "（2025）鄂0599执{}号,望江区宏川建材有限公司,2025-01-02\n"
REPORTS = "线索编号,用人单位,欠薪金额,反映时间\n"
REPORT = "Q{},望江区宏川建材有限公司,{},2026-05-01\n"
MAY = {
    "执行.csv": HEADER + IN_TIME,
    "名单.csv": LIST + LISTED.format(1) + LISTED.format(2),
    "欠薪.csv": REPORTS + REPORT.format(1, 5000) + REPORT.format(2, 7000),
}
JUNE = {
    "名单六月.csv": LIST + LISTED.format(3),  # beyond the bounds below
    "坏.csv": "案号,被执行人\n1,2\n",  # fits no contract
    # about what came in May:
    "名单.csv.toml": 'places = ["望江区"]\nfrom = 2025-01-01\nto = 2026-05-31\n',
    "欠薪更正.csv": REPORTS + REPORT.format(1, 6000),
}


class Office(NamedTuple):
    """The office after the June night, with that night's exit code and what it told."""

    workspace: Workspace
    code: int
    err: str

    def rows(self, sql: str) -> list[tuple[object, ...]]:
        night = runs.chosen(self.workspace, None)
        path = runs.database_path(self.workspace, night.run_id)
        with open_warehouse(path, read_only=True) as con:
            return con.execute(sql).fetchall()


def command(*arguments: object) -> int:
    with pytest.raises(SystemExit) as ended:
        cli.main([str(argument) for argument in arguments])
    assert isinstance(ended.value.code, int)
    return ended.value.code


def run(office: Workspace, *more: str) -> int:
    return command("run", "-w", office.root, "--as-of", "2026-06-30", *more)


def put(office: Workspace, files: dict[str, str]) -> None:
    for name, text in files.items():
        (office.inbox / name).write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def unlucky(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """May is quiet; in June there is one of each mishap."""
    office = init_workspace(tmp_path_factory.mktemp("unlucky") / "office")
    bounds = "extends: dishonest_list\nbounds: {min_rows: 2}\n"
    (office.own_contracts / "own.yaml").write_text(bounds, encoding="utf-8")
    put(office, MAY)
    assert run(office) == 0
    put(office, JUNE)
    (office.inbox / "没有.csv").symlink_to("gone.csv")  # vanished since it was listed
    with zipfile.ZipFile(office.inbox / "六月.zip", "w") as packed:
        packed.writestr("执行.csv", HEADER + EARLY)
    err = Console(record=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cli, "err", err)
        code = run(office, "--replaces", "欠薪更正.csv=欠薪.csv")
    return Office(office, code, err.export_text())


def test_what_was_refused_is_told_and_stays(unlucky: Office) -> None:
    assert unlucky.code == 3
    assert "有 3 份文件没有收下" in unlucky.err
    assert "名单六月.csv：失信被执行人名单只有 1 行，契约约定至少 2 行" in unlucky.err
    assert "没有.csv：读不了：没有这个目录或文件" in unlucky.err
    left = sorted(path.name for path in unlucky.workspace.inbox.iterdir())
    assert left == sorted(["名单六月.csv", "坏.csv", "没有.csv"])


def test_a_source_beyond_its_bounds_keeps_what_was_delivered_before(unlucky: Office) -> None:
    listed = "SELECT case_no FROM dishonest_list WHERE is_current ORDER BY 1"
    assert unlucky.rows(listed) == [("（2025）鄂0599执1号",), ("（2025）鄂0599执2号",)]


def test_the_rest_of_the_night_gives_its_clues(unlucky: Office) -> None:
    night = runs.chosen(unlucky.workspace, None)
    path = unlucky.workspace.outbox / night.run_id / "clues.jsonl"
    clues = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    flagged = {clue["subject"]["id_no"] for clue in clues if clue["outcome"] == "flagged"}
    assert flagged == {"（2017）鄂0599执101号"}
    files = "SELECT file FROM extract WHERE is_new ORDER BY file"
    assert unlucky.rows(files) == [("六月.zip/执行.csv",), ("欠薪更正.csv",)]


def test_what_a_file_corrects_no_longer_counts(unlucky: Office) -> None:
    amounts = "SELECT report_no, amount::INTEGER FROM arrears_report WHERE is_current ORDER BY 1"
    assert unlucky.rows(amounts) == [("Q1", 6000)]


def test_a_sidecar_sent_later_is_heard(unlucky: Office) -> None:
    said = "SELECT place, kind, covered_to::VARCHAR FROM coverage WHERE source = 'dishonest_list'"
    assert unlucky.rows(f"{said} ORDER BY ALL") == [("望江", "stated", "2026-05-31")]


def test_a_ledger_that_may_be_a_part_only_is_named(unlucky: Office) -> None:
    [told] = [line for line in unlucky.err.splitlines() if line.startswith("注意：")]
    assert told.endswith("现在算数的就只是一部分：法院执行案件（enforcement_case）")


@pytest.mark.parametrize(
    ("source", "error", "is_told"),
    [
        ("enforcement_case", SourceError, True),
        ("dishonest_list", SourceError, False),
        ("enforcement_case", BoundsError, False),
    ],
)
def test_a_ledger_is_named_only_where_the_refused_file_may_be_of_it(
    unlucky: Office, source: str, error: type[SourceError], *, is_told: bool
) -> None:
    night = runs.chosen(unlucky.workspace, None)
    refused = (Refusal("坏.csv", "", error("读不了"), (source,) if source else ()),)
    console = Console(record=True)
    result = NightResult(
        night, is_new=True, already=(), refused=refused, failed_rules=(), seconds={},
        inputs=read_inputs(unlucky.workspace),
    )  # fmt: skip
    warn_of_parts(console, unlucky.workspace, result)
    assert ("enforcement_case" in console.export_text()) == is_told


def test_status_tells_of_an_inbox_that_cannot_be_listed(
    unlucky: Office, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    office = init_workspace(tmp_path / "office")
    office.inbox.rmdir()
    assert command("status", "-w", office.root) == 3
    assert "inbox：读不了：没有这个目录或文件" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("corrections", "judgements", "told"),
    [(0, 0, []), (2, 0, ["2 处文本更正"]), (1, 3, ["1 处文本更正", "3 条人工判断"])],
)
def test_what_people_decided_and_the_night_could_not_follow_is_told(
    corrections: int, judgements: int, told: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with open_warehouse(None) as con:
        con.execute(f"CREATE TABLE unmet_correction AS SELECT * FROM range({corrections})")
        con.execute(f"CREATE TABLE unmet_judgement AS SELECT * FROM range({judgements})")
        show_unmet(Console(width=200), con)
    lines = capsys.readouterr().out.splitlines()
    assert [
        line.partition("有 ")[2][: len(one)] for line, one in zip(lines, told, strict=True)
    ] == told
