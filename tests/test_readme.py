"""The README's commands, run as they stand there; its demo is run in `test_end_to_end.py`."""

import re
import shutil
from pathlib import Path

import openpyxl

from tests.readme import BIN, ROOT, run_process

NAMES = {"工作区": "office", "送来的文件": "deliveries", "线索.jsonl": "clues.jsonl"}
"""What the Chinese README calls its folders and files, and the English one."""


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
        run_process(["bash", "-c", words], tmp_path)
    assert len(list((tmp_path / workspace / "outbox").iterdir())) == 1


def make_template(folder: Path) -> Path:
    """A delivery with one record, in the template that is sent to a bureau."""
    path = folder / "template.xlsx"
    run_process(
        [str(BIN / "xinsuo"), "sources", "police_transfer", "--template", str(path)], folder
    )
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
