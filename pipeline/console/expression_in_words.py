"""A rule's expressions as a reader without SQL sees them; never read back."""

import re
from collections.abc import Callable, Mapping, Sequence

from sqlglot import exp

from connectors.model import Contract, Field
from pipeline.console.words_of_rules import (
    CALLS,
    CLAIMS,
    DAY,
    FIGURES,
    IN_YUAN,
    KEPT,
    KINDS,
    SIGNS,
    SUMS,
    unit_in_words,
)
from pipeline.law.functions import LAW_FUNCTIONS
from pipeline.report.evidence_view import read_as
from pipeline.screen.grammar import arguments, function_name, parse
from pipeline.screen.kept import aggregate
from pipeline.screen.model import Rule
from pipeline.screen.names import KIND, SUBJECT, TIER, mention_field
from pipeline.screen.parts import UNIT, Constant, Signal
from pipeline.screen.seen import TEXT_KINDS
from pipeline.word_lists import load_word_lists, titled_lists

PATTERN = re.compile(r"[()\[\]{}|?*+.\\^$]")
"""Tells a pattern from a plain word."""


class Reader:
    """Writes the expressions of one rule in words.

    Args:
        own: What a bare name belongs to: a source's record, a part of the unit, or, with
            `kept_of`, a kept value of that signal.
    """

    def __init__(
        self,
        rule: Rule,
        contracts: Mapping[str, Contract],
        own: Contract | str = UNIT,
        *,
        kept_of: Signal | None = None,
    ) -> None:
        self._rule, self._contracts, self._own, self._kept_of = rule, contracts, own, kept_of

    def __call__(self, text: str | exp.Expr) -> str:
        """Write one expression, given as text or parsed."""
        return self._words(parse(text) if isinstance(text, str) else text)

    def _words(self, node: exp.Expr) -> str:
        kinds = (kind for kind in self._kinds if isinstance(node, kind))
        if (kind := next(kinds, None)) is not None:
            return self._kinds[kind](self, node)
        if type(node) in SIGNS:
            return self._compared(node)
        if sign := SUMS.get(type(node)):
            return f"{self._words(node.this)} {sign} {self._words(node.expression)}"
        name = function_name(node)
        return node.sql(dialect="duckdb") if name is None else self._call(name, arguments(node))

    def _paren(self, node: exp.Expr) -> str:
        return f"（{self._words(node.this)}）"

    def _both(self, node: exp.Expr) -> str:
        sides = node.flatten(unnest=False)
        return (" 且 " if isinstance(node, exp.And) else " 或 ").join(map(self._words, sides))

    def _not(self, node: exp.Expr) -> str:
        inner = node.this.this if isinstance(node.this, exp.Paren) else node.this
        if isinstance(inner, exp.Is):
            return f"有{self._words(inner.this)}"
        return f"不满足“{self._words(inner)}”"

    def _compared(self, node: exp.Expr) -> str:
        left, right = node.this, node.expression
        words, days, figures = SIGNS[type(node)]
        is_word = isinstance(right, exp.Literal) and right.is_string
        if is_word and (told := self._takes(left, [right])):
            return f"单元{'不' if words == '不是' else ''}取自{told}"
        said, other = self._words(left), self._said_beside(right, left)
        if isinstance(left, exp.Placeholder) and left.name in self._rule.parameters:
            said = f"参数“{self._rule.parameters[left.name].why}”（现为 {said}）"
        if DAY.search(said) and not isinstance(right, exp.Literal):
            return f"{said}{days}{other}"
        field = self._field(left) if isinstance(left, exp.Column) else None
        is_text = field is not None and field.type not in FIGURES and not is_word
        return f"{said}{words}{other}" if is_word or is_text else f"{said} {figures} {other}"

    def _takes(self, column: exp.Expr, words: Sequence[exp.Expr]) -> str:
        """Name the sources of units that give one of these words for a name; empty: none does."""
        if not isinstance(column, exp.Column) or self._field(column) is not None:
            return ""
        wanted = {str(one.this) for one in words}
        titles = [
            f"“{self._contracts[take.source].title}”"
            for take in self._rule.unit.sources
            if isinstance(given := take.take.get(column.name), Constant) and given.text in wanted
        ]
        return "、".join(dict.fromkeys(titles))

    def _said_beside(self, node: exp.Expr, column: exp.Expr) -> str:
        """Write a value beside the column it is compared with: a word as the bureaus write it."""
        if not isinstance(node, exp.Literal) or not node.is_string:
            return self._words(node)
        word = str(node.this)
        if not isinstance(column, exp.Column):
            return f"“{word}”"
        if column.name.endswith(KIND):
            return f"“{KINDS.get(word, word)}”"
        for take in self._rule.unit.sources:
            given = take.take.get(column.name)
            if isinstance(given, Constant) and given.text == word:
                return f"（取自“{self._contracts[take.source].title}”）"
        return f"“{read_as(word, self._field(column))}”"

    def _in(self, node: exp.Expr) -> str:
        if told := self._takes(node.this, node.expressions):
            return f"单元取自{told}"
        items = [self._said_beside(one, node.this) for one in node.expressions]
        return f"{self._words(node.this)}为{'、'.join(items)}之一"

    def _between(self, node: exp.Expr) -> str:
        low, high = self._words(node.args["low"]), self._words(node.args["high"])
        return f"{self._words(node.this)}在{low}至{high}之间"

    def _is(self, node: exp.Expr) -> str:
        return f"没有{self._words(node.this)}"

    def _literal(self, node: exp.Expr) -> str:
        return f"“{node.this}”" if isinstance(node, exp.Literal) and node.is_string else node.name

    def _boolean(self, node: exp.Expr) -> str:
        return "都算" if node.this else "都不算"

    def _negative(self, node: exp.Expr) -> str:
        return f"-{self._words(node.this)}"

    def _parameter(self, node: exp.Expr) -> str:
        if node.name == "as_of":
            return "截至日期"
        one = self._rule.parameters[node.name]
        return f"{one.value}{unit_in_words(one.unit)}"

    def _call(self, name: str, given: Sequence[exp.Expr]) -> str:
        if name in ("contains", "contains_any", "mentions"):
            return self._mentions(given) if name == "mentions" else self._contains(given)
        if name in LAW_FUNCTIONS:
            return self._law(name, given)
        values = [self._words(one) for one in given]
        if name in ("add_months", "add_days"):
            figure = values[1].removesuffix("个月").removesuffix("日").strip()
            told = CALLS[name] if not figure.startswith("-") else CALLS[name].replace("后", "前", 1)
            return told.format(values[0], figure.removeprefix("-"))
        if name == "coalesce":
            return f"{values[0]}（没有或不明的按{'、'.join(values[1:])}）"
        if name in ("least", "greatest"):
            return f"{'、'.join(values)}中{'最小' if name == 'least' else '最大'}的"
        return CALLS[name].format(*values) if name in CALLS else f"{name}({'，'.join(values)})"

    def _contains(self, given: Sequence[exp.Expr]) -> str:
        is_claim = isinstance(given[0], exp.Column) and given[0].name == TEXT_KINDS
        words = [CLAIMS.get(one.name, one.name) if is_claim else one.name for one in given[1:]]
        return f"{self._words(given[0])}含{'或'.join(f'“{word}”' for word in words)}"

    def _mentions(self, given: Sequence[exp.Expr]) -> str:
        words = load_word_lists()[given[1].name]
        if any(PATTERN.search(word) for word in words):
            titles = {one.name: one.title for one in titled_lists()}
            told = f"词表“{titles.get(given[1].name, given[1].name)}”里的说法"
        else:
            told = "或".join(f"“{word}”" for word in words)
        return f"{self._words(given[0])}含{told}"

    def _law(self, name: str, given: Sequence[exp.Expr]) -> str:
        law = LAW_FUNCTIONS[name]
        says = re.sub(r"（[^（）]*(（[^）]*）)?）$", "", law.says)
        if law.gives != "deadline":
            return says if law.gives == "condition" else f"〔{says}〕"
        return f"〔{says}〕（自{self._words(given[0])}起算）"

    def _column(self, node: exp.Expr) -> str:
        if not isinstance(node, exp.Column):
            return node.sql(dialect="duckdb")
        name, table = node.name, node.table
        if self._kept_of is not None and not table:
            return kept_in_words(self._kept_of, name, self._of(self._kept_of))
        if table and table in self._rule.all_signals:
            signal = self._rule.all_signals[table]
            return f"“{signal.title}”的{kept_in_words(signal, name, self._of(signal))}"
        if table in self._rule.unit.match:
            source = self._contracts[self._rule.unit.match[table].source]
            return f"{source.title}的{self._header(node)}"
        is_foreign = table == UNIT and self._own != UNIT
        return f"单元的{self._header(node)}" if is_foreign else self._header(node)

    def _of(self, signal: Signal) -> "Reader":
        return Reader(self._rule, self._contracts, own_of(signal, self._contracts))

    def _header(self, node: exp.Column) -> str:
        name = node.name
        special = {SUBJECT: "主体", TEXT_KINDS: "正文读出的诉求", TIER: "层数"}
        field = self._field(node)
        if field is None and name.endswith(KIND):
            return f"{self._header(exp.column(name.removesuffix(KIND), table=node.table))}的类别"
        if field is not None:
            return IN_YUAN.sub("", field.header)
        return special.get(name) or self._named(name) or name

    def _named(self, name: str) -> str:
        """Name whom else the unit's records name, or a value that is worked out for them."""
        for take in self._rule.unit.sources:
            contract = self._contracts[take.source]
            for role in take.others.get(name, ()):
                return contract.fields[mention_field(contract, role)].header
            given = take.take.get(name)
            if isinstance(given, Constant) and given.value:
                return Reader(self._rule, self._contracts, contract)(given.value)
        return ""

    def is_figure(self, node: exp.Expr) -> bool:
        """Tell whether a value is a figure rather than a name, a number of a paper or a text."""
        if not isinstance(node, exp.Column):
            return function_name(node) not in LAW_FUNCTIONS
        field = self._field(node)
        return field is None or field.type in FIGURES

    def _field(self, node: exp.Column) -> Field | None:
        """Give the field that a name stands for, of the unit of the first source that has it."""
        own = self._own if not node.table else node.table
        if isinstance(own, Contract):
            return own.fields.get(node.name)
        if own in self._rule.unit.match:
            return self._contracts[self._rule.unit.match[own].source].fields.get(node.name)
        for take in self._rule.unit.sources:
            found = take.take.get(node.name, node.name)
            fields = self._contracts[take.source].fields
            if isinstance(found, str) and found in fields:
                return fields[found]
        return None

    _kinds: Mapping[type, Callable[["Reader", exp.Expr], str]] = {
        exp.Paren: _paren,
        exp.And: _both,
        exp.Or: _both,
        exp.Not: _not,
        exp.In: _in,
        exp.Between: _between,
        exp.Is: _is,
        exp.Literal: _literal,
        exp.Boolean: _boolean,
        exp.Neg: _negative,
        exp.Placeholder: _parameter,
        exp.Column: _column,
    }


def own_of(signal: Signal, contracts: Mapping[str, Contract]) -> Contract | str:
    """Give what a bare name in a signal's condition belongs to."""
    return contracts[signal.source] if signal.source is not None else signal.of or UNIT


def kept_in_words(signal: Signal, name: str, reader: Reader) -> str:
    """Write a kept value of a signal; as it is written where there is none of that name."""
    if name not in signal.keep:
        return name
    made = aggregate(signal.keep[name])
    values = [reader(value) for value in made.values]
    if made.name not in ("min", "max"):
        is_sum = made.values and type(made.values[0]) in SUMS
        return KEPT[made.name].format(
            f"（{values[0]}）" if is_sum else values[0] if values else "", *values[1:]
        )
    if DAY.search(values[0]):
        return f"{'最近' if made.name == 'max' else '最早'}的{values[0]}"
    is_figure = reader.is_figure(made.values[0])
    return f"{'最大' if made.name == 'max' else '最小'}的{values[0]}" if is_figure else values[0]
