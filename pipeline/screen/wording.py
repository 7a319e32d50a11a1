"""Turns a rule's sentences with `{signal.value:format}` places into SQL that writes them for each
subject.
"""

import re
from typing import NamedTuple

from pipeline.engine.statement import identifier, text_literal

PLACE = re.compile(r"\{([a-z_]+(?:\.[a-z0-9_]+)?)(?::([a-z]+))?\}")
CHOICE = re.compile(r"\[([^\[\]|]*)\|([^\[\]|]*)\]")
"""`[one|other]`: how a sentence reads where a value is known, and where it is not."""
FORMATS = {
    "money": "format('{{:,.2f}}', CAST({value} AS DECIMAL(18,2))) || ' 元'",
    "date": "strftime(CAST({value} AS DATE), '%Y-%m-%d')",
    "count": "CAST({value} AS VARCHAR)",
    "text": "CAST({value} AS VARCHAR)",
}
"""How a value is written; masking is for screens alone."""
FIXED = {
    "subject": "g.subject_name",
    "about": "g.about_name",
    "number": "g.subject_id_no",
    "as_of": "g.as_of",
}
"""What every sentence may name besides kept values."""
UNKNOWN = "不明"


class Place(NamedTuple):
    """One `{…}` of a sentence."""

    name: str
    format: str


def places(template: str) -> list[Place]:
    """List the places of a sentence, in order."""
    return [Place(name, kind or "text") for name, kind in PLACE.findall(template)]


def sentence(template: str, *, signal: str = "") -> str:
    """Write a sentence as SQL over the columns `v."signal.value"`; a bare name is the value of
    `signal`.

    `[one|other]` writes `one` where all its values are known, else `other`; elsewhere an unknown
    value is written as 不明.
    """
    pieces, end = [], 0
    for choice in CHOICE.finditer(template):
        pieces += _written(template[end : choice.start()], signal, unknown=True)
        known = " || ".join(_written(choice.group(1), signal, unknown=False))
        other = " || ".join(_written(choice.group(2), signal, unknown=True)) or "''"
        pieces.append(f"coalesce({known}, {other})")
        end = choice.end()
    pieces += _written(template[end:], signal, unknown=True)
    return " || ".join(pieces) or "''"


def unreadable(template: str) -> str:
    """Give what is left of a sentence's brackets, braces and bars once places and choices are
    taken out; empty for a sentence that can be written.
    """
    choices = CHOICE.findall(template)
    rest = PLACE.sub("", CHOICE.sub("", template))
    if any(not PLACE.search(one) for one, _ in choices):
        return "[…|…]"
    return "".join(re.findall(r"[\[\]{}|]", rest))


def _written(text: str, signal: str, *, unknown: bool) -> list[str]:
    """Write text without choices as SQL pieces; null where a value is, or 不明 if `unknown`."""
    pieces, end = [], 0
    for found in PLACE.finditer(text):
        if found.start() > end:
            pieces.append(text_literal(text[end : found.start()]))
        name, kind = found.group(1), found.group(2) or "text"
        value = FIXED.get(name) or f"v.{identifier(name if '.' in name else f'{signal}.{name}')}"
        written = FORMATS[kind].replace("{{", "{").replace("}}", "}").replace("{value}", value)
        pieces.append(f"coalesce({written}, '{UNKNOWN}')" if unknown else written)
        end = found.end()
    if end < len(text):
        pieces.append(text_literal(text[end:]))
    return pieces
