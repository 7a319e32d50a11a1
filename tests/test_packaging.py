"""The top-level packages are ours alone, and the tree keeps the house's limits."""

from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("cli", "connectors", "data", "pipeline", "rules")
MODULES = sorted(p for name in PACKAGES[1:4] for p in (ROOT / name).rglob("*.py"))
MOST_LINES = 300


@pytest.mark.parametrize("name", PACKAGES)
def test_no_other_distribution_brings_our_top_level_names(name: str) -> None:
    assert set(packages_distributions().get(name, [])) <= {"xinsuo"}


def test_no_module_is_longer_than_the_house_allows() -> None:
    long = {
        path.relative_to(ROOT).as_posix(): lines
        for path in [*MODULES, ROOT / "cli.py", *(ROOT / "tests").rglob("*.py")]
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > MOST_LINES
    }
    assert long == {}


def test_every_module_says_in_its_first_line_what_it_is_for() -> None:
    silent = [p for p in MODULES if not p.read_text(encoding="utf-8").startswith('"""')]
    assert silent == []


def test_every_sql_file_says_what_it_reads_and_gives() -> None:
    silent = [
        path.name
        for path in sorted((ROOT / "pipeline").rglob("*.sql"))
        if not path.read_text(encoding="utf-8").startswith("-- ")
    ]
    assert silent == []
