"""A night with a former one's answers gives what a night without gives, whatever has changed.

What must be among the keys: `test_blocking`; whole worlds: `tests/benchmarks/linking/test_again`.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import duckdb
import polars as pl
import pytest

from pipeline.engine.table_hash import table_hash
from pipeline.resolve.identities.judgements import JUDGEMENT_SCHEMA
from pipeline.resolve.organisations.matched import answer_mentions
from pipeline.resolve.organisations.reuse import Reuse
from pipeline.resolve.run import Manner, resolve
from tests.pipeline.resolve.night import CODE_A, CODE_B, CODE_C, Night, fund_order

TABLES = (
    "mention", "link", "entity", "relation", "redirect", "identity_change", "hub",
    "unmet_judgement", "organisation_answer",
)  # fmt: skip
OLD = ("上海宏远建筑有限公司", "宏远公司", "红远建筑有限公司", "老周施工队")
APART = {
    "left": "fund_enforcement|旧1|employer|1",
    "right": f"org:code:{CODE_A}",
    "verdict": "different",
    "by": "甲",
    "at": "2026-01-01",
}


def night(*new: str, firms: Sequence[tuple[str, str]] = (), former_names: str = "") -> Night:
    made = Night().firm(CODE_A, "上海宏远建筑有限公司", former_names=former_names or None)
    for code, name in firms:
        made.firm(code, name)
    for number, name in enumerate(OLD):
        fund_order(made, f"旧{number}", name)
    for number, name in enumerate(new):
        fund_order(made, f"新{number}", name)
    return made


def asked(made: Night, former: Path | None, code: str = "1", *judged: dict[str, Any]) -> list[int]:
    """Resolve, and say how many names each plan of pairs was for: none where nobody is asked."""
    told: list[int] = []
    words = pl.DataFrame(list(judged), schema=JUDGEMENT_SCHEMA)

    def say(planned: pl.DataFrame) -> None:
        told.append(planned.filter(pl.col("way") == "name")["keys"].item())

    manner = Manner(reuse=Reuse(former, code), say=say)
    resolve(made.con, made.contracts, [], words, run_id="夜", manner=manner)
    return told


def hashes(made: Night) -> list[str]:
    return [table_hash(made.con, table) for table in TABLES]


@pytest.fixture(scope="module")
def former(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the database of a night that has answered the old mentions."""
    path = tmp_path_factory.mktemp("night") / "former.duckdb"
    made = night()
    asked(made, None)
    made.con.execute(f"ATTACH '{path}' AS kept")
    for table in ("organisation_answer", "organisation_firm"):
        made.con.execute(f"CREATE TABLE kept.{table} AS FROM {table}")
    made.con.execute("DETACH kept")
    return path


def test_what_was_answered_is_not_asked_again(former: Path) -> None:
    again, anew = night(), night()
    assert asked(again, former) == []
    assert asked(anew, None) == [4]
    assert hashes(again) == hashes(anew)


def test_only_what_is_new_is_asked(former: Path) -> None:
    again, anew = night("鸿远建筑有限公司", OLD[1]), night("鸿远建筑有限公司", OLD[1])
    assert asked(again, former) == [1]
    assert asked(anew, None) == [5]
    assert hashes(again) == hashes(anew)


@pytest.mark.parametrize(
    ("changed", "asked_again"),
    [
        ({"firms": [(CODE_B, "上海宏远劳务有限公司")]}, 1),
        ({"firms": [(CODE_B, "北京金龙商贸有限公司")]}, 0),
        ({"former_names": "上海旧名建筑公司"}, 3),
    ],
)
def test_only_what_a_changed_firm_may_answer_is_asked_again(
    former: Path, changed: dict[str, Any], asked_again: int
) -> None:
    again, anew = night(**changed), night(**changed)
    assert asked(again, former) == [asked_again] * (asked_again > 0)
    assert asked(anew, None) == [4]
    assert hashes(again) == hashes(anew)


def test_a_firm_founded_by_a_code_is_one_of_the_firms(former: Path) -> None:
    again, anew = night(), night()
    for made in (again, anew):
        fund_order(made, "码", "宏远劳务有限公司", CODE_C)
    assert asked(again, former) == [2]
    assert asked(anew, None) == [5]
    assert hashes(again) == hashes(anew)


CROWD = [
    f"北京{first}{second}商贸有限公司"
    for first in "天地玄黄宇洪荒日月盈昃辰列张寒来暑往"
    for second in "秋收冬藏闰余成岁律吕调阳云腾致雨露结霜金"
]


@pytest.mark.parametrize(
    ("mention", "before", "after"),
    [
        ("上海红远建筑有限公司", ["上海宏远建筑有限公司"], ["北京红远商贸有限公司"]),
        ("上海宏远饰品有限公司", ["上海宏远食品有限公司"], ["北京金龙饰品有限公司"]),
        ("上海红远建筑有限公司", ["上海宏远建筑有限公司", "北京红远商贸有限公司"], CROWD),
    ],
)
def test_a_slip_is_asked_again_when_it_is_weighed_otherwise(
    tmp_path: Path, mention: str, before: list[str], after: list[str]
) -> None:
    def answer(names: list[str], reuse: Reuse, file: str) -> tuple[list[int], pl.DataFrame]:
        told: list[int] = []
        with duckdb.connect(str(tmp_path / file)) as con:
            con.execute(
                "CREATE TEMP TABLE firm (anchor VARCHAR, name VARCHAR, code VARCHAR,"
                " org_code VARCHAR, registration_no VARCHAR, address VARCHAR)"
            )
            con.executemany(
                "INSERT INTO firm BY NAME SELECT 'org:' || $1 AS anchor, $1 AS name",
                [[name] for name in names],
            )
            con.execute("CREATE TEMP TABLE former_name (anchor VARCHAR, name VARCHAR)")
            con.execute(
                "CREATE TEMP TABLE asking AS SELECT 'q' AS ask_key, $1 AS name,"
                " CAST(NULL AS VARCHAR) AS code, CAST(NULL AS VARCHAR) AS code_state,"
                " CAST(NULL AS VARCHAR) AS place, CAST(NULL AS VARCHAR[]) AS apart",
                [mention],
            )
            answer_mentions(con, reuse, lambda planned: told.append(planned.height))
            return told, con.sql("FROM organisation_answer").pl()

    _, first = answer(before, Reuse(), "former.duckdb")
    told, again = answer(before + after, Reuse(tmp_path / "former.duckdb"), "again.duckdb")
    _, anew = answer(before + after, Reuse(), "anew.duckdb")
    assert first["outcome"].item() != anew["outcome"].item()
    assert again.equals(anew)
    assert len(told) == 1


def test_another_version_of_the_code_asks_all_again(former: Path) -> None:
    assert asked(night(), former, "2") == [4]


def test_a_judged_mention_is_asked_again(former: Path) -> None:
    again, anew = night(), night()
    assert asked(again, former, "1", APART) == [1]
    asked(anew, None, "1", APART)
    assert hashes(again) == hashes(anew)
    assert again.link("旧1", "employer")["outcome"] == "founded"


def test_a_former_night_that_is_gone_or_has_no_answers_helps_nothing(tmp_path: Path) -> None:
    assert asked(night(), tmp_path / "gone.duckdb") == [4]
    made, path = night(), tmp_path / "old.duckdb"
    made.con.execute(f"ATTACH '{path}' AS old")
    made.con.execute("CREATE TABLE old.link (source VARCHAR); DETACH old")
    assert asked(made, path) == [4]
