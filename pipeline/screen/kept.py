"""Kept values: what a rule puts together of the records that show a signal."""

from collections.abc import Callable
from typing import NamedTuple

from sqlglot import exp

from pipeline.engine.statement import identifier
from pipeline.screen.grammar import AGGREGATES, arguments, function_name, parse
from pipeline.screen.kleene import Writer
from pipeline.screen.parts import Signal


class Kept(NamedTuple):
    """A kept value: its aggregate, and the values of a record that it puts together."""

    name: str
    values: tuple[exp.Expr, ...]

    def columns(self, kept: str) -> tuple[str, ...]:
        """Name the columns that hold these values in the table of records, quoted."""
        return tuple(
            identifier(kept if at == 0 else f"{kept}__{at}") for at in range(len(self.values) or 1)
        )


def aggregate(text: str) -> Kept:
    """Split `sum(owed - paid)` into the aggregate and the values in it.

    Raises:
        ValueError: It is not one of the aggregates, or over more or fewer values than it takes.
    """
    tree = parse(text)
    name = function_name(tree) or ""
    if name not in AGGREGATES:
        raise ValueError(f"保留值应为 {'、'.join(AGGREGATES)} 之一，而不是 {text!r}")
    values = tuple(arguments(tree))
    if len(values) != AGGREGATES[name].values:
        raise ValueError(f"{name} 的写法不对：{text!r}")
    return Kept(name, values)


def kept_columns(signal: Signal, writer: Writer, party: Callable[[exp.Expr], str]) -> list[str]:
    """Write the values of one record that are put together; `party` writes whom a value names,
    where it names anybody.
    """
    columns = []
    for kept, text in signal.keep.items():
        made = aggregate(text)
        function = AGGREGATES[made.name]
        written = [
            writer.condition(value)
            if function.takes_condition and at == 0
            else (party(value) if function.skips else "") or writer.value(value)
            for at, value in enumerate(made.values)
        ]
        named = zip(written or ["1"], made.columns(kept), strict=True)
        columns += [f"{sql} AS {column}" for sql, column in named]
    return columns


def aggregated(text: str, kept: str, rows: str, *, alias: str = "", maybe: bool = False) -> str:
    """Write the aggregate of a kept value over the records for which `rows` holds: null as soon as
    one of its values is, where the aggregate does not leave such out; with `maybe` each value that
    is not known counts as one more that is different.
    """
    made = aggregate(text)
    function = AGGREGATES[made.name]
    columns = [alias + column for column in made.columns(kept)]
    sql = function.sql.format(*columns, rows=f"WHERE {rows}")
    if maybe and made.name == "different":
        return f"{sql} + count(*) FILTER (WHERE {rows} AND {columns[0]} IS NULL)"
    if function.skips or not made.values:
        return sql
    known = " AND ".join(f"{column} IS NOT NULL" for column in columns)
    return (
        f"CASE WHEN count(*) FILTER (WHERE {rows})"
        f" = count(*) FILTER (WHERE {rows} AND {known}) THEN {sql} END"
    )
