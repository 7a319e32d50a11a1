"""Make the demo city: fifteen extracts in a folder, and what must come out of them.

The same arguments give the same bytes.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import polars as pl

from data.background import courts, labour, registers
from data.background.world import Fields, World, plan
from data.dirt import COPIES, SET_ASIDE, copies, dirt
from data.expected import ExpectedClue, NearMiss
from data.layouts import LAYOUTS, Layout
from data.scenarios.cast import Cast, Row, Story
from data.scenarios.cluster import cluster
from data.scenarios.early_termination import early_termination
from data.scenarios.fake_poor_enforcement import fake_poor_enforcement
from data.scenarios.fake_poor_fund import fake_poor_fund
from data.scenarios.nonlit import nonlit
from data.scenarios.refusal import refusal
from data.write import NUMBER_HEADER, open_sink

AS_OF = date(2026, 6, 30)
PROVINCE = "湖北省"
"""What the office's setting `province` is in this city."""

_CHUNK = 50_000
_SCENARIOS = (
    fake_poor_fund,
    fake_poor_enforcement,
    early_termination,
    nonlit,
    refusal,
    cluster,
)
BACKGROUND: dict[str, Callable[[World, pl.Expr], Fields]] = {
    "hotline_order": labour.hotline_order,
    "arrears_report": labour.arrears_report,
    "inspection_case": labour.inspection_case,
    "wage_roster": labour.wage_roster,
    "enforcement_case": courts.enforcement_case,
    "dishonest_list": courts.dishonest_list,
    "fund_enforcement": labour.fund_enforcement,
    "fund_payment": registers.fund_payment,
    "registration": registers.registration,
    "tax_payment": registers.tax_payment,
    "insured_headcount": registers.insured_headcount,
    "insured_person": registers.insured_person,
    "project": registers.project,
    "police_transfer": courts.police_transfer,
    "civil_case": courts.civil_case,
}
"""Source to its healthy rows, as expressions over row numbers."""


@dataclass(frozen=True)
class MadeFile:
    """One file of the delivery.

    Attributes:
        source: Whose extract it is.
        file: Its name in the folder.
        rows: Rows below the headers, copies and unreadable ones counted, totals and signatures not.
        duplicates: Of these, exact copies of others.
        quarantined: Of these, rows that cannot be loaded.
    """

    source: str
    file: str
    rows: int
    duplicates: int
    quarantined: int


@dataclass(frozen=True)
class CityManifest:
    """What was made, and exactly what a night over it must find; all else is wrong."""

    folder: Path
    seed: int
    as_of: date
    files: tuple[MadeFile, ...]
    clues: tuple[ExpectedClue, ...]
    near_misses: tuple[NearMiss, ...]


def make_city(
    folder: Path, *, seed: int = 7, records: int = 3000, as_of: date = AS_OF
) -> CityManifest:
    """Write one extract per source into `folder`.

    Args:
        folder: Made if it is missing; files of the same names are overwritten.
        seed: Decides the background's people, firms and figures; scenarios are the same for all.
        records: Rows in all files together, about; scenarios and coverage need 1,000.
        as_of: The day the city is seen on, 2019 or later; dates count back from it (余江型: fixed).

    Returns:
        The files with their counts, and what must and must not come out.
    """
    folder.mkdir(parents=True, exist_ok=True)
    planted = story(as_of)
    odd = dirt(Cast(as_of))
    extra = len(planted.rows) + len(odd.rows) + sum(COPIES.values())
    world = World(seed, as_of, plan(max(0, records - extra)))
    files = [
        _write(folder, layout, world, [*_rows(planted, layout), *_rows(odd, layout)])
        for layout in LAYOUTS
    ]
    return CityManifest(
        folder, seed, as_of, tuple(files), tuple(planted.clues), tuple(planted.near_misses)
    )


def story(as_of: date = AS_OF) -> Story:
    """Tell all scenarios: the rows they add, what must come out and what must not."""
    whole = Story()
    for scenario in _SCENARIOS:
        whole.extend(scenario(Cast(as_of)))
    return whole


def _rows(source: Story, layout: Layout) -> list[Row]:
    return [row for name, row in source.rows if name == layout.source]


def _write(folder: Path, layout: Layout, world: World, planted: list[Row]) -> MadeFile:
    """Write a file in chunks; the first holds the planted rows and the copies."""
    written = 0
    with open_sink(folder, layout) as sink:
        for number, chunk in enumerate(_chunks(layout, world)):
            frame = chunk if number else _scatter(chunk, _frame(layout, planted))
            lines = _as_written(layout, frame, written)
            if number == 0:
                lines = pl.concat([lines, copies(layout.source, lines)])
            sink.add(_numbered(layout, lines, written))
            written += lines.height
    return MadeFile(
        layout.source,
        layout.file,
        written,
        COPIES.get(layout.source, 0),
        SET_ASIDE.get(layout.source, 0),
    )


def _chunks(layout: Layout, world: World) -> Iterator[pl.DataFrame]:
    total = world.rows[layout.source]
    fields = BACKGROUND[layout.source](world, pl.col("i"))
    columns = [fields.get(field, pl.lit("")).alias(field) for field in layout.headers]
    for start in range(0, total, _CHUNK):
        index = pl.int_range(start, min(start + _CHUNK, total), dtype=pl.Int64, eager=True)
        yield pl.DataFrame({"i": index}).select(columns)


def _frame(layout: Layout, rows: list[Row]) -> pl.DataFrame:
    return pl.DataFrame(
        {field: [row.get(field, "") for row in rows] for field in layout.headers},
        schema=dict.fromkeys(layout.headers, pl.String),
    )


def _scatter(chunk: pl.DataFrame, planted: pl.DataFrame) -> pl.DataFrame:
    """Spread the planted rows evenly among the others, both in their order."""
    step = chunk.height / (planted.height + 1)
    return (
        pl.concat(
            [
                chunk.with_columns(place=pl.int_range(pl.len()).cast(pl.Float64)),
                planted.with_columns(place=(pl.int_range(pl.len()) + 1) * step + 0.5),
            ]
        )
        .sort("place", maintain_order=True)
        .drop("place")
    )


def _as_written(layout: Layout, frame: pl.DataFrame, before: int) -> pl.DataFrame:
    """Write every value as the office does, under the headers of the file."""
    place = pl.int_range(pl.len()) + before
    return frame.select(
        layout.styles[field](pl.col(field), place).alias(header)
        if field in layout.styles
        else pl.col(field).alias(header)
        for field, header in layout.headers.items()
    )


def _numbered(layout: Layout, lines: pl.DataFrame, before: int) -> pl.DataFrame:
    """Put the running number first where the office has one."""
    if not layout.numbered:
        return lines
    number = (pl.int_range(pl.len()) + before + 1).cast(pl.String)
    return lines.select(number.alias(NUMBER_HEADER), pl.all())
