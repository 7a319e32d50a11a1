"""Tables for the terminal: what was loaded, how it was linked, which clues; IDs masked."""

from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

import duckdb
from rich import box
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from pipeline.report import messages
from pipeline.report.clue_model import Clue
from pipeline.report.clue_words import subject_name, whole_points, yuan
from pipeline.report.clues import ranked_clues
from pipeline.report.mask import mask_text
from pipeline.report.run_facts import RunFacts
from pipeline.report.summary import delivered, linked

MOST_CLUES = 20
MOST_ROWS = 50
"""Rows that a terminal shows; the rest is counted. Our choice: about a screen."""

_FILES = ("rows_read", "rows_loaded", "rows_quarantined", "duplicates", "lines_ignored", "issues")
_LINKS = ("mentions", "strong", "medium", "weak", "founded", "ambiguous")


class Heading(NamedTuple):
    """A column's name, and whether its cells are numbers (set to the right)."""

    name: str
    is_number: bool = False


def text_headings(*names: str) -> list[Heading]:
    """Name columns of text."""
    return [Heading(name) for name in names]


def print_delivered(console: Console, con: duckdb.DuckDBPyConnection, run: RunFacts) -> None:
    """Show what became of the rows of each file that this run took, and the sums."""
    files = [file for file in delivered(con).to_dicts() if file["is_new"]]
    rows = [
        [run.source_title(file["source"]), file["file"], *(f"{file[name]:,}" for name in _FILES)]
        for file in files
    ]
    sums = [f"{sum(file[name] for file in files):,}" for name in _FILES]
    headings = [Heading(name) for name in messages.FILE_HEADINGS[:2]]
    headings += [Heading(name, is_number=True) for name in messages.FILE_HEADINGS[2:]]
    if files:
        rows.append([messages.SUM, messages.FILES.format(number=len(files)), *sums])
    print_table(console, messages.TITLE_DELIVERED, headings, rows)


def print_linked(console: Console, con: duckdb.DuckDBPyConnection, run: RunFacts) -> None:
    """Show, by source and role, how the mentions were linked."""
    rows = [
        [
            run.source_title(one["source"]),
            run.role_header(one["source"], one["role"]),
            *(f"{one[name]:,}" for name in _LINKS),
        ]
        for one in linked(con).to_dicts()
    ]
    headings = [Heading(name) for name in messages.LINK_HEADINGS[:2]]
    headings += [Heading(name, is_number=True) for name in messages.LINK_HEADINGS[2:]]
    print_table(console, messages.TITLE_LINKED, headings, rows)


def print_clues(
    console: Console, con: duckdb.DuckDBPyConnection, run: RunFacts, *, most: int = MOST_CLUES
) -> None:
    """Show the clues by rank: rule, subject, amount, people and why; of the rest the number."""
    counts = dict(con.cursor().execute(_COUNTS).fetchall())
    headings = [Heading(name) for name in messages.CLUE_HEADINGS[:3]]
    headings += [Heading(name, is_number=True) for name in messages.CLUE_HEADINGS[3:5]]
    headings += [Heading(name) for name in messages.CLUE_HEADINGS[5:]]
    for outcome, name in messages.OUTCOMES.items():
        total = counts.get(outcome, 0)
        ranked = chain.from_iterable(ranked_clues(con, outcome=outcome, first=most))
        rows = [_clue_row(item.clue, item.title) for item in ranked]
        title = messages.TITLE_CLUES.format(outcome=name, number=total)
        more = messages.MORE.format(number=total - len(rows)) if total > len(rows) else ""
        print_table(console, title, headings, rows, more)


_COUNTS = "SELECT outcome, count(*) FROM clue GROUP BY outcome ORDER BY outcome"


def _clue_row(clue: Clue, title: str) -> list[str]:
    why = clue.says
    if clue.missing:
        lacks = "；".join(dict.fromkeys(one.says for one in clue.missing))
        why = messages.LACKS.format(says=why, lacks=lacks)
    return [
        f"{messages.BANDS[clue.band]} {whole_points(clue.score)}",
        title,
        mask_text(subject_name(clue.subject)),
        yuan(clue.amount_yuan),
        messages.NO_VALUE if clue.workers is None else f"{clue.workers:,}",
        mask_text(why),
    ]


def print_table(
    console: Console,
    title: str,
    headings: Sequence[Heading],
    rows: Sequence[Sequence[str]],
    more: str = "",
) -> None:
    """Show a table and a line on what is `more`; off a terminal as lines, never cut."""
    if not rows:
        _say(console, f"{title}：{messages.NONE}")
    elif console.is_terminal:
        _print_table(console, title, headings, rows)
        if more:
            _say(console, more)
    else:
        for line in [title, *plain_lines(headings, rows), *filter(None, [more]), ""]:
            _say(console, line)


def _print_table(
    console: Console, title: str, headings: Sequence[Heading], rows: Sequence[Sequence[str]]
) -> None:
    table = Table(title=title, box=box.SIMPLE_HEAD, title_justify="left", title_style="bold")
    for heading in headings:
        table.add_column(
            heading.name,
            justify="right" if heading.is_number else "left",
            no_wrap=heading.is_number,
            overflow="fold",
        )
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    console.print(table)


def plain_lines(headings: Sequence[Heading], rows: Sequence[Sequence[str]]) -> list[str]:
    """Set a table as lines of text, aligned by the width that a terminal gives each character.

    >>> plain_lines([Heading("来源"), Heading("行", True)], [["甲", "10"], ["ab", "9"]])
    ['来源  行', '甲    10', 'ab     9']
    """
    lines = [[heading.name for heading in headings], *rows]
    widths = [max(cell_len(line[n]) for line in lines) for n in range(len(headings))]
    return [
        "  ".join(
            _padded(cell, width, heading)
            for cell, width, heading in zip(line, widths, headings, strict=True)
        ).rstrip()
        for line in lines
    ]


def _padded(cell: str, width: int, heading: Heading) -> str:
    room = " " * (width - cell_len(cell))
    return room + cell if heading.is_number else cell + room


def _say(console: Console, line: str) -> None:
    console.print(Text(line), soft_wrap=True)
