"""Progress of a run: bars on a terminal, a plain line a stage elsewhere."""

from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TaskID, TextColumn, TimeElapsedColumn

STAGES = {
    "archive": "存档",
    "ingest": "收数",
    "texts": "读诉求",
    "resolve": "认主体",
    "screen": "比对",
    "report": "写报告",
    "publish": "发布",
}


class Listener:
    """Listens to a run; use it in a `with`, so that bars are taken down whatever happens."""

    def __init__(self, console: Console) -> None:
        self.console = console
        self.tasks: dict[str, TaskID] = {}
        self.bars = Progress(
            SpinnerColumn(),
            TextColumn("{task.description}"),
            BarColumn(),
            TextColumn("{task.completed:,}"),
            TimeElapsedColumn(),
            console=console,
            transient=True,
            disable=not console.is_terminal,
        )

    def __enter__(self) -> Self:
        """Put the bars up."""
        self.bars.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Take the bars down."""
        self.bars.stop()

    def __call__(self, stage: str, done: int, total: int | None) -> None:
        """Hear that `done` of `total` are done in a stage; a null total is not known."""
        first = stage not in self.tasks
        if first:
            self.tasks[stage] = self.bars.add_task(STAGES.get(stage, stage), total=total)
        if first and not self.console.is_terminal:
            self.console.print(f"· {STAGES.get(stage, stage)}", highlight=False)
        self.bars.update(self.tasks[stage], completed=done, total=total)
