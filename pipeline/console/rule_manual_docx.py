"""Writes a model manual as DOCX; made again, it has the same bytes."""

import datetime
import re
import zipfile
from io import BytesIO
from itertools import groupby
from pathlib import Path

from docx import Document
from docx.document import Document as Doc
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import Table as DocxTable
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from pipeline.console.rule_manual_model import Manual, Table

MADE = datetime.datetime(2024, 1, 1, tzinfo=datetime.UTC).replace(tzinfo=None)
ZIPPED = (2024, 1, 1, 0, 0, 0)
BODY, HEAD = "仿宋", "黑体"
"""The faces of official papers (GB/T 9704—2012: 仿宋 for text, 黑体 for headings)."""
STYLES = {
    "Normal": (BODY, 12, Pt(0), Pt(3)),
    "Title": (HEAD, 20, Pt(0), Pt(6)),
    "Heading 1": (HEAD, 14, Pt(12), Pt(4)),
}
"""Style → face, size, space before and after."""
PAGE, LETTER, PADDING = 16.0, 0.195, 0.5
"""Width between the margins, of a half-width letter of 9 points, of a cell's padding, in cm."""
BLANK, TO_WRITE_IN = 200, Cm(1.8)
"""Letters that an empty last column has room for, and the height of its rows."""


def write_docx(manual: Manual, out: Path) -> None:
    """Write a manual: A4, title, numbered sections, tables with a repeated head, page numbers."""
    document = Document()
    document.core_properties.author = ""
    document.core_properties.title = manual.title.replace("\n", " ")
    document.core_properties.created = document.core_properties.modified = MADE
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(2.5)
    page.top_margin = page.bottom_margin = Cm(2.5)
    _faces(document)
    _page_numbers(page.footer.paragraphs[0])
    for line in manual.title.split("\n"):
        document.add_paragraph(line, style="Title").alignment = WD_ALIGN_PARAGRAPH.CENTER
    for section in manual.sections:
        document.add_heading(section.title, level=1)
        for block in section.blocks:
            if isinstance(block, Table):
                _table(document, block)
            else:
                document.add_paragraph(block)
    held = BytesIO()
    document.save(held)
    _rezip(held, out)


def _faces(document: Doc) -> None:
    for name, (face, size, before, after) in STYLES.items():
        style = document.styles[name]
        if not isinstance(style, ParagraphStyle):
            continue
        style.font.name, style.font.size = face, Pt(size)
        style.font.color.rgb, style.font.bold = RGBColor(0, 0, 0), False
        style.paragraph_format.space_before, style.paragraph_format.space_after = before, after
        style.paragraph_format.line_spacing = 1.25
        properties = style.element.get_or_add_pPr()
        for border in properties.findall(qn("w:pBdr")):  # the line under the built-in title
            properties.remove(border)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for script in ("w:eastAsia", "w:ascii", "w:hAnsi"):
            fonts.set(qn(script), face)
        for theme in ("w:asciiTheme", "w:eastAsiaTheme", "w:hAnsiTheme", "w:cstheme"):
            fonts.attrib.pop(qn(theme), None)


def _page_numbers(paragraph: Paragraph) -> None:
    """Write 第 n 页，共 m 页 in the middle of the foot; Word counts when it opens the file."""
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for text, field in (("第 ", "PAGE"), (" 页，共 ", "NUMPAGES"), (" 页", "")):
        paragraph.add_run(text)
        if not field:
            continue
        run = paragraph.add_run()._r
        for kind, said in (("begin", ""), ("", field), ("end", "")):
            part = OxmlElement("w:fldChar" if kind else "w:instrText")
            if kind:
                part.set(qn("w:fldCharType"), kind)
            part.text = said or None
            run.append(part)


def _table(document: Doc, block: Table) -> None:
    table = document.add_table(rows=1, cols=len(block.headings), style="Table Grid")
    table.autofit = False
    head = table.rows[0]
    repeat = head._tr.get_or_add_trPr().makeelement(qn("w:tblHeader"), {qn("w:val"): "true"})
    head._tr.get_or_add_trPr().append(repeat)
    rows, is_form = [block.headings, *block.rows], not any(row[-1] for row in block.rows)
    for at, texts in enumerate(rows):
        row = table.rows[0] if at == 0 else table.add_row()
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        for cell, text, width in zip(row.cells, texts, widths(block), strict=True):
            cell.width = Cm(width)
            paragraph = cell.paragraphs[0]
            paragraph.paragraph_format.space_after = Pt(1)
            paragraph.paragraph_format.line_spacing = 1.0
            run = paragraph.add_run(text)
            run.bold, run.font.size = at == 0, Pt(9)
            if at == 0:
                _shade(cell)
        if at and not all(texts):
            row.height = TO_WRITE_IN if is_form else None
    for column, width in zip(table.columns, widths(block), strict=True):
        column.width = Cm(width)
    _merge(table)
    document.add_paragraph().paragraph_format.space_after = Pt(0)


def _merge(table: DocxTable) -> None:
    """Write what the first column says once where rows that follow each other say the same."""
    cells = table.columns[0].cells[1:]
    for _, same in groupby(enumerate(cells), key=lambda one: one[1].text):
        first, *rest = [cell for _, cell in same]
        for cell in rest:
            cell.text = ""
        if rest:
            first.merge(rest[-1])
            for paragraph in first.paragraphs[1:]:
                paragraph._p.getparent().remove(paragraph._p)


def _shade(cell: _Cell) -> None:
    shade = OxmlElement("w:shd")
    for key, value in (("w:val", "clear"), ("w:color", "auto"), ("w:fill", "E7E6E6")):
        shade.set(qn(key), value)
    cell._tc.get_or_add_tcPr().append(shade)


def widths(block: Table) -> list[float]:
    """Divide the width of a page among columns, in cm: what they need, the longest give way.

    Each gets at least what its heading and its longest unbroken word need.
    """
    rows = [block.headings, *block.rows]
    columns = list(zip(*rows, strict=True))
    least = [max(map(_longest_word, column)) * LETTER + PADDING for column in columns]
    least = [min(one, PAGE / len(columns) * 1.5) for one in least]
    wanted = [
        (max(map(_letters, column)) if any(column[1:]) else BLANK) * LETTER + PADDING
        for column in columns
    ]
    more = [max(0.0, want - own) for want, own in zip(wanted, least, strict=True)]
    spare = max(0.0, PAGE - sum(least))
    # the square root, so that one very long cell does not take all
    shares = [one**0.5 for one in more]
    total = sum(shares) or 1.0
    made = [own + spare * share / total for own, share in zip(least, shares, strict=True)]
    return [one * PAGE / sum(made) for one in made]


def _letters(text: str) -> int:
    """Count the width of a text in half-width letters."""
    return sum(1 if letter.isascii() else 2 for letter in text)


def _longest_word(text: str) -> int:
    """Count the letters that stand together: a word of Latin letters, or two Chinese characters."""
    return max((len(word) for word in re.findall(r"[!-~]+", text)), default=4)


def _rezip(held: BytesIO, out: Path) -> None:
    """Pack the parts again without the time of day."""
    with zipfile.ZipFile(held) as parts, zipfile.ZipFile(out, "w") as packed:
        for name in parts.namelist():
            entry = zipfile.ZipInfo(name, date_time=ZIPPED)
            entry.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(entry, parts.read(name))
