"""The demo: a fictional city's extracts in a workspace of their own."""

import shutil
from datetime import date
from importlib.util import find_spec
from pathlib import Path

from data.city import make_city, write_answers
from data.manner import Manner
from pipeline.errors import Place, UsageError
from pipeline.nightly.workspace import Workspace, init_workspace

AS_OF = date(2026, 6, 30)
MARK = ".xinsuo-demo"
EXPECTED = "expected"
"""Folder of a demo workspace that says what was planted and what must come out."""

__all__ = ["AS_OF", "Manner", "make"]


def make(folder: Path, *, records: int, seed: int, manner: Manner) -> Workspace:
    """Make a fresh demo workspace; an earlier demo is replaced, anything else is not touched.

    What was planted stands in `expected/`, JSON Lines: clues, near misses, dirt, claims.

    Raises:
        UsageError: The folder holds something that no demo made, or XLS cannot be written here.
    """
    if folder.exists() and any(folder.iterdir()):
        if not (folder / MARK).exists():
            raise UsageError(
                "目录里已有别的内容",
                place=Place(str(folder)),
                fix="换一个空目录：xinsuo demo 新目录",
            )
        shutil.rmtree(folder)
    if manner.form == "xls" and find_spec("xlwt") is None:
        raise UsageError(
            "没有安装写 XLS 的组件 xlwt",
            place=Place("--format xls"),
            fix="pip install 'xinsuo[demo]'，或换一种格式",
        )
    workspace = init_workspace(folder)
    (folder / MARK).touch()
    made = make_city(workspace.inbox, seed=seed, records=records, as_of=AS_OF, manner=manner)
    write_answers(made, folder / EXPECTED)
    return workspace
