"""A registry of a few made-up firms taken apart, and a world made of a larger one."""

from pathlib import Path

import numpy as np
import polars as pl
import pytest

from benchmarks.linking import codes, grammar, registry, worlds

BRANDS = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉"


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a registry in which 建筑工程 stands behind twenty brands, and two firms beside."""
    names = [f"宜昌市{brand}云建筑工程有限公司" for brand in BRANDS]
    names += [
        "武汉市甲云建筑工程有限公司宜昌分公司",
        "武汉市甲云建筑工程有限公司",
        "湖北省第一丙云建筑工程公司",
    ]
    districts = np.array([420502] * 21 + [420102] * 2)
    frame = pl.DataFrame(
        {"name": names, "uscc": codes.credit_codes(districts, 1), "province": ["湖北"] * len(names),
         "city": ["宜昌"] * 21 + ["武汉"] * 2}
    )  # fmt: skip
    file = tmp_path_factory.mktemp("registry") / "firms.parquet"
    frame.write_parquet(file)
    return file


def test_names_are_taken_apart_and_whole_again(path: Path) -> None:
    firms = registry.firms(path, 100, np.random.default_rng(1))
    named = {row["name"]: row for row in firms.with_columns(name=grammar.name()).to_dicts()}
    one = named["宜昌市甲云建筑工程有限公司"]
    assert [one[part] for part in grammar.PARTS] == [
        "宜昌市", "甲云", "", "", "建筑工程", "有限公司", "",
    ]  # fmt: skip
    assert (one["district"], one["city_short"]) == (420502, "宜昌")


def test_a_branch_knows_its_head(path: Path) -> None:
    firms = registry.firms(path, 100, np.random.default_rng(1)).with_columns(name=grammar.name())
    branch = firms.filter(pl.col("branch") == "宜昌分公司")
    assert firms["name"][branch["parent"][0]] == "武汉市甲云建筑工程有限公司"


def test_no_more_firms_than_asked_for(path: Path) -> None:
    assert registry.firms(path, 5, np.random.default_rng(1)).height == 5


def test_a_world_is_made_of_a_registry(tmp_path: Path) -> None:
    made = grammar.firms(3_000, np.random.default_rng(4))
    made.with_columns(
        codes.credit_codes(made["district"].to_numpy(), 1).alias("uscc")
    ).select(
        "uscc", name=grammar.name(), province="province_short", city="city_short"
    ).write_parquet(tmp_path / "firms.parquet")  # fmt: skip
    world = worlds.make(2_000, 2_000, 3, tmp_path / "firms.parquet")
    assert world.firms.height == 2_000
    assert world.mentions.height == pytest.approx(2_000, abs=40)
    lost = world.mentions.filter(pl.col("truth").is_null())
    assert lost.join(world.firms, on="name", how="semi").is_empty()
