"""Loads a made city without a night, compares it with the clean one, asks where dirt was told."""

import hashlib
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import duckdb
import polars as pl

from connectors.contract import load_contracts
from data.city import CityManifest
from data.dirt.planted import Planted
from pipeline.engine.warehouse import open_warehouse
from pipeline.ingest.delivery import Delivery
from pipeline.ingest.run import ingest

SET_ASIDE = {"open-quote", "trailing-separators"}
"""Rows that a text reader cannot part into cells for sure, or has more cells of than headers."""
UNREMARKED = {"nul-tail", "stray-quote", "same-bytes", "replaced-file"}
"""Dirt that says nothing of a record: padding behind the last line, a quote that stays in its cell,
a file that came twice or was replaced (told by the run, not by the file's report)."""
LINES = {"title", "remark", "header", "blank", "subtotal", "total", "signature"}
LINES |= {"joined-header", "sep-line"}
FOUND_AT_LINKING = {"name-short", "name-traditional"}
"""Dirt that no reader of one cell can know: what the name stands for is told by its link."""
READ_AS_IT_IS = {
    *("date-cell", "moment-cell", "month-cell", "phone-number-cell", "money-formula"),
    *("money-text-cell", "count-text-cell", "moment-iso", "month-compact-cell"),
}
"""Other hands that need no word: a typed cell, a saved formula, a number typed as text."""
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
date_form: month-first-day month-cell moment-millis moment-slash moment-chinese
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
masked: masked-id masked-code nbsp trailing-space wide-space line-break-after
damaged: damaged-number too-narrow-column
ambiguous_date: short-year
bad_money: words-for-money
bad_date: too-narrow-column day-only-guess
partial: half-code
failed_check: half-code
merged: merged-cell
exact_copy: exact-copy
same_key_differs: same-key
hidden_columns: hidden-column
hidden_rows: hidden-rows
cell_comments: comments
other_sheet: note-sheet
broken_quote: open-quote
too_many_cells: trailing-separators
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


@dataclass(frozen=True)
class Loaded:
    """A city in a warehouse: sources, issues, extracts."""

    con: duckdb.DuckDBPyConnection
    refused: tuple[str, ...]

    def current(self, source: str) -> pl.DataFrame:
        """Give a source's counting rows, typed fields only, with `record_key`."""
        frame: pl.DataFrame = self.con.sql(f"SELECT * FROM {source} WHERE is_current").pl()
        made = {"record_id", "extract_no", "sheet", "row", "is_current", "happened_on"}
        keep = [c for c in frame.columns if c not in made and "__" not in c]
        return frame.select(keep)


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
        result = ingest(con, list(deliveries.values()), load_contracts())
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


def untold(dirty: Loaded, planted: list[Planted]) -> list[Planted]:
    """List the pieces that neither an issue at their place nor a count of their column tells."""
    issues = dirty.con.sql(
        'SELECT file, i.sheet, i."row", i."column", i.kind FROM issue i '
        "JOIN extract USING (extract_no)"
    ).fetchall()
    counts = dirty.con.sql(
        "SELECT file, j.key, k.key FROM extract, json_each(normalised) j, json_each(j.value) k"
    ).fetchall()
    told = {(file, column, kind) for file, column, kind in counts}
    at = {(file, sheet, row, column, kind) for file, sheet, row, column, kind in issues}
    rows = {(file, sheet, row) for file, sheet, row, *_ in issues}
    files = {(file, kind) for file, *_, kind in issues}
    quiet = READ_AS_IT_IS | FOUND_AT_LINKING | UNREMARKED | LINES
    missing = []
    for one in planted:
        kinds = TOLD_AS.get(one.kind, set())
        place = (one.file, one.sheet, one.row)
        is_told = any((*place, one.column, kind) in at for kind in kinds)
        is_told = is_told or any((one.file, one.column, kind) in told for kind in kinds)
        is_told = is_told or (one.destroys and place in rows)
        is_told = is_told or (one.kind == "same-key" and (one.file, "same_key_differs") in files)
        if not is_told and one.kind not in quiet:
            missing.append(one)
    return missing


def lines_of(planted: list[Planted]) -> dict[str, int]:
    """Count the lines without a record that stand in each file."""
    counted: dict[str, int] = {}
    for one in planted:
        if one.kind in LINES:
            counted[one.file] = counted.get(one.file, 0) + 1
    return counted
