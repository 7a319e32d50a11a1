"""Chooses the entity under which what people judged stands: the one they named, else the best held.

Pure; thousands of judged mentions, never those of a night.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import polars as pl

from pipeline.resolve.identities.constraints import Demands

PREFIXES = {"organisation": "org", "person": "per", "project": "prj"}
"""Kind → first three letters of an anchor, and of an id."""


class Mention(NamedTuple):
    """A judged mention as linking left it; `anchor` is null where it is ambiguous."""

    node: str
    mention_id: int
    kind: str
    anchor: str | None
    level: int
    is_registered: bool


class Group(NamedTuple):
    """Nodes that are one by people's words.

    Attributes:
        entities: Anchors of tonight that people named, the one that stays first.
        size: How many of its nodes tonight has.
        is_left: Somebody said that it is different from another: of two equals it goes.
    """

    name: str
    mentions: Sequence[Mention]
    entities: Sequence[str]
    size: int
    is_left: bool


def members_of(demands: Demands) -> dict[str, list[str]]:
    """Give each group's nodes."""
    members: dict[str, list[str]] = {}
    for node, group in demands.groups.items():
        members.setdefault(group, []).append(node)
    return members


def foes_of(demands: Demands) -> dict[str, set[str]]:
    """Give the groups that each group must not be one with."""
    foes: dict[str, set[str]] = {}
    for one, other in demands.apart:
        left, right = demands.groups[one], demands.groups[other]
        foes.setdefault(left, set()).add(right)
        foes.setdefault(right, set()).add(left)
    return foes


def groups_of(
    demands: Demands, held: Sequence[Mention], entities: Mapping[str, str | None]
) -> list[Group]:
    """Give the groups that tonight has something of, those that others give way to first."""
    here = {mention.node: mention for mention in held}
    lefts = {demands.groups[one] for one, _ in demands.apart}
    groups = []
    for name, nodes in sorted(members_of(demands).items()):
        mentions = [here[node] for node in nodes if node in here]
        named = [(node in demands.joining, a) for node in nodes if (a := entities.get(node))]
        if mentions or named:
            ranked = sorted((_is_unregistered(anchor), goes, anchor) for goes, anchor in named)
            stays = list(dict.fromkeys(anchor for *_, anchor in ranked))
            size = len(mentions) + len(named)
            groups.append(Group(name, mentions, stays, size, name in lefts))
    return sorted(groups, key=_rank)


def _is_unregistered(anchor: str) -> bool:
    return not anchor.startswith(("org:code:", "org:register:", "per:id:", "prj:no:"))


def _rank(group: Group) -> tuple[bool, bool, bool, int, str]:
    best = max((m.level for m in group.mentions if m.anchor), default=0)
    has_registered = any(m.is_registered for m in group.mentions)
    return (not group.entities, group.is_left, not has_registered, -best, group.name)


def choose(
    groups: Sequence[Group], foes: dict[str, set[str]], renamed: dict[str, str]
) -> dict[str, str]:
    """Give each group the anchor under which it stands: named, else the best that one of it has.

    A group that finds every anchor taken by one it must not be gets an anchor of its own. One
    whose mentions are all ambiguous and that nothing brings together is left as it is.
    """
    targets: dict[str, str] = {}
    for group in groups:
        taken = {targets.get(foe) for foe in foes.get(group.name, ())}
        ranked = sorted(
            (not m.is_registered, -m.level, renamed.get(m.anchor, m.anchor))
            for m in group.mentions
            if m.anchor
        )
        options = group.entities[:1] or [anchor for _, _, anchor in ranked if anchor not in taken]
        if options:
            targets[group.name] = options[0]
        elif ranked or group.size > 1:
            targets[group.name] = _own_anchor(group)
    return targets


def _own_anchor(group: Group) -> str:
    first = group.mentions[0]
    how = "judged" if group.size > 1 else "record"
    return f"{PREFIXES[first.kind]}:{how}:{group.name}"


def placed(
    groups: Sequence[Group], targets: dict[str, str], renamed: dict[str, str]
) -> pl.DataFrame:
    """Give [mention_id, anchor, is_same] of the mentions that people's words place."""
    rows = []
    for group in groups:
        anchor = targets.get(group.name)
        for mention in group.mentions:
            stays = renamed.get(mention.anchor or "", mention.anchor) == anchor
            if anchor and (group.size > 1 or not stays):
                rows.append((mention.mention_id, anchor, group.size > 1))
    schema = {"mention_id": pl.Int64, "anchor": pl.String, "is_same": pl.Boolean}
    return pl.DataFrame(sorted(rows), schema=schema, orient="row")
