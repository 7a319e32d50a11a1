"""A second night: a few firms and mentions are new, and the former night's answers are there.

Prints what asking all anew takes and what is left where the former answers are taken over, and
whether both give the same, row by row.
"""

import tempfile
import time
from pathlib import Path
from typing import NamedTuple

import duckdb
import polars as pl

from pipeline.resolve.organisations.matched import answer_mentions
from pipeline.resolve.organisations.reuse import NOTHING, Reuse
from pipeline.values.codes import parse_codes

_NEW_MENTIONS = 100
"""One mention in so many is new in the second night."""


class Night(NamedTuple):
    """What is asked in a night, of which firms."""

    firms: pl.DataFrame
    aliases: pl.DataFrame
    mentions: pl.DataFrame


class Asked(NamedTuple):
    """What answering took: wall and processor seconds, how many questions were asked of `match`."""

    answers: pl.DataFrame
    seconds: float
    processor: float
    questions: int


def two_nights(folder: Path, share: float) -> tuple[Night, Night]:
    """Make two nights of a world: between them a share of the firms comes, goes or is renamed."""
    firms = pl.read_parquet(folder / "firms.parquet")
    aliases = pl.read_parquet(folder / "aliases.parquet")
    mentions = pl.read_parquet(
        folder / "mentions.parquet", columns=["mention_id", "name", "code", "place"]
    )
    lot = pl.col("firm_id").hash(seed=1) % 1_000_000 / 1_000_000
    renamed = pl.col("name").str.replace("有限公司", "实业有限公司", literal=True)
    before = firms.filter(lot >= share / 2).with_columns(
        name=pl.when(lot < share * 3 / 4).then(renamed).otherwise("name")
    )
    after = firms.filter((lot < share * 3 / 4) | (lot >= share))
    old = mentions.filter(pl.col("mention_id") % _NEW_MENTIONS != 0)
    return Night(before, aliases, old), Night(after, aliases, mentions)


def answered(night: Night, reuse: Reuse, kept: Path) -> Asked:
    """Answer a night's questions in a database that is kept."""
    questions: list[int] = []

    def say(planned: pl.DataFrame) -> None:
        questions.append(planned.filter(pl.col("way") == "name")["keys"].item())

    with duckdb.connect(str(kept), config={"threads": 2}) as con:
        _load(con, night)
        start, busy = time.perf_counter(), time.process_time()
        answer_mentions(con, reuse, say)
        seconds, processor = time.perf_counter() - start, time.process_time() - busy
        answers = con.sql("FROM organisation_answer ORDER BY ask_key").pl()
    return Asked(answers, seconds, processor, sum(questions))


def compare(folder: Path, share: float) -> tuple[Asked, Asked]:
    """Answer the second night anew and with the first one's answers."""
    first, second = two_nights(folder, share)
    with tempfile.TemporaryDirectory() as kept:
        former = Path(kept) / "former.duckdb"
        answered(first, NOTHING, former)
        anew = answered(second, NOTHING, Path(kept) / "anew.duckdb")
        again = answered(second, Reuse(former), Path(kept) / "again.duckdb")
    return anew, again


def report(folder: Path, share: float) -> None:
    """Print both, and whether they are the same."""
    anew, again = compare(folder, share)
    for name, took in (("anew", anew), ("again", again)):
        print(
            f"{name:6} {took.seconds:6.1f} s ({took.processor:.1f} s of processor)"
            f"  {took.questions:>11,} names asked for  {took.seconds / anew.seconds:.2f} x anew"
        )
    keys = again.answers["blocking_keys"]
    told = keys.list.len().sum() / (len(keys) - keys.null_count())
    print(f"{told:.1f} keys an answer, {keys.null_count():,} hang on all firms")
    print("the same answers" if anew.answers.equals(again.answers) else "OTHER ANSWERS")


def _load(con: duckdb.DuckDBPyConnection, night: Night) -> None:
    """Make the working tables that `answer_mentions` reads."""
    firm = night.firms.select(
        "firm_id",
        "name",
        "code",
        anchor=pl.format("org:firm:{}", pl.col("firm_id").cast(pl.String).str.zfill(8)),
        org_code=pl.col("code").str.slice(8, 9),
        registration_no=pl.lit(None, pl.String),
        address="place",
    )
    alias = night.aliases.join(firm.select("firm_id", "anchor"), on="firm_id")
    codes = parse_codes(night.mentions["code"])
    asking = night.mentions.with_columns(code=codes["value"], code_state=codes["state"])
    for name, frame in (("firm", firm), ("alias", alias), ("asked", asking)):
        con.register(f"{name}_frame", frame.to_arrow())
    con.execute("CREATE TEMP TABLE firm AS FROM firm_frame")
    con.execute("CREATE TEMP TABLE former_name AS SELECT DISTINCT anchor, name FROM alias_frame")
    con.execute(
        "CREATE TEMP TABLE asking AS SELECT *, CAST([] AS VARCHAR[]) AS apart,"
        " md5(concat_ws('|', name, code, code_state, place)) AS ask_key FROM asked_frame"
    )
