"""Checks a rule's own tests: their names, and that every row holds what its source's contract says.

What is wrong here is told before anything runs, at the cell where it stands.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from connectors.model import Contract, Field
from pipeline.screen.hints import field_like, name_like, source_like
from pipeline.screen.kinds import is_day
from pipeline.screen.model import Case, Parameter
from pipeline.screen.names import Contracts

Found = Iterator[tuple[str, Sequence[str | int], str]]
MONTH = re.compile(r"\d{4}-\d\d")
MOMENT = re.compile(r"\d{4}-\d\d-\d\d[ T]([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?")
FIGURES = frozenset({"money", "count", "number", "percent"})
LARGEST = 10**15
"""Figures of a test stay below it: what the tables hold in yuan and cents (DECIMAL(18,2))."""


def test_faults(
    tests: Sequence[Case],
    parameters: Mapping[str, Parameter],
    contracts: Contracts,
    *,
    status: str,
) -> Found:
    """List what is wrong with the tests of a rule, each at its place in the file."""
    kinds = {
        "flagged" if t.expect.flagged else "incomplete" if t.expect.incomplete else "nothing"
        for t in tests
    }
    if status == "stable" and kinds != {"flagged", "incomplete", "nothing"}:
        yield "XS701", ("tests",), ""
    names = [test.name for test in tests]
    for at, test in enumerate(tests):
        if test.name in names[:at]:
            yield "XS702", ("tests", at, "name"), test.name
        for where, told in chain(_world(test, parameters, contracts), _rows(test, contracts)):
            yield "XS703", ("tests", at, *where), told


Told = Iterator[tuple[tuple[str | int, ...], str]]


def _world(test: Case, parameters: Mapping[str, Parameter], contracts: Contracts) -> Told:
    """Check what a test says beside its rows: day, deliveries, the office's own values."""
    if not is_day(test.as_of):
        yield ("as_of",), f"{test.as_of!r} 不是日期，如 2026-06-30"
    for source in (*test.undelivered, *test.covered):
        if source not in contracts:
            where = "undelivered" if source in test.undelivered else "covered"
            yield (where,), f"没有来源 {source_like(source, contracts)}"
    for source, months in test.covered.items():
        wrong = [month for month in months if not _is_month(month)]
        yield from ((("covered", source), f"{month!r} 不是月份，如 2026-06") for month in wrong)
    yield from _own_values(test, parameters)


def _own_values(test: Case, parameters: Mapping[str, Parameter]) -> Told:
    for name, value in test.parameters.items():
        where = ("parameters", name)
        if name not in parameters:
            yield where, f"本规则没有参数 {name!r}{name_like(name, parameters)}"
        elif said := parameters[name].out_of_range(name, value):
            yield where, said


def _rows(test: Case, contracts: Contracts) -> Told:
    for source, rows in test.given.items():
        if source not in contracts:
            yield ("given", source), f"没有来源 {source_like(source, contracts)}"
            continue
        for i, row in enumerate(rows):
            for name, value in row.items():
                if told := _cell(contracts[source], name, value):
                    yield ("given", source, i, name), told


def _cell(contract: Contract, name: str, value: object) -> str:
    """Say what is wrong with a cell of a test; empty where nothing is."""
    field = contract.fields.get(name)
    if field is None:
        return f"{contract.source} 没有字段 {name!r}{field_like(name, contract)}"
    if value is None:
        return ""
    if isinstance(value, Mapping):
        form = "写成 {low: 30, high: 39} 的数"
        return "" if _is_bounds(field, value) else _not(name, value, form)
    if isinstance(value, list | tuple):
        return _not(name, value, "一个值，不是列表")
    return _plain(field, name, value)


def _plain(field: Field, name: str, value: object) -> str:
    text = str(value)
    if field.type == "date":
        return "" if is_day(text) else _not(name, value, "日期，如 2026-06-30")
    if field.type == "timestamp":
        is_right = is_day(text) or _is_moment(text)
        return "" if is_right else _not(name, value, "日期或时间，如 2026-06-30 08:30")
    if field.type == "month":
        return "" if _is_month(text) else _not(name, value, "月份，如 2026-06")
    if field.type in FIGURES:
        form = "整数" if field.type == "count" else "数，如 12000.5"
        return "" if _is_figure(field, value) else _not(name, value, form)
    if field.type == "category":
        return _word(field, name, value)
    return _not(name, value, "文字，加引号") if isinstance(value, bool) else ""


def _word(field: Field, name: str, value: object) -> str:
    """Refuse what is no word of a category: as English word, which is how a record holds it."""
    given = (field.otherwise,) if field.otherwise else ()
    words = dict.fromkeys((*field.words, *(one.word for one in field.patterns), *given))
    if value in words:
        return ""
    return _not(name, value, f"{'、'.join(words)} 之一{name_like(str(value), field.words)}")


def _not(name: str, value: object, form: str) -> str:
    return f"{name} = {value!r}，应为 {form}"


def _is_bounds(field: Field, value: Mapping[str, object]) -> bool:
    known = [one for one in value.values() if one is not None]
    is_figures = all(_is_figure(field, one) for one in known)
    return field.type in FIGURES and bool(known) and value.keys() <= {"low", "high"} and is_figures


def _is_figure(field: Field, value: object) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return abs(value) < LARGEST and (field.type != "count" or isinstance(value, int))


def _is_month(text: str) -> bool:
    return MONTH.fullmatch(text) is not None and is_day(f"{text}-01")


def _is_moment(text: str) -> bool:
    return MOMENT.fullmatch(text) is not None and is_day(text[: len("2026-06-30")])
