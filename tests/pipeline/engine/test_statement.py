"""Running a statement of a file."""

from pathlib import Path

import duckdb
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.engine.statement import identifier, run_file


def test_values_are_bound_by_name(tmp_path: Path) -> None:
    path = tmp_path / "one.sql"
    path.write_text("SELECT $least + 1", encoding="utf-8")
    assert run_file(duckdb.connect(), path, {"least": 2}).fetchall() == [(3,)]


@settings(deadline=None, max_examples=50)
@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1))
def test_no_name_breaks_out_of_its_quotes(name: str) -> None:
    con = duckdb.connect()
    shown = con.execute(f"SELECT 1 AS {identifier(name)}").description
    assert [column[0] for column in shown or []] == [name]
