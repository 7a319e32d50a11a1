"""Tells what a file is by its bytes, never by its name, and opens it."""

import zipfile
from pathlib import Path
from typing import Literal

import olefile
import pyarrow as pa
from pyarrow.parquet import ParquetFile

from connectors.read.delimited import DelimitedSheet
from connectors.read.encoding import Encoding, find_encoding, utf8_stream
from connectors.read.excel_xml import is_excel_xml, xml_sheets
from connectors.read.extract import ExtractFile, Format, Note
from connectors.read.garbled import garbled
from connectors.read.jsonlines import JsonLinesSheet
from connectors.read.parquet import ParquetSheet
from connectors.read.spreadsheet import notes_of
from connectors.read.text import padding
from connectors.read.web_page import html_sheets
from connectors.read.workbook import told, workbook_sheets
from connectors.read.zipped import DAMAGES
from pipeline.errors import Place, SourceError, disk_reason

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHERS = {
    b"%PDF": "PDF 文件",
    b"Rar!": "RAR 压缩包",
    b"7z\xbc\xaf": "7z 压缩包",
    b"\x1f\x8b": "GZIP 压缩包",
    b"\x89PNG": "图片",
    b"\xff\xd8\xff": "图片",
    b"SQLite format 3": "SQLite 数据库",
}
_READABLE = "可读的格式：CSV、TSV、XLSX、XLS、JSON Lines、Parquet"


def open_extract(path: Path, *, name: str) -> ExtractFile:
    """Open one delivered file.

    Args:
        path: Where its bytes are.
        name: Its name as delivered, for messages.

    Raises:
        SourceError: Empty, truncated, protected by a password, in an encoding or a format that
            cannot be read; says which, where, and the way out.
    """
    place = Place(name)
    try:
        with path.open("rb") as file:
            start = file.read(4096)
    except OSError as error:
        what, fix = f"文件读不了：{disk_reason(error)}", "检查文件还在不在、有没有读权限"
        raise SourceError(what, place=place, fix=fix) from error
    if not start.strip(b"\0 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise SourceError("文件是空的，没有内容", place=place, fix="请送数单位重新导出")
    if start.startswith(b"PAR1"):
        return _parquet(path, name)
    if start.startswith(b"PK"):
        return _zipped(path, name)
    if start.startswith(_OLE):
        return _ole(path, name)
    for magic, kind in _OTHERS.items():
        if start.startswith(magic):
            raise SourceError(f"这是{kind}，不能装载", place=place, fix=_READABLE)
    return _text(path, name)


def _parquet(path: Path, name: str) -> ExtractFile:
    try:
        with ParquetFile(path) as file:
            list(file.schema_arrow)  # reads the footer
            list(file.reader.column_paths)  # names that are no UTF-8 fail only here
    except (pa.ArrowException, OSError, UnicodeDecodeError) as error:
        what = "Parquet 文件不完整（缺少结尾）或已损坏"
        raise SourceError(what, place=Place(name), fix="请送数单位重新传送") from error
    return ExtractFile(path, name, "parquet", "", (ParquetSheet(path, name),))


def _zipped(path: Path, name: str) -> ExtractFile:
    place = Place(name)
    try:
        with zipfile.ZipFile(path) as archive:
            members = set(archive.namelist())
    except (*DAMAGES, OSError) as error:
        what = "文件不完整：像是 XLSX，但压缩包缺少结尾或已损坏"
        raise SourceError(what, place=place, fix="请送数单位重新传送") from error
    if any(member.startswith("xl/workbook.bin") for member in members):
        what = "这是 XLSB 二进制工作簿，不能装载"
        raise SourceError(what, place=place, fix="用 Excel 打开后另存为 XLSX")
    if not any(member.lower().startswith("xl/workbook") for member in members):
        what = "这是压缩包或其他 Office 文件，不是 XLSX 工作簿"
        raise SourceError(what, place=place, fix=f"整个压缩包投进收件夹会逐个装载；{_READABLE}")
    return _workbook(path, name, "xlsx")


def _ole(path: Path, name: str) -> ExtractFile:
    place = Place(name)
    with told(place), olefile.OleFileIO(path) as ole:
        is_locked = ole.exists("EncryptedPackage")
        is_xls = ole.exists("Workbook") or ole.exists("Book")
    if is_locked:
        what, fix = "这是加了密码的 XLSX 工作簿，打不开", "请送数单位取消密码后重新传送"
        raise SourceError(what, place=place, fix=fix)
    if not is_xls:
        raise SourceError("这是旧版 Office 文件，但不是 XLS 工作簿", place=place, fix=_READABLE)
    return _workbook(path, name, "xls")


def _workbook(path: Path, name: str, form: Literal["xlsx", "xls"]) -> ExtractFile:
    found = workbook_sheets(path, name, form)
    if all(sheet.is_empty for sheet in found):
        what = "工作簿是空的，各工作表都没有内容"
        raise SourceError(what, place=Place(name), fix="请送数单位重新导出")
    return ExtractFile(path, name, form, "", found, notes_of(found))


def _text(path: Path, name: str) -> ExtractFile:
    encoding = find_encoding(path, name)
    with utf8_stream(path, encoding) as stream:
        start = stream.read(4096).decode(errors="ignore").lstrip("\ufeff\0 \t\r\n")
    if wrong := garbled(start.split("\n")[:5]):
        what, fix = f"文字是乱码：{wrong}读过，又存了一次", "请送数单位从原系统重新导出"
        raise SourceError(what, place=Place(name), fix=fix)
    notes = _padded(path, encoding)
    if start.startswith("{"):
        lines = JsonLinesSheet(path, name, encoding)
        return ExtractFile(path, name, "jsonl", encoding.name, (lines,), notes)
    if start.startswith("["):
        what, fix = "这是 JSON 数组，不能装载", "改为 JSON Lines：每行一个对象"
        raise SourceError(what, place=Place(name), fix=fix)
    if start.startswith("<"):
        return _markup(path, name, encoding, start)
    sheet = DelimitedSheet(path, name, encoding)
    form: Format = "tsv" if sheet.delimiter == "\t" else "csv"
    return ExtractFile(path, name, form, encoding.name, (sheet,), notes)


def _padded(path: Path, encoding: Encoding) -> tuple[Note, ...]:
    size = padding(path, encoding)
    return (Note("", "padding", f"文件末尾有 {size:,} 个填充字符"),) if size else ()


def _markup(path: Path, name: str, encoding: Encoding, start: str) -> ExtractFile:
    """Open a table that is saved as a page or as Excel 2003 XML, whatever its name says."""
    form: Format = "xml" if is_excel_xml(start) else "html"
    with utf8_stream(path, encoding) as stream:
        read = xml_sheets if form == "xml" else html_sheets
        sheets = read(stream, Place(name))
    if all(sheet.is_empty for sheet in sheets):
        what = "这是网页（HTML 或 XML），不是表格文件"
        raise SourceError(what, place=Place(name), fix="用 Excel 打开后另存为 XLSX")
    return ExtractFile(path, name, form, encoding.name, sheets, notes_of(sheets))
