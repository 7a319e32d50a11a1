"""What an expression in a rule may be made of: a white-list of node classes and of functions.

SQLGlot parses a function it does not know as `Anonymous` and one it knows as a node of its own, so
a list
of names alone would let things through: every node's class must be listed here, and every
function's name.
"""

import re
from functools import cache
from typing import NamedTuple

from sqlglot import exp, parse_one
from sqlglot.errors import SqlglotError

from pipeline.law.functions import LAW_FUNCTIONS
from pipeline.screen.hints import name_like

COMPARISONS: dict[type[exp.Expr], str] = {
    exp.EQ: "=",
    exp.NEQ: "<>",
    exp.GT: ">",
    exp.GTE: ">=",
    exp.LT: "<",
    exp.LTE: "<=",
}
ARITHMETIC: dict[type[exp.Expr], str] = {
    exp.Add: "+",
    exp.Sub: "-",
    exp.Mul: "*",
    exp.Div: "/",
}
PLAIN = frozenset(
    {
        exp.And,
        exp.Or,
        exp.Not,
        exp.Paren,
        exp.In,
        exp.Between,
        exp.Is,
        exp.Null,
        exp.Boolean,
        exp.Literal,
        exp.Placeholder,
        exp.Column,
        exp.Identifier,
        exp.Neg,
    }
)


class Function(NamedTuple):
    """A function of the rule language.

    Attributes:
        sql: How it is written for the engine; `{0}` is its first argument,
            `{as_of}` the day.
        least, most: Number of arguments.
        is_condition: It is true, false or unknown, rather than a value.
        is_law: It reckons with the calendar: unknown in a year that no notice covers.
        is_costly: It is worked out once for all places of a statement that name it.
        after: What is taken of it then.
    """

    sql: str
    least: int = 1
    most: int = 1
    is_condition: bool = False
    is_law: bool = False
    is_costly: bool = False
    after: str = ""


_KNOWN = "CASE WHEN list_count([{{all}}]) = len([{{all}}]) THEN {name}({{all}}) END"
"""DuckDB's own leave out what is null; with one of them unknown, so is the least."""
DAYS_WORKED = "(?:干|做|上班|工作|打工|务工|施工)[^0-9。，；]{{0,6}}([0-9]{{1,3}}) ?[来多余]?[天日]"
"""How a caller says for how many days he worked: 干了12天. Ours; written numerals are not read.
Braces are doubled, as in all SQL of functions."""

FUNCTIONS: dict[str, Function] = {
    "add_months": Function("CAST({0} + to_months(CAST({1} AS INTEGER)) AS DATE)", 2, 2),
    "add_days": Function("CAST({0} + to_days(CAST({1} AS INTEGER)) AS DATE)", 2, 2),
    "days_between": Function("date_diff('day', {0}, {1})", 2, 2),
    "months_between": Function("datesub('month', {0}, {1})", 2, 2),
    "date_of": Function("TRY_CAST({0} AS DATE)"),
    "month_of": Function("CAST(date_trunc('month', {0}) AS DATE)"),
    "year": Function("year({0})"),
    "month": Function("month({0})"),
    "floor": Function("CAST(floor({0}) AS BIGINT)"),
    "abs": Function("abs({0})"),
    "least": Function(_KNOWN.format(name="least"), 2, 4),
    "greatest": Function(_KNOWN.format(name="greatest"), 2, 4),
    "coalesce": Function("coalesce({all})", 2, 4),
    "if_any": Function("CASE WHEN {0} = 0 THEN 0 ELSE {1} END", 2, 2),
    "contains": Function("contains({0}, {1})", 2, 2, is_condition=True),
    "contains_any": Function("", 2, 20, is_condition=True),
    "mentions": Function("", 2, 2, is_condition=True),
    "days_worked": Function(
        f"TRY_CAST(nullif(regexp_extract({{0}}, '{DAYS_WORKED}', 1), '') AS BIGINT)"
    ),
    "starts_with": Function("starts_with({0}, {1})", 2, 2, is_condition=True),
    "overlap": Function("({0} <= {3} AND {2} <= {1})", 4, 4, is_condition=True),
    "given": Function("({0} IS NOT NULL)", is_condition=True),
    "passed": Function("passed({0}, {as_of})", is_condition=True, is_law=True),
    "day_of": Function("CASE WHEN {0}.lo = {0}.hi THEN {0}.lo END"),
    **{
        one.name: Function(
            one.sql,
            one.least,
            len(one.arguments),
            is_condition=one.gives == "condition",
            is_law=one.is_law,
            is_costly=one.is_costly,
            after=one.after,
        )
        for one in LAW_FUNCTIONS.values()
    },
}
"""Functions by name, those of `pipeline.law.functions` among them. `given` alone is never unknown:
it tells whether a value is there.

`if_any(paid, paid_workers)` is 0 where nothing was paid, whatever is known of the second.
"""


INSTEAD = {
    "array_overlaps": "&&（写 and）",
    "DPipe": "||（写 or）",
    "Like": "like（写 contains、starts_with）",
    "ILike": "ilike（写 contains、starts_with）",
    "Interval": "interval（写 add_days、add_months）",
    "cast": "::（某一天写 date_of('2020-05-01')）",
    "current_date": "today()（写 :as_of）",
}
"""What authors bring along from SQL, as they write it, and what to write here."""
QUOTED = re.compile("'(?:[^']|'')*'")
WIDE = re.compile("[（），。；：“”‘’＝＞＜＋－＊／！｜＆＇＂]")


class Aggregate(NamedTuple):
    """A way of putting the values of several records into one.

    Attributes:
        sql: How it is written; `{0}` is the first value, `{rows}` which records count.
        values: How many values of a record it takes.
        takes_condition: The first of them is a condition.
        skips: A value that is not known is left out; else the whole is unknown.
    """

    sql: str
    values: int = 1
    takes_condition: bool = False
    skips: bool = False


_SQUARES = "sum(CAST({0} * 100 AS HUGEINT) * CAST({0} * 100 AS HUGEINT)) FILTER ({rows})"
_TOTAL = "CAST(sum(CAST({0} * 100 AS HUGEINT)) FILTER ({rows}) AS DOUBLE)"
_MANY = "CAST(count(*) FILTER ({rows}) AS DOUBLE)"
AGGREGATES: dict[str, Aggregate] = {
    "sum": Aggregate("sum({0}) FILTER ({rows})"),
    "min": Aggregate("min({0}) FILTER ({rows})"),
    "max": Aggregate("max({0}) FILTER ({rows})"),
    "mean": Aggregate("sum({0}) FILTER ({rows}) / count(*) FILTER ({rows})"),
    "count": Aggregate("count(*) FILTER ({rows})", 0),
    "different": Aggregate("count(DISTINCT {0}) FILTER ({rows})", skips=True),
    "most": Aggregate(
        "coalesce(list_max(map_values(histogram({0}) FILTER ({rows} AND {0} IS NOT NULL))), 0)",
        skips=True,
    ),
    "first": Aggregate("arg_min({0}, {1}) FILTER ({rows})", 2),
    "last": Aggregate("arg_max({0}, {1}) FILTER ({rows})", 2),
    "count_if": Aggregate("count(*) FILTER ({rows} AND {0})", takes_condition=True),
    "share": Aggregate(
        "CAST(count(*) FILTER ({rows} AND {0}) AS DOUBLE) / count(*) FILTER ({rows})",
        takes_condition=True,
    ),
    "spread": Aggregate(
        f"sqrt(greatest(0, {_MANY} * CAST({_SQUARES} AS DOUBLE) - {_TOTAL} * {_TOTAL}))"
        f" / nullif({_TOTAL}, 0)"
    ),
}
"""Aggregates by name. `most` is how often the commonest value comes, `spread` the standard
deviation over the mean; money adds up in whole cents, so that no order of rows changes a digit."""


@cache
def parse(text: str) -> exp.Expr:
    """Parse one expression; raises `ValueError` saying near which character it cannot be read.

    The tree is shared: nobody changes it.
    """
    bare = QUOTED.sub(lambda found: " " * len(found[0]), text)
    if wide := WIDE.search(bare):
        near = f"第 {wide.start() + 1} 个字符附近"
        raise ValueError(f"{text}（{near}：{wide[0]} 是全角的，改用半角）")
    try:
        return parse_one(text, read="duckdb")
    except SqlglotError as error:
        told = getattr(error, "errors", None) or [{}]
        raise ValueError(f"{text}（第 {told[0].get('col', 1)} 个字符附近）") from None


def function_name(node: exp.Expr) -> str | None:
    """Give the name under which a node is a function; None when it is none."""
    if isinstance(node, exp.Anonymous):
        return str(node.this).lower()
    if isinstance(node, exp.And | exp.Or):
        return None
    return node.sql_name().lower() if isinstance(node, exp.Func) else None


def arguments(node: exp.Expr) -> list[exp.Expr]:
    """Give a function node's arguments in order."""
    if isinstance(node, exp.Anonymous):
        return list(node.expressions)
    first = [node.this] if node.this is not None else []
    second = [node.args["expression"]] if node.args.get("expression") is not None else []
    return [*first, *second, *node.expressions]


@cache
def columns(text: str) -> tuple[exp.Column, ...]:
    """Give the names in an expression, in order."""
    return tuple(parse(text).find_all(exp.Column))


@cache
def refused_in(text: str) -> tuple[str, ...]:
    """List once what in an expression is not of the rule language; raises as `parse`."""
    return tuple(refused(parse(text)))


def refused(tree: exp.Expr) -> list[str]:
    """List what in an expression is not of the rule language, as it is written."""
    faults = []
    for node in tree.walk():
        name = function_name(node)
        if name is not None:
            if not (node is tree and name in AGGREGATES):
                faults += _refused_call(node, name)
        elif isinstance(node.parent, exp.Interval):
            continue  # told with it
        elif type(node) not in PLAIN | COMPARISONS.keys() | ARITHMETIC.keys():
            faults.append(INSTEAD.get(type(node).__name__, type(node).__name__))
        elif _reaches_out(node):
            faults.append(node.sql(dialect="duckdb"))
    return faults


def _refused_call(node: exp.Expr, name: str) -> list[str]:
    known = FUNCTIONS.get(name)
    if name in AGGREGATES:
        return [f"{name}(…)（汇总只写在 keep 里，自成一项）"]
    if known is None:
        like = name_like(name, (*FUNCTIONS, *AGGREGATES))
        return [INSTEAD.get(name, f"{name}(…){like}")]
    is_right = known.least <= len(arguments(node)) <= known.most
    return [] if is_right else [f"{name}（参数个数）"]


def _reaches_out(node: exp.Expr) -> bool:
    if isinstance(node, exp.In):
        return bool(node.args.get("query") or node.args.get("unnest") or node.args.get("field"))
    if isinstance(node, exp.Is):
        return not isinstance(node.expression, exp.Null)
    if isinstance(node, exp.Column):
        return bool(node.args.get("db") or node.args.get("catalog")) or isinstance(
            node.this, exp.Star
        )
    return False
