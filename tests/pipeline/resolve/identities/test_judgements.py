"""The file of judgements: events are added, the latest word on a pair counts."""

from pathlib import Path

import polars as pl
import pytest

from pipeline.errors import WorkspaceError
from pipeline.resolve.identities.judgements import (
    JUDGEMENT_SCHEMA,
    Judgement,
    append_judgements,
    latest_words,
    read_judgements,
)


def said(*events: tuple[str, str, str, str]) -> pl.DataFrame:
    rows = [dict(zip(("left", "right", "verdict", "at"), event, strict=True)) for event in events]
    return pl.DataFrame(rows, schema=JUDGEMENT_SCHEMA)


def words(frame: pl.DataFrame) -> list[tuple[str, str, str]]:
    return latest_words(frame).select("left", "right", "verdict").rows()


def test_what_is_appended_is_read_back(tmp_path: Path) -> None:
    assert read_judgements(tmp_path).height == 0
    event = Judgement(left="a", right="b", verdict="same", by="甲", at="2026-01-01", why="同一公章")
    for _ in range(2):
        append_judgements(tmp_path, [event])
    assert (
        read_judgements(tmp_path).rows() == [("a", "b", "same", "甲", "2026-01-01", "同一公章")] * 2
    )


def test_lines_of_before_have_no_reason(tmp_path: Path) -> None:
    line = '{"left": "a", "right": "b", "verdict": "same", "by": "甲", "at": "2026-01-01"}\n'
    (tmp_path / "judgements.jsonl").write_text(line, encoding="utf-8")
    assert read_judgements(tmp_path).row(0) == ("a", "b", "same", "甲", "2026-01-01", "")


@pytest.mark.parametrize("line", ["{", '{"left": "a", "right": "b", "verdict": "maybe"}'])
def test_a_broken_line_is_named(tmp_path: Path, line: str) -> None:
    (tmp_path / "judgements.jsonl").write_text(f"\n{line}\n", encoding="utf-8")
    with pytest.raises(WorkspaceError, match="第 2 行"):
        read_judgements(tmp_path)


def test_the_latest_word_counts_whichever_end_comes_first() -> None:
    assert words(said(("a", "b", "same", "2026-01-02"), ("b", "a", "different", "2026-01-01"))) == [
        ("a", "b", "same")
    ]


def test_a_word_without_a_date_is_later_than_those_before_it() -> None:
    assert words(said(("a", "b", "same", "2026-01-02"), ("a", "b", "unsure", ""))) == [
        ("a", "b", "unsure")
    ]


def test_a_withdrawn_word_is_gone() -> None:
    assert words(said(("a", "b", "same", ""), ("b", "a", "withdrawn", ""))) == []


def test_words_on_two_anchors_of_one_entity_are_on_one_pair() -> None:
    frame = said(("m", "org:name:甲@", "same", ""), ("m", "org:code:1", "different", ""))
    found = latest_words(frame, {"org:name:甲@": "id:org-1", "org:code:1": "id:org-1"})
    assert found.select("right", "verdict").rows() == [("org:code:1", "different")]
