"""Which parser of `pipeline.values` reads which type of field."""

import polars as pl

from pipeline.values.blanks import parse_texts
from pipeline.values.case_numbers import parse_case_numbers
from pipeline.values.codes import parse_codes
from pipeline.values.counts import parse_counts
from pipeline.values.dates import parse_dates, parse_months, parse_timestamps
from pipeline.values.ids import parse_party_ids, parse_person_ids
from pipeline.values.money import parse_money
from pipeline.values.names import parse_organisations, parse_persons, parse_projects
from pipeline.values.numbers import parse_numbers, parse_percents
from pipeline.values.parsed import Parsed
from pipeline.values.phones import parse_phones


def parse(kind: str, texts: pl.Series, *, unit: str, numeric: pl.Series | None) -> Parsed:
    """Read a column of a type that is no category.

    Args:
        kind: Type of the field, as its contract says.
        texts: Cells as text.
        unit: 元 or 万元: what money is written in where the cell does not say.
        numeric: Cells that a spreadsheet held as numbers; null: none.

    Raises:
        KeyError: A type that no parser reads: a bug, contracts know no other.
    """
    if kind == "money":
        return parse_money(texts, unit="万元" if unit == "万元" else "元")
    if kind in NUMBER_AWARE:
        return NUMBER_AWARE[kind](texts, numeric=numeric)
    return TEXT_ONLY[kind](texts)


NUMBER_AWARE = {
    "code": parse_codes,
    "person_id": parse_person_ids,
    "party_id": parse_party_ids,
    "date": parse_dates,
    "month": parse_months,
    "timestamp": parse_timestamps,
}
"""Types for which it matters that a cell held a number: a serial date, a damaged code."""

TEXT_ONLY = {
    "text": parse_texts,
    "phone": parse_phones,
    "case_no": parse_case_numbers,
    "document_no": parse_case_numbers,
    "organisation": parse_organisations,
    "person": parse_persons,
    "party": parse_organisations,
    "project": parse_projects,
    "count": parse_counts,
    "number": parse_numbers,
    "percent": parse_percents,
}
"""Types that are read from their text alone."""
