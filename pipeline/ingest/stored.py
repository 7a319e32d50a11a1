"""Cells of a spreadsheet that are stored as the other kind: numbers as text, text as numbers."""

from collections.abc import Iterator, Mapping

import polars as pl

from connectors.model import Contract
from connectors.read.extract import CELL
from pipeline.ingest.rows import Heading

TYPED = frozenset({"xlsx", "xls", "xml"})
"""Formats whose cells have a type that a clerk sees and may get wrong."""

_NUMBERS = frozenset({"money", "count", "number", "percent"})
_TEXTS = frozenset({"text", "code", "person_id", "party_id", "phone", "case_no", "document_no"})
_NUMBER = r"^\s*[-+]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?\s*$"


def stored_otherwise(
    frame: pl.DataFrame, contract: Contract, headings: Mapping[str, Heading]
) -> Iterator[tuple[str, str, pl.Series]]:
    """Give header, kind (number_as_text, text_as_number) and rows, in the order of the fields.

    Args:
        frame: Records as `Batch.frame` of a typed format.
        contract: Says what each field holds.
        headings: The fields that the sheet has.
    """
    for name, heading in headings.items():
        kind, marker = contract.fields[name].type, name + CELL
        if kind in _NUMBERS:
            is_number = pl.col(name).str.contains(_NUMBER)
            is_other = (
                is_number & pl.col(marker).is_null() if marker in frame.columns else is_number
            )
            yield heading.header, "number_as_text", frame.filter(is_other)["row"]
        elif kind in _TEXTS and marker in frame.columns:
            is_other = pl.col(marker).is_in(["number", "long"])
            yield heading.header, "text_as_number", frame.filter(is_other)["row"]
