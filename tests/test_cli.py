"""Every command and every kind of bad input, by exit code and by what is told."""

import json
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from filelock import FileLock
from msoffcrypto.format.ooxml import OOXMLFile

import cli

HEADER = "案号,被执行人,发布日期,执行法院\r\n"
ROWS = (
    "（2025）鄂0599执1号,望江区宏川建材有限公司,2025-01-02,望江区人民法院\r\n"
    "（2025）鄂0599执2号,望江区远舟贸易有限公司,2025年3月,望江区人民法院\r\n"
    "（2025）鄂0599执3号,,2025-01-02,望江区人民法院\r\n"
    "（2025）鄂0599执1号,望江区宏川建材有限公司,2025/1/2,望江区人民法院\r\n"
    "合计,4,,\r\n"
)
LIST = HEADER + ROWS
AS_OF = "2026-06-30"
COUNTS = ["rows_read", "rows_loaded", "rows_quarantined", "duplicates", "lines_ignored"]
FIELDS = ["file", "sha256", "source", "format", "encoding", "coverage", *COUNTS]
FIELDS += ["headers", "normalised", "found_in", "issues", "issue_counts"]
Told = tuple[int, str, str]


@pytest.fixture
def xinsuo(capsys: pytest.CaptureFixture[str]) -> Callable[..., Told]:
    def call(*arguments: object) -> Told:
        with pytest.raises(SystemExit) as ended:
            cli.main([str(argument) for argument in arguments])
        told = capsys.readouterr()
        code = ended.value.code
        assert isinstance(code, int)
        return code, told.out, told.err

    return call


@pytest.fixture
def office(tmp_path: Path, xinsuo: Callable[..., Told]) -> Path:
    assert xinsuo("init", tmp_path / "office")[0] == 0
    return tmp_path / "office"


@pytest.fixture(scope="module")
def night(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with one night; tests that change it make their own."""
    office = tmp_path_factory.mktemp("night") / "office"
    _quietly("init", office)
    (office / "inbox" / "导出.csv").write_text(LIST, encoding="gb18030")
    _quietly("run", "-w", office, "--as-of", AS_OF)
    return office


def _quietly(*arguments: object) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main([str(argument) for argument in arguments])
    assert ended.value.code == 0


def workbook(*rows: tuple[str, ...]) -> bytes:
    book, content = openpyxl.Workbook(), BytesIO()
    for row in rows:
        book.worksheets[0].append(row)
    book.save(content)
    return content.getvalue()


def locked(content: bytes) -> bytes:
    out = BytesIO()
    OOXMLFile(BytesIO(content)).encrypt("fictional", out)
    return out.getvalue()


def test_init_makes_all_folders_and_keeps_what_is_there(
    office: Path, xinsuo: Callable[..., Told]
) -> None:
    (office / "xinsuo.toml").write_text("[office]\nprovince = '湖北省'\n", encoding="utf-8")
    assert xinsuo("init", office)[0] == 0
    assert (office / "xinsuo.toml").read_text(encoding="utf-8") == "[office]\nprovince = '湖北省'\n"
    folders = {path.name for path in office.iterdir() if path.is_dir()}
    assert folders == {"inbox", "archive", "warehouse", "outbox", "rules", "connectors"}


def test_the_load_report_has_the_fields_agreed_and_its_rows_add_up(night: Path) -> None:
    run_id = (night / "warehouse" / "current").read_text(encoding="utf-8").strip()
    report = json.loads((night / "outbox" / run_id / "load_report.json").read_text("utf-8"))
    files = report["files"] if isinstance(report, dict) else report
    assert [list(one) for one in files] == [FIELDS]
    assert [files[0][name] for name in COUNTS] == [4, 2, 1, 1, 2]
    assert {issue["kind"] for issue in files[0]["issues"]} == {
        "month_only",
        "empty_key",
        "exact_copy",
    }
    assert files[0]["encoding"] == "gb18030"


def test_a_run_with_nothing_new_says_so_and_changes_nothing(
    night: Path, xinsuo: Callable[..., Told]
) -> None:
    before = (night / "warehouse" / "current").read_bytes()
    code, out, _ = xinsuo("run", "-w", night, "--as-of", AS_OF)
    assert (code, "没有新内容" in out) == (0, True)
    assert (night / "warehouse" / "current").read_bytes() == before


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (("status",), "最近一夜"),
        (("runs",), "保留的各夜"),
        (("quarantine", "list"), "导出.csv"),
        (("sources",), "拖欠工资花名册"),
        (("sources", "wage_roster"), "欠薪金额(元)"),
        (("rules", "list"), "fake-poor-fund"),
        (("rules", "show", "refusal-transfer"), "移送"),
        (("rules", "lint"), "没有问题"),
    ],
)
def test_a_command_answers(
    night: Path, xinsuo: Callable[..., Told], command: tuple[str, ...], told: str
) -> None:
    code, out, err = xinsuo(*command, "-w", night)
    assert (code, err) == (0, "")
    assert told in out


@pytest.mark.parametrize("what", ["clues", "links", "load-report", "issues"])
@pytest.mark.parametrize("form", ["jsonl", "csv", "xlsx", "parquet"])
def test_everything_is_exported_in_every_format(
    night: Path, tmp_path: Path, xinsuo: Callable[..., Told], what: str, form: str
) -> None:
    out = tmp_path / f"out.{form}"
    assert xinsuo("export", what, "-w", night, "--format", form, "--out", out)[0] == 0
    start = {"xlsx": b"PK", "parquet": b"PAR1"}.get(form, b"")
    assert out.read_bytes().startswith(start)


@pytest.mark.parametrize(
    ("command", "code", "told"),
    [
        (("run", "--as-of", "2026-13-01"), 2, "2026-13-01"),
        (("run", "--as-of", ""), 2, "--as-of"),
        (("run", "--nosuch"), 2, "--nosuch"),
        (("nosuch",), 2, "nosuch"),
        (("export", "clues", "--run", "zzzz", "--out", "o"), 2, "zzzz"),
        (("export", "nothing", "--out", "o"), 2, "clues|packets"),
        (("export", "links", "--format", "xml", "--out", "o"), 2, "--format"),
        (("export", "links", "--out", "nosuch/o.jsonl"), 6, "没有这个目录"),
        (("quarantine", "list", "--run", "zzzz"), 2, "zzzz"),
        (("forget", "nosuch.csv"), 2, "导出.csv"),
        (("sources", "nosuch"), 2, "wage_roster"),
        (("sources", "--template", "t.xlsx"), 2, "--template"),
        (("sources", "wage_roster", "--template", "nosuch/t.xlsx"), 6, "没有这个目录"),
        (("rules", "show", "nosuch"), 2, "fake-poor-fund"),
        (("fit", "nosuch.csv"), 2, "nosuch.csv"),
    ],
)
def test_a_wrong_command_is_told_with_a_way_out(
    night: Path, xinsuo: Callable[..., Told], command: tuple[str, ...], code: int, told: str
) -> None:
    got, _, err = xinsuo(*command, "-w", night)
    assert got == code
    assert told in err
    assert "办法：" in err


@pytest.mark.parametrize(
    "command",
    [("run",), ("status",), ("runs",), ("forget", "x"), ("export", "clues", "--out", "o")],
)
def test_a_folder_that_is_no_workspace_is_told(
    tmp_path: Path, xinsuo: Callable[..., Told], command: tuple[str, ...]
) -> None:
    code, _, err = xinsuo(*command, "-w", tmp_path / "nosuch")
    assert code == 6
    assert "xinsuo init" in err


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        (b"[limits\n", "第 1 行第 8 列"),
        (b"[limits]\nthreads = 'x'\n", "limits.threads = 'x'：应为整数"),
        (b"[limits]\nthreads = 0\n", "不能小于 1"),
        (b"colour = 1\n", "没有这个设置项"),
        (b"[coverage.hotline_order]\nfrom = 'x'\n", "应为日期"),
        ("# 望江".encode("gb18030"), "不是 UTF-8"),
    ],
)
def test_a_setting_that_cannot_be_read_is_told_with_its_place(
    office: Path, xinsuo: Callable[..., Told], settings: bytes, told: str
) -> None:
    (office / "xinsuo.toml").write_bytes(settings)
    code, _, err = xinsuo("run", "-w", office)
    assert code == 6
    assert err.startswith("xinsuo.toml：")
    assert told in err


def test_a_second_run_is_refused(office: Path, xinsuo: Callable[..., Told]) -> None:
    (office / "inbox" / "导出.csv").write_text(LIST, encoding="utf-8")
    with FileLock(office / "warehouse" / ".lock"):
        code, _, err = xinsuo("run", "-w", office)
    assert (code, "另一次运行正在进行" in err) == (5, True)
    assert (office / "inbox" / "导出.csv").exists()


def test_a_folder_that_cannot_be_written_is_told_before_anything_moves(
    office: Path, xinsuo: Callable[..., Told]
) -> None:
    (office / "inbox" / "导出.csv").write_text(LIST, encoding="utf-8")
    (office / "outbox").rmdir()
    code, _, err = xinsuo("run", "-w", office)
    assert (code, "outbox：没有这个文件夹" in err) == (6, True)
    assert list((office / "archive").iterdir()) == []
    assert (office / "inbox" / "导出.csv").exists()


BAD_FILES = {
    "空.csv": (b"", "文件是空的"),
    "只有表头.csv": (HEADER.encode(), "只有表头，没有一条记录"),
    "表头和合计.csv": (f"{HEADER}合计,,,\r\n".encode(), "只有表头，没有一条记录"),
    "截断.xlsx": (workbook(("案号",))[:-40], "文件不完整"),
    "加密.xlsx": (locked(workbook(("案号",))), "这是加了密码的 XLSX 工作簿"),
    "空簿.xlsx": (workbook(), "工作簿是空的"),
    "缺列.csv": (
        "案号,被执行人\r\n1,2\r\n".encode(),
        "失信被执行人名单（dishonest_list），缺少：发布日期",
    ),
    "网页.xls": (b"<html></html>", "这是网页"),
}


TORN_FILES = {
    "乱码.csv": LIST.encode() + b"\xff\xff\xff\r\n",
    "引号.csv": f'{HEADER}"a,b,c,d\r\n{ROWS}'.encode(),
}


def test_bad_files_are_refused_and_wait_in_the_inbox_while_the_others_are_taken(
    office: Path, xinsuo: Callable[..., Told]
) -> None:
    for name, content in {**{n: c for n, (c, _) in BAD_FILES.items()}, **TORN_FILES}.items():
        (office / "inbox" / name).write_bytes(content)
    (office / "inbox" / "导出.csv").write_text(LIST, encoding="utf-8")
    (office / "inbox" / "旁注.csv").write_text(LIST.replace("2025-01", "2025-02"), "utf-8")
    (office / "inbox" / "旁注.csv.toml").write_text("places = 3\n", encoding="utf-8")
    code, out, err = xinsuo("run", "-w", office, "--as-of", AS_OF)
    assert (code, "导出.csv" in out) == (3, True)
    assert [told for _, told in BAD_FILES.values() if told not in err] == []
    assert "旁注.csv.toml：places = 3：应为列表" in err
    left = {path.name for path in (office / "inbox").iterdir()}
    assert left == {*BAD_FILES, "旁注.csv", "旁注.csv.toml"}
    assert set(TORN_FILES) <= set(xinsuo("quarantine", "list", "-w", office)[1].split())


@pytest.mark.parametrize("name", BAD_FILES)
def test_fit_refuses_what_a_run_would_refuse(
    office: Path, tmp_path: Path, xinsuo: Callable[..., Told], name: str
) -> None:
    content, told = BAD_FILES[name]
    (tmp_path / name).write_bytes(content)
    code, out, err = xinsuo("fit", tmp_path / name, "-w", office)
    assert code == 3
    assert told in out + err


def test_fit_names_the_source_and_accepts_an_alias(
    office: Path, tmp_path: Path, xinsuo: Callable[..., Told]
) -> None:
    (tmp_path / "a.csv").write_text(LIST.replace("发布日期", "上网日"), encoding="utf-8")
    assert xinsuo("fit", tmp_path / "a.csv", "-w", office)[0] == 3
    accept = ("--as", "dishonest_list", "--accept", "上网日=published_on")
    code, out, _ = xinsuo("fit", tmp_path / "a.csv", "-w", office, *accept)
    assert (code, "失信被执行人名单（dishonest_list）" in out) == (0, True)


def test_a_template_is_written(tmp_path: Path, xinsuo: Callable[..., Told]) -> None:
    assert xinsuo("sources", "wage_roster", "--template", tmp_path / "t.xlsx")[0] == 0
    sheet = openpyxl.load_workbook(tmp_path / "t.xlsx").worksheets[0]
    assert "立案编号" in [cell.value for cell in sheet[1]]


def test_a_forgotten_delivery_leaves_with_the_next_run(
    office: Path, xinsuo: Callable[..., Told]
) -> None:
    (office / "inbox" / "导出.csv").write_text(LIST, encoding="utf-8")
    (office / "inbox" / "补.csv").write_text(LIST.replace("0599执", "0599执恢"), encoding="utf-8")
    assert xinsuo("run", "-w", office, "--as-of", AS_OF)[0] == 0
    assert xinsuo("forget", "补.csv", "-w", office)[0] == 0
    assert xinsuo("run", "-w", office, "--as-of", AS_OF)[0] == 0
    assert "补.csv" not in xinsuo("status", "-w", office)[1]
    assert len([path for path in (office / "archive").iterdir() if len(path.name) == 64]) == 1
