"""How long `xinsuo who` takes to be up, and how many questions a second it answers then.

The firms and the questions are a world of `benchmarks.linking`; the night is a warehouse that has
the tables `who` reads. One process; answers are written out in words, to nowhere.
"""

import argparse
import io
import tempfile
import time
from pathlib import Path

import polars as pl

from benchmarks.linking import worlds
from benchmarks.linking.child import peak_mib
from pipeline.console.who import Question, Who, answers, lines
from pipeline.console.who_words import as_text
from pipeline.engine.warehouse import open_warehouse

SEED = 1
ALONE = 20
"""Questions that are asked one by one, as typed."""

TABLES = """
CREATE VIEW firm AS
SELECT *, 'org-' || lpad(firm_id::VARCHAR, 8, '0') AS entity_id FROM world_firm;
CREATE TABLE entity AS
SELECT entity_id, 'organisation' AS kind, name, code AS id_no FROM firm ORDER BY firm_id;
CREATE TABLE registration AS
WITH former AS (
    SELECT firm_id, string_agg(name, '；' ORDER BY name) AS former_names
    FROM world_alias GROUP BY firm_id
)
SELECT f.firm_id AS record_id, f.name, f.place AS address, a.former_names, true AS is_current
FROM firm AS f LEFT JOIN former AS a ON a.firm_id = f.firm_id ORDER BY f.firm_id;
CREATE TABLE link AS
SELECT 'registration' AS source, firm_id AS record_id, 'self' AS role, 1 AS ordinal, entity_id,
       'organisation' AS entity_kind, 'linked' AS outcome, 'strong' AS level
FROM firm ORDER BY firm_id;
CREATE TABLE mention AS
SELECT source, record_id, role, ordinal, NULL::VARCHAR AS place FROM link;
DROP VIEW firm;
"""


def main() -> None:
    """Print start-up, seconds of a question asked alone, the rate of many, the peak."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--firms", type=int, default=1_000_000)
    options.add_argument("--questions", type=int, default=10_000)
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "night.duckdb"
        questions = _night(path, chosen.firms, chosen.questions)
        con = open_warehouse(path, read_only=True)
        start = time.perf_counter()
        who = Who(con)
        up = time.perf_counter() - start
        _told(who, questions[:ALONE])  # What is read once, tables of places and sounds, is read.
        alone = sorted(_seconds(who, [one]) for one in questions[:ALONE])
        many = _seconds(who, questions)
        con.close()
    print(
        f"who firms={chosen.firms:,} up={up:.1f}s alone={alone[ALONE // 2]:.2f}s"
        f" (worst of {ALONE}: {alone[-1]:.2f}s) together={len(questions):,} in {many:.1f}s,"
        f" {len(questions) / many:,.0f} a second (promised: 100) peak_mib={peak_mib():,}"
    )


def _night(path: Path, firms: int, questions: int) -> list[Question]:
    """Write a world as a night and give its mentions as questions, in an order of its own."""
    world = worlds.make(firms, questions, SEED)
    con = open_warehouse(path)
    for table, frame in (("world_firm", world.firms), ("world_alias", world.aliases)):
        con.register(table, frame.to_arrow())
    con.execute(TABLES)
    con.close()
    asked = world.mentions.sample(fraction=1, shuffle=True, seed=SEED)
    return [Question(*row) for row in asked.select("name", "place", "code").rows()]


def _seconds(who: Who, questions: list[Question]) -> float:
    start = time.perf_counter()
    _told(who, questions)
    return time.perf_counter() - start


def _told(who: Who, questions: list[Question]) -> int:
    """Ask as standard input does, and put the answers into words; give their length."""
    texts = pl.DataFrame(questions, schema=Question._fields, orient="row").fill_null("")
    typed = "\n".join(
        texts.select(pl.concat_str("text", "place", "code", separator="\t")).to_series()
    )
    stream = io.BytesIO(typed.encode())
    replies = [reply for batch in lines(stream) for reply in answers(who, batch)]
    return sum(len(line) for reply in replies for line in as_text(reply))


if __name__ == "__main__":
    main()
