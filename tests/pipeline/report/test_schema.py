"""The JSON Schemas in `docs/schema` are those of the models."""

import json
from pathlib import Path

import duckdb
import pytest

from pipeline.report.clue_model import INTERFACE_VERSION
from pipeline.report.schema import schemas

DOCS = Path(__file__).parents[3] / "docs"


@pytest.mark.parametrize("name", sorted(schemas()))
def test_the_schema_in_the_docs_is_fresh(name: str) -> None:
    stored = (DOCS / "schema" / name).read_bytes()
    assert stored == schemas()[name], "python -m pipeline.report.schema docs/schema"


def test_the_docs_have_no_schema_without_a_model() -> None:
    rules = "rule.json"  # of `pipeline.console.rule_schema`
    there = sorted(path.name for path in (DOCS / "schema").iterdir())
    assert there == sorted([*schemas(), rules])


def test_the_docs_tell_the_version_and_every_key() -> None:
    text = (DOCS / "interface.md").read_text(encoding="utf-8")
    keys = [key for schema in schemas().values() for key in json.loads(schema)["properties"]]
    assert f"**Version {INTERFACE_VERSION}**" in text
    assert [key for key in keys if key not in text] == []


def test_the_types_of_the_clue_table_in_the_docs_are_those_of_the_tests(
    con: duckdb.DuckDBPyConnection,
) -> None:
    text = (DOCS / "interface.md").read_text(encoding="utf-8")
    names = con.execute("SELECT column_name FROM (DESCRIBE clue)").fetchall()
    listed = text[text.index("In the warehouse the table") :]
    assert [name for (name,) in names if name not in listed] == []
