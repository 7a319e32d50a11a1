"""The closed lists of kinds: every one explained in Chinese."""

import re

import pytest

from pipeline.values.parsed import ISSUE_KINDS, WRITTEN_KINDS


@pytest.mark.parametrize("kinds", [ISSUE_KINDS, WRITTEN_KINDS])
def test_every_kind_has_a_chinese_explanation_of_its_own(kinds: dict[str, str]) -> None:
    assert len(set(kinds.values())) == len(kinds)
    assert all(re.fullmatch(r"[a-z_]+", kind) for kind in kinds)
    assert all(re.search(r"[一-鿿]", text) for text in kinds.values())


def test_no_kind_is_both_an_issue_and_a_way_of_writing() -> None:
    assert not set(ISSUE_KINDS) & set(WRITTEN_KINDS)
