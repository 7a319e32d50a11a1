"""Mentions of firms that nobody registered, most of them near to one that is, class by class.

The worlds are those of `python -m benchmarks linking`, small and of a fixed seed.
"""

import polars as pl
import pytest

from benchmarks.linking import worlds
from pipeline.resolve.organisations.match import match

FIRMS, MENTIONS, SEED = 2_000, 6_000, 11
TRAPS = {
    "absent_firm": 120,
    "absent_place": 120,
    "absent_number": 120,
    "absent_brand": 120,
    "branch_absent": 60,
    "branch_made_up": 60,
}
"""Class → its mentions in the world."""

MOST_WEAK = 1
"""Weak links that a class may have wrong: under 2 % of each."""


@pytest.fixture(scope="module")
def answers() -> pl.DataFrame:
    """Give [kind, truth, outcome, firm_id, level, score, fits, candidates], one row per mention."""
    world = worlds.make(FIRMS, MENTIONS, SEED)
    result = match(world.firms, world.mentions, aliases=world.aliases)
    asked = world.mentions.select("mention_id", "name", "kind", "truth")
    return asked.join(result, on="mention_id", how="left", maintain_order="left")


def _wrong(answers: pl.DataFrame) -> pl.DataFrame:
    is_wrong = (pl.col("outcome") == "linked") & pl.col("firm_id").ne_missing(pl.col("truth"))
    return answers.filter(is_wrong)


def _by_class(rows: pl.DataFrame) -> dict[str, int]:
    return dict(rows.group_by("kind").len().sort("kind").iter_rows())


def test_the_world_has_traps_of_every_class(answers: pl.DataFrame) -> None:
    assert _by_class(answers.filter(pl.col("truth").is_null())) == TRAPS


def test_no_wrong_link_flags_by_itself(answers: pl.DataFrame) -> None:
    flagging = _wrong(answers).filter(pl.col("level").is_in(["strong", "medium"]))
    assert _by_class(flagging) == {}, flagging["name"].to_list()


@pytest.mark.parametrize("kind", TRAPS)
def test_hardly_a_trap_is_linked_even_weakly(answers: pl.DataFrame, kind: str) -> None:
    wrong = _wrong(answers.filter(pl.col("kind") == kind))
    assert wrong.height <= MOST_WEAK, f"{kind}: {wrong.height}: {wrong['name'].to_list()}"


def test_hardly_a_firm_is_taken_for_another(answers: pl.DataFrame) -> None:
    wrong = _by_class(_wrong(answers.filter(pl.col("truth").is_not_null())))
    assert sum(wrong.values()) <= 0.001 * MENTIONS, wrong


def test_not_linking_is_no_way_out(answers: pl.DataFrame) -> None:
    has_firm = answers.filter(pl.col("truth").is_not_null())
    right = has_firm.filter(pl.col("firm_id").eq_missing(pl.col("truth")))
    assert right.height >= 0.97 * has_firm.height, _by_class(
        has_firm.join(right, "mention_id", how="anti")
    )
