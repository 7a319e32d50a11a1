"""Reads the names and places of a night, each distinct one once, by the reader of its kind."""

import duckdb
import polars as pl

from pipeline.resolve.organisations.named import read_organisations, read_registered
from pipeline.resolve.persons.names import person_forms
from pipeline.resolve.projects.forms import project_forms
from pipeline.resolve.tables import ask, keep
from pipeline.values import places

FORM_SCHEMA = pl.Schema(
    {
        "kind": pl.String,
        "raw_name": pl.String,
        "name": pl.String,
        "name_key": pl.String,
        "head_name": pl.String,
        "head_key": pl.String,
        "group_key": pl.String,
        "tail": pl.String,
        "has_place": pl.Boolean,
        "is_somebody": pl.Boolean,
        "is_full": pl.Boolean,
        "surname": pl.String,
    }
)

READERS = (
    ("organisation", read_organisations),
    ("registered", read_registered),
    ("person", person_forms),
    ("project", project_forms),
)
"""Kind of name → its reader; `registered` are firms that only the register names, by their code."""


def read_names(con: duckdb.DuckDBPyConnection) -> None:
    """Write `form` and `place_form` for all names and places that `numbered` has."""
    texts = ask(con, "names_told")
    forms = [FORM_SCHEMA.to_frame()]
    for told, read in READERS:
        kind = "organisation" if told == "registered" else told
        named = texts.filter(pl.col("told") == told)["raw_name"]
        if len(named):
            forms.append(read(named).with_columns(kind=pl.lit(kind)))
    keep(con, "form", pl.concat(forms, how="diagonal"))
    texts = con.sql("SELECT DISTINCT place_text FROM numbered WHERE place_text IS NOT NULL").pl()
    keep(con, "place_form", place_forms(texts["place_text"]))


def place_forms(texts: pl.Series) -> pl.DataFrame:
    """Read places: [text, place: struct[province, city, district, zone]], one row per text."""
    return pl.DataFrame({"text": texts}).with_columns(place=places.place_parts(pl.col("text")))
