"""Options and the closing list of what this machine could not run."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

TESTS = Path(__file__).parent
LONGEST = (
    "test_end_to_end.py",
    "test_dirty_city.py",
    "pipeline/nightly/test_trouble.py",
    "pipeline/nightly/test_kill.py",
    "pipeline/resolve/identities/test_properties.py",
    "pipeline/resolve/test_organisations.py",
    "pipeline/resolve/persons/test_match.py",
    "pipeline/nightly/test_run.py",
    "pipeline/console/test_rule_try.py",
    "pipeline/console/test_quarantine.py",
)
"""Files that take half a minute and more, by that: they start first, so that none is the last that
one core works at alone."""


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


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the longest files first; all others keep their order."""
    place = {TESTS / name: number for number, name in enumerate(LONGEST)}
    items.sort(key=lambda item: place.get(item.path, len(place)))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    skipped = terminalreporter.stats.get("skipped", [])
    if not skipped:
        return
    terminalreporter.section("not run on this machine")
    for report in skipped:
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        terminalreporter.line(f"{report.nodeid}: {reason}")
