"""Loads a made city without a night, compares it with the clean one, asks where dirt was told."""

import hashlib
import tomllib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

import duckdb
import polars as pl

from connectors.contract import load_contracts
from connectors.model import Contract
from data.city import CityManifest
from data.dirt.planted import Planted
from pipeline.engine.warehouse import open_warehouse
from pipeline.ingest.delivery import Delivery
from pipeline.ingest.run import ingest
from pipeline.report.load_report import file_reports

SET_ASIDE = {"open-quote"}
"""Rows that a text reader cannot part into cells for sure."""
LINES = {
    "title": {"head", "title"},
    "remark": {"head"},
    "header": {"head", "header"},
    "sep-line": {"head"},
    "joined-header": {"header"},
    "section": {"section"},
    "subtotal": {"total"},
    "total": {"total"},
    "signature": {"signature"},
    "blank": {"head", "blank"},
}
"""Lines without a record, and under which kinds the load report may count their rows."""
EXEMPT = {
    **dict.fromkeys(
        ("date-cell", "month-cell", "moment-cell"), "a date typed as one is how it should be"
    ),
    "moment-iso": "a moment in the form of ISO 8601 is not dirty",
    "name-short": "what a short name stands for no reader of one cell can know: its link tells",
    "name-traditional": "the same",
    "four-byte-letter": "a rare letter is right as it stands; its value is compared",
    "same-bytes": "a file that came twice has one report; the run tells of the other",
    "replaced-file": "the run tells which file another replaced",
}
"""Planted pieces that no load report has to tell, and why."""
_TOLD = """
spaces: nbsp trailing-space tab-after line-break-after name-inner-space name-line-break
spaces: person-spread inner-line-break code-split id-split phone-spaces wide-space
spaces: project-half-brackets case-spaced placeholder
separators: code-split id-split phone-spaces phone-dashes money-thousands
width: wide-digits count-wide money-wide wide-space money-yen case-half-brackets case-tortoise
width: case-wide number-square number-round number-black number-wide project-half-brackets
width: date-wide month-wide
brackets: project-half-brackets number-square number-round number-black
case_form: case-half-brackets case-tortoise case-spaced case-wide case-without-hao
case_form: number-square number-round number-black number-wide
date_form: date-slash date-dots date-compact date-chinese date-numerals date-midnight date-zoned
date_form: date-wide date-spaced month-chinese month-compact month-slash month-wide
date_form: month-first-day month-compact-cell moment-millis moment-slash moment-chinese
time: date-midnight date-zoned moment-millis
serial: date-serial-cell date-serial-text
words_around: apostrophe excel-text phone-note
prefix: apostrophe phone-plus-86 phone-86 money-rmb money-yen
wrapped: apostrophe excel-text
case: code-lower id-lower
repaired: code-letter-o
converted: id-fifteen
number_form: phone-decimal count-decimal money-decimals
unit: money-unit money-other-unit money-wan money-rmb money-decimals count-unit
numerals: money-capital count-numerals
placeholder: placeholder
empty_required: placeholder
cell_error: broken-formula
month_only: month-only
vague: vague-count vague-money
sentinel: sentinel-day
date_without_event: sentinel-day
masked: too-narrow-column masked-id masked-code nbsp trailing-space wide-space line-break-after
damaged: damaged-number too-narrow-column
ambiguous_date: short-year
bad_money: words-for-money
bad_date: too-narrow-column day-only-guess
partial: half-code
failed_check: half-code
merged: merged-cell
exact_copy: exact-copy
same_key_differs: same-key
number_as_text: money-text-cell count-text-cell
text_as_number: phone-number-cell
formulas: money-formula
padding: nul-tail
stray_quote: stray-quote
surplus_cells: trailing-separators
hidden_columns: hidden-column
hidden_rows: hidden-rows
cell_comments: comments
other_sheet: note-sheet
broken_quote: open-quote
"""


def _told_as() -> dict[str, set[str]]:
    """Map kinds of dirt to the kinds under which a load report may tell them."""
    found: dict[str, set[str]] = {}
    for line in _TOLD.split("\n"):
        told, _, hands = line.partition(": ")
        for hand in hands.split():
            found.setdefault(hand, set()).add(told)
    return found


TOLD_AS = _told_as()

BY_ROW = {"merged", "stray_quote", "surplus_cells", "number_as_text", "text_as_number"}
"""Kinds that are told with their rows."""
OF_SHEETS = {"hidden_rows", "hidden_columns", "cell_comments", "formulas", "other_sheet", "padding"}
"""Kinds that are told of a whole sheet or file."""


@dataclass(frozen=True)
class Loaded:
    """A city in a warehouse: sources, issues, extracts."""

    con: duckdb.DuckDBPyConnection
    refused: tuple[str, ...]

    def reports(self) -> list[dict[str, Any]]:
        """Give the load report."""
        return list(file_reports(self.con))

    def current(self, source: str) -> pl.DataFrame:
        """Give a source's counting rows, typed fields only, with `record_key`."""
        frame: pl.DataFrame = self.con.sql(f"SELECT * FROM {source} WHERE is_current").pl()
        made = {"record_id", "extract_no", "sheet", "row", "is_current", "happened_on"}
        keep = [c for c in frame.columns if c not in made and "__" not in c]
        return frame.select(keep)


@cache
def contracts() -> dict[str, Contract]:
    """Load the contracts once."""
    return load_contracts()


@contextmanager
def loaded(city: CityManifest) -> Iterator[Loaded]:
    """Ingest the files of a city as one night does, the same bytes once."""
    deliveries = {}
    for path in sorted(city.folder.iterdir()):
        if path.suffix == ".toml":
            continue
        sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
        said = path.with_name(f"{path.name}.toml")
        first = tomllib.loads(said.read_text(encoding="utf-8"))["replaces"] if said.exists() else ""
        replaces = hashlib.sha256((path.parent / first).read_bytes()).hexdigest() if first else None
        deliveries[sha256] = Delivery(
            sha256=sha256,
            path=path,
            file=path.name,
            night=1,
            as_of=city.as_of,
            is_new=True,
            replaces=replaces,
        )
    with open_warehouse(None) as con:
        result = ingest(con, list(deliveries.values()), contracts())
        yield Loaded(con, tuple(f"{d.file}: {error}" for d, error in result.refused))


def differences(clean: Loaded, dirty: Loaded, source: str) -> list[tuple[str, str, str, str]]:
    """List what differs: record key, field, clean and dirty value; field "" for a missing row."""
    left, right = clean.current(source), dirty.current(source)
    lost = left.join(right, on="record_key", how="anti")["record_key"].to_list()
    more = right.join(left, on="record_key", how="anti")["record_key"].to_list()
    found = [(key, "", "row", "") for key in lost] + [(key, "", "", "row") for key in more]
    both = left.join(right, on="record_key", how="inner", suffix="__dirty").sort("record_key")
    for field in left.columns:
        if field == "record_key":
            continue
        rows = both.filter(~pl.col(field).eq_missing(pl.col(f"{field}__dirty")))
        texts = rows.select(
            "record_key", *(pl.col(c).cast(pl.String) for c in (field, f"{field}__dirty"))
        )
        found += [(key, field, str(was), str(now)) for key, was, now in texts.iter_rows()]
    return found


def untold(reports: Iterable[dict[str, Any]], planted: list[Planted]) -> list[Planted]:
    """List the pieces that the load report does not tell: their kind, and where they are.

    A value or row with an issue stands there with its row and column; a line, a merged cell and
    what is seen only in the whole row with its row; what was only written differently with its
    column; what is said of a sheet or file with that; a row that another puts right with its key.
    """
    told = {place for report in reports for place in _told(report)}
    return [one for one in planted if one.kind not in EXEMPT and not told & _places(one)]


Told = tuple[str | int, ...]


def _told(report: dict[str, Any]) -> Iterator[Told]:
    """Give what a file's report tells, with its place, as `_places` writes it."""
    file = report["file"]
    for issue in report["issues"]:
        sheet, row, kind = issue["sheet"], issue["row"], issue["kind"]
        yield (file, sheet, row, issue["column"], kind) if row else (file, sheet, kind)
        if kind == "same_key_differs":
            yield file, issue["raw"].partition("|")[0], kind
    for column, kinds in report["normalised"].items():
        yield from ((file, column, kind) for kind in kinds)
    for found in report["found_in"]:
        for first, last in found["rows"]:
            for row in range(first, last + 1):
                yield file, found["sheet"], row, found["column"], found["kind"]


def _places(one: Planted) -> set[Told]:
    """List what would tell of a piece."""
    kinds = LINES.get(one.kind) or TOLD_AS.get(one.kind, set())
    in_rows: set[Told] = {(one.file, one.sheet, one.row, one.column, kind) for kind in kinds}
    if one.kind == "same-key":
        return {(one.file, one.key, kind) for kind in kinds}
    if one.kind in LINES or kinds <= BY_ROW:
        return in_rows
    in_sheets: set[Told] = {(one.file, one.sheet, kind) for kind in kinds & OF_SHEETS}
    in_columns: set[Told] = {(one.file, one.column, kind) for kind in kinds - OF_SHEETS}
    return in_rows | in_sheets | in_columns


DIFFERS = {*SET_ASIDE, "name-short", "name-traditional", "stray-quote"}
"""Dirt that leaves another text: less of a name, a quote too many, no row."""


def is_excused(city: CityManifest, difference: tuple[str, str, str, str, str]) -> bool:
    """Tell whether the register has the lost or respelled value of a field, or the broken row."""
    source, key, field, was, now = difference
    for one in city.planted:
        if one.source != source or not (one.destroys or one.kind in DIFFERS):
            continue
        if field and one.field == field and was.startswith(one.meant):
            return True
        if was == "row" and one.kind in SET_ASIDE and one.key and one.key in key:
            return True
        if one.kind == "stray-quote" and was == now.replace('"', ""):
            return True
    return False


Answers = dict[tuple[str, str], tuple[str, int | None, Decimal | None]]
"""Rule and subject's number, else name, to outcome, workers, yuan."""


def expected_answers(city: CityManifest) -> Answers:
    """Give the clean city's answers with the changes that lost facts bring."""
    found: Answers = {
        (one.rule_id, one.subject_no or one.subject_name): (
            one.outcome,
            one.workers,
            _yuan(one.amount_yuan),
        )
        for one in city.clues
    }
    for lost in city.changes:
        told = (lost.outcome, lost.workers, _yuan(lost.amount_yuan))
        found[lost.rule_id, lost.subject_no] = told
    return found


def answers(clues: Iterable[dict[str, Any]]) -> Answers:
    """Give the answers of a night's clues."""
    found: Answers = {}
    for clue in clues:
        subject = clue["subject"]
        named = subject["about"] if subject["kind"] == "record" else subject
        key = clue["rule_id"], subject["id_no"] or named["name"]
        found[key] = clue["outcome"], clue["workers"], _yuan(clue["amount_yuan"])
    return found


def _yuan(text: object) -> Decimal | None:
    return None if text is None else Decimal(str(text)).quantize(Decimal("0.01"))


def lines_of(planted: list[Planted]) -> dict[str, int]:
    """Count the lines without a record that stand in each file."""
    counted: dict[str, int] = {}
    for one in planted:
        if one.kind in LINES:
            counted[one.file] = counted.get(one.file, 0) + 1
    return counted
