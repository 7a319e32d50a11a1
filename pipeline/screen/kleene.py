"""Writes a rule's expression as SQL that is true, false or unknown, and tells which cells make it
unknown.

Null is unknown. A field that says *there is none* (`<field>__none`) makes every comparison on it
false and
`is null` true; a field that is unknown makes both unknown, `is null` too. And, or, not are
Kleene's, as in SQL.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from sqlglot import exp

from pipeline.list_names import list_names
from pipeline.screen.grammar import (
    ARITHMETIC,
    COMPARISONS,
    FUNCTIONS,
    arguments,
    function_name,
    parse,
)
from pipeline.screen.kinds import (
    DATE,
    GIVES,
    NUMBER,
    TAKES,
    TEXT,
    KindError,
    agree,
    is_day,
    is_word,
    kind_of_value,
    written,
)
from pipeline.screen.mentions import mentions


class Ref(NamedTuple):
    """What a name in an expression stands for.

    Attributes:
        sql: Its value.
        none: SQL that is true when there is none; empty for what cannot be none.
        owner: `own` (the record looked at), a part of the unit, or a signal's name.
        name: The field, or the kept value.
        kind: Of what kind it is; empty: not known.
        words: Of a category: its words.
    """

    sql: str
    none: str
    owner: str
    name: str
    kind: str = ""
    words: frozenset[str] = frozenset()


class Atom(NamedTuple):
    """A comparison: when it is unknown and matters, its unknown cells are what is missing.

    Attributes:
        sql: The comparison.
        matters: SQL that is true when its answer can change the whole.
        refs: What it reads.
        is_law: It hangs on the calendar.
    """

    sql: str
    matters: str
    refs: tuple[Ref, ...]
    is_law: bool


Scope = Callable[[str, str], Ref]
"""Resolves (qualifier or "", name); raises `ValueError` for a name that is not there."""


@dataclass
class Bound:
    """Values lifted out of the text of a statement, by the name they are bound under."""

    parameters: dict[str, object]
    values: dict[str, object] = field(default_factory=dict)

    def literal(self, value: object) -> str:
        """Bind a literal; equal literals share a name."""
        for name, held in self.values.items():
            if name.startswith("v") and type(held) is type(value) and held == value:
                return f"${name}"
        name = f"v{sum(key.startswith('v') for key in self.values) + 1}"
        self.values[name] = value
        return f"${name}"

    def parameter(self, name: str) -> str:
        """Bind a parameter of the rule; raises `ValueError` when there is none of that name."""
        if name not in self.parameters:
            raise ValueError(f"没有参数 :{name}")
        self.values[f"p_{name}"] = self.parameters[name]
        return f"$p_{name}"


def _in_place(sql: str) -> str:
    return sql


@dataclass
class Writer:
    """Writes expressions of one statement.

    Attributes:
        hoist: Takes the SQL of a costly value (a deadline, a threshold) and gives what stands for
            it.
        as_of: The day as of which it is judged.
        is_trial: It is only tried whether all can be written; no atoms are noted.
    """

    scope: Scope
    bound: Bound
    hoist: Callable[[str], str] = _in_place
    as_of: str = "$as_of"
    is_trial: bool = False
    atoms: list[Atom] = field(default_factory=list)

    def condition(self, text: str | exp.Expr) -> str:
        """Write a condition, given as text or parsed; its atoms are added to `atoms`."""
        return self._condition(parse(text) if isinstance(text, str) else text, ())

    def value(self, text: str | exp.Expr) -> str:
        """Write a value, given as text or parsed."""
        return self._value(parse(text) if isinstance(text, str) else text)

    def _condition(self, node: exp.Expr, context: tuple[str, ...]) -> str:
        if isinstance(node, exp.Paren):
            return f"({self._condition(node.this, context)})"
        if isinstance(node, exp.And | exp.Or):
            return self._both(node, context)
        if isinstance(node, exp.Not):
            return f"NOT ({self._condition(node.this, context)})"
        if isinstance(node, exp.Boolean):
            return "TRUE" if node.this else "FALSE"
        sql = self._atom(node)
        if self.is_trial:
            return sql
        refs = tuple(self._refs(node))
        nones = dict.fromkeys(
            ref.none for ref in self._refs(node, outside_coalesce=True) if ref.none
        )
        if nones and not isinstance(node, exp.Is) and function_name(node) != "given":
            is_none = " OR ".join(f"coalesce({none}, FALSE)" for none in nones)
            sql = f"CASE WHEN {is_none} THEN FALSE ELSE {sql} END"
        is_law = any(FUNCTIONS[name].is_law for name in map(function_name, node.walk()) if name)
        self.atoms.append(Atom(sql, " AND ".join(context) or "TRUE", refs, is_law))
        return sql

    def _both(self, node: exp.And | exp.Or, context: tuple[str, ...]) -> str:
        word, silent = ("AND", "FALSE") if isinstance(node, exp.And) else ("OR", "TRUE")
        sides = list(node.flatten())
        if self.is_trial:
            return f" {word} ".join(self._condition(side, ()) for side in sides)
        apart = Writer(self.scope, self.bound, self.hoist, self.as_of)
        written = [apart._condition(side, ()) for side in sides]
        for at, side in enumerate(sides):
            others = (other for i, other in enumerate(written) if i != at)
            matters = tuple(f"({other}) IS DISTINCT FROM {silent}" for other in others)
            self._condition(side, (*context, *matters))
        return "(" + f" {word} ".join(written) + ")"

    def _atom(self, node: exp.Expr) -> str:
        if type(node) in COMPARISONS:
            left, right = self._value(node.this), self._value(node.expression)
            self._compare(node.this, [node.expression])
            return f"{left} {COMPARISONS[type(node)]} {right}"
        if isinstance(node, exp.In):
            items = ", ".join(self._value(item) for item in node.expressions)
            self._compare(node.this, node.expressions)
            return f"{self._value(node.this)} IN ({items})"
        if isinstance(node, exp.Between):
            low, high = self._value(node.args["low"]), self._value(node.args["high"])
            self._compare(node.this, [node.args["low"], node.args["high"]])
            return f"{self._value(node.this)} BETWEEN {low} AND {high}"
        if isinstance(node, exp.Is):
            return self._is_null(node.this)
        name = function_name(node)
        if name is None or not FUNCTIONS[name].is_condition:
            raise ValueError(f"{node.sql(dialect='duckdb')} 不是条件")
        return self._call(node, name)

    def _is_null(self, node: exp.Expr) -> str:
        if isinstance(node, exp.Column):
            ref = self.scope(node.table, node.name)
            none = f"WHEN coalesce({ref.none}, FALSE) THEN TRUE " if ref.none else ""
            return f"CASE {none}WHEN {ref.sql} IS NOT NULL THEN FALSE END"
        raise ValueError("is null 只能用于一个字段")

    def _value(self, node: exp.Expr) -> str:
        leaf = self._leaf(node)
        if leaf:
            return leaf
        if isinstance(node, exp.Paren):
            return f"({self._value(node.this)})"
        if isinstance(node, exp.Neg):
            return f"-{self._value(node.this)}"
        if type(node) in ARITHMETIC:
            return self._reckoned(node)
        name = function_name(node)
        if name is None or name not in FUNCTIONS or FUNCTIONS[name].is_condition:
            raise ValueError(f"{node.sql(dialect='duckdb')} 不是数值")
        return self._call(node, name)

    def _reckoned(self, node: exp.Expr) -> str:
        left, right = self._value(node.this), self._value(node.expression)
        for side in (node.this, node.expression):
            if self.kind(side) == TEXT:
                raise KindError(f"{written(side)} 是文字，不能加减乘除")
        if isinstance(node, exp.Div):  # by nought: unknown
            right = f"nullif({right}, 0)"
        return f"{left} {ARITHMETIC[type(node)]} {right}"

    def kind(self, node: exp.Expr) -> str:
        """Tell of what kind a value is; empty: not known."""
        if isinstance(node, exp.Column):
            return self.scope(node.table, node.name).kind
        if isinstance(node, exp.Paren):
            return self.kind(node.this)
        if isinstance(node, exp.Placeholder | exp.Literal):
            return self._kind_of_leaf(node)
        if type(node) in ARITHMETIC or isinstance(node, exp.Neg):
            return NUMBER if self.kind(node.this) == NUMBER else ""
        name = function_name(node) or ""
        alike = arguments(node) if name in ("coalesce", "least", "greatest") else []
        return next((kind for kind in map(self.kind, alike) if kind), GIVES.get(name, ""))

    def _kind_of_leaf(self, node: exp.Placeholder | exp.Literal) -> str:
        if isinstance(node, exp.Literal):
            return kind_of_value(node.to_py())
        if node.name == "as_of":
            return DATE
        return kind_of_value(self.bound.parameters.get(node.name))

    def _compare(self, value: exp.Expr, others: list[exp.Expr]) -> None:
        """Refuse to compare values of different kinds, or with what is no word of a category."""
        agree([(one, self.kind(one)) for one in (value, *others)])
        for one, with_ in ((value, others), *((other, [value]) for other in others)):
            if isinstance(one, exp.Column):
                words = self.scope(one.table, one.name).words
                for literal in (other for other in with_ if isinstance(other, exp.Literal)):
                    is_word(one, words, literal.to_py())

    def _leaf(self, node: exp.Expr) -> str:
        """Write a name, a literal or a parameter; empty for anything else."""
        if isinstance(node, exp.Column):
            return self.scope(node.table, node.name).sql
        if isinstance(node, exp.Literal):
            return self.bound.literal(node.to_py())
        if isinstance(node, exp.Placeholder):
            return self.as_of if node.name == "as_of" else self.bound.parameter(node.name)
        return ""

    def _call(self, node: exp.Expr, name: str) -> str:
        if name == "mentions":
            return self._mentions(*arguments(node))
        values = [self._value(argument) for argument in arguments(node)]
        for argument, kind in zip(arguments(node), TAKES.get(name, ()), strict=False):
            agree([(f"{name} 要的", kind), (argument, self.kind(argument))])
        if name == "date_of":
            self._must_be_day(arguments(node)[0])
        if name == "contains_any":
            return "(" + " OR ".join(f"contains({values[0]}, {word})" for word in values[1:]) + ")"
        function = FUNCTIONS[name]
        sql = function.sql.format(*values, all=", ".join(values), as_of=self.as_of)
        return self.hoist(sql) + function.after if function.is_costly else sql

    def _mentions(self, text: exp.Expr, named: exp.Expr) -> str:
        agree([("mentions 要的", TEXT), (text, self.kind(text))])
        name = named.to_py() if isinstance(named, exp.Literal) else None
        if name not in list_names():
            raise ValueError(f"没有词表 {written(named)}，名称见 docs/parameters.md")
        return mentions(str(name), self._value(text))

    def _must_be_day(self, node: exp.Expr) -> None:
        """Refuse a day that is none, written out or the value of a parameter."""
        is_written = isinstance(node, exp.Literal)
        day = node.to_py() if is_written else self.bound.parameters.get(node.name)
        if not is_day(str(day)):
            raise KindError(f"date_of 要的是写出的日期，如 '2020-05-01'，{written(node)} 不是")

    def _refs(self, node: exp.Expr, *, outside_coalesce: bool = False) -> list[Ref]:
        refs = []
        for column in node.find_all(exp.Column):
            inside = column.find_ancestor(exp.Coalesce) is not None
            if not (outside_coalesce and inside):
                refs.append(self.scope(column.table, column.name))
        return list(dict.fromkeys(refs))
