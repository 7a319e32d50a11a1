"""Real files of every format, made by code, from which the fuzzer starts; all fictional."""

import csv
import io
import json
import zipfile
from typing import Literal

import polars as pl
import xlsxwriter
import xlwt

from tests.fuzz.biff5 import biff5, label

HEADER = ["案号", "被执行人", "证件号码", "发布日期", "履行情况"]
ROWS = [
    [f"（2024）沪0112执{n}号", f"虚构{n}建筑有限公司", f"9131{n:014}", "2024-01-02", '说"不"\n付']
    for n in range(1, 40)
]


def seeds(form: str) -> list[bytes]:
    """Give the files of one format: csv, jsonl, zip, xlsx, xls, html, xml or parquet."""
    return MAKERS[form]()


def _csv() -> list[bytes]:
    found = []
    for delimiter in ",\t;|":
        text = io.StringIO()
        quoting: Literal[0, 1] = csv.QUOTE_ALL if delimiter == "\t" else csv.QUOTE_MINIMAL
        writer = csv.writer(text, delimiter=delimiter, quoting=quoting)
        writer.writerows([["失信名单"], [], HEADER, *ROWS, ["合计", "39"]])
        for codec in ("utf-8", "utf-8-sig", "gb18030", "utf-16"):
            found.append(text.getvalue().encode(codec))
    plain = "\n".join(",".join(row[:4]) for row in [HEADER, *ROWS])
    wide = plain.replace(",", "，")
    joined = "\ufeff" + plain + "\n\ufeff" + plain
    old = plain.replace("\n", "\r")
    dressed = plain.replace(",9131", ',="9131').replace(",2024-01", '",2024-01')
    return [*found, *(t.encode() for t in (plain, wide, joined, old, dressed, "sep=;\n" + plain))]


def _jsonl() -> list[bytes]:
    rows = [json.dumps(dict(zip(HEADER, row, strict=True)), ensure_ascii=False) for row in ROWS]
    odd = ['{"案号": 1e400, "被执行人": [1, {"a": null}], "发布日期": 20240102}', "[]", "", "{}"]
    text = "\n".join([*rows, *odd])
    return [text.encode(), text.encode("gb18030"), text.replace("\n", "\r\n").encode("utf-8-sig")]


def _xlsx() -> list[bytes]:
    found = []
    for options in ({}, {"constant_memory": True}, {"use_zip64": True}):
        buffer = io.BytesIO()
        with xlsxwriter.Workbook(buffer, options) as book:
            sheet = book.add_worksheet("名单")
            sheet.merge_range(0, 0, 0, 4, "失信名单")
            for number, row in enumerate([HEADER, *ROWS], 1):
                sheet.write_row(number, 0, row)
            sheet.write_formula(3, 4, "=1/0", None, "#DIV/0!")
            sheet.write_number(4, 2, 3.10112e17)
            sheet.write_datetime(5, 3, pl.Series(["2024-01-02"]).str.to_datetime()[0])
            sheet.set_row(6, None, None, {"hidden": True})
            if not options:
                sheet.merge_range(10, 1, 12, 1, "合并公司")
                sheet.write_comment(8, 1, "批注")
                sheet.write_rich_string(9, 1, "甲", book.add_format({"bold": True}), "乙", "丙")
            book.add_worksheet("空表").hide()
        found.append(buffer.getvalue())
    return found


def _xls() -> list[bytes]:
    found = []
    for encoding in ("utf-8", "gbk"):
        book = xlwt.Workbook(encoding=encoding)
        sheet = book.add_sheet("名单")
        sheet.write_merge(0, 0, 0, 4, "失信名单")
        for number, row in enumerate([HEADER, *ROWS], 1):
            for column, cell in enumerate(row):
                sheet.write(number, column, cell)
        sheet.write(50, 0, 3.10112e17)
        sheet.write(51, 0, xlwt.Formula("1/0"))
        sheet.write_merge(20 + 40, 22 + 40, 1, 1, "合并公司")
        sheet.row(6).hidden = True
        book.add_sheet("空表")
        buffer = io.BytesIO()
        book.save(buffer)
        found.append(buffer.getvalue())
    rows = [
        label(n, c, text) for n, row in enumerate([HEADER, *ROWS]) for c, text in enumerate(row)
    ]
    return [*found, biff5(b"".join(rows))]


def _zip() -> list[bytes]:
    found = []
    for method in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2):
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", method) as archive:
            archive.writestr("失信/一.csv", _csv()[0])
            archive.writestr("二.jsonl", _jsonl()[0])
            archive.writestr("三.xlsx", _xlsx()[0])
            archive.writestr("readme.txt", b"x")
        found.append(buffer.getvalue())
    return found


def _parquet() -> list[bytes]:
    frame = pl.DataFrame(ROWS, schema=HEADER, orient="row")
    found = []
    for compression in ("snappy", "uncompressed", "zstd"):
        buffer = io.BytesIO()
        frame.write_parquet(buffer, compression=compression, row_group_size=10)
        found.append(buffer.getvalue())
    return found


def _html() -> list[bytes]:
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in ROWS)
    head = "".join(f"<th rowspan=2 colspan='1'>{cell}" for cell in HEADER)
    page = f"<html><style>td {{}}</style><table><tr>{head}<tr style='display:none'>{cells}</table>"
    return [page.encode(), page.encode("gb18030"), page.replace("</td>", "").encode("utf-8-sig")]


def _xml() -> list[bytes]:
    spoken = "urn:schemas-microsoft-com:office:spreadsheet"
    rows = "".join(
        "<Row ss:Hidden='1'>"
        + "".join(f'<Cell ss:MergeDown="1"><Data ss:Type="String">{c}</Data></Cell>' for c in row)
        + '</Row><Row ss:Index="90"><Cell><Data ss:Type="Number">1e5</Data></Cell></Row>'
        for row in [HEADER, *ROWS]
    )
    text = (
        f'<?xml version="1.0"?><Workbook xmlns="{spoken}" xmlns:ss="{spoken}">'
        f'<Worksheet ss:Name="甲"><Table>{rows}</Table></Worksheet></Workbook>'
    )
    return [text.encode(), text.encode("gb18030")]


MAKERS = {
    "html": _html,
    "xml": _xml,
    "csv": _csv,
    "jsonl": _jsonl,
    "xlsx": _xlsx,
    "xls": _xls,
    "zip": _zip,
    "parquet": _parquet,
}
