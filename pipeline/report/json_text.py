"""JSON as the interface writes it: keys in the order of the model, money with its two decimals."""

from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from typing import Any

import orjson


def json_text(value: Any) -> bytes:
    """Write a value as JSON on one line; decimals as numbers with the decimals they have.

    >>> json_text({"yuan": Decimal("9000.50"), "name": "甲"}).decode()
    '{"yuan":9000.50,"name":"甲"}'
    """
    return orjson.dumps(value, default=_number)


def write_json_lines(rows: Iterable[dict[str, Any]], out: Path) -> None:
    """Write one object a line."""
    with out.open("wb") as file:
        file.writelines(json_text(row) + b"\n" for row in rows)


def write_json_list(rows: Iterable[dict[str, Any]], out: Path) -> None:
    """Write one list, an object at a time, each set over lines for a reader."""
    with out.open("wb") as file:
        start = b"["
        for row in rows:
            file.write(start + b"\n" + orjson.dumps(row, _number, orjson.OPT_INDENT_2))
            start = b","
        file.write(b"\n]\n" if start == b"," else b"[]\n")


def _number(value: object) -> orjson.Fragment:
    if isinstance(value, Decimal) and value.is_finite():
        return orjson.Fragment(format(value, "f").encode())
    raise TypeError(f"{value!r} has no form in the interface")
