"""Reasons: every code that a step can give has its words."""

import re
from pathlib import Path

from pipeline.resolve import reasons

RESOLVE = Path(reasons.__file__).parent
GIVEN = re.compile(r"(?:\[|THEN |, )'([a-z]+_[a-z_]+)'")


def test_every_reason_a_step_gives_has_words() -> None:
    named = ("assign_*.sql", "found_*.sql", "part_judged.sql")
    steps = [step for name in named for step in RESOLVE.rglob(name)]
    given = {code for step in steps for code in GIVEN.findall(step.read_text(encoding="utf-8"))}
    others = {"part_of", "place_none"}  # a relation; what says nothing
    assert given - others <= set(reasons.REASONS)
    assert len(given) > 20


def test_no_two_reasons_have_the_same_words() -> None:
    words = reasons.in_words(list(reasons.REASONS))
    assert len(set(words)) == len(words)
