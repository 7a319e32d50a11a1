"""The headers of the demo city's files against the contracts that ship."""

from pathlib import Path

import pytest

from connectors.contract import load_contracts
from connectors.model import Contract
from connectors.normal import normal_header
from data.layout import Layout
from data.layouts.usual import LAYOUTS

SOURCES = Path(__file__).parents[2] / "connectors" / "sources"
NO_FIELD = {"urgency": "紧急程度", "bank_card": "银行卡号"}


@pytest.fixture(scope="module")
def contracts() -> dict[str, Contract]:
    return load_contracts([SOURCES])


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.source)
def test_every_header_is_one_the_contract_knows(
    layout: Layout, contracts: dict[str, Contract]
) -> None:
    fields = contracts[layout.source].fields
    for name, header in layout.headers.items():
        if name in NO_FIELD:
            assert header == NO_FIELD[name]
            continue
        known = {normal_header(text).text for text in (fields[name].header, *fields[name].aliases)}
        assert normal_header(header).text in known, (name, header)


def test_every_required_field_has_a_column(contracts: dict[str, Contract]) -> None:
    for layout in LAYOUTS:
        required = {n for n, field in contracts[layout.source].fields.items() if field.required}
        assert required <= set(layout.headers), layout.source
