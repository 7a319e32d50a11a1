"""Labelled texts scored: what counts as found, and what each miss is called."""

import json
from pathlib import Path

import pytest

from benchmarks.texts_quality import Score, main, read, scores

FIRM = "云泽宏远建筑劳务有限公司"
OWED = {"title": "欠薪", "text": f"{FIRM}拖欠我们12人工资共计36000元。"}
LABELS = {
    **OWED, "kind": "wages", "claim": True, "paid": False, "employer": [[3, 15]], "project": [],
    "boss": [], "people": 12, "amount": [30_000, 40_000],
}  # fmt: skip
NOISE = {"title": "噪音", "text": "工地夜间施工太吵。", "kind": "other", "claim": False}


def test_what_is_read_is_told_in_the_words_of_the_labels() -> None:
    said, noise = read([LABELS, NOISE])
    assert (said["kind"], said["claim"], said["employer"]) == ("wages", True, [[3, 15]])
    assert (said["people"], said["amount"]) == ([12, 12], [36_000, 36_000])
    assert noise == {"kind": "other", "claim": False, "paid": False}


def test_right_readings_score_full_and_a_figure_within_the_labelled_bounds_is_right() -> None:
    total, met = scores([LABELS, NOISE], read([LABELS, NOISE]))
    assert total["kind"] == Score(2, 2, 2)
    assert total["employer"] == total["people"] == total["amount"] == Score(1, 1, 1)
    assert total["amount"].f1 == pytest.approx(1)
    assert +met == {}


@pytest.mark.parametrize(
    ("told", "miss"),
    [
        ({"employer": []}, "employer: not found"),
        ({"employer": [[3, 15], [15, 17]]}, "employer: not labelled"),
        ({"employer": [[13, 19]]}, "employer: other bounds"),
        ({"people": None}, "people: not found"),
        ({"people": [13.0, 13.0]}, "people: another figure"),
        ({"amount": [0.0, 1_000_000.0]}, None),
        ({"amount": [39_000.0, 60_000.0]}, "amount: another figure"),
        ({"kind": "other"}, "kind: wages heard as other"),
    ],
)
def test_each_miss_is_called_by_its_kind(told: dict[str, object], miss: str | None) -> None:
    right = {"kind": "wages", "claim": True, "employer": [[3, 15]], "people": [12.0, 12.0],
             "amount": [36_000.0, 36_000.0]}  # fmt: skip
    _, met = scores([LABELS], [right | told])
    assert (miss in +met) if miss else not +met


def test_a_name_said_elsewhere_in_the_text_is_the_same_name() -> None:
    labels = LABELS | {"text": f"{FIRM}欠薪，{FIRM}不给工资。", "people": None, "amount": None}
    total, _ = scores([labels], [{"kind": "wages", "employer": [[18, 30]]}])
    assert total["employer"] == Score(1, 1, 1)


def test_files_are_scored_one_by_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "mine.jsonl"
    lines = [json.dumps(one, ensure_ascii=False) for one in (LABELS, NOISE)]
    file.write_text("\n".join(lines), encoding="utf-8")
    assert main([str(file)]) == 0
    told = capsys.readouterr().out
    assert "mine.jsonl: 2 texts" in told
    assert "employer          1      1      1   1.000   1.000   1.000" in told
