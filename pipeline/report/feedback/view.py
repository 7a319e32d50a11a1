"""A receipt in Chinese words, IDs and phones masked: what page and workbook lay out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from pipeline.report import messages
from pipeline.report.feedback import words
from pipeline.report.feedback.bounds import Bound, bounds
from pipeline.report.feedback.facts import Filling, Matter, Past, Receipt
from pipeline.report.mask import mask_cell, mask_file, mask_text
from pipeline.report.run_facts import RunFacts

PLACES_ON_PAGE = 4
"""Places of a matter that the page names; the workbook lists more. Our choice: about a line."""
MOST_RANGES = 20
"""Ranges of rows shown of what was seen in a sheet or column. Our choice."""
MOST_PAST = 12
"""Deliveries in the table of earlier ones, the latest; our choice: a year of months."""
_TEXT_SHOWN = 24  # characters of an original text on the page


class PlaceView(NamedTuple):
    """A place and what stands there, masked."""

    sheet: str
    row: int
    raw: str


class MatterView(NamedTuple):
    """Something to put right: in which column, what it is, how often, where, what is asked."""

    column: str
    says: str
    cells: int
    places: tuple[PlaceView, ...]
    advice: str

    @property
    def first(self) -> tuple[str, ...]:
        """Name the first places; the sheet only where it is another than before."""
        shown = self.places[:PLACES_ON_PAGE]
        before = ["", *(one.sheet for one in shown)]
        named = [_place(one, sheet) for one, sheet in zip(shown, before, strict=False)]
        more = (words.PLACES_MORE,) if self.cells > len(named) else ()
        return (*named, *more)


class Group(NamedTuple):
    """The matters of one outcome under a heading; `cells` counts them all."""

    done: str
    heading: str
    remark: str
    cells: int
    matters: tuple[MatterView, ...]


class ColumnView(NamedTuple):
    """A line of the table of columns; counts are cells, `share` is 0–1 (null: no rows)."""

    header: str
    field: str
    tags: str
    filled: int
    empty: int
    share: float | None
    unreadable: int
    odd: tuple[int, ...]
    other: int
    rewritten: int
    is_absent: bool

    @property
    def marks(self) -> tuple[int, ...]:
        """Count what should be looked at, in the order of the headings."""
        return (self.unreadable, *self.odd, self.other)


class WordView(NamedTuple):
    """A word that is not understood, and those that would be."""

    column: str
    word: str
    cells: int
    known: str


class SeenView(NamedTuple):
    """Lines that are no records, or cells written otherwise, with the rows where they stand."""

    sheet: str
    column: str
    says: str
    cells: int
    rows: str


class PastView(NamedTuple):
    """An earlier delivery; shares are 0–1 of the rows read (null: none)."""

    past: Past
    night: str
    quarantined: float | None
    odd: float | None


@dataclass(frozen=True)
class ReceiptView:
    """Everything the page says, as text; nothing in it needs masking any more."""

    holder: str
    title: str
    file: str
    opening: str
    facts: tuple[tuple[str, str], ...]
    totals: tuple[tuple[str, int], ...]
    groups: tuple[Group, ...]
    columns: tuple[ColumnView, ...]
    headers: tuple[tuple[str, str], ...]
    words: tuple[WordView, ...]
    seen: tuple[SeenView, ...]
    bounds: tuple[Bound, ...]
    past: tuple[PastView, ...]
    past_left_out: int

    @property
    def is_well(self) -> bool:
        """Tell whether the holder need not put anything right."""
        return not any(group.done != "ignored" for group in self.groups)


def receipt_view(found: Receipt, run: RunFacts) -> ReceiptView:
    """Put a receipt into words.

    Args:
        found: The facts.
        run: Contracts and the words of kinds.
    """
    contract, extract = found.contract, found.extract
    file = mask_file(extract["file"])
    past = [_past(one) for one in found.past]
    return ReceiptView(
        holder=contract.holder,
        title=contract.title,
        file=file,
        opening=words.OPENING.format(title=contract.title, file=file),
        facts=tuple(_facts(found, run)),
        totals=tuple(zip(words.TOTALS, _totals(found), strict=True)),
        groups=tuple(_groups(found, run)),
        columns=tuple(_column(one, found) for one in found.fillings),
        headers=tuple(_headers(found)),
        words=tuple(_words(found)),
        seen=tuple(_seen(found, run)),
        bounds=tuple(bounds(found, run.kinds)),
        past=tuple(past[-MOST_PAST:]),
        past_left_out=max(0, len(past) - MOST_PAST),
    )


def _totals(found: Receipt) -> list[int]:
    names = ("rows_read", "rows_loaded", "rows_quarantined", "duplicates", "lines_ignored")
    return [found.extract[name] or 0 for name in names]


def _facts(found: Receipt, run: RunFacts) -> Iterator[tuple[str, str]]:
    extract, contract = found.extract, found.contract
    yield words.FACT_FILE, mask_file(extract["file"])
    yield words.FACT_SOURCE, contract.title
    yield words.FACT_KIND, messages.EXTRACT_KINDS.get(extract["kind"], extract["kind"])
    form = [(extract["format"] or "").upper(), (extract["encoding"] or "").upper()]
    yield words.FACT_FORM, " · ".join(filter(None, form)) or messages.NO_VALUE
    yield words.FACT_COVERAGE, _coverage(extract["coverage"], extract["coverage_kind"])
    yield words.FACT_NIGHT, words.NIGHT.format(night=extract["night"])
    yield words.FACT_AS_OF, str(run.as_of)
    yield words.FACT_HASH, extract["sha256"][:12]


def _coverage(spans: list[dict[str, str]], kind: str) -> str:
    if not spans:
        return words.NO_COVERAGE
    named = [
        words.SPAN.format(
            place=f"{one['place']} " if one["place"] else "", start=one["from"], end=one["to"]
        )
        for one in spans
    ]
    more = words.SPANS_MORE.format(number=len(named)) if len(named) > PLACES_ON_PAGE else ""
    said = messages.COVERAGE_KINDS.get(kind, kind)
    return "；".join(named[:PLACES_ON_PAGE]) + more + f"（{said}）"


def _groups(found: Receipt, run: RunFacts) -> Iterator[Group]:
    for done, (heading, remark) in words.GROUPS.items():
        mine = [one for one in found.matters if one.done == done]
        if mine:
            views = tuple(_matter(one, found, run.kinds) for one in mine)
            yield Group(done, heading, remark, sum(one.cells for one in mine), views)


def _matter(one: Matter, found: Receipt, kinds: Mapping[str, str]) -> MatterView:
    field = found.contract.fields.get(one.field)
    shown = field.type if field else "text"
    return MatterView(
        column=one.column or (field.header if field else words.WHOLE_ROW),
        says=kinds.get(one.kind, one.kind),
        cells=one.cells,
        places=tuple(
            PlaceView(spot.sheet, spot.row, mask_cell(spot.raw or "", shown)) for spot in one.spots
        ),
        advice=words.ADVICE.get(one.kind, words.LOOK),
    )


def _place(one: PlaceView, before: str) -> str:
    named = one.sheet and (one.sheet != before or not one.row)
    sheet = words.PLACE_SHEET.format(sheet=one.sheet) if named else ""
    row = words.PLACE_ROW.format(row=one.row) if one.row else ""
    raw = one.raw if len(one.raw) <= _TEXT_SHOWN else one.raw[: _TEXT_SHOWN - 1] + "…"
    return f"{sheet}{row}" + (f" {raw}" if raw and raw != one.sheet else "")


def _column(one: Filling, found: Receipt) -> ColumnView:
    field = found.contract.fields[one.field]
    special = [sum(one.odd.get(kind, 0) for kind in kinds) for kinds in words.ODD_COLUMNS]
    meant = {"none": words.EMPTY_IS_NONE, "zero": words.EMPTY_IS_ZERO}.get(field.empty, "")
    return ColumnView(
        header=one.header or words.NO_COLUMN,
        field=field.header,
        tags=words.REQUIRED if field.required else meant,
        filled=one.rows - one.empty - one.unreadable,
        empty=one.empty,
        share=one.empty / one.rows if one.rows else None,
        unreadable=one.unreadable,
        odd=tuple(special),
        other=max(0, sum(one.odd.values()) - sum(special) - one.unreadable),
        rewritten=one.rewritten,
        is_absent=one.header is None,
    )


def _headers(found: Receipt) -> Iterator[tuple[str, str]]:
    heads, fields = found.extract["headers"], found.contract.fields
    absent = [fields[name].header for name in found.extract["absent"] or () if name in fields]
    listed = (
        (words.UNKNOWN_HEADERS, heads["unknown"]),
        (words.ABSENT_HEADERS, absent),
        (words.DISCARDED_HEADERS, heads["discarded"]),
    )
    for name, held in listed:
        if held:
            yield name, mask_text("、".join(held))


def _words(found: Receipt) -> Iterator[WordView]:
    for one in found.words:
        field = found.contract.fields.get(one.field)
        known = [word for said in field.words.values() for word in said[:1]] if field else []
        yield WordView(one.column, mask_text(one.word or ""), one.cells, "、".join(known))


def _seen(found: Receipt, run: RunFacts) -> Iterator[SeenView]:
    for one in found.extract["found_in"]:
        shown = [str(a) if a == b else f"{a}–{b}" for a, b in one["rows"][:MOST_RANGES]]
        more = words.ROWS_MORE if len(one["rows"]) > MOST_RANGES else ""
        rows = words.ROWS.format(rows="、".join(shown)) + more
        says = run.kinds.get(one["kind"], one["kind"])
        yield SeenView(one["sheet"], one["column"], says, one["count"], rows)


def _past(one: Past) -> PastView:
    read = one.rows_read
    return PastView(
        one._replace(file=mask_file(one.file)),
        words.NIGHT.format(night=one.night),
        one.rows_quarantined / read if read else None,
        one.issue_rows / read if read else None,
    )
