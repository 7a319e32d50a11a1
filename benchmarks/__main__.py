"""Runs the benchmarks named, or all, each in a process of its own for a peak of its own.

Options behind the names go to the benchmark: `python -m benchmarks linking --firms 1000`.
"""

import subprocess
import sys
from itertools import takewhile
from pathlib import Path


def main() -> int:
    """Run the benchmarks named, or every one beside this file; give the number that failed."""
    here = Path(__file__).parent
    modules = {path.stem for path in here.glob("[a-z]*.py")}
    packages = {path.parent.name for path in here.glob("[a-z]*/__main__.py")}
    asked = list(takewhile(lambda word: not word.startswith("-"), sys.argv[1:]))
    options = sys.argv[1 + len(asked) :]
    every = sorted(modules | packages)
    if unknown := [name for name in asked if name not in every]:
        print(f"no benchmark {unknown[0]!r}; there are: {', '.join(every)}", file=sys.stderr)
        return 2
    failed = 0
    for name in asked or every:
        print(f"\n== {name}", flush=True)
        command = [sys.executable, "-m", f"benchmarks.{name}", *options]
        failed += subprocess.run(command, check=False).returncode != 0
    return failed


if __name__ == "__main__":
    sys.exit(main())
