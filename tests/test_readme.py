"""The README's commands, run as they stand there; their output is the one it shows."""

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

ROOT = Path(__file__).parents[1]
READMES = ["README.md", "README.zh.md"]
NAMES = {"工作区": "office", "送来的文件": "deliveries", "线索.jsonl": "clues.jsonl"}
"""What the Chinese README calls its folders and files, and the English one."""
DEMO = re.compile(r"(<!-- demo -->\n```text\n)(.*?)(\n```\n<!-- /demo -->)", re.DOTALL)
RUN_ID = re.compile(r"\b[0-9a-f]{16}\b")
BIN = Path(sys.executable).parent


def run(command: list[str], folder: Path) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def make_recipe(target: str) -> list[str]:
    """What make would run for a target, the environment being ready."""
    printed = run(["make", "--silent", "--dry-run", "--old-file", "setup", target], ROOT)
    last = printed.strip().splitlines()[-1]
    return shlex.split(last.replace(".venv/bin", str(BIN)))


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("readme")
    return RUN_ID.sub("〈编号〉", run(make_recipe("demo"), folder)).strip()


@pytest.mark.parametrize("name", READMES)
def test_the_golden_output_of_the_demo_is_shown(
    name: str, demo: str, request: pytest.FixtureRequest
) -> None:
    path = ROOT / name
    text = path.read_text(encoding="utf-8")
    shown = DEMO.search(text)
    assert shown is not None
    if request.config.getoption("--update-golden"):
        path.write_text(DEMO.sub(lambda m: m[1] + demo + m[3], text), encoding="utf-8")
    else:
        assert shown[2] == demo


def commands_under_use(name: str) -> list[str]:
    text = (ROOT / name).read_text(encoding="utf-8")
    block = re.findall(r"```console\n(.*?)```", text, re.DOTALL)[-1]
    return [
        line[2:].split("  #")[0].strip() for line in block.splitlines() if line.startswith("$ ")
    ]


def test_the_commands_under_use_run(tmp_path: Path) -> None:
    commands = commands_under_use("README.zh.md")
    in_english = "\n".join(commands)
    for chinese, english in NAMES.items():
        in_english = in_english.replace(chinese, english)
    assert in_english.splitlines() == commands_under_use("README.md")
    workspace = commands[0].split()[-1]
    deliveries = tmp_path / commands[1].split()[1].removesuffix("/*")
    deliveries.mkdir()
    shutil.copy(make_template(tmp_path), deliveries / "a.xlsx")
    for command in commands:
        words = command.replace(".venv/bin", str(BIN))
        run(["bash", "-c", words], tmp_path)
    assert len(list((tmp_path / workspace / "outbox").iterdir())) == 1


def make_template(folder: Path) -> Path:
    """A delivery with one record, in the template that is sent to a bureau."""
    path = folder / "template.xlsx"
    run([str(BIN / "xinsuo"), "sources", "police_transfer", "--template", str(path)], folder)
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    headers = [cell.value for cell in sheet[1]]
    record = {
        "移送文号": "云人社移字〔2026〕第1号",
        "涉嫌单位或个人": "望江区宏川建材有限公司",
        "移送日期": "2026-03-02",
    }
    sheet.append([record.get(str(header), "") for header in headers])
    book.save(path)
    return path


def test_the_test_command_of_the_readme_is_what_ci_calls() -> None:
    assert "\n$ make test\n" in (ROOT / "README.md").read_text(encoding="utf-8")
    assert "\nmake test " in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
