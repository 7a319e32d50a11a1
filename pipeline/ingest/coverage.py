"""Which places and months a source covers: as stated, or else as its records show."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

import duckdb
import polars as pl

from connectors.model import Contract, Through
from pipeline.engine.append import append
from pipeline.ingest.load import Loaded
from pipeline.ingest.places import Places, place_name, places_of
from pipeline.ingest.replace import Taken, last_whole_night, replaced_places

OBSERVED = """
SELECT s.extract_no, {text} AS text, min(s.happened_on) AS first_on, max(s.happened_on) AS last_on
FROM {table} AS s JOIN taken_as_of AS n ON n.extract_no = s.extract_no {joins}
WHERE s.happened_on <= n.as_of GROUP BY ALL ORDER BY ALL
"""

SINCE_EVER = date(1949, 1, 1)
"""From when a list covers whose records bear no date: it is whole as it stands. Ours."""
SPAN = {
    "extract_no": pl.Int32,
    "place": pl.String,
    "from_on": pl.Date,
    "to_on": pl.Date,
    "kind": pl.String,
}


class Span(NamedTuple):
    """What one extract covers of one place ('': all), both days included.

    Attributes:
        kind: `stated` when a person gave its days, else `observed`.
    """

    extract_no: int
    place: str
    from_on: date
    to_on: date
    kind: str


def find_spans(
    con: duckdb.DuckDBPyConnection,
    contract: Contract,
    contracts: Mapping[str, Contract],
    loaded: Sequence[Loaded],
) -> list[Span]:
    """Find what each extract of a source covers.

    Observed: per place every month from the first to the last record seen as of its night; of a
    ledger up to that as-of date. Records without a place count only when none has one.

    Args:
        con: The warehouse.
        contract: The contract of the source.
        contracts: All contracts.
        loaded: The extracts of the source.

    Returns:
        Spans by extract, place and day; an extract without dated records and stated days has none.
    """
    seen = _observe(con, places_of(con, contract, contracts), loaded)
    spans = [
        span
        for one in loaded
        for span in _spans_of(one, seen.filter(pl.col("extract_no") == one.extract_no))
    ]
    return sorted(_of_whole_deliveries(spans, loaded))


def _of_whole_deliveries(spans: Sequence[Span], loaded: Sequence[Loaded]) -> list[Span]:
    """Let what files of one night show of a place count together: they are one delivery."""
    night = {one.extract_no: one.delivery.night for one in loaded}
    shown: dict[tuple[int, str], list[Span]] = {}
    for span in spans:
        if span.kind == "observed":
            shown.setdefault((night[span.extract_no], span.place), []).append(span)
    whole = {
        key: (min(s.from_on for s in of), max(s.to_on for s in of)) for key, of in shown.items()
    }

    def widened(span: Span) -> Span:
        first, last = whole[night[span.extract_no], span.place]
        return span._replace(from_on=first, to_on=last)

    return [widened(span) if span.kind == "observed" else span for span in spans]


def write_coverage(
    con: duckdb.DuckDBPyConnection,
    contract: Contract,
    spans: Sequence[Span],
    taken: Sequence[Taken],
) -> None:
    """Write one row per place and gapless span of the extracts that are in force.

    Args:
        con: The warehouse.
        contract: The contract of the source.
        spans: As `find_spans` gives them.
        taken: The extracts that no other corrects; of a ledger, what a later night replaced covers
            nothing any more.
    """
    held = _in_force(contract, spans, taken)
    if not held.height:
        return
    before = pl.col("to_on").cum_max().shift().over("place", order_by=["from_on", "to_on"])
    joined = (
        held.sort("place", "from_on", "to_on", "kind")
        .with_columns(
            starts=(pl.col("from_on") > before + pl.duration(days=1)).fill_null(value=True)
        )
        .with_columns(island=pl.col("starts").cum_sum())
        .group_by("place", "island", maintain_order=True)
        .agg(
            month_from=_whole_month(pl.col("from_on").min()),
            month_to=pl.col("to_on").max().dt.month_start(),
            covered_to=pl.col("to_on").max(),
            kind=pl.when((pl.col("kind") == "stated").all())
            .then(pl.lit("stated"))
            .otherwise(pl.lit("observed")),
        )
        .filter(pl.col("month_from") <= pl.col("covered_to"))
    )
    rows = joined.drop("island").with_columns(source=pl.lit(contract.source))
    append(con, "coverage", rows.sort("place", "month_from"))


def _whole_month(day: pl.Expr) -> pl.Expr:
    """Give the first month that is covered from its first day."""
    first = day.dt.month_start()
    return pl.when(day == first).then(first).otherwise(first.dt.offset_by("1mo"))


def _observe(
    con: duckdb.DuckDBPyConnection, places: Places, loaded: Sequence[Loaded]
) -> pl.DataFrame:
    """Give [extract_no, place, first_on, last_on], one row per extract and place."""
    con.execute("CREATE OR REPLACE TEMP TABLE taken_as_of (extract_no INTEGER, as_of DATE)")
    rows = [(one.extract_no, one.delivery.as_of) for one in loaded]
    append(con, "taken_as_of", pl.DataFrame(rows, ["extract_no", "as_of"], orient="row"))
    asked = OBSERVED.format(table=places.table, text=places.text, joins=places.joins)
    read: pl.DataFrame = con.sql(asked).pl()
    found = (
        read.with_columns(place=places.name(pl.col("text")))
        .group_by("extract_no", "place")
        .agg(pl.col("first_on").min(), pl.col("last_on").max())
    )
    placed = pl.col("place").is_not_null()
    return (
        found.filter(placed | ~placed.any().over("extract_no"))
        .with_columns(pl.col("place").fill_null(""))
        .sort("extract_no", "place")
    )


def _spans_of(one: Loaded, seen: pl.DataFrame) -> list[Span]:
    """Join what was stated of an extract with what its records show."""
    shown = {row[0]: _Shown(*row[1:]) for row in seen.select(pl.all().exclude("extract_no")).rows()}
    stated = one.delivery.coverage
    if one.contract.happens == Through():
        places = _names(stated.places if stated else ()) or [""]
        until = one.delivery.as_of
        return [Span(one.extract_no, p, SINCE_EVER, until, "observed") for p in places]
    if stated is None:
        found = ((place, s.first_on, _last_day(one, s)) for place, s in shown.items())
        return [
            Span(one.extract_no, place, first.replace(day=1), last, "observed")
            for place, first, last in found
            if last is not None
        ]
    whole = _whole(shown)
    kind = "stated" if stated.covered_from or stated.covered_to else "observed"
    spans = []
    for place in dict.fromkeys(_names(stated.places) or [""]):
        of_place = shown.get(place) if place else whole
        first = of_place or whole
        from_on = stated.covered_from or (first.first_on.replace(day=1) if first else None)
        to_on = stated.covered_to or _last_day(one, of_place)
        if from_on is not None and to_on is not None and from_on <= to_on:
            spans.append(Span(one.extract_no, place, from_on, to_on, kind))
    return spans


class _Shown(NamedTuple):
    """First and last record of one place in an extract."""

    first_on: date
    last_on: date


def _whole(shown: Mapping[str, _Shown]) -> _Shown | None:
    """Give the first and last record of all places together."""
    if not shown:
        return None
    return _Shown(min(s.first_on for s in shown.values()), max(s.last_on for s in shown.values()))


def _last_day(one: Loaded, shown: _Shown | None) -> date | None:
    """Give the last day covered: a ledger's as-of date, else the end of the last month shown."""
    as_of = one.delivery.as_of
    if one.contract.kind == "ledger":
        return as_of
    if shown is None:
        return None
    last = shown.last_on
    end = (last.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    return min(end, as_of)


def _names(places: Sequence[str]) -> list[str]:
    if not places:
        return []
    return pl.Series(places).to_frame("text").select(place_name(pl.col("text")))["text"].to_list()


def _in_force(contract: Contract, spans: Sequence[Span], taken: Sequence[Taken]) -> pl.DataFrame:
    """Leave out the spans of extracts that are corrected or that a later ledger replaced."""
    night = {one.extract_no: one.night for one in taken}
    whole = last_whole_night(contract, taken)
    stated = replaced_places(contract, taken)
    replaced = dict(zip(_names(list(stated)), stated.values(), strict=True))
    held = [
        span
        for span in spans
        if span.extract_no in night
        and night[span.extract_no] >= max(whole, replaced.get(span.place, 0))
    ]
    return pl.DataFrame(held, SPAN, orient="row")
