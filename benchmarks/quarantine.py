"""What rows set aside cost: ingest of a file with 1 % bad rows against the same file without.

Both files are made by code; in the bad one every hundredth row has an empty key, a figure that
cannot be read, or a cell too many. Each side runs in a process of its own.
"""

import argparse
import tempfile
from pathlib import Path

from benchmarks._measured import measured
from benchmarks.ingest import read_fully, write_reports

ROWS = 1_000_000
EVERY = 100


def main() -> None:
    """Print one line: rows, rows set aside, both times, their ratio, both peaks."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rows", type=int, default=ROWS)
    options.add_argument("--every", type=int, default=EVERY, help="one bad row in so many")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        clean, bad = folder / "clean.csv", folder / "bad.csv"
        write_reports(clean, chosen.rows)
        spoil(clean, bad, chosen.every)
        best = {
            path: min(measured(read_fully, path, _fresh(folder)) for _ in range(2))
            for path in (clean, bad)
        }
    ratio = best[bad].seconds / best[clean].seconds
    print(
        f"quarantine rows={chosen.rows:,} bad={chosen.rows // chosen.every:,}"
        f" clean={best[clean].seconds:.2f}s bad={best[bad].seconds:.2f}s ratio={ratio:.2f}"
        f" (promised: at most 2) peak_mib={best[clean].peak_mib:,.0f}/{best[bad].peak_mib:,.0f}"
    )


def spoil(clean: Path, bad: Path, every: int) -> None:
    """Copy a file of reports and spoil one row in `every`, in three ways by turns."""
    with clean.open(encoding="utf-8") as source, bad.open("w", encoding="utf-8") as copy:
        for number, line in enumerate(source):
            if number == 0 or number % every:
                copy.write(line)
                continue
            cells = line.rstrip("\n").split(",")
            way = number // every % 3
            if way == 0:
                cells[0] = ""
            elif way == 1:
                cells[6] = "读不出"
            else:
                cells.append("多出")
            copy.write(",".join(cells) + "\n")


def _fresh(folder: Path) -> Path:
    return Path(tempfile.mkdtemp(dir=folder))


if __name__ == "__main__":
    main()
