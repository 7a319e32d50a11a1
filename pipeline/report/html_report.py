"""`report.html`: one page that opens offline; ranked clues, reasons, timeline, source cells."""

from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

import duckdb
import polars as pl

from pipeline.report import charts, messages
from pipeline.report.clue_view import ClueView, clue_view
from pipeline.report.clues import ranked_clues
from pipeline.report.packets import packets
from pipeline.report.pages import write_page
from pipeline.report.run_facts import RunFacts
from pipeline.report.standing import clue_standings
from pipeline.report.summary import absent_fields, delivered, linked

MOST_CLUES = 500
"""Clues of each outcome that the page shows in full; the rest is in `clues.xlsx`. Our choice: a
page of 1,000 clues is some 15 MB and opens in a browser in a second or two."""

MOST_PACKETS = 100
"""Entities listed about which several rules answered. Our choice: a few printed pages."""


class Section(NamedTuple):
    """The clues of one outcome: how many there are, and those that the page shows."""

    total: int
    clues: Iterator[ClueView]


def write_html(
    con: duckdb.DuckDBPyConnection, out: Path, run: RunFacts, *, most: int = MOST_CLUES
) -> None:
    """Write the page; IDs and phones are masked, no clock time stands in it.

    Args:
        con: The warehouse.
        out: The file.
        run: The run, its rules' words and contracts.
        most: Clues of each outcome shown in full.
    """
    standings = clue_standings(con)
    write_page("report.html.j2", out, _context(con, run, standings, most))


def _context(
    con: duckdb.DuckDBPyConnection, run: RunFacts, standings: pl.DataFrame, most: int
) -> dict[str, Any]:
    stands = _standing_words(standings)
    files = delivered(con)
    return {
        "run": run,
        "words": messages,
        "most": most,
        "counts": _counts(standings),
        "files": files.to_dicts(),
        "totals": files.select(pl.col(pl.Int64).sum()).to_dicts()[0],
        "not_delivered": _not_delivered(files, run),
        "links": linked(con).to_dicts(),
        "charts": [
            (messages.CHART_RULE, charts.by_rule(standings)),
            (messages.CHART_PLACE, charts.by_place(standings)),
            (messages.CHART_MONTH, charts.by_month(standings)),
        ],
        "most_bars": charts.MOST_BARS,
        "packets": list(packets(con, rules=2, first=MOST_PACKETS)),
        "most_packets": MOST_PACKETS,
        "rules": sorted(set(standings["title"])),
        "sections": {
            outcome: Section(
                int((standings["outcome"] == outcome).sum()),
                _views(con, run, stands, outcome=outcome, most=most),
            )
            for outcome in ("flagged", "incomplete")
        },
    }


def _views(
    con: duckdb.DuckDBPyConnection,
    run: RunFacts,
    stands: Mapping[str, str],
    *,
    outcome: str,
    most: int,
) -> Iterator[ClueView]:
    ranked = chain.from_iterable(
        ranked_clues(con, outcome=outcome, first=most, contracts=run.contracts)
    )
    absent = absent_fields(con)
    return (
        clue_view(one, run, standing=stands.get(one.clue.clue_id, ""), absent=absent)
        for one in ranked
    )


def _counts(standings: pl.DataFrame) -> dict[str, int]:
    flagged = standings.filter(pl.col("outcome") == "flagged")
    bands = {band: int((flagged["band"] == band).sum()) for band in messages.BANDS}
    return {
        "flagged": flagged.height,
        "incomplete": standings.height - flagged.height,
        "rules": standings["rule_id"].n_unique(),
        **bands,
    }


def _standing_words(standings: pl.DataFrame) -> dict[str, str]:
    month = pl.col("latest_on").dt.strftime("%Y-%m")
    words = pl.concat_str("place", month, separator=" · ", ignore_nulls=True)
    return dict(standings.select("clue_id", words).rows())


def _not_delivered(files: pl.DataFrame, run: RunFacts) -> list[str]:
    came = set(files["source"])
    return [
        f"{contract.title}（{contract.holder}）"
        for source, contract in sorted(run.contracts.items())
        if source not in came
    ]
