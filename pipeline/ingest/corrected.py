"""Rows set aside that a person corrected stand in for exactly those rows, where they stood."""

from dataclasses import dataclass
from typing import NamedTuple

import polars as pl

from connectors.read.extract import CELL

CORRECTED: dict[str, pl.DataType | type[pl.DataType]] = {
    "sha256": pl.String,
    "sheet": pl.String,
    "row": pl.UInt32,
    "told": pl.String,
    "cells": pl.List(pl.Struct({"header": pl.String, "text": pl.String})),
}
"""A corrected row: which file, sheet and row it stands in for, where the correction stands (for
people), and the cells that were changed, by their header as delivered."""


class Replaced(NamedTuple):
    """A batch with its corrected rows.

    Attributes:
        frame: As `connectors` gives it; of corrected rows the changed cells are the new ones.
        ragged: The records of a wrong width that nobody corrected.
        told: [row: u32, told: str], one row per corrected row, by row.
    """

    frame: pl.DataFrame
    ragged: pl.DataFrame
    told: pl.DataFrame


@dataclass(frozen=True)
class Corrections:
    """The corrected rows of one sheet.

    Attributes:
        rows: [row: u32, told: str, <field>: str …], one row per row corrected; null where the
            field's cell was not changed.
    """

    rows: pl.DataFrame

    def into(self, frame: pl.DataFrame, ragged: pl.DataFrame) -> Replaced:
        """Put the corrected rows into a batch; a ragged row that was corrected joins its frame."""
        wide = self.rows.join(ragged.select("row"), on="row", how="semi")
        mine = self.rows.join(frame.select("row"), on="row", how="semi")
        told = pl.concat([mine, wide]).select("row", "told").sort("row")
        if not told.height:
            return Replaced(frame, ragged, told)
        fields = [name for name in self.rows.columns if name in frame.columns and name != "row"]
        new = frame.join(mine.select("row", *fields), on="row", how="left", suffix="__new")
        new = new.with_columns(
            *(pl.coalesce(f"{name}__new", name).alias(name) for name in fields),
            *(
                pl.when(pl.col(f"{name}__new").is_null())
                .then(f"{name}{CELL}")
                .alias(f"{name}{CELL}")
                for name in fields
                if f"{name}{CELL}" in frame.columns
            ),
        ).select(frame.columns)
        added = wide.select("row", *fields).cast({"row": frame.schema["row"]})
        whole = pl.concat([new, added], how="diagonal").sort("row")
        return Replaced(whole, ragged.join(wide, on="row", how="anti"), told)


def of_sheet(
    corrected: pl.DataFrame, *, sha256: str, sheet: str, headers: dict[str, str]
) -> Corrections | None:
    """Pick the corrected rows of one sheet.

    Args:
        corrected: [`CORRECTED`], in the order in which they were given: the last of a cell counts.
        sha256: The file.
        sheet: The sheet's name.
        headers: Field → its header as delivered; cells under other headers are left out.
    """
    mine = corrected.filter((pl.col("sha256") == sha256) & (pl.col("sheet") == sheet))
    if not mine.height:
        return None
    cells = mine.select("row", "cells").explode("cells").drop_nulls("cells").unnest("cells")
    rows = mine.select("row", "told").unique("row", keep="last", maintain_order=True)
    for field, header in headers.items():
        column = cells.filter(pl.col("header") == header).select("row", pl.col("text").alias(field))
        rows = rows.join(
            column.unique("row", keep="last", maintain_order=True), on="row", how="left"
        )
    return Corrections(rows.sort("row"))
