"""Tables as files: what a spreadsheet makes of them, and that they are the same each time."""

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from openpyxl import load_workbook

from pipeline.report import tables
from pipeline.report.tables import in_groups, write_csv, write_ndjson, write_parquet, write_xlsx

SCHEMA = pa.schema([("name", pa.string()), ("count", pa.int32())])


def rows(*names: str | None) -> pa.Table:
    return pa.table({"name": names, "count": range(len(names))}, SCHEMA)


@pytest.mark.parametrize("cell", ["=1+1", "+86", "-1", "@a", "\tx", "＝A1"])
def test_a_csv_cell_that_would_run_as_a_formula_gets_an_apostrophe(
    tmp_path: Path, cell: str
) -> None:
    write_csv([rows(cell)], SCHEMA, tmp_path / "a.csv")
    text = (tmp_path / "a.csv").read_bytes().decode("utf-8-sig")
    assert text.replace('"', "") == f"name,count\r\n'{cell},0\r\n"


def test_other_csv_cells_stay_as_they_are(tmp_path: Path) -> None:
    write_csv([rows("甲,乙", None, "310112199001011234")], SCHEMA, tmp_path / "a.csv")
    assert (tmp_path / "a.csv").read_bytes().decode("utf-8") == (
        '\ufeffname,count\r\n"甲,乙",0\r\n,1\r\n310112199001011234,2\r\n'
    )


def test_json_lines_keep_chinese_and_the_order_of_columns(tmp_path: Path) -> None:
    write_ndjson([rows("甲")], tmp_path / "a.jsonl")
    assert (tmp_path / "a.jsonl").read_text(encoding="utf-8") == '{"name":"甲","count":0}\n'


def test_groups_do_not_depend_on_how_rows_arrive(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "ROWS_A_GROUP", 3)
    whole = rows(*"abcdefg")
    at_once = in_groups(whole.to_batches(), SCHEMA)
    bit_by_bit = in_groups(whole.to_batches(max_chunksize=2), SCHEMA)
    assert [g.to_pylist() for g in at_once] == [g.to_pylist() for g in bit_by_bit]


def test_parquet_without_rows_has_its_columns(tmp_path: Path) -> None:
    write_parquet([], SCHEMA, tmp_path / "a.parquet")
    assert pq.read_schema(tmp_path / "a.parquet").names == ["name", "count"]


def test_a_spreadsheet_keeps_texts_as_texts(tmp_path: Path) -> None:
    write_xlsx([rows("=1+1", "https://a.example")], SCHEMA, tmp_path / "a.xlsx", sheet="表")
    cells = [row[0] for row in load_workbook(tmp_path / "a.xlsx")["表"].iter_rows(min_row=2)]
    assert [(cell.value, cell.data_type, cell.hyperlink) for cell in cells] == [
        ("=1+1", "s", None),
        ("https://a.example", "s", None),
    ]
