"""Guesses what an author meant by a name that is not there: a slip, or the Chinese for it."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from connectors.model import Contract

CLOSE = 0.6
"""How alike two names are (0–1, `difflib`) for one to be held out; ours: a letter or two."""


def name_like(name: str, known: Iterable[str] | Mapping[str, Iterable[str]]) -> str:
    """Write the name that may be meant, to stand after a fault; empty where none is like it.

    Args:
        name: As the author wrote it.
        known: What there is; of a mapping, with other words that people use for each.

    >>> name_like("heds", ["heads", "base"])
    '，是不是 heads'
    >>> name_like("参保人数", {"heads": ["参保人数"]})
    '，是不是 heads'
    """
    words = known if isinstance(known, Mapping) else dict.fromkeys(known, ())
    said = [one for one, others in words.items() if name in others]
    found = said or get_close_matches(name, words, n=1, cutoff=CLOSE)
    return f"，是不是 {found[0]}" if found else ""


def source_like(source: str, contracts: Mapping[str, Contract]) -> str:
    """Write the name of a source that there is not, with the one that may be meant."""
    titles = {name: (contract.title,) for name, contract in contracts.items()}
    return f"{source!r}{name_like(source, titles)}"


def no_role(role: str, contract: Contract) -> str:
    """Say that a source names nobody in such a role, and which may be meant."""
    return f"来源 {contract.source} 没有角色 {role!r}{role_like(role, contract)}"


def role_like(role: str, contract: Contract) -> str:
    """Write the role that may be meant, by its name, its field's or a header of it."""
    mentions = {name: field for name, field in contract.fields.items() if field.is_mention}
    roles = {contract.role(name): (name, *field.headers) for name, field in mentions.items()}
    return name_like(role, roles)


def field_like(name: str, contract: Contract) -> str:
    """Write the field that may be meant, by its name, its header or an alias of it."""
    return name_like(name, {one: field.headers for one, field in contract.fields.items()})
