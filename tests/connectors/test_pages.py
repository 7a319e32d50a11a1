"""The page of sources is what the contracts say."""

from connectors.contract import load_contracts
from connectors.pages import PAGE, render


def test_the_page_of_sources_is_fresh() -> None:
    assert PAGE.read_text(encoding="utf-8") == render(load_contracts())
