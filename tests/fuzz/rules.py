"""Rule files under mutation, guided by coverage: `python -m tests.fuzz.rules -max_total_time=600`.

Needs atheris (Apache-2.0), which is no dependency of the project: install it where this is run.
What the loader refuses must be numbered, what it takes must compile; anything else stops the run.
"""

import sys
import tempfile
from importlib import import_module
from pathlib import Path


def main() -> None:
    """Fuzz until the time is up or something is found."""
    atheris = import_module("atheris")
    with atheris.instrument_imports(include=["pipeline.screen", "sqlglot.parser"]):
        made = import_module("tests.fuzz.rule_target")
    with tempfile.TemporaryDirectory() as folder:
        atheris.Setup(sys.argv, made.target(Path(folder), atheris.FuzzedDataProvider))
        atheris.Fuzz()


if __name__ == "__main__":
    main()
