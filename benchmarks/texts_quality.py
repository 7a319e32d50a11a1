"""How right texts are read: precision, recall and F1 of each field on texts that people labelled.

`python -m benchmarks.texts_quality FILE.jsonl …`, one JSON a line: title, text, and labels as
offsets into title + newline + text (spans `[start, end]`, figures or `[low, high]`, null: not
said): kind, claim, paid, employer, project, boss, people, amount. No data ships with this.

A span is found where it overlaps the labelled one by half of what both cover, or is the same name
said elsewhere; a figure where it lies in the labelled bounds, bounds where they cover half of them.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import polars as pl

from pipeline.texts.extract import extract

SPANS = ("employer", "project", "boss")
FIGURES = ("people", "amount")
MARKS = ("claim", "paid")
HALF = 0.5

Labels = Mapping[str, Any]
Bounds = tuple[float, float]


class Score(NamedTuple):
    """Of one field: how many were labelled, how many read, how many of these rightly."""

    labelled: int
    read: int
    right: int

    @property
    def precision(self) -> float:
        """Say which share of what was read is right."""
        return self.right / self.read if self.read else 0.0

    @property
    def recall(self) -> float:
        """Say which share of what is labelled was read."""
        return self.right / self.labelled if self.labelled else 0.0

    @property
    def f1(self) -> float:
        """Give the harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def read(texts: Sequence[Labels], called_on: date | None = None) -> list[dict[str, Any]]:
    """Read texts as the stage does; give what each says in the words of the labels."""
    frame = pl.DataFrame({"text": [_whole(one) for one in texts]}).with_columns(
        source=pl.lit("labelled"),
        record_id=pl.int_range(pl.len()),
        record_key=pl.int_range(pl.len()).cast(pl.String),
        outcome=pl.lit(""),
        happened_on=pl.lit(called_on, dtype=pl.Date),
    )
    found = extract(frame)
    claims = found.claims.unique("record_id", keep="first", maintain_order=True)
    spans = (
        found.parts.filter(pl.col("part").is_in(SPANS))
        .unique(["record_id", "part", "start_at", "end_at"], maintain_order=True)
        .group_by("record_id", "part", maintain_order=True)
        .agg(spans=pl.concat_list("start_at", "end_at"))
    )
    said: list[dict[str, Any]] = [
        {"kind": one["kind"], "claim": one["is_claim"], "paid": one["is_paid"]}
        for one in found.readings.to_dicts()
    ]
    for one in claims.to_dicts():
        said[one["record_id"]] |= {"kind": one["kind"]} | {
            name: _bounds(one[f"{name}_low"], one[f"{name}_high"]) for name in FIGURES
        }
    for record, part, ones in spans.iter_rows():
        said[record][part] = ones
    return said


def scores(gold: Sequence[Labels], said: Sequence[Labels]) -> tuple[dict[str, Score], Counter[str]]:
    """Compare what was read with the labels.

    Returns:
        Field → score, and how often each kind of miss was met. `kind` is over all texts, spans
        and figures over those labelled as claims of some kind.
    """
    met: Counter[str] = Counter()
    total: dict[str, Score] = {"kind": Score(len(gold), len(gold), 0)}
    for labels, told in zip(gold, said, strict=True):
        is_right = labels["kind"] == told["kind"]
        met.update([] if is_right else [f"kind: {labels['kind']} heard as {told['kind']}"])
        _add(total, "kind", Score(0, 0, int(is_right)))
        for name in MARKS:
            wanted, got = bool(labels.get(name)), bool(told.get(name))
            _add(total, name, Score(int(wanted), int(got), int(wanted and got)))
        if labels["kind"] == "other":
            continue
        for name in SPANS:
            _add(total, name, _of_spans(labels, told.get(name) or [], name, met))
        for name in FIGURES:
            _add(total, name, _of_figure(labels.get(name), told.get(name), name, met))
    return total, met


def _whole(one: Labels) -> str:
    return f"{one['title']}\n{one['text']}"


def _bounds(low: Any, high: Any) -> list[float] | None:
    return None if low is None else [float(low), float(high)]


def _add(total: dict[str, Score], name: str, one: Score) -> None:
    before = total.get(name, Score(0, 0, 0))
    total[name] = Score(*(a + b for a, b in zip(before, one, strict=True)))


def _of_spans(labels: Labels, told: Sequence[Sequence[int]], name: str, met: Counter[str]) -> Score:
    wanted, text = labels.get(name) or [], _whole(labels)
    open_ = [tuple(one) for one in told]
    right = 0
    for span in wanted:
        match = next((one for one in open_ if _same(span, one, text)), None)
        if match is not None:
            open_.remove(match)
            right += 1
            continue
        near = any(_overlap(span, one) > 0 for one in open_)
        met[f"{name}: {'other bounds' if near else 'not found'}"] += 1
    met[f"{name}: not labelled"] += len(open_)
    return Score(len(wanted), len(told), right)


def _overlap(one: Sequence[int], other: Sequence[int]) -> float:
    """Give the share of what two spans cover that both do."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return max(shared, 0) / (max(one[1], other[1]) - min(one[0], other[0]))


def _same(one: Sequence[int], other: Sequence[int], text: str) -> bool:
    """Tell whether two spans are one, or hold one name, half of it at least."""
    short, long_ = sorted((text[one[0] : one[1]], text[other[0] : other[1]]), key=len)
    is_name = bool(short) and short in long_ and len(short) >= HALF * len(long_)
    return _overlap(one, other) >= HALF or is_name


def _of_figure(wanted: Any, told: Any, name: str, met: Counter[str]) -> Score:
    gold, got = _pair(wanted), _pair(told)
    right = gold is not None and got is not None and _covers(gold, got)
    if gold is not None and not right:
        met[f"{name}: {'not found' if got is None else 'another figure'}"] += 1
    if gold is None and got is not None:
        met[f"{name}: not labelled"] += 1
    return Score(int(gold is not None), int(got is not None), int(right))


def _pair(value: Any) -> Bounds | None:
    if value is None:
        return None
    low, high = value if isinstance(value, list) else (value, value)
    return float(low), float(high)


def _covers(gold: Bounds, got: Bounds) -> bool:
    """Tell whether a figure lies in the labelled bounds, or bounds cover half of them."""
    if got[0] == got[1]:
        return gold[0] <= got[0] <= gold[1]
    shared = min(gold[1], got[1]) - max(gold[0], got[0]) + 1
    return gold[0] != gold[1] and 2 * shared >= gold[1] - gold[0] + 1


def _lines(gold: Sequence[Labels]) -> Iterable[str]:
    total, met = scores(gold, read(gold))
    yield f"{'':10}{'labelled':>9}{'read':>7}{'right':>7}{'P':>8}{'R':>8}{'F1':>8}"
    for name, one in total.items():
        counts = f"{one.labelled:>9}{one.read:>7}{one.right:>7}"
        yield f"{name:10}{counts}{one.precision:>8.3f}{one.recall:>8.3f}{one.f1:>8.3f}"
    yield from (f"  {count:>4}  {what}" for what, count in met.most_common() if count)


def main(files: Sequence[str]) -> int:
    """Print the scores of each file, then how often each kind of miss was met."""
    if not files:
        print("a file of labelled texts is needed: python -m benchmarks.texts_quality FILE.jsonl")
        return 0
    for file in files:
        lines = Path(file).read_text(encoding="utf-8").splitlines()
        print(f"{Path(file).name}: {len(lines)} texts")
        print("\n".join(_lines([json.loads(line) for line in lines if line])))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
