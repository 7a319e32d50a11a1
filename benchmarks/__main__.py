"""Runs the benchmarks named, or all, each in a process of its own for a peak of its own."""

import subprocess
import sys
from pathlib import Path


def main() -> int:
    """Run the benchmarks named, or every one beside this file; give the number that failed."""
    every = sorted(path.stem for path in Path(__file__).parent.glob("[a-z]*.py"))
    names = [name for name in every if name in sys.argv[1:]] or every
    failed = 0
    for name in names:
        print(f"\n== {name}", flush=True)
        failed += (
            subprocess.run([sys.executable, "-m", f"benchmarks.{name}"], check=False).returncode
            != 0
        )
    return failed


if __name__ == "__main__":
    sys.exit(main())
