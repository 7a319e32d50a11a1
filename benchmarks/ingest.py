"""Ingest of a clean CSV against DuckDB reading the same file as text: seconds, ratio, peak memory.

The file is made by code in a temporary folder: wage complaints with valid codes and IDs. Both
sides write to disk with two threads, in processes of their own, so that each has its own peak.
"""

import argparse
import hashlib
import tempfile
from datetime import date
from pathlib import Path

import duckdb
import polars as pl

from benchmarks._measured import measured
from connectors.contract import load_contracts
from data.numbers import credit_codes, person_ids, phones
from pipeline.engine.warehouse import EngineSettings, open_warehouse
from pipeline.ingest.delivery import Delivery
from pipeline.ingest.run import ingest

ROWS = 5_000_000
FIRMS = 50_000
PEOPLE = 2_000_000
GIVEN = [f"张{chr(0x4E00 + place)}" for place in range(5_000)]
"""Made-up names: one surname and each of the first Chinese characters of Unicode."""

THREADS = 2
MEMORY_LIMIT = "3GB"
"""DuckDB's own limit on both sides; the frames of ingest come on top of it."""


def main() -> None:
    """Print one line: rows, both times, their ratio, peak memory of ingest."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=ROWS)
    rows = parser.parse_args().rows
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "reports.csv"
        write_reports(path, rows)
        plain = measured(read_plainly, path, folder)
        ours = measured(read_fully, path, folder)
    print(
        f"ingest rows={rows} columns=10 duckdb={plain.seconds:.2f}s xinsuo={ours.seconds:.2f}s"
        f" ratio={ours.seconds / plain.seconds:.2f} rows_per_s={rows / ours.seconds:,.0f}"
        f" peak_mib={ours.peak_mib:,.0f}"
    )


def write_reports(path: Path, rows: int) -> None:
    """Write `rows` wage complaints, clean, all ten columns in the contract of `arrears_report`."""
    number = pl.col("number")
    firm, person = number * 7919 % FIRMS, number % PEOPLE
    day = pl.date(2024, 1, 1) + pl.duration(days=number % 900)
    pl.DataFrame({"number": pl.int_range(rows, eager=True)}).lazy().select(
        pl.format("XS{}", number + 10**9).alias("线索编号"),
        (person % len(GIVEN)).replace_strict(range(len(GIVEN)), GIVEN).alias("反映人姓名"),
        person_ids(person).alias("身份证号"),
        phones(person).alias("手机号"),
        pl.format("虚构{}建筑工程有限公司", firm + 10**5).alias("用人单位"),
        credit_codes(firm).alias("统一社会信用代码"),
        pl.format("{}.{}", number * 13 % 90_000 + 1, number % 90 + 10).alias("欠薪金额"),
        (number % 300 + 1).alias("涉及人数"),
        day.alias("反映时间"),
        pl.format("第{}区", number % 30 + 10).alias("区县"),
    ).sink_csv(path)


def read_plainly(path: Path, folder: Path) -> None:
    """Read the file as text into a table on disk."""
    settings: dict[str, str | bool | int | float | list[str]]
    settings = {"threads": THREADS, "memory_limit": MEMORY_LIMIT}
    con = duckdb.connect(str(folder / "plain.duckdb"), config=settings)
    con.execute("SET enable_progress_bar = false")
    con.execute(
        "CREATE TABLE report AS SELECT * FROM read_csv($path, all_varchar = true)",
        {"path": str(path)},
    )
    con.close()


def read_fully(path: Path, folder: Path) -> None:
    """Ingest the file: provenance, keys, checks, typed values, coverage."""
    con = open_warehouse(
        folder / "night.duckdb", EngineSettings(THREADS, MEMORY_LIMIT, folder / "spill")
    )
    sha256 = _sha256(path)
    delivery = Delivery(
        sha256=sha256, path=path, file="reports.csv", night=1, as_of=date(2026, 6, 30)
    )
    result = ingest(con, [delivery], load_contracts())
    con.close()
    if result.refused:
        raise result.refused[0][1]


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


if __name__ == "__main__":
    main()
