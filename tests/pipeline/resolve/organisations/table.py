"""The decision table `pairs.yaml`: firms, mentions, and answers written as it writes them."""

from pathlib import Path
from typing import Any, NamedTuple, cast

import polars as pl

from pipeline.located import read_yaml

COLUMNS = {"firm_id": pl.Int64, "name": pl.String, "code": pl.String, "place": pl.String}
_CLASSES = cast("list[dict[str, Any]]", read_yaml(Path(__file__).with_name("pairs.yaml")).value)


class Case(NamedTuple):
    """One row of the table: a mention of a class and its answer, as `written` writes it."""

    of: str
    said: dict[str, str | None]
    answer: dict[str, Any]
    reasons: list[str]
    why: str


CASES = [
    Case(one["class"], row["say"], row["is"], row.get("by", []), row["why"])
    for one in _CLASSES
    for row in one["cases"]
]


def firms() -> pl.DataFrame:
    """Give all firms of the table, numbered class by class: the third of class 2 is 203."""
    rows = [
        (100 * place + number, firm["name"], firm.get("code"), firm.get("place"))
        for place, one in enumerate(_CLASSES)
        for number, firm in enumerate(one["firms"], 1)
    ]
    return pl.DataFrame(rows, COLUMNS, orient="row")


def aliases() -> pl.DataFrame:
    """Give the former names of firms, [firm_id, name]."""
    rows = [
        (100 * place + number, name)
        for place, one in enumerate(_CLASSES)
        for number, firm in enumerate(one["firms"], 1)
        for name in firm.get("former", [])
    ]
    return pl.DataFrame(rows, {"firm_id": pl.Int64, "name": pl.String}, orient="row")


def written(of: str, level: str | None, firms: list[int]) -> Any:
    """Write an answer as the table does; a firm of another class keeps its whole number."""
    begin = 100 * [one["class"] for one in _CLASSES].index(of)

    def number(firm: int) -> int:
        return firm - begin if begin < firm < begin + 100 else firm

    if level is not None:
        return {str(number(firms[0])): level}
    return [number(firm) for firm in firms] or "nobody"
