"""Registered names in texts: full and short forms, the longest of overlapping ones."""

import polars as pl

from pipeline.texts.dictionary import Dictionary, dictionary, known


def names(*given: str) -> Dictionary:
    rows = [(name, "employer") for name in given]
    return dictionary(pl.DataFrame(rows, {"name": pl.String, "part": pl.String}, orient="row"))


def found(dictionary: Dictionary, *texts: str) -> list[tuple[object, ...]]:
    frame = pl.DataFrame({"text": texts}).with_row_index("doc")
    return known(frame, dictionary).select("doc", "start", "end", "entity_name").rows()


def test_the_longest_name_is_taken_and_counted_in_characters() -> None:
    firms = names("甲乙丙丁有限公司", "甲乙丙丁有限公司湖滨分公司")
    assert found(firms, "😀甲乙丙丁有限公司湖滨分公司，甲乙丙丁有限公司") == [
        (0, 1, 14, "甲乙丙丁有限公司湖滨分公司"),
        (0, 15, 23, "甲乙丙丁有限公司"),
    ]


def test_a_short_form_stands_for_the_one_firm_that_has_it() -> None:
    assert found(names("湖北省鑫源建筑劳务有限公司"), "鑫源建筑劳务欠薪")[0][3] == (
        "湖北省鑫源建筑劳务有限公司"
    )
    both = names("湖北省鑫源建筑劳务有限公司", "湖南省鑫源建筑劳务有限公司")
    assert found(both, "鑫源建筑劳务欠薪") == []


def test_only_names_that_may_stand_in_the_texts_are_looked_for() -> None:
    firms = names("甲乙丙丁有限公司", "戊己庚辛有限公司")
    near = firms.standing_in(pl.Series(["在甲乙丙丁有限公司上班"]))
    assert set(near["entity_name"]) == {"甲乙丙丁有限公司"}


def test_nothing_known_finds_nothing() -> None:
    assert found(names(), "甲乙丙丁有限公司") == []
