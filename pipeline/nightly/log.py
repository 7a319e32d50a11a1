"""What a run tells while it works: a JSON line an event, and a listener on the screen."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import orjson

Progress = Callable[[str, int, int | None], None]


def silent(stage: str, done: int, total: int | None) -> None:
    """Listen to nothing."""


class RunLog:
    """Append-only JSON log of runs; the only place where clock times are written.

    Attributes:
        seconds: Wall-clock seconds by stage of this run.
    """

    def __init__(self, path: Path, listener: Progress = silent) -> None:
        self.path, self.listener = path, listener
        self.seconds: dict[str, float] = {}

    def say(self, event: str, **facts: object) -> None:
        """Write one event with the time of day."""
        line = {"at": datetime.now(UTC).isoformat(timespec="milliseconds"), "event": event, **facts}
        with self.path.open("ab") as log:
            log.write(orjson.dumps(line, default=str, option=orjson.OPT_APPEND_NEWLINE))

    def progress(self, stage: str, done: int, total: int | None) -> None:
        """Pass progress on to the screen; it is not logged."""
        self.listener(stage, done, total)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Log the start and the end of a stage, with its seconds."""
        self.say("stage_started", stage=name)
        self.listener(name, 0, None)
        start = time.perf_counter()
        yield
        self.seconds[name] = round(time.perf_counter() - start, 3)
        self.say("stage_ended", stage=name, seconds=self.seconds[name])
