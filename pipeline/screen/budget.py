"""Stops a rule that runs longer or takes more memory than it may, from a thread beside it."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread
from typing import NamedTuple

import duckdb

LOOK_EVERY = 0.05
"""Seconds between two looks of the watchdog; ours."""
STATM = Path("/proc/self/statm")
PAGE_BYTES = 4096


class Budget(NamedTuple):
    """What one rule may take.

    Attributes:
        seconds: Wall-clock time.
        megabytes: By how much the process may grow meanwhile; not looked at where the system does
            not tell.
    """

    seconds: float
    megabytes: int


class OverBudgetError(Exception):
    """A rule was stopped; the text says what it took too much of, in Chinese."""


@contextmanager
def within(con: duckdb.DuckDBPyConnection, budget: Budget) -> Iterator[None]:
    """Interrupt what `con` does when the budget is used up.

    Raises:
        OverBudgetError: It was; what the statement had done is undone.
    """
    done, told = Event(), list[str]()
    watchdog = Thread(target=_watch, args=(con, budget, done, told), daemon=True)
    watchdog.start()
    try:
        yield
    except duckdb.Error as error:
        if told:
            raise OverBudgetError(told[0]) from error
        raise
    finally:
        done.set()
        watchdog.join()


def _watch(con: duckdb.DuckDBPyConnection, budget: Budget, done: Event, told: list[str]) -> None:
    start, before = time.monotonic(), _megabytes()
    while not told and not done.wait(LOOK_EVERY):
        if time.monotonic() - start > budget.seconds:
            told.append(f"超过 {budget.seconds:g} 秒，已中止")
        elif _megabytes() - before > budget.megabytes:
            told.append(f"内存超过 {budget.megabytes} MB，已中止")
        while told and not done.wait(LOOK_EVERY):
            con.interrupt()  # again and again: between two statements there is nothing to stop


def _megabytes() -> float:
    if not STATM.exists():
        return 0.0
    return int(STATM.read_text(encoding="ascii").split()[1]) * PAGE_BYTES / 1024**2
