"""A night with a former one's answers gives what a night without gives, whatever has changed."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from pipeline.engine.table_hash import table_hash
from pipeline.resolve.identities.judgements import JUDGEMENT_SCHEMA
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
    made.con.execute("CREATE TABLE kept.organisation_answer AS FROM organisation_answer")
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
    "changed",
    [
        {"firms": [(CODE_B, "上海宏远劳务有限公司")]},
        {"former_names": "上海旧名建筑公司"},
    ],
)
def test_another_register_asks_all_again(former: Path, changed: dict[str, Any]) -> None:
    again, anew = night(**changed), night(**changed)
    assert asked(again, former) == asked(anew, None) == [4]
    assert hashes(again) == hashes(anew)


def test_a_firm_founded_by_a_code_is_one_of_the_firms(former: Path) -> None:
    again, anew = night(), night()
    for made in (again, anew):
        fund_order(made, "码", "宏远劳务有限公司", CODE_C)
    assert asked(again, former) == asked(anew, None) == [5]
    assert hashes(again) == hashes(anew)


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
