"""A whole night of the demo city at one million records: seconds by stage, and peak memory.

The ratio is to DuckDB reading as text into tables, in the same run, what it can read of the city.
"""

import argparse
import resource
import tempfile
import time
from datetime import date
from pathlib import Path

import duckdb

from data.city import make_city
from pipeline.nightly.run import run_night
from pipeline.nightly.workspace import init_workspace

AS_OF = date(2026, 6, 30)


def main() -> None:
    """Make the city, run its night, print what it took."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--records", type=int, default=1_000_000)
    records = options.parse_args().records
    with tempfile.TemporaryDirectory() as folder:
        workspace = init_workspace(Path(folder) / "office")
        start = time.perf_counter()
        make_city(workspace.inbox, seed=7, records=records, as_of=AS_OF)
        print(f"city of {records:,} records made in {time.perf_counter() - start:.1f} s")
        plain = _plain_read(workspace.inbox)
        start = time.perf_counter()
        result = run_night(workspace, as_of=AS_OF)
        whole = time.perf_counter() - start
    for stage, seconds in result.seconds.items():
        print(f"{stage:>10} {seconds:8.1f} s")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2
    counts = result.manifest.counts if result.manifest else {}
    ratio = f"{whole / plain:.1f} x plain reading ({plain:.1f} s)"
    print(f"{'whole':>10} {whole:8.1f} s = {ratio}; peak {peak:.1f} GB")
    print(f"clues: {dict(counts)}")


def _plain_read(inbox: Path) -> float:
    """Seconds DuckDB takes to read as text, with two threads, what it can read of the inbox."""
    start = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        con = duckdb.connect(str(Path(folder) / "plain.duckdb"), config={"threads": 2})
        for number, path in enumerate(sorted(inbox.iterdir())):
            reader = {".parquet": "read_parquet(?)", ".csv": "read_csv(?, all_varchar=true)"}.get(
                path.suffix
            )
            if reader is None or not _is_utf8(path):
                continue
            con.execute(f"CREATE TABLE plain_{number} AS SELECT * FROM {reader}", [str(path)])
        con.close()
    return time.perf_counter() - start


def _is_utf8(path: Path) -> bool:
    if path.suffix == ".parquet":
        return True
    try:
        path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return False
    return True


if __name__ == "__main__":
    main()
