"""An empty XLSX to send to a bureau: the headers of a contract, and a sheet that explains them."""

import datetime
from pathlib import Path

import xlsxwriter

from connectors.model import Contract, Field

_MADE = datetime.datetime(2024, 1, 1, tzinfo=datetime.UTC).replace(tzinfo=None)
_TYPES = {
    "text": "文字",
    "code": "统一社会信用代码",
    "person_id": "身份证号",
    "party_id": "信用代码或身份证号",
    "phone": "电话",
    "case_no": "案号",
    "document_no": "文号",
    "organisation": "单位全称",
    "person": "姓名",
    "party": "单位全称或姓名",
    "project": "项目全称",
    "category": "固定用语",
    "date": "日期，如 2024-04-01",
    "month": "月份，如 2024-04",
    "timestamp": "时间，如 2024-04-01 08:30",
    "money": "金额",
    "count": "整数",
    "number": "数",
    "percent": "百分比，如 15%",
}
_EMPTY = {"unknown": "不详", "none": "没有或尚未发生", "zero": "零"}
NOTE_HEADERS = ("列名", "必填", "填写内容", "空白表示", "也认的列名", "说明")


def template(contract: Contract, out: Path) -> None:
    """Write the template; made again from the same contract it has the same bytes.

    Every column of the first sheet is formatted as text, so that Excel neither cuts an ID nor
    rewrites a date.

    Raises:
        OSError: The place cannot be written.
    """
    out.touch()  # a folder that is not there is told as such, not in the workbook's own way
    with xlsxwriter.Workbook(str(out)) as book:
        book.set_properties({"title": contract.title, "author": "", "created": _MADE})
        text = book.add_format({"num_format": "@"})
        bold = book.add_format({"num_format": "@", "bold": True, "bg_color": "#FCE4D6"})
        plain = book.add_format({"num_format": "@", "bold": True})
        wrap = book.add_format({"text_wrap": True, "valign": "top"})
        data = book.add_worksheet("数据")
        data.freeze_panes(1, 0)
        for index, field in enumerate(contract.fields.values()):
            data.set_column(index, index, max(12, 2 * len(field.header) + 2), text)
            data.write_string(0, index, field.header, bold if field.required else plain)
        notes = book.add_worksheet("填写说明")
        notes.set_column(0, 5, 24, wrap)
        notes.write_row(0, 0, NOTE_HEADERS, plain)
        for row, field in enumerate(contract.fields.values(), 1):
            notes.write_row(row, 0, field_notes(field), wrap)


def field_notes(field: Field) -> tuple[str, str, str, str, str, str]:
    """Explain a field in Chinese, in the order of `NOTE_HEADERS`."""
    kind = _TYPES[field.type]
    if field.type == "money":
        kind += f"（{field.unit}；表头或单元格另写单位的，以所写为准）"
    words = "、".join(text for texts in field.words.values() for text in texts)
    kind += f"：{words}" if words else ""
    empty = "见说明" if field.when_empty or field.otherwise else _EMPTY[field.empty]
    empty += "；他列表明已发生的为不详" if field.asserted_by else ""
    return (
        field.header,
        "是" if field.required else "",
        kind,
        empty,
        "、".join(field.aliases),
        field.note,
    )
