"""Scores of answers written by hand."""

import polars as pl
import pytest

from benchmarks.linking import score

MENTIONS = pl.DataFrame(
    {
        "mention_id": [1, 2, 3, 4, 5],
        "truth": [10, 11, 12, None, None],
        "kind": ["exact", "exact", "short", "absent_firm", "absent_firm"],
        "code": [None, "c", None, None, None],
        "fits": [1, 1, 2, 0, 0],
    }
)


def _answer(firms: list[int | None], levels: list[str | None]) -> pl.DataFrame:
    return pl.DataFrame(
        {
            "mention_id": [1, 2, 3, 4, 5],
            "outcome": ["none" if firm is None else "linked" for firm in firms],
            "firm_id": firms,
            "level": levels,
        },
        schema_overrides={"firm_id": pl.Int64, "level": pl.String},
    )


def test_right_wrong_and_missing_links_are_told_apart() -> None:
    answer = _answer([10, 99, None, 7, None], ["strong", "strong", None, "weak", None])
    whole = score.score(answer, MENTIONS).row(0, named=True)
    assert (whole["of"], whole["links"], whole["right"]) == ("all", 3, 1)
    assert whole["precision"] == pytest.approx(1 / 3)
    assert whole["recall"] == pytest.approx(1 / 3)
    assert whole["wrong"] == pytest.approx(1 / 2)
    assert whole["strong_wrong"] == 1


def test_kinds_and_codes_have_rows_of_their_own() -> None:
    scores = score.score(_answer([10, 11, None, None, 3], [None] * 5), MENTIONS)
    by = {row["of"]: row for row in scores.iter_rows(named=True)}
    assert list(by) == ["all", "with code", "without code", "absent_firm", "exact", "short"]
    assert (by["exact"]["f1"], by["short"]["recall"], by["absent_firm"]["wrong"]) == (1, 0, 0.5)
    assert by["short"]["precision"] is None
    assert by["absent_firm"]["recall"] is None


def test_a_firm_named_without_a_link_is_no_link() -> None:
    answer = _answer([10, 11, 12, 13, 14], [None] * 5).with_columns(outcome=pl.lit("ambiguous"))
    whole = score.score(answer, MENTIONS).row(0, named=True)
    assert (whole["links"], whole["right"], whole["ambiguous"], whole["wrong"]) == (0, 0, 5, 0)


def test_an_answer_must_have_each_mention_once() -> None:
    with pytest.raises(ValueError, match="4 rows for 5 mentions"):
        score.score(_answer([10, 11, 12, 13, 14], [None] * 5).head(4), MENTIONS)


def test_the_ceiling_links_what_one_firm_fits() -> None:
    assert score.ceiling(MENTIONS) == pytest.approx(2 * (2 / 3) / (1 + 2 / 3))


def test_the_table_has_a_line_a_row() -> None:
    text = score.table(score.score(_answer([10, 11, 12, None, None], ["strong"] * 5), MENTIONS))
    assert len(text.splitlines()) == 7
    assert "1.000" in text
