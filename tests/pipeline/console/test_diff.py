"""`diff` on an office of two nights: which deliveries are meant, what is shown, what is written."""

import json
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

import cli
from pipeline.console.diff import show_diff
from pipeline.console.feedback import make_feedback
from pipeline.errors import UsageError
from pipeline.nightly.run import run_night
from pipeline.nightly.workspace import Workspace, init_workspace

HEAD = "案号,被执行人,证件号码,发布日期\n"
FIRST = (
    "（2025）鄂0599执1号,张三,310112199001011234,2025-01-02\n"
    "（2025）鄂0599执2号,望江区远舟贸易有限公司,,2025-01-03\n"
)
SECOND = (
    "（2025）鄂0599执1号,张三,310112199001011226,2025-01-02\n"
    "（2025）鄂0599执3号,望江区宏川建材有限公司,,2025-01-04\n"
)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    office = init_workspace(tmp_path_factory.mktemp("office") / "office")
    for month, rows in ((5, FIRST), (6, SECOND)):
        (office.inbox / "名单.csv").write_text(HEAD + rows, encoding="utf-8")
        run_night(office, as_of=date(2026, month, 30))
    return office


def shown(office: Workspace, *named: str, out: Path | None = None, full: bool = False) -> str:
    console = Console(width=200, file=StringIO())
    show_diff(console, office, (named[0], named[1]), out=out, full=full, run_id=None)
    assert isinstance(console.file, StringIO)
    return console.file.getvalue()


def test_the_same_name_twice_means_its_two_deliveries(office: Workspace) -> None:
    text = shown(office, "名单.csv", "名单.csv")
    assert "新增 1 行，消失 1 行，改动 1 行（1 格）" in text
    assert "310***********1234" in text
    assert "310112199001011234" not in text


def test_a_night_or_a_hash_tells_them_apart(office: Workspace) -> None:
    line = "旧：名单.csv（第 2 夜"
    assert line in shown(office, "名单.csv@2", "名单.csv@1")
    with pytest.raises(UsageError, match="送达过 2 次") as told:
        shown(office, "名单.csv", "名单.csv@2")
    sha256 = told.value.fix.split("（")[1][:12]
    assert "旧：名单.csv（第 1 夜" in shown(office, sha256, "名单.csv@2")


def test_a_delivery_that_is_not_there_is_told_with_those_that_are(office: Workspace) -> None:
    with pytest.raises(UsageError, match="没有这样的送达") as told:
        shown(office, "台账.csv", "名单.csv@1")
    assert "名单.csv@1" in told.value.fix


@pytest.mark.parametrize("full", [False, True])
def test_all_changes_are_written_masked_unless_asked(
    office: Workspace, tmp_path: Path, *, full: bool
) -> None:
    out = tmp_path / "变化.jsonl"
    shown(office, "名单.csv", "名单.csv", out=out, full=full)
    rows = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [row["change"] for row in rows] == ["changed", "gone", "added"]
    hidden = "310***********1234"
    assert (rows[0]["old"], rows[0]["old_row"]) == ("310112199001011234" if full else hidden, 2)


@pytest.mark.parametrize("name", ["变化.csv", "变化.xlsx"])
def test_tables_are_written_by_their_ending(office: Workspace, tmp_path: Path, name: str) -> None:
    shown(office, "名单.csv", "名单.csv", out=tmp_path / name)
    assert (tmp_path / name).stat().st_size > 300


def test_an_ending_that_is_none_of_them_is_refused(office: Workspace, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"'\.pdf' 不是可写的格式"):
        shown(office, "名单.csv", "名单.csv", out=tmp_path / "变化.pdf")


def test_receipts_are_written_on_request(office: Workspace, tmp_path: Path) -> None:
    new = make_feedback(office, tmp_path / "new", extract=None, run_id=None)
    both = make_feedback(office, tmp_path / "both", extract="名单.csv", run_id=None)
    assert [len(new), len(both)] == [2, 4]
    night = next(office.outbox.glob("*/feedback/*/*.html"))
    assert night.name in {path.name for path in both}
    with pytest.raises(UsageError, match="这一夜里没有"):
        make_feedback(office, tmp_path / "none", extract="台账.csv", run_id=None)


@pytest.mark.parametrize(
    ("command", "code", "said"),
    [
        (["diff", "名单.csv", "名单.csv"], 0, "比较《失信被执行人名单》的两次送达"),
        (["diff", "名单.csv", "没有.csv"], 2, "没有这样的送达"),
        (["feedback", "名单.csv@1", "--out", "回执"], 0, "dishonest_list-名单-"),
        (["feedback", "没有.csv", "--out", "回执"], 2, "这一夜里没有"),
    ],
)
def test_the_commands_answer_and_give_their_exit_code(
    office: Workspace,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    *,
    command: list[str],
    code: int,
    said: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as ended:
        cli.main([*command, "-w", str(office.root)])
    told = capsys.readouterr()
    assert ended.value.code == code
    assert said in told.out + told.err
