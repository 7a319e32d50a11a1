"""XLSX as other programs write it, part by part: what is hidden, broken, far apart or too large."""

import io
import zipfile
from pathlib import Path

import pytest
import xlsxwriter

from connectors.read import package, xlsx
from connectors.read.extract import ExtractFile
from connectors.read.open import open_extract
from pipeline.errors import Place, SourceError

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main"
STRICT_RELATED = "http://purl.oclc.org/ooxml/officeDocument/relationships"
WORKBOOK = (
    '<workbook xmlns="{main}" xmlns:r="{related}">{properties}'
    '<sheets><sheet name="名单" sheetId="1" r:id="rId1"/></sheets></workbook>'
)
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="{related}/worksheet" Target="worksheets/sheet1.xml"/>'
    '<Relationship Id="rId2" Type="{related}/sharedStrings" Target="sharedStrings.xml"/>'
    '<Relationship Id="rId3" Type="{related}/styles" Target="styles.xml"/></Relationships>'
)
ROOT = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="{related}/officeDocument" Target="xl/workbook.xml"/>'
    "</Relationships>"
)
STYLES = (
    '<styleSheet xmlns="{main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>'
    "</styleSheet>"
)


def book(
    folder: Path,
    rows: str,
    *,
    before: str = "",
    strings: str | None = None,
    properties: str = "",
    strict: bool = False,
) -> Path:
    """Write an XLSX whose sheet has these rows of XML."""
    words = {
        "main": STRICT_MAIN if strict else MAIN,
        "related": STRICT_RELATED if strict else RELATED,
        "properties": properties,
    }
    path = folder / "导出.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr("[Content_Types].xml", "<Types/>")
        out.writestr("_rels/.rels", ROOT.format(**words))
        out.writestr("xl/workbook.xml", WORKBOOK.format(**words))
        out.writestr("xl/_rels/workbook.xml.rels", RELATIONS.format(**words))
        out.writestr("xl/styles.xml", STYLES.format(**words))
        if strings is not None:
            out.writestr("xl/sharedStrings.xml", f'<sst xmlns="{words["main"]}">{strings}</sst>')
        sheet = f'<worksheet xmlns="{words["main"]}">{before}<sheetData>{rows}</sheetData>'
        out.writestr("xl/worksheets/sheet1.xml", sheet + "</worksheet>")
    return path


def text(place: str, content: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{content}</t></is></c>'


def opened(path: Path) -> ExtractFile:
    return open_extract(path, name="导出.xlsx")


def cells(path: Path) -> list[list[str]]:
    return [list(row.cells) for row in opened(path).sheets[0].head()]


def refusal(path: Path) -> str:
    with pytest.raises(SourceError) as raised:
        opened(path).sheets[0].head()
    return str(raised.value)


def test_hidden_rows_and_columns_are_read_and_told(tmp_path: Path) -> None:
    columns = '<cols><col min="2" max="3" width="0" hidden="1"/></cols>'
    rows = "".join(
        f'<row r="{n}"{hidden}>{text(f"A{n}", "甲")}</row>'
        for n, hidden in (
            *((1, ' ht="0.75"'), (2, ' hidden="1"'), (3, " hidden='true'")),
            *((5, ' hidden="1"'), (7, ' ht="0" customHeight="1"')),
        )
    )
    file = opened(book(tmp_path, rows, before=columns))
    assert [(note.kind, note.text) for note in file.notes] == [
        ("hidden_rows", "第 2–3、5、7 行，共 4 行"),
        ("hidden_columns", "B–C 列，共 2 列"),
    ]
    assert len(file.sheets[0].head()) == 7


def test_percentages_are_their_numbers(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(str(path)) as out:
        percent = out.add_format({"num_format": "0.0%"})
        out.add_worksheet().write_row(0, 0, [0.15, 1, 0.005, "15%"], percent)
    (row,) = opened(path).sheets[0].head()
    assert list(row.cells) == ["0.15", "1", "0.005", "15%"]


def test_a_hidden_sheet_comments_and_charts_are_told_or_left_out(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(str(path)) as out:
        chart = out.add_chart({"type": "line"})
        chart.add_series({"values": "=附表!$A$1:$B$1"})
        out.add_chartsheet("图").set_chart(chart)
        sheet = out.add_worksheet("附表")
        sheet.write_row(0, 0, ["甲", "乙"])
        sheet.write_comment(0, 0, "请核对")
        sheet.write_comment(0, 1, "已核对")
        sheet.hide()
        out.add_worksheet("封面").write(0, 0, "目录")
    file = opened(path)
    assert [sheet.name for sheet in file.sheets] == ["附表", "封面"]
    assert [tuple(note) for note in file.notes] == [
        ("附表", "hidden_sheet", "整张工作表是隐藏的"),
        ("附表", "cell_comments", "2 处批注"),
    ]


def test_a_formula_gives_its_saved_value_and_says_when_there_is_none(tmp_path: Path) -> None:
    rows = (
        '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>1+1</f><v></v></c>'
        '<c r="C1" t="str"><f>""</f><v></v></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c>'
        '<c r="E1"><f t="shared" si="0"/></c></row>'
    )
    assert xlsx.audits(book(tmp_path, rows), Place("a"))[0].errors == {
        1: {0: "#公式未计算!"},
        3: {0: "#DIV/0!"},
        4: {0: "#公式未计算!"},
    }
    assert cells(book(tmp_path, rows)) == [["2", "", "", ""]]
    told = [note.text for note in opened(book(tmp_path, rows)).notes if note.kind == "formulas"]
    assert told == ["A、C–D 列，共 3 处"]


def test_texts_are_read_however_they_are_stored(tmp_path: Path) -> None:
    strings = (
        "<si><t>甲</t></si><si><r><t>乙</t></r><r><rPr><b/></rPr><t>丙</t></r>"
        '<rPh sb="0" eb="1"><t>拼音</t></rPh></si><si><t xml:space="preserve"> 丁 </t></si>'
    )
    rows = (
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>'
        f'<c r="C1" t="s"><v>2</v></c>{text("D1", "戊&#10;己&amp;&#xA0;庚")}</row>'
    )
    expected = [["甲", "乙丙", " 丁 ", "戊\n己&\xa0庚"]]
    assert cells(book(tmp_path, rows, strings=strings)) == expected


def test_a_text_whose_shared_string_is_missing_is_told(tmp_path: Path) -> None:
    rows = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
    assert "工作簿内容已损坏" in refusal(book(tmp_path, rows))


@pytest.mark.parametrize("strict", [False, True])
def test_strict_workbooks_are_read_like_others(tmp_path: Path, strict: bool) -> None:
    rows = '<row r="2"><c r="B2" s="1"><v>45293</v></c><c r="C2" t="b"><v>1</v></c></row>'
    path = book(tmp_path, rows, strict=strict)
    assert cells(path) == [["", "", ""], ["", "2024-01-02", "TRUE"]]


def test_dates_count_from_1904_where_the_workbook_says_so(tmp_path: Path) -> None:
    rows = '<row r="1"><c r="A1" s="1"><v>43831</v></c></row>'
    path = book(tmp_path, rows, properties='<workbookPr date1904="1"/>')
    assert cells(path) == [["2024-01-02"]]


def test_a_namespace_prefix_and_other_white_space_hide_nothing(tmp_path: Path) -> None:
    path = book(tmp_path, "")
    sheet = (
        f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData><x:row\n r=\'1\' hidden="1">'
        "<x:c\tr='A1' t='e'><x:v>#REF!</x:v></x:c><x:c r='B1'><x:v>7</x:v></x:c></x:row>"
        "</x:sheetData></x:worksheet>"
    )
    with pytest.warns(UserWarning, match="Duplicate name"), zipfile.ZipFile(path, "a") as out:
        out.writestr("xl/worksheets/sheet1.xml", sheet)
    (found,) = xlsx.audits(path, Place("a"))
    assert (found.errors, found.hidden_rows) == ({0: {0: "#REF!"}}, [0])


def test_far_formatted_cells_that_are_empty_cost_nothing(tmp_path: Path) -> None:
    far = '<row r="1048576"><c r="XFD1048576" s="1"/></row>'
    path = book(tmp_path, f'<row r="1">{text("A1", "甲")}<c r="AZ1" s="1"/></row>{far}')
    assert cells(path) == [["甲"]]


@pytest.mark.parametrize(
    "far",
    [
        '<row r="1048576">{cell}</row>'.format(cell=text("XFD1048576", "乙")),
        f'<row r="1048576"><c s="1" {text("XFD1048576", "乙")[3:]}</row>',
        f'<row r="9999999">{text("A9999999", "乙")}</row>',
    ],
    ids=["corner", "style first", "beyond Excel"],
)
def test_filled_cells_too_far_apart_are_refused(tmp_path: Path, far: str) -> None:
    told = refusal(book(tmp_path, f'<row r="1">{text("A1", "甲")}</row>{far}'))
    assert "超过可读的 50,000,000 格" in told
    assert "办法：用 Excel 打开" in told


def test_cells_that_name_no_place_are_counted(tmp_path: Path) -> None:
    rows = "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"
    assert cells(book(tmp_path, rows)) == [["1", "2"], ["3", ""]]


def test_an_error_that_names_no_place_is_refused(tmp_path: Path) -> None:
    rows = '<row><c t="e"><v>#REF!</v></c><c><v>2</v></c></row>'
    assert "单元格没有写明位置" in refusal(book(tmp_path, rows))


@pytest.mark.parametrize("is_shared", [True, False])
def test_a_cell_of_many_megabytes_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_shared: bool
) -> None:
    monkeypatch.setattr(xlsx, "MAX_CELL", 1 << 16)
    monkeypatch.setattr(package, "BLOCK", 1 << 12)
    long = "长" * (1 << 16)
    shared = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
    path = book(
        tmp_path,
        shared if is_shared else f'<row r="1">{text("A1", long)}</row>',
        strings=f"<si><t>{long}</t></si><si><t>短</t></si>" if is_shared else None,
    )
    assert "有一格的内容超过" in refusal(path)


def test_a_long_text_that_many_cells_share_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xlsx, "MAX_TEXT", 100_000)
    shared = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>1</v></c></row>' for n in range(1, 41))
    strings = "<si><t>短</t></si><si><t>" + "长" * 1000 + "</t></si>"
    assert "文字合计超过" in refusal(book(tmp_path, shared, strings=strings))
    monkeypatch.setattr(xlsx, "MAX_TEXT", 130_000)
    assert cells(book(tmp_path, shared, strings=strings))[0] == ["长" * 1000]


def test_a_workbook_that_unpacks_to_too_much_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(package, "FREE_RATIO", 1 << 16)
    path = book(tmp_path, '<row r="1"/>' * 100_000)
    assert "像是压缩炸弹" in refusal(path)


def test_an_archive_that_lies_about_a_size_is_refused(tmp_path: Path) -> None:
    data = bytearray(book(tmp_path, f'<row r="1">{text("A1", "甲")}</row>').read_bytes())
    at = data.rindex(b"xl/worksheets/sheet1.xml") - 46 + 24
    data[at : at + 4] = (10).to_bytes(4, "little")
    (tmp_path / "导出.xlsx").write_bytes(data)
    assert "压缩包缺少结尾或已损坏" in refusal(tmp_path / "导出.xlsx")


def test_a_part_that_is_damaged_is_refused(tmp_path: Path) -> None:
    path = book(tmp_path, f'<row r="1">{text("A1", "甲" * 500)}</row>')
    with zipfile.ZipFile(path) as archive:
        info = archive.getinfo("xl/worksheets/sheet1.xml")
    data = bytearray(path.read_bytes())
    data[info.header_offset + 30 + len(info.filename) + 12] ^= 0xFF
    path.write_bytes(data)
    assert "已损坏" in refusal(path)


def test_a_binary_workbook_is_named(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as out:
        out.writestr("xl/workbook.bin", b"x")
    (tmp_path / "a.xlsx").write_bytes(buffer.getvalue())
    assert "这是 XLSB 二进制工作簿" in refusal(tmp_path / "a.xlsx")
