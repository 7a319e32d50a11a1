"""A comparison on the terminal and in a file; IDs and phones masked unless asked for in full."""

from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path

import duckdb
import orjson
import polars as pl
import pyarrow as pa
from rich.console import Console
from rich.text import Text

from connectors.model import Contract
from pipeline.errors import Place, UsageError
from pipeline.report import messages
from pipeline.report.diff import CHANGE_COLUMNS, Comparison, Delivered, change_batches
from pipeline.report.mask import mask_cell, mask_text
from pipeline.report.tables import in_groups, write_csv, write_ndjson, write_xlsx
from pipeline.report.terminal import Heading, print_table, text_headings
from pipeline.report.whole_file import whole_file

MOST_CHANGES = 50
"""Changes that a terminal shows; our choice: about a screen."""
_TEXT_SHOWN = 60  # characters of a cell on the terminal
_MAY_HOLD_NUMBERS = r"[0-9０-９][0-9０-９. -]{2}"
_MASKED_WHOLE = ("person_id", "phone", "party_id")


def print_comparison(
    console: Console, con: duckdb.DuckDBPyConnection, found: Comparison, *, full: bool = False
) -> None:
    """Show sides, counts, headers, coverage and the first changes.

    Args:
        console: Where to.
        con: The connection on which `compare` was called.
        found: What it found.
        full: Show IDs and phones.
    """
    for line in _heading(found):
        console.print(Text(line), soft_wrap=True)
    names = text_headings("", messages.DIFF_OLD, messages.DIFF_NEW)
    numbers = [
        [said, f"{found.old.counts[name]:,}", f"{found.new.counts[name]:,}"]
        for name, said in messages.DIFF_ROW_NAMES.items()
    ]
    sides = [names[0], *(name._replace(is_number=True) for name in names[1:])]
    print_table(console, messages.DIFF_NUMBERS, sides, numbers)
    if found.headers:
        rows = [[said or messages.NO_VALUE for said in row] for row in found.headers]
        print_table(console, messages.DIFF_HEADERS, names, rows)
    if found.coverage:
        rows = [[said or messages.NO_VALUE for said in row] for row in found.coverage]
        print_table(console, messages.DIFF_COVERAGE, names[1:], rows)
    _print_changes(console, con, found, full=full)


def write_changes(
    con: duckdb.DuckDBPyConnection, contract: Contract, out: Path, *, full: bool = False
) -> None:
    """Write every change under `CHANGE_COLUMNS`, as XLSX, CSV or JSON Lines by the file's ending.

    Args:
        con: The connection on which `compare` was called.
        contract: The contract of the source.
        out: The file; it appears whole or not at all.
        full: Write IDs and phones in full; masking reads cell by cell what may hold a number.

    Raises:
        UsageError: The file's ending is none of the three.
        WorkspaceError: The file cannot be written.
    """
    form = out.suffix.lower()
    if form not in (".xlsx", ".csv", ".jsonl"):
        place = Place(out)
        what = messages.DIFF_FORMS.format(given=out.suffix)
        raise UsageError(what, place=place, fix=messages.DIFF_FORMS_FIX)
    batches = change_batches(con)
    groups = in_groups(batches if full else _masked(batches, contract), CHANGE_COLUMNS)
    with whole_file(out) as draft:
        if form == ".csv":
            write_csv(groups, CHANGE_COLUMNS, draft)
        elif form == ".jsonl":
            write_ndjson(groups, draft)
        else:
            write_xlsx(groups, CHANGE_COLUMNS, draft, sheet=messages.DIFF_SHEET)


def _heading(found: Comparison) -> Iterator[str]:
    yield messages.DIFF_TITLE.format(title=found.contract.title)
    yield _side(messages.DIFF_OLD, found.old)
    yield _side(messages.DIFF_NEW, found.new)
    yield messages.DIFF_COUNTS.format(**{name: f"{n:,}" for name, n in found.rows.items()})
    if found.contract.rows == "add_up":
        yield messages.DIFF_ADDED_UP
    if found.old.counts["duplicates"] or found.new.counts["duplicates"]:
        yield messages.DIFF_COPIES


def _side(which: str, side: Delivered) -> str:
    return messages.DIFF_SIDE.format(
        which=which, file=mask_text(side.file), night=side.night, sha256=side.sha256[:12]
    )


def _print_changes(
    console: Console, con: duckdb.DuckDBPyConnection, found: Comparison, *, full: bool
) -> None:
    total = found.rows["gone"] + found.rows["added"] + found.rows["cells"]
    if not total:
        console.print(Text(messages.DIFF_SAME))
        return
    batches = change_batches(con, first=MOST_CHANGES)
    shown = batches if full else _masked(batches, found.contract)
    rows = [_row(change) for batch in shown for change in batch.to_pylist()]
    headings = [Heading(name, name.endswith("行")) for name in messages.DIFF_HEADINGS]
    more = messages.DIFF_MORE.format(number=f"{total - len(rows):,}") if total > len(rows) else ""
    title = messages.DIFF_CHANGES.format(number=f"{total:,}")
    print_table(console, title, headings, rows, more)


def _row(change: dict[str, str | int | None]) -> list[str]:
    old, new = (_shown(change[side], change["field"]) for side in ("old", "new"))
    rows = ["" if change[side] is None else str(change[side]) for side in ("old_row", "new_row")]
    kind = messages.DIFF_KINDS[str(change["change"])]
    return [kind, str(change["record_key"]), str(change["header"]), old, new, *rows]


def _shown(text: str | int | None, field: str | int | None) -> str:
    if text is None:
        return ""
    if not field:  # a whole row
        cells = orjson.loads(str(text)).items()
        text = "；".join(f"{header}：{cell}" for header, cell in islice(cells, 6))
    shown = str(text).replace("\n", " ") or messages.EMPTY_CELL
    return shown if len(shown) <= _TEXT_SHOWN else shown[: _TEXT_SHOWN - 1] + "…"


def _masked(batches: Iterator[pa.RecordBatch], contract: Contract) -> Iterator[pa.RecordBatch]:
    """Mask what may hold an ID or a phone; only those cells are read one by one."""
    types = {name: field.type for name, field in contract.fields.items()}
    by_header = {field.header: field.type for field in contract.fields.values()}

    def mask(text: str, field: str) -> str:
        return mask_cell(text, types[field]) if field else _mask_row(text, by_header)

    whole = [name for name, kind in types.items() if kind in _MASKED_WHOLE]
    for batch in batches:
        frame = pl.DataFrame(pa.Table.from_batches([batch]))
        field = frame["field"]
        for side in ("old", "new"):
            held = field.is_in([*whole, ""]) | frame[side].str.contains(_MAY_HOLD_NUMBERS)
            at = (held & frame[side].is_not_null()).arg_true()
            pairs = zip(frame[side].gather(at), field.gather(at), strict=True)
            frame = frame.with_columns(frame[side].scatter(at, [mask(*pair) for pair in pairs]))
        key = frame["record_key"]
        at = key.str.contains(_MAY_HOLD_NUMBERS).arg_true()
        shown = [mask_text(text) for text in key.gather(at)]
        yield from (
            frame.with_columns(key.scatter(at, shown))
            .to_arrow(compat_level=pl.CompatLevel.oldest())
            .cast(CHANGE_COLUMNS)
            .to_batches()
        )


def _mask_row(cells: str, types: Mapping[str, str]) -> str:
    masked = {h: mask_cell(text, types[h]) for h, text in orjson.loads(cells).items()}
    return orjson.dumps(masked).decode()
