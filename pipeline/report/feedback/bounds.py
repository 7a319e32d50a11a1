"""What the contract bounds of a delivery, beside what this file has."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from pipeline.report.feedback import words
from pipeline.report.feedback.facts import Receipt


class Bound(NamedTuple):
    """One bound: its name, the limit, this file's figure, and whether it is kept."""

    name: str
    limit: str
    actual: str
    is_kept: bool


def bounds(found: Receipt, kinds: Mapping[str, str]) -> Iterator[Bound]:
    """List the bounds that the contract sets, judged by this file alone.

    Args:
        found: The facts.
        kinds: Kind of issue → its meaning.
    """
    said, read = found.contract.bounds, found.extract["rows_read"] or 0
    if said.min_rows:
        limit = words.AT_LEAST.format(number=f"{said.min_rows:,}")
        yield Bound(words.BOUND_ROWS, limit, f"{read:,} 行", read >= said.min_rows)
    if said.max_rows is not None:
        limit = words.AT_MOST.format(limit=f"{said.max_rows:,} 行")
        yield Bound(words.BOUND_ROWS, limit, f"{read:,} 行", read <= said.max_rows)
    shares = [
        (words.BOUND_ISSUES, said.issue_share, found.issue_rows),
        (words.BOUND_QUARANTINE, said.quarantine_share, found.extract["rows_quarantined"]),
    ]
    shares += [
        (words.BOUND_KIND.format(kind=kinds.get(kind, kind)), most, _rows_with(found, kind))
        for kind, most in sorted(said.issues.items())
    ]
    for name, most, rows in shares:
        if most < 1 and read:
            share = rows / read
            limit = words.AT_MOST.format(limit=percent(most))
            yield Bound(name, limit, percent(share), share <= most)


def percent(share: float | None) -> str:
    """Write a share (0–1) as per cent; a small one is never shown as none.

    >>> percent(0.125), percent(0.00004), percent(0), percent(None)
    ('12.5%', '<0.1%', '0%', '—')
    """
    if share is None:
        return "—"
    if 0 < share < 0.0005:
        return "<0.1%"
    return f"{100 * share:.1f}".removesuffix(".0") + "%"


def _rows_with(found: Receipt, kind: str) -> int:
    return sum(one.rows for one in found.matters if one.kind == kind)
