"""Tables of HTML pages saved as .xls."""

import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.read import web_page
from connectors.read.open import open_extract
from connectors.read.spreadsheet import Merge, SpreadsheetSheet
from connectors.read.web_page import html_sheets
from pipeline.errors import Place, SourceError

EXPORTED = """<html xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta charset="gb2312"><style>td {mso-number-format:'\\@'}</style><title>导出</title></head>
<body><table border=1>
<tr><td colspan="3">失信被执行人名单</td></tr>
<tr><th>案号<th>被执行人<th>发布日期
<tr><td rowspan="2">（2024）沪0112执1号</td><td>甲&amp;乙<br>公司</td><td> 2024-01-02 </td></tr>
<tr style="display: none"><td>丙公司</td><td></td></tr>
</table></body></html>"""


def read(page: str) -> tuple[SpreadsheetSheet, ...]:
    return html_sheets(io.BytesIO(page.encode()), Place("a.xls"))


def rows(sheet: SpreadsheetSheet) -> list[list[str]]:
    return [list(row.cells) for row in sheet.head()]


def test_a_page_is_read_by_rows_and_columns() -> None:
    (sheet,) = read(EXPORTED)
    assert rows(sheet) == [
        ["失信被执行人名单", "", ""],
        ["案号", "被执行人", "发布日期"],
        ["（2024）沪0112执1号", "甲&乙\n公司", "2024-01-02"],
        ["", "丙公司", ""],
    ]
    assert (sheet.name, sheet.audit.hidden_rows) == ("表1", [3])
    assert sheet._grid.merges() == [Merge(0, 2, 3)]


def test_a_page_in_gb_saved_as_xls_is_opened_by_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "导出.xls"
    path.write_bytes(EXPORTED.encode("gb18030"))
    file = open_extract(path, name="导出.xls")
    assert (file.format, file.encoding) == ("html", "gb18030")
    assert [tuple(note) for note in file.notes] == [("表1", "hidden_rows", "第 4 行，共 1 行")]


def test_tables_side_by_side_are_sheets_and_tables_inside_are_text() -> None:
    page = "<table><tr><td>甲<table><tr><td>乙</td></tr></table></td></tr></table><table><td>丙"
    assert [rows(sheet) for sheet in read(page)] == [[["甲乙"]], [["丙"]]]


def test_a_cell_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web_page, "MAX_CELL", 1000)
    with pytest.raises(SourceError, match="有一格的内容超过"):
        read("<table><tr><td>" + "长" * 1001)


@given(st.text(alphabet='<>/tdrhablecospn="2 甲!-&;', max_size=200))
def test_any_text_is_read_or_refused(page: str) -> None:
    for sheet in read("<table><tr><td>" + page):
        widths = {len(row) for row in rows(sheet)}
        assert len(widths) <= 1
