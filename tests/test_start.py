"""The command line is there at once: what a command needs is loaded when it is asked for."""

import subprocess
import sys


def test_help_waits_for_no_table_engine() -> None:
    asked = (
        "import sys, cli; print([name for name in ('polars', 'sqlglot') if name in sys.modules])"
    )
    told = subprocess.run([sys.executable, "-c", asked], check=True, capture_output=True, text=True)
    assert told.stdout == "[]\n"
