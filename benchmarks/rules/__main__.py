"""Evaluates rules over a large night beside SQL written by hand, and all shipped rules together.

The ratio is of processor time, the least of three rounds in one run, two threads on both sides:
ours from the source tables to ranked clues, by hand to the same subjects with the same evidence;
both are compared.
`python -m benchmarks rules --records 10000000 --file night.duckdb`
"""

import argparse
import resource
import tempfile
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import duckdb

from benchmarks.rules.by_hand import CELL, STATEMENTS
from benchmarks.rules.night import make_night
from connectors.contract import load_contracts
from pipeline.engine.warehouse import EngineSettings, open_warehouse
from pipeline.law.sql import install
from pipeline.screen.load import AnyRule, load_rules
from pipeline.screen.names import Contracts
from pipeline.screen.rank import write_clues, write_packets
from pipeline.screen.run import judge, prepare
from pipeline.screen.settings import ScreenSettings
from pipeline.screen.statement import clock_of

ROOT = Path(__file__).parents[2]
AS_OF = date(2026, 6, 30)
ROUNDS = 3
"""How often each side of a comparison runs; its least time counts: a loaded machine only adds."""
WINDOWS = ROOT / "tests" / "pipeline" / "screen" / "operators"


def main() -> None:
    """Make the night, run both sides, print ratios and peak memory."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--records", type=int, default=1_000_000)
    options.add_argument("--file", type=Path, help="keep the night here, and use it when there")
    asked = options.parse_args()
    contracts = load_contracts([ROOT / "connectors" / "sources"])
    rules = {rule.id: rule for rule in load_rules([ROOT / "rules", WINDOWS], contracts)}
    shipped = {rule.id for rule in load_rules([ROOT / "rules"], contracts)}
    with tempfile.TemporaryDirectory() as folder:
        path = asked.file or Path(folder) / "night.duckdb"
        is_new = not path.exists()
        con = open_warehouse(path, EngineSettings(memory_limit="8GB"))
        if is_new:
            made, seconds = _timed(lambda: make_night(con, contracts, asked.records))
            print(f"night of {made:,} records made in {seconds:.1f} s of processor time")
        install(con)
        _, seconds = _timed(
            lambda: prepare(con, list(rules.values()), contracts, as_of=AS_OF, province="浙江省")
        )
        print(f"prepared in {seconds:.1f} s")
        con.execute(CELL)
        for rule_id, sql in STATEMENTS.items():
            _compare(con, rules[rule_id], sql, contracts)
        _whole(con, [rules[rule_id] for rule_id in sorted(shipped)], contracts)
        con.close()
    print(f"peak {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2:.1f} GB")


def _timed(work: Callable[[], Any]) -> tuple[Any, float]:
    """Give what `work` gives, and the processor time it took."""
    start = time.process_time()
    found = work()
    return found, time.process_time() - start


def _compare(con: duckdb.DuckDBPyConnection, rule: AnyRule, sql: str, contracts: Contracts) -> None:
    by_hand = f"CREATE OR REPLACE TABLE by_hand AS {sql}"
    con.execute(by_hand)  # reads the tables from disk, for both sides
    rounds = [
        (_timed(lambda: con.execute(by_hand))[1], _ours(con, rule, contracts))
        for _ in range(ROUNDS)
    ]
    hand = min(theirs for theirs, _ in rounds)
    judged, written = min((ours for _, ours in rounds), key=sum)
    subjects, shown = _differences(con)
    ((several, records),) = con.execute(
        "SELECT count(*), sum(len(evidence)) FROM by_hand"
    ).fetchall()
    print(
        f"{rule.id:>20} judged {judged:.2f} s, clue written {written:.2f} s"
        f" = {(judged + written) / hand:.2f} x by hand ({hand:.2f} s); {several:,} subjects,"
        f" {records:,} pieces of evidence; {subjects} and {shown} of them differ"
    )


def _ours(con: duckdb.DuckDBPyConnection, rule: AnyRule, contracts: Contracts) -> list[float]:
    """Give the seconds of judging a rule and of writing its clues."""
    con.execute("DELETE FROM finding")
    con.execute("DELETE FROM finding_record")
    _, judged = _timed(lambda: judge(con, rule, contracts, clock=clock_of(AS_OF)))
    _, written = _timed(lambda: _write(con, [rule], contracts))
    return [judged, written]


def _write(con: duckdb.DuckDBPyConnection, rules: list[AnyRule], contracts: Contracts) -> None:
    settings = ScreenSettings("浙江省")
    write_clues(con, rules, contracts, as_of=AS_OF, run_id="run", settings=settings)


def _differences(con: duckdb.DuckDBPyConnection) -> tuple[int, int]:
    """Count the subjects that only one side has, and the pieces of evidence, cells and all."""
    ours = (
        "SELECT f.subject_anchor AS subject, unnest(c.evidence, max_depth := 2) FROM clue AS c"
        " JOIN scored_finding AS f USING (clue_id) WHERE c.outcome = 'flagged'"
    )
    theirs = "SELECT subject, unnest(evidence, max_depth := 2) FROM by_hand"
    con.execute(f"CREATE OR REPLACE TEMP TABLE ours AS {ours}")
    con.execute(f"CREATE OR REPLACE TEMP TABLE theirs AS {theirs}")
    found = []
    for columns in ("DISTINCT subject", "* REPLACE (CAST(fields AS VARCHAR) AS fields)"):
        mine, theirs = (f"SELECT {columns} FROM {side}" for side in ("ours", "theirs"))
        both = f"(({mine}) EXCEPT ALL ({theirs})) UNION ALL (({theirs}) EXCEPT ALL ({mine}))"
        ((differ,),) = con.execute(f"SELECT count(*) FROM ({both})").fetchall()
        found.append(differ)
    return found[0], found[1]


def _whole(con: duckdb.DuckDBPyConnection, rules: list[AnyRule], contracts: Contracts) -> None:
    con.execute("DELETE FROM finding")
    con.execute("DELETE FROM finding_record")
    total = 0.0
    for rule in rules:
        _, seconds = _timed(partial(judge, con, rule, contracts, clock=clock_of(AS_OF)))
        total += seconds
        ((found,),) = con.execute(
            "SELECT count(*) FROM finding WHERE rule_id = $id", {"id": rule.id}
        ).fetchall()
        print(f"{rule.id:>24} {seconds:7.2f} s, {found:,} findings")
    _, seconds = _timed(lambda: _write(con, rules, contracts))
    ((clues,),) = con.execute("SELECT count(*) FROM clue").fetchall()
    _, packed = _timed(lambda: write_packets(con))
    print(
        f"{'rules':>24} {total:7.2f} s; {clues:,} clues written in {seconds:.2f} s, their packets"
        f" in {packed:.2f} s"
    )


if __name__ == "__main__":
    main()
