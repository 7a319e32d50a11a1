"""Look-alikes: pairs that people mix up are there, chance pairs are not."""

import polars as pl

from pipeline.resolve.organisations import characters, glyphs

MIXED_UP = ["末未", "土士", "人入", "日曰", "远运", "康唐", "宇字", "宏宠", "晟盛", "金鑫", "胡湖"]
APART = ["宏达", "建远", "中华", "星禾", "上海", "东北", "鑫龙", "一鼎"]


def alike(pairs: list[str], at_least: int = glyphs.LEAST) -> list[bool]:
    left, right = (pl.Series([pair[side] for pair in pairs]) for side in (0, 1))
    return glyphs.look_alike(left, right, at_least=at_least).to_list()


def test_characters_people_mix_up_look_alike_both_ways() -> None:
    assert all(alike(MIXED_UP))
    assert all(alike([pair[::-1] for pair in MIXED_UP]))


def test_other_characters_do_not() -> None:
    assert not any(alike(APART))


def test_no_character_looks_like_itself_nor_like_no_character() -> None:
    left = pl.Series(["土", None, "土士", "x"])
    right = pl.Series(["土", "士", "土", "土"])
    assert glyphs.look_alike(left, right).to_list() == [False] * 4


def test_more_likeness_leaves_fewer() -> None:
    assert alike(["土士", "胡湖"], at_least=60) == [True, False]
    assert len(glyphs.pairs(at_least=60)) < len(glyphs.pairs())


def test_neighbours_are_the_pairs_of_a_character() -> None:
    assert "未" in glyphs.neighbours("末")
    assert glyphs.neighbours("A") == ""


def test_characters_that_share_a_part_are_told() -> None:
    pairs = ["达过", "安妥", "冰水", "宏达", "A水"]
    left, right = (characters.code_points("".join(pair[side] for pair in pairs)) for side in (0, 1))
    assert glyphs.share_part(left, right).tolist() == [True, True, True, False, False]
