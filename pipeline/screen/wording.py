"""Turns a rule's sentences with `{signal.value:format}` places into SQL that writes them for each
subject.
"""

import re
from typing import NamedTuple

from pipeline.engine.statement import identifier
from pipeline.screen.statement import text_literal

PLACE = re.compile(r"\{([a-z_]+(?:\.[a-z0-9_]+)?)(?::([a-z]+))?\}")
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
    "as_of": "$as_of",
}
"""What every sentence may name besides kept values."""
UNKNOWN = "未知"


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

    An unknown value is written as 未知.
    """
    pieces, end = [], 0
    for found in PLACE.finditer(template):
        if found.start() > end:
            pieces.append(text_literal(template[end : found.start()]))
        name, kind = found.group(1), found.group(2) or "text"
        value = FIXED.get(name) or f"v.{identifier(name if '.' in name else f'{signal}.{name}')}"
        written = FORMATS[kind].replace("{{", "{").replace("}}", "}").replace("{value}", value)
        pieces.append(f"coalesce({written}, '{UNKNOWN}')")
        end = found.end()
    if end < len(template):
        pieces.append(text_literal(template[end:]))
    return " || ".join(pieces) or "''"
