"""How well and how fast projects are told: a night of sites and mentions, scored by class.

    python -m benchmarks projects --estates 3000 --seed 1

Right: the site that is meant, or none where none is meant (a short form that fits several phases
means none). Wrong: another site, or any where none is meant. Prints both by class, by level.
"""

import argparse
import sys
import time

import duckdb
import polars as pl

from benchmarks.projects.world import World, make
from connectors.contract import load_contracts
from pipeline.ingest.tables import create_tables
from pipeline.resolve.identities.judgements import JUDGEMENT_SCHEMA
from pipeline.resolve.run import resolve

SITES = """
INSERT INTO project BY NAME
SELECT site + 1 AS record_id, 'P' || site AS record_key, 1 AS extract_no, '' AS sheet,
       site + 2 AS "row", true AS is_current, 'P' || site AS project_no, project,
       district, developer, contractor
FROM world_site
"""
ORDERS = """
INSERT INTO hotline_order BY NAME
SELECT mention + 1 AS record_id, 'M' || mention AS record_key, 1 AS extract_no, '' AS sheet,
       mention + 2 AS "row", true AS is_current, 'M' || mention AS order_no, project, district,
       employer AS respondent
FROM world_mention WHERE developer IS NULL AND contractor IS NULL
"""
CASES = """
INSERT INTO inspection_case BY NAME
SELECT mention + 1 AS record_id, 'M' || mention AS record_key, 1 AS extract_no, '' AS sheet,
       mention + 2 AS "row", true AS is_current, 'M' || mention AS case_no, project, district,
       developer, contractor
FROM world_mention WHERE developer IS NOT NULL OR contractor IS NOT NULL
"""
FOUND = """
SELECT substr(record_key, 2)::BIGINT AS mention, outcome, level,
       CASE WHEN entity_id_no LIKE 'P%' THEN substr(entity_id_no, 2)::BIGINT END AS found
FROM link WHERE role = 'project' AND record_key LIKE 'M%' ORDER BY mention
"""


def main() -> int:
    """Make a world, resolve it as a night, print how that went."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--estates", type=int, default=3_000)
    options.add_argument("--seed", type=int, default=1)
    asked = options.parse_args()
    world = make(asked.estates, seed=asked.seed)
    start, used = time.perf_counter(), time.process_time()
    found = resolved(world)
    seconds, used = time.perf_counter() - start, time.process_time() - used
    print(
        f"{world.sites.height:,} sites, {world.mentions.height:,} mentions, seed {asked.seed}:"
        f" a night's resolution {seconds:.1f} s, {used:.1f} s of processor"
    )
    _show(score(world, found))
    return 0


def resolved(world: World) -> pl.DataFrame:
    """Give [mention, outcome, level, found: the site linked to], one row per mention."""
    contracts = load_contracts()
    with duckdb.connect(config={"threads": 2}) as con:
        create_tables(con, contracts.values())
        con.execute("INSERT INTO extract (extract_no, file) VALUES (1, 'x.csv')")
        con.register("world_site", world.sites.to_arrow())
        con.register("world_mention", world.mentions.to_arrow())
        for statement in (SITES, ORDERS, CASES):
            con.execute(statement)
        resolve(con, contracts, (), JUDGEMENT_SCHEMA.to_frame(), run_id="bench")
        found: pl.DataFrame = con.sql(FOUND).pl()
        return found


def score(world: World, found: pl.DataFrame) -> pl.DataFrame:
    """Count by class, a last row for all.

    Returns:
        [kind, mentions, meant: with a site, right, wrong, medium_wrong: wrong ones not weak,
        precision, recall, medium, weak, ambiguous, founded].
    """
    site, linked = pl.col("site"), pl.col("found")
    is_wrong = linked.is_not_null() & (site != linked).fill_null(value=True)
    both = world.truth.join(found, on="mention")
    every = both.with_columns(kind=pl.lit("all"))
    counted = (
        pl.concat([both, every])
        .group_by("kind")
        .agg(
            mentions=pl.len(),
            meant=site.count(),
            right=(site == linked).sum(),
            wrong=is_wrong.sum(),
            medium_wrong=(is_wrong & (pl.col("level") != "weak")).sum(),
            medium=(linked.is_not_null() & (pl.col("level") != "weak")).sum(),
            weak=(linked.is_not_null() & (pl.col("level") == "weak")).sum(),
            ambiguous=(pl.col("outcome") == "ambiguous").sum(),
            founded=(linked.is_null() & (pl.col("outcome") != "ambiguous")).sum(),
        )
    )
    shares = {
        "precision": pl.col("right") / (pl.col("right") + pl.col("wrong")),
        "recall": pl.col("right") / pl.col("meant"),
    }
    return counted.with_columns(**shares).sort(pl.col("kind") == "all", "kind")


def _show(counted: pl.DataFrame) -> None:
    told = counted.with_columns(pl.col("precision", "recall").round(4).fill_nan(None))
    for row in [told.columns, *told.rows()]:
        print("  ".join(f"{'' if cell is None else cell!s:>16}" for cell in row))


if __name__ == "__main__":
    sys.exit(main())
