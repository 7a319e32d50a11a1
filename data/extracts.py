"""The records of each source: the background in chunks, planted rows spread among the first."""

from collections.abc import Callable, Iterator

import polars as pl

from data.background import civic, courts, disputes, hotline, labour, registers, sites
from data.background.world import Fields, World
from data.layout import Layout
from data.scenarios.cast import Row
from data.write import NUMBER_HEADER

_CHUNK = 50_000
BACKGROUND: dict[str, Callable[[World, pl.Expr], Fields]] = {
    "hotline_order": hotline.hotline_order,
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
    "arbitration_case": disputes.arbitration_case,
    "legal_aid": disputes.legal_aid,
    "asset_freeze": courts.asset_freeze,
    "subcontract": sites.subcontract,
    "wage_account": sites.wage_account,
    "wage_security": sites.wage_security,
    "site_month": sites.site_month,
    "presale_account": sites.presale_account,
    "arrears_blacklist": civic.arrears_blacklist,
    "poverty_registry": civic.poverty_registry,
    "death_record": civic.death_record,
    "heat_day": civic.heat_day,
}
"""Source to its healthy rows, as expressions over row numbers."""


def record_chunks(layout: Layout, world: World, planted: list[Row]) -> Iterator[pl.DataFrame]:
    """Give a source's records, canonical texts by field, in chunks; the first holds the planted."""
    for number, chunk in enumerate(_background(layout, world)):
        yield chunk if number else _scatter(chunk, _frame(layout, planted))


def as_written(layout: Layout, records: pl.DataFrame, before: int) -> pl.DataFrame:
    """Write every value as the office does, under the headers of the file.

    Args:
        layout: How it does.
        records: Canonical texts by field.
        before: Records of the same file that came before these.
    """
    place = pl.int_range(pl.len()) + before
    return records.select(
        layout.styles[field](pl.col(field), place).alias(header)
        if field in layout.styles
        else pl.col(field).alias(header)
        for field, header in layout.headers.items()
    )


def numbered(layout: Layout, lines: pl.DataFrame, before: int) -> pl.DataFrame:
    """Put the running number first where the office has one."""
    if not layout.numbered:
        return lines
    number = (pl.int_range(pl.len()) + before + 1).cast(pl.String)
    return lines.select(number.alias(NUMBER_HEADER), pl.all())


def _background(layout: Layout, world: World) -> Iterator[pl.DataFrame]:
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
