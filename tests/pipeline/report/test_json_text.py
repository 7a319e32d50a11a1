"""JSON of the interface: money keeps its decimals, keys their order."""

from decimal import Decimal

import pytest

from pipeline.report.json_text import json_text


def test_money_is_a_number_with_its_two_decimals() -> None:
    assert json_text({"b": Decimal("9000.50"), "a": Decimal("1E+3")}) == b'{"b":9000.50,"a":1000}'


def test_a_number_that_is_none_is_refused() -> None:
    with pytest.raises(TypeError, match="not JSON serializable"):
        json_text(Decimal("NaN"))
