"""JSON of the interface: money keeps its decimals, keys their order."""

from decimal import Decimal
from pathlib import Path

import pytest

from pipeline.report.json_text import json_text, write_json_list


def test_money_is_a_number_with_its_two_decimals() -> None:
    assert json_text({"b": Decimal("9000.50"), "a": Decimal("1E+3")}) == b'{"b":9000.50,"a":1000}'


def test_a_number_that_is_none_is_refused() -> None:
    with pytest.raises(TypeError, match="not JSON serializable"):
        json_text(Decimal("NaN"))


def test_a_list_is_written_object_by_object_with_its_decimals(tmp_path: Path) -> None:
    write_json_list([{"low": Decimal("30.00")}, {"low": None}], tmp_path / "list.json")
    text = (tmp_path / "list.json").read_text()
    assert text == '[\n{\n  "low": 30.00\n},\n{\n  "low": null\n}\n]\n'
    write_json_list([], tmp_path / "none.json")
    assert (tmp_path / "none.json").read_text() == "[]\n"
