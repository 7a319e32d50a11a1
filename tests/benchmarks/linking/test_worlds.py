"""Worlds: the shares asked for, a truth that holds, the same from the same seed."""

import numpy as np
import polars as pl
import pytest
from stdnum.cn import uscc

from benchmarks.linking import grammar, tables, worlds
from benchmarks.linking.worlds import SHARES, World

NOBODY = ["absent_firm", "absent_place", "absent_number", "absent_brand", "branch_absent",
          "branch_made_up"]  # fmt: skip


@pytest.fixture(scope="module")
def world() -> World:
    return worlds.make(4_000, 6_000, 7)


@pytest.fixture(scope="module")
def paired(world: World) -> pl.DataFrame:
    firms = world.firms.select(truth="firm_id", registered="name", own="code")
    return world.mentions.join(firms, on="truth", how="left")


def test_each_kind_has_its_share(world: World) -> None:
    counted = dict(world.mentions.group_by("kind").len().rows())
    assert counted == {kind: round(6_000 * share) for kind, share in SHARES.items()}
    assert world.firms.height == 4_000


def test_only_the_kinds_of_nobody_lack_a_firm(world: World) -> None:
    lost = world.mentions.filter(pl.col("truth").is_null())
    assert set(lost["kind"]) == set(NOBODY)
    assert lost.height == round(6_000 * 0.10)


def test_nobody_is_named_as_a_firm_was_or_is(world: World) -> None:
    lost = world.mentions.filter(pl.col("truth").is_null())
    names = [*world.firms["name"], *world.aliases["name"]]
    assert lost.filter(pl.col("name").is_in(names)).is_empty()
    assert lost.filter(pl.col("code").is_in(world.firms["code"].to_list())).is_empty()


def test_a_third_has_a_code_and_half_a_place(world: World, paired: pl.DataFrame) -> None:
    assert paired["code"].is_not_null().sum() == 2_000
    assert paired["place"].is_not_null().sum() == 3_000
    known = paired.filter(pl.col("code").is_not_null() & pl.col("truth").is_not_null())
    damaged = known.filter(pl.col("code") != pl.col("own")).height / known.height
    assert damaged == pytest.approx(0.03, abs=0.012)


def test_codes_of_firms_are_valid_and_their_own(world: World) -> None:
    assert all(uscc.is_valid(code) for code in world.firms["code"].head(200))
    assert world.firms["code"].n_unique() == world.firms.height


def test_an_exact_mention_is_the_registered_name(paired: pl.DataFrame) -> None:
    exact = paired.filter(pl.col("kind") == "exact")
    assert exact["name"].equals(exact["registered"], check_names=False)


@pytest.mark.parametrize("kind", ["homophone", "look_alike"])
def test_a_slip_changes_one_character(paired: pl.DataFrame, kind: str) -> None:
    slips = paired.filter(pl.col("kind") == kind).select("name", "registered").rows()
    changed = [sum(a != b for a, b in zip(one, other, strict=True)) for one, other in slips]
    assert set(changed) == {1}


def test_a_homophone_sounds_the_same(paired: pl.DataFrame) -> None:
    sound = {one: row[0] for row in tables.sounds().rows() for one in row[1]}
    for one, other in (
        paired.filter(pl.col("kind") == "homophone").select("name", "registered").rows()
    ):
        assert [sound.get(a, a) for a in one] == [sound.get(b, b) for b in other]


def test_the_commonest_brand_is_borne_by_a_thousandth() -> None:
    firms = grammar.firms(50_000, np.random.default_rng(3))
    shares = firms.filter(pl.col("branch") == "")["brand"].value_counts(sort=True)["count"] / 50_000
    assert 0.0005 < shares[0] < 0.002


def test_one_seed_makes_one_world_and_another_another(world: World) -> None:
    one, again = worlds.make(500, 500, 8), worlds.make(500, 500, 8)
    assert all(frame.equals(other) for frame, other in zip(one, again, strict=True))
    assert one.firms.join(world.firms, on="name", how="semi").height < 10


def test_former_names_lead_to_firms_and_are_nobodys_name(world: World) -> None:
    assert world.aliases["firm_id"].is_in(world.firms["firm_id"].to_list()).all()
    assert world.aliases.join(world.firms, on="name", how="semi").is_empty()
    former = world.mentions.filter(pl.col("kind") == "former")
    on_record = former.join(world.aliases, left_on=["truth", "name"], right_on=["firm_id", "name"])
    assert on_record.height / former.height == pytest.approx(0.85, abs=0.1)
