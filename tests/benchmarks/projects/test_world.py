"""The benchmark of projects: what a world holds, and that no wrong site is found in a small one."""

import polars as pl

from benchmarks.projects.__main__ import resolved, score
from benchmarks.projects.world import CLASSES, make

WORLD = make(150, seed=3)


def test_the_same_seed_makes_the_same_world() -> None:
    again = make(150, seed=3)
    assert again.mentions.equals(WORLD.mentions)
    assert set(WORLD.truth["kind"]) == set(CLASSES)


def test_what_the_register_does_not_have_finds_no_site() -> None:
    counted = score(WORLD, resolved(WORLD))
    every = counted.filter(pl.col("kind") == "all").row(0, named=True)
    assert every["medium_wrong"] == 0
    assert every["precision"] > 0.99
    assert counted.filter(pl.col("kind") == "full")["recall"].item() == 1
