"""Options that several commands take."""

from pathlib import Path
from typing import Annotated

import typer

Office = Annotated[Path, typer.Option("--workspace", "-w", help="工作区目录", metavar="目录")]
Run = Annotated[
    str | None, typer.Option("--run", help="哪一夜（编号的前几位）；不写：最近一夜", metavar="编号")
]
AsOf = Annotated[
    str | None,
    typer.Option("--as-of", help="截至日期，如 2026-06-30；不写：今天", metavar="日期"),
]
Wanted = Annotated[str | None, typer.Option("--source", help="只要这个来源", metavar="来源")]
Reason = Annotated[str | None, typer.Option("--reason", help="只要这种原因", metavar="原因")]
HERE = Path()
