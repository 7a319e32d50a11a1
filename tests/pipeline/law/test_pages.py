"""The pages on deadlines and parameters are what the code and the YAML say."""

from pathlib import Path

import pytest

from pipeline.law.pages import PAGES

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize("name", PAGES)
def test_the_page_is_fresh(name: str) -> None:
    assert (ROOT / "docs" / name).read_text(encoding="utf-8") == PAGES[name]()
