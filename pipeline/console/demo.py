"""The demo: a fictional city's extracts in a workspace of their own."""

import shutil
from datetime import date
from pathlib import Path

from data.city import make_city
from pipeline.errors import Place, UsageError
from pipeline.nightly.workspace import Workspace, init_workspace

AS_OF = date(2026, 6, 30)
MARK = ".xinsuo-demo"


def make(folder: Path, *, records: int, seed: int) -> Workspace:
    """Make a fresh demo workspace; an earlier demo is replaced, anything else is not touched.

    Raises:
        UsageError: The folder holds something that no demo made.
    """
    if folder.exists() and any(folder.iterdir()):
        if not (folder / MARK).exists():
            raise UsageError(
                "目录里已有别的内容",
                place=Place(str(folder)),
                fix="换一个空目录：xinsuo demo 新目录",
            )
        shutil.rmtree(folder)
    workspace = init_workspace(folder)
    (folder / MARK).touch()
    make_city(workspace.inbox, seed=seed, records=records, as_of=AS_OF)
    return workspace
