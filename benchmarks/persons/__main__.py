"""How well and how fast people are told apart, against one join by ID in plain DuckDB.

    python -m benchmarks persons --people 350000 --seed 1

Prints precision and recall by pairs of records, the recall that the records allow, seconds and peak
of the whole process (reading the file, its cells, linking, ids and reasons), the ratio to DuckDB
reading the same file and joining it with itself by ID, and what became of each kind of dirt.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import duckdb
import polars as pl

from benchmarks.persons import score
from benchmarks.persons.world import MIXES, make
from pipeline.resolve.persons.match import match

PLAIN = """
SELECT r.record_id, min(o.record_id) AS person_id
FROM read_parquet($file) AS r LEFT JOIN read_parquet($file) AS o ON o.id_no = r.id_no
GROUP BY r.record_id
"""


def main() -> int:
    """Make a world, tell its people apart, print how that went."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--people", type=int, default=350_000)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--mix", choices=list(MIXES), default="usual")
    options.add_argument("--step", choices=["make", "match"], help=argparse.SUPPRESS)
    options.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    asked = options.parse_args()
    if asked.step == "make":
        world = make(asked.people, seed=asked.seed, mix=MIXES[asked.mix])
        world.records.write_parquet(asked.folder / "records.parquet")
        world.truth.write_parquet(asked.folder / "truth.parquet")
    elif asked.step == "match":
        found = match(pl.read_parquet(asked.folder / "records.parquet"))
        found.write_parquet(asked.folder / "found.parquet", compression="lz4")
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2
        used = f"peak {peak:.2f} GB, {time.process_time():.1f} s of processor"
        (asked.folder / "used").write_text(used, encoding="utf-8")
    else:
        _run(asked.people, asked.seed, asked.mix)
    return 0


def _run(people: int, seed: int, mix: str) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made = ["--people", str(people), "--seed", str(seed), "--mix", mix]
        _step("make", made, folder)
        plain = _plain(folder / "records.parquet")
        seconds = _step("match", made, folder)
        records, truth, found = (
            pl.read_parquet(folder / f"{part}.parquet") for part in ("records", "truth", "found")
        )
        used = (folder / "used").read_text(encoding="utf-8")
    print(f"{records.height:,} records of {people:,} people, {mix}, seed {seed}")
    print(
        f"{seconds:.1f} s, {records.height / seconds:,.0f} records/s, {used};"
        f" {seconds / plain:.1f} x one join by ID in plain DuckDB ({plain:.2f} s);"
        f" load {os.getloadavg()[0]:.1f}"
    )
    _told("all levels", score.by_pairs(found, truth))
    _told("strong and medium", score.by_pairs(score.at_least_medium(found), truth))
    print(f"recall that equal evidence allows {score.ceiling(records, truth):.4f}")
    kinds = score.by_kind(found, truth)
    print(f"wrong records called strong: {kinds['strong_wrong'].sum()}")
    print(
        "\n".join(
            "  ".join(f"{cell!s:>16}" for cell in row) for row in [kinds.columns, *kinds.rows()]
        )
    )


def _told(what: str, figures: dict[str, float]) -> None:
    print(
        f"{what:>18}: precision {figures['precision']:.5f}, recall {figures['recall']:.4f},"
        f" wrong pairs {figures['wrong']:,}, missed {figures['missed']:,}"
    )


def _step(name: str, made: list[str], folder: Path) -> float:
    """Run a step in a process of its own; give its seconds, the start of Python included."""
    command = [sys.executable, "-m", "benchmarks.persons", "--step", name, "--folder", str(folder)]
    command += made
    start = time.perf_counter()
    subprocess.run(command, check=True)
    return time.perf_counter() - start


def _plain(file: Path) -> float:
    start = time.perf_counter()
    with duckdb.connect(config={"threads": 2}) as con:
        con.sql(PLAIN, params={"file": str(file)}).pl()
    return time.perf_counter() - start


if __name__ == "__main__":
    sys.exit(main())
