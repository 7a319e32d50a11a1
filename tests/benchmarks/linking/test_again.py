"""A second night with the first one's answers gives what it gives without, and asks less."""

from pathlib import Path

import pytest

from benchmarks.linking import again, worlds


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_night_with_former_answers_gives_what_one_without_gives(
    tmp_path: Path, seed: int
) -> None:
    for name, frame in worlds.make(4_000, 4_000, seed)._asdict().items():
        frame.write_parquet(tmp_path / f"{name}.parquet")
    anew, fewer = again.compare(tmp_path, share=0.02)
    assert anew.answers.height > 3_900
    assert fewer.answers.equals(anew.answers)
    assert 40 < fewer.questions < anew.questions / 3


def test_firms_come_go_and_are_renamed(tmp_path: Path) -> None:
    for name, frame in worlds.make(2_000, 2_000, 1)._asdict().items():
        frame.write_parquet(tmp_path / f"{name}.parquet")
    first, second = again.two_nights(tmp_path, share=0.4)
    before = dict(first.firms.select("firm_id", "name").iter_rows())
    after = dict(second.firms.select("firm_id", "name").iter_rows())
    both = before.keys() & after.keys()
    assert 300 < len(after.keys() - before.keys()) < 500
    assert 150 < len(before.keys() - after.keys()) < 250
    assert 100 < sum(before[firm] != after[firm] for firm in both) < 250
    assert (first.mentions.height, second.mentions.height) == (1_980, 2_000)
