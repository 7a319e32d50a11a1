"""The process that is measured: a world's tables in, one contender's links out."""

import importlib
import resource
import sys
from pathlib import Path

import polars as pl


def main() -> int:
    """Link the world in the folder, `child NAME FOLDER`, and print the peak in MiB."""
    name, folder = sys.argv[1], Path(sys.argv[2])
    link = importlib.import_module(f"benchmarks.linking.contenders.{name}").link
    columns = ["mention_id", "name", "code", "place"]
    answer: pl.DataFrame = link(
        pl.read_parquet(folder / "firms.parquet"),
        pl.read_parquet(folder / "mentions.parquet", columns=columns),
        pl.read_parquet(folder / "aliases.parquet"),
    )
    answer.write_parquet(folder / f"{name}.parquet")
    print(peak_mib())
    return 0


def peak_mib() -> int:
    """Give the most memory that this process held, in MiB.

    By the kernel's mark for the program itself: `ru_maxrss` also holds what the process was before
    it started another program.
    """
    status = Path("/proc/self/status")
    if status.exists():
        lines = status.read_text(encoding="ascii").splitlines()
        return next(int(line.split()[1]) // 1024 for line in lines if line.startswith("VmHWM"))
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    sys.exit(main())
