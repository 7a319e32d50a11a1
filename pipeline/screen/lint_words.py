"""Checks the words of a rule: no accusation, and a basis that the list of statutes has."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from pipeline.law.statutes import basis_faults
from pipeline.law.wording import accusing
from pipeline.screen.group.model import GroupRule
from pipeline.screen.model import Head, Rule

Found = Iterator[tuple[str, Sequence[str | int], str]]


def word_faults(rule: Head) -> Found:
    """List the accusing words in titles and sentences (`rules/parameters/accusing_words.yaml`)."""
    for where, text in _told(rule):
        for word in accusing(text):
            yield "XS601", where, f"{word.word}：{word.instead}"


def cited_faults(rule: Head) -> Found:
    """List what in the basis of a stable rule no listed statute has, or one no longer in force.

    What is not stable yet may name what nobody has listed.
    """
    if rule.status != "stable":
        return
    for at, text in enumerate(rule.basis):
        for told in basis_faults(text, date.max):
            yield "XS602", ("basis", at), told


def _told(rule: Head) -> Iterator[tuple[Sequence[str | int], str]]:
    yield ("title",), rule.title
    if isinstance(rule, GroupRule):
        for key, text in rule.says:
            yield from ((("says", key), one) for one in _texts(text))
    if not isinstance(rule, Rule):
        return
    for key, text in rule.headlines.items():
        yield (key,), text
    for block, signals in (("signals", rule.signals), ("counter", rule.counter)):
        for name, signal in signals.items():
            yield (block, name, "title"), signal.title
            yield (block, name, "says"), signal.says


def _texts(value: object) -> list[str]:
    return list(value.values()) if isinstance(value, Mapping) else [str(value)]
