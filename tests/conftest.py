"""Options and the closing list of what this machine could not run."""

import os

import pytest
from hypothesis import HealthCheck, settings


def pytest_configure() -> None:
    """Let no test of a property fail for being slow: a machine under load is no fault of ours."""
    os.environ.setdefault("POLARS_MAX_THREADS", "1")  # two workers share two cores
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # thirty commands are started: compile once
    settings.register_profile(
        "unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow]
    )
    settings.load_profile("unhurried")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="accept new golden files")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    skipped = terminalreporter.stats.get("skipped", [])
    if not skipped:
        return
    terminalreporter.section("not run on this machine")
    for report in skipped:
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        terminalreporter.line(f"{report.nodeid}: {reason}")
