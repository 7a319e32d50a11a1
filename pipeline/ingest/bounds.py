"""What a delivery must keep to: a source beyond its contract's bounds stops, alone, with reason."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import duckdb
import polars as pl

from connectors.fit import Fit
from connectors.model import Bounds
from connectors.normal import normal_header
from pipeline.engine.append import append
from pipeline.engine.statement import identifier
from pipeline.errors import BoundsError, Place, SourceError
from pipeline.ingest.delivery import Delivery
from pipeline.ingest.kinds import KINDS
from pipeline.ingest.load import Loaded

STOPPED = "{what}，这一来源这一批没有装载，以前送来的照旧"
FIX = (
    "用 xinsuo fit 查看各列，请送数单位核对后重新导出；"
    "确认无误的，在工作区 connectors/ 里放宽 {source} 的 bounds"
)
Refused = tuple[Delivery, SourceError]


class _Lost(NamedTuple):
    """A field whose column the last delivery of the source had: its header then."""

    field: str
    header: str


def keep_to_bounds(
    con: duckdb.DuckDBPyConnection, loaded: Sequence[Loaded]
) -> tuple[list[Loaded], list[Refused]]:
    """Take out the new deliveries of sources that are beyond their bounds, with all their rows.

    The files of one source of one night are judged together: part of a ledger would replace the
    whole. Deliveries of earlier nights stay, whatever the bounds say now. A column that a file
    lacks and the last delivery had is told as an issue.

    Returns:
        The extracts that stay, and the deliveries that do not, each with the reason.
    """
    reasons: dict[str, SourceError] = {}
    for source in sorted({one.contract.source for one in loaded}):
        mine = [one for one in loaded if one.contract.source == source]
        new = [one for one in mine if one.delivery.is_new]
        if new and (what := _beyond(new, mine)):
            fix = FIX.format(source=source)
            for one in new:
                place = Place(one.delivery.file)
                told = BoundsError(STOPPED.format(what=what), place=place, fix=fix)
                reasons.setdefault(one.delivery.sha256, told)
    gone = [one for one in loaded if one.delivery.sha256 in reasons]
    for one in gone:
        for table in (one.contract.source, "issue", "quarantine"):
            asked = f"DELETE FROM {identifier(table)} WHERE extract_no = $extract_no"
            con.execute(asked, {"extract_no": one.extract_no})
    kept = [one for one in loaded if one.delivery.sha256 not in reasons]
    _tell_lost(con, kept)
    refused = {one.delivery.sha256: one.delivery for one in gone}
    return kept, [(delivery, reasons[sha256]) for sha256, delivery in refused.items()]


def _beyond(new: Sequence[Loaded], mine: Sequence[Loaded]) -> str:
    """Say by what the new extracts of a source pass its bounds; '' when by nothing."""
    bounds, title = new[0].contract.bounds, new[0].contract.title
    what = _rows(new, bounds) or _shares(new, bounds) or _headers(new, mine)
    return f"{title}{what}" if what else ""


def _rows(new: Sequence[Loaded], bounds: Bounds) -> str:
    rows = sum(one.rows_read for one in new)
    if rows < bounds.min_rows:
        return f"只有 {rows:,} 行，契约约定至少 {bounds.min_rows:,} 行"
    if bounds.max_rows is not None and rows > bounds.max_rows:
        return f"有 {rows:,} 行，契约约定至多 {bounds.max_rows:,} 行"
    return ""


def _shares(new: Sequence[Loaded], bounds: Bounds) -> str:
    rows = sum(one.rows_read for one in new)
    if rows < max(bounds.judged_from, 1):
        return ""
    by_kind: Counter[str] = sum((one.rows_by_kind for one in new), Counter())
    asked = [
        ("有问题", sum(one.rows_with_issues for one in new), bounds.issue_share),
        ("要隔离", sum(one.rows_quarantined for one in new), bounds.quarantine_share),
    ]
    asked += [
        (f"“{KINDS.get(k, k)}”", by_kind[k], most) for k, most in sorted(bounds.issues.items())
    ]
    for what, number, most in asked:
        if number > most * rows:
            return f"{rows:,} 行中有 {number:,} 行{what}，超过契约约定的 {most:.0%}"
    return ""


def _headers(new: Sequence[Loaded], mine: Sequence[Loaded]) -> str:
    """Say which headers came or went since the last delivery, where the contract wants the same."""
    before = _last(new[0], mine)
    if new[0].contract.bounds.headers != "same" or not before:
        return ""
    then, now = _named(before), _named(new)
    parts = [
        f"{word}了{'、'.join(repr(names[key]) for key in names if key not in others)}"
        for word, names, others in (("少", then, now), ("多", now, then))
        if set(names) - set(others)
    ]
    return f"表头与上一次送来的不同：{'，'.join(parts)}" if parts else ""


def _named(extracts: Iterable[Loaded]) -> dict[str, str]:
    """Name all headers of some extracts: as compared → as delivered."""
    fits = [fit for one in extracts for fit in one.fits]
    return {normal_header(h).text: h for fit in fits for h in _all_headers(fit)}


def _all_headers(fit: Fit) -> list[str]:
    return [*fit.headers.values(), *fit.unknown, *fit.discarded]


def _last(one: Loaded, mine: Sequence[Loaded]) -> list[Loaded]:
    """Give the extracts of a source of the last night before that of `one`."""
    earlier = [other for other in mine if other.delivery.night < one.delivery.night]
    night = max((other.delivery.night for other in earlier), default=0)
    return [other for other in earlier if other.delivery.night == night]


def _lost(one: Loaded, mine: Sequence[Loaded]) -> list[_Lost]:
    """Name the fields that every file of the last delivery had and this one lacks."""
    before = _last(one, mine)
    here = {name for fit in one.fits for name in fit.headers}
    had = [{name: h for fit in other.fits for name, h in fit.headers.items()} for other in before]
    return [
        _Lost(name, had[0][name])
        for name in one.contract.fields
        if had and name not in here and all(name in fields for fields in had)
    ]


def _tell_lost(con: duckdb.DuckDBPyConnection, loaded: Sequence[Loaded]) -> None:
    rows = [
        (one.extract_no, lost.header, lost.field)
        for one in loaded
        for lost in _lost(one, [other for other in loaded if other.contract is one.contract])
    ]
    frame = pl.DataFrame(rows, ["extract_no", "column", "field"], orient="row")
    append(
        con,
        "issue",
        frame.with_columns(
            pl.col("extract_no").cast(pl.Int32),
            sheet=pl.lit(""),
            row=pl.lit(0, pl.Int32),
            kind=pl.lit("lost_column"),
            raw=pl.lit(""),
            done=pl.lit("unknown"),
        ),
    )
