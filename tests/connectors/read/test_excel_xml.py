"""Workbooks in Excel's XML of 2003."""

import io
from pathlib import Path

import pytest

from connectors.read.excel_xml import xml_sheets
from connectors.read.open import open_extract
from connectors.read.spreadsheet import Merge, SpreadsheetSheet
from pipeline.errors import Place, SourceError

NAMES = (
    'xmlns="urn:schemas-microsoft-com:office:spreadsheet"'
    ' xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"'
    ' xmlns:x="urn:schemas-microsoft-com:office:excel"'
)
SHEET = """<Worksheet ss:Name="名单"><Table>
<Row><Cell><Data ss:Type="String">案号</Data></Cell>
<Cell ss:Index="3"><Data ss:Type="String">日期</Data></Cell></Row>
<Row ss:Index="4" ss:Hidden="1"><Cell ss:MergeDown="1"><Data ss:Type="Number">12</Data>
<Comment><Data>请核对</Data></Comment></Cell><Cell ss:MergeAcross="1">
<Data ss:Type="DateTime">2024-01-02T00:00:00.000</Data></Cell>
<Cell ss:Formula="=1/0"><Data ss:Type="Error">#DIV/0!</Data></Cell></Row></Table>
<x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions></Worksheet>"""


def workbook(inner: str, before: str = "") -> str:
    return f'<?xml version="1.0" encoding="GB2312"?>{before}<Workbook {NAMES}>{inner}</Workbook>'


def read(text: str) -> tuple[SpreadsheetSheet, ...]:
    return xml_sheets(io.BytesIO(text.encode()), Place("a.xls"))


def test_cells_stand_where_they_say_and_have_their_types() -> None:
    (sheet,) = read(workbook(SHEET))
    assert [list(row.cells) for row in sheet.head()] == [
        ["案号", "", "日期", ""],
        ["", "", "", ""],
        ["", "", "", ""],
        ["12", "2024-01-02", "", "#DIV/0!"],
    ]
    assert sheet._grid.merges() == [Merge(0, 3, 4)]


def test_what_is_hidden_and_commented_is_told(tmp_path: Path) -> None:
    path = tmp_path / "导出.xls"
    path.write_bytes(workbook(SHEET).encode("gb18030"))
    file = open_extract(path, name="导出.xls")
    assert (file.format, [note.kind for note in file.notes]) == (
        "xml",
        ["hidden_sheet", "hidden_rows", "cell_comments", "formulas"],
    )
    (sheet,) = file.sheets
    assert isinstance(sheet, SpreadsheetSheet)
    assert sheet.audit.errors == {3: {3: "#DIV/0!"}}


def test_a_file_that_breaks_off_is_refused_with_its_line() -> None:
    with pytest.raises(SourceError, match=r"第 8 行：XML 内容不完整或已损坏"):
        read(workbook(SHEET)[:700])


def test_entities_are_refused() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "哈"><!ENTITY b "&a;&a;&a;">]>'
    with pytest.raises(SourceError, match="定义了实体"):
        read(workbook(SHEET, bomb))


def test_data_outside_a_cell_is_no_cell() -> None:
    stray = '<Worksheet ss:Name="甲"><Data ss:Type="String">甲</Data></Worksheet>'
    assert read(workbook(stray))[0].is_empty
