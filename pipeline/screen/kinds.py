"""Which values of a rule's expressions go together: dates with dates, numbers with numbers."""

import re
from collections.abc import Sequence
from datetime import date

from sqlglot import exp

from pipeline.law.functions import LAW_FUNCTIONS

DATE, NUMBER, TEXT, DEADLINE = "日期", "数", "文字", "期限"
DAY = re.compile(r"\d{4}-\d\d-\d\d")
FIELD_KINDS = {
    "date": DATE,
    "month": DATE,
    "timestamp": DATE,
    "money": NUMBER,
    "count": NUMBER,
    "number": NUMBER,
    "percent": NUMBER,
}
"""Kind of a field type; every other type is text."""
LAW_GIVES = {
    "deadline": DEADLINE,
    "text": TEXT,
    "count": NUMBER,
    "amount": NUMBER,
    "share": NUMBER,
    "date": DATE,
}
"""Kind of what a function of the law gives."""
GIVES = {
    "add_months": DATE,
    "add_days": DATE,
    "date_of": DATE,
    "month_of": DATE,
    "day_of": DATE,
    "days_between": NUMBER,
    "months_between": NUMBER,
    "year": NUMBER,
    "month": NUMBER,
    "floor": NUMBER,
    "abs": NUMBER,
    "days_worked": NUMBER,
    **{one.name: LAW_GIVES[one.gives] for one in LAW_FUNCTIONS.values() if one.gives in LAW_GIVES},
}
"""Kind of what a function gives; one that is not here may be of any kind."""
TAKES = {
    "add_months": (DATE, NUMBER),
    "add_days": (DATE, NUMBER),
    "date_of": (TEXT,),
    "month_of": (DATE,),
    "year": (DATE,),
    "month": (DATE,),
    "days_between": (DATE, DATE),
    "months_between": (DATE, DATE),
    "overlap": (DATE, DATE, DATE, DATE),
    "contains": (TEXT, TEXT),
    "contains_any": (TEXT, TEXT),
    "mentions": (TEXT, TEXT),
    "starts_with": (TEXT, TEXT),
    "floor": (NUMBER,),
    "abs": (NUMBER,),
}
"""Kinds of what a function takes."""
NUMERIC = frozenset({"count", "sum", "mean", "different", "most", "count_if", "share", "spread"})
"""Aggregates that give a number, whatever they are over."""


class KindError(ValueError):
    """Values of two kinds meet, or a word is none of a category's; a kind of `ValueError`."""


def agree(told: Sequence[tuple[exp.Expr | str, str]]) -> None:
    """Refuse values of different kinds; one of no known kind goes with any.

    Args:
        told: Each value, or how it is called, and its kind.

    Raises:
        KindError: Two of them differ.
    """
    known = [(one, kind) for one, kind in told if kind]
    for one, kind in known[1:]:
        if kind != known[0][1]:
            raise KindError(f"{written(known[0][0])} 是{known[0][1]}，{written(one)} 是{kind}")


def is_word(one: exp.Expr, words: frozenset[str], value: object) -> None:
    """Refuse a text that is none of a category's words; raises `KindError`."""
    if words and isinstance(value, str) and value not in words:
        raise KindError(f"{written(one)} 没有 {value!r} 这个值，只有 {'、'.join(sorted(words))}")


def written(one: exp.Expr | str) -> str:
    """Write a value as the rule does."""
    return one if isinstance(one, str) else one.sql(dialect="duckdb")


def kind_of_value(value: object) -> str:
    """Tell of what kind a literal or parameter is; empty: not known."""
    if isinstance(value, str):
        return TEXT
    return NUMBER if isinstance(value, int | float) else ""


def is_day(text: str) -> bool:
    """Tell whether a text is a day of the calendar, written `YYYY-MM-DD`."""
    try:
        return DAY.fullmatch(text) is not None and bool(date.fromisoformat(text))
    except ValueError:
        return False
