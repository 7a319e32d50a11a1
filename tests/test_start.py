"""The command line is there at once: what a command needs is loaded when it is asked for."""

import subprocess
import sys


def loaded(modules: str, *names: str) -> list[str]:
    """Load some of our modules alone; give which of `names` came with them."""
    asked = f"import sys, {modules}; print(*(n for n in {names} if n in sys.modules))"
    told = subprocess.run([sys.executable, "-c", asked], check=True, capture_output=True, text=True)
    return told.stdout.split()


def test_help_waits_for_no_table_engine() -> None:
    assert loaded("cli", "polars", "sqlglot") == []


def test_lint_waits_for_no_table_engine() -> None:
    heavy = ("polars", "pyarrow", "duckdb", "numpy", "xlsxwriter", "markdown_it")
    assert loaded("cli, pipeline.console.rule_files", *heavy) == []
