"""What a piece of work takes in a process of its own: seconds of wall time, peak memory."""

import multiprocessing
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple


class Side(NamedTuple):
    """What one side took: seconds of wall time and peak memory of its process in MiB."""

    seconds: float
    peak_mib: float


def measured(work: Callable[..., None], *paths: Path) -> Side:
    """Run `work` in a fresh process and measure it there."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_run, (work, *paths))


def _run(work: Callable[..., None], *paths: Path) -> Side:
    start = time.perf_counter()
    work(*paths)
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return Side(seconds, peak / (1 << 20 if sys.platform == "darwin" else 1 << 10))
