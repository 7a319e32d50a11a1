"""The closed list of issue kinds: complete, and the page about it fresh."""

import re
from pathlib import Path

import pytest

from pipeline.ingest.kinds import DONE, KINDS, OF_INGEST, issues_page
from pipeline.values.parsed import ISSUE_KINDS

ROOT = Path(__file__).parents[3]
KIND = re.compile(
    r"""'([a-z_]+)' AS kind|kind=pl\.lit\("([a-z_]+)"\)|pl\.lit\("([a-z]+_[a-z_]+)"\)"""
)


def test_no_kind_has_two_meanings() -> None:
    assert set(OF_INGEST) & set(ISSUE_KINDS) == set()


def test_every_kind_that_ingest_writes_is_in_the_list() -> None:
    texts = [path.read_text() for path in (ROOT / "pipeline" / "ingest").glob("*.py")]
    written = {"".join(found) for text in texts for found in KIND.findall(text)}
    assert written - set(DONE) - set(KINDS) == set()
    assert {"date_without_event", "same_key_differs", "too_many_cells"} <= written


def test_the_golden_page_of_kinds_is_fresh(request: pytest.FixtureRequest) -> None:
    page = ROOT / "docs" / "issues.md"
    if request.config.getoption("--update-golden"):
        page.write_text(issues_page(), encoding="utf-8")
    assert page.read_text(encoding="utf-8") == issues_page()
