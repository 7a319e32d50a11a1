"""A rule's expressions and sentences as a reader without SQL sees them; never read back."""

import re
from collections.abc import Mapping

from connectors.model import Contract
from pipeline.report.evidence_view import read_as
from pipeline.screen.model import Parameter, Rule

WORD = re.compile(r"(?<![\w.:'])([a-z][a-z0-9_]*)(?![\w('.])")
JOINTS = {"and": "且", "or": "或", "not": "非", "points": "分值合计"}
FORMATS = {"money": "金额", "date": "日期", "count": "数", "text": "文字"}
FIXED = {"subject": "主体", "about": "当事人", "number": "文号", "as_of": "截至日期"}


def flag_in_words(text: str, rule: Rule) -> str:
    """Write a condition over signals with their titles."""
    titles = {name: f"“{signal.title}”" for name, signal in rule.signals.items()}
    return _parameters(_replaced(text, {**JOINTS, **titles}), rule.parameters)


def where_in_words(text: str, contract: Contract | None, rule: Rule) -> str:
    """Write a condition on a record with the headers and the words of its source."""
    headers: dict[str, str] = {}
    for name, field in contract.fields.items() if contract else ():
        headers[name] = field.header
        if re.search(rf"\b{name}\b", text):
            for word in field.words:
                text = text.replace(f"'{word}'", f"“{read_as(word, field)}”")
    for sql, told in ((" is not null", "有值"), (" is null", "为空")):
        text = text.replace(sql, told)
    return _parameters(_replaced(text, {**JOINTS, **headers}), rule.parameters)


def says_in_words(text: str) -> str:
    """Write a sentence with what stands at its places, the clauses for known values.

    >>> says_in_words("{subject} 欠 {a.b:money}[，{c.d:date} 立案|]")
    '〔主体〕 欠 〔金额〕，〔日期〕 立案'
    """
    shown = re.sub(r"\{([a-z_.]+)(?::([a-z]+))?\}", _place, text)
    return re.sub(r"\[([^|\]]*)\|[^\]]*\]", r"\1", shown)


def _place(found: re.Match[str]) -> str:
    name, form = found[1], found[2]
    return f"〔{FIXED.get(name) or FORMATS.get(form or 'text', '文字')}〕"


def _replaced(text: str, words: Mapping[str, str]) -> str:
    return WORD.sub(lambda found: words.get(found[1], found[1]), text)


def _parameters(text: str, parameters: Mapping[str, Parameter]) -> str:
    text = text.replace(":as_of", "截至日期")
    for name, one in parameters.items():
        text = re.sub(rf":{name}\b", str(one.value), text)
    return text
