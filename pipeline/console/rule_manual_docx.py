"""Writes a model manual as DOCX; made again, it has the same bytes."""

import datetime
import zipfile
from io import BytesIO
from pathlib import Path

from docx import Document
from docx.document import Document as Doc
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.styles.style import ParagraphStyle

from pipeline.console.rule_manual_model import Manual, Table

MADE = datetime.datetime(2024, 1, 1, tzinfo=datetime.UTC).replace(tzinfo=None)
ZIPPED = (2024, 1, 1, 0, 0, 0)
BODY, HEAD = "仿宋", "黑体"
"""The faces of official papers (GB/T 9704—2012: 仿宋 for text, 黑体 for headings)."""


def write_docx(manual: Manual, out: Path) -> None:
    """Write a manual: A4, title, numbered sections, tables with a repeated head."""
    document = Document()
    document.core_properties.author = ""
    document.core_properties.title = manual.title.replace("\n", " ")
    document.core_properties.created = document.core_properties.modified = MADE
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(2.5)
    _faces(document)
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
    sizes = {"Normal": (BODY, 12), "Title": (HEAD, 20), "Heading 1": (HEAD, 14)}
    for name, (face, size) in sizes.items():
        style = document.styles[name]
        if isinstance(style, ParagraphStyle):
            style.font.name, style.font.size = face, Pt(size)
            fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
            for script in ("w:eastAsia", "w:ascii", "w:hAnsi"):
                fonts.set(qn(script), face)
            for theme in ("w:asciiTheme", "w:eastAsiaTheme", "w:hAnsiTheme", "w:cstheme"):
                fonts.attrib.pop(qn(theme), None)


def _table(document: Doc, block: Table) -> None:
    table = document.add_table(rows=1, cols=len(block.headings), style="Table Grid")
    head = table.rows[0]
    repeat = head._tr.get_or_add_trPr().makeelement(qn("w:tblHeader"), {qn("w:val"): "true"})
    head._tr.get_or_add_trPr().append(repeat)
    for cell, text in zip(head.cells, block.headings, strict=True):
        cell.paragraphs[0].add_run(text).bold = True
    for row in block.rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    for one in table.rows:
        for cell in one.cells:
            for run in cell.paragraphs[0].runs:
                run.font.size = Pt(9)
    document.add_paragraph()


def _rezip(held: BytesIO, out: Path) -> None:
    """Pack the parts again without the time of day."""
    with zipfile.ZipFile(held) as parts, zipfile.ZipFile(out, "w") as packed:
        for name in parts.namelist():
            entry = zipfile.ZipInfo(name, date_time=ZIPPED)
            entry.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(entry, parts.read(name))
