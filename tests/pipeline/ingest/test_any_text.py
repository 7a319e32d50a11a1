"""Any text in any cell: nothing crashes, and every row written is loaded, set aside or ignored."""

import csv
import io
import json
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Literal

import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from connectors.contract import load_contracts
from connectors.model import Bounds
from pipeline.engine.warehouse import open_warehouse
from pipeline.ingest.delivery import Delivery
from pipeline.ingest.run import ingest
from tests.pipeline.ingest.conftest import Office

REPORT = load_contracts()["arrears_report"].model_copy(update={"bounds": Bounds()})
HEADER = ["线索编号", "反映人姓名", "身份证号", "手机号", "用人单位", "欠薪金额", "反映时间"]
GOOD = ["XS1", "张三", "110101199003070011", "13800138000", "甲公司", "1.2万元", "2026-05-01"]
Table = Sequence[Sequence[str]]


def as_csv(rows: Table, quoting: Literal[0, 1], codec: str) -> bytes:
    text = io.StringIO()
    csv.writer(text, quoting=quoting).writerows([HEADER, *rows])
    return text.getvalue().encode(codec)


def as_jsonl(rows: Table) -> bytes:
    lines = [dict(zip(HEADER, row, strict=True)) for row in rows]
    return "\n".join(json.dumps(line, ensure_ascii=False) for line in lines).encode()


def as_xlsx(rows: Table) -> bytes:
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate([HEADER, *rows]):
            for column, cell in enumerate(row):
                sheet.write_string(number, column, cell)
    return buffer.getvalue()


WAYS: dict[str, tuple[Callable[[Table], bytes], int]] = {
    "csv": (lambda rows: as_csv(rows, csv.QUOTE_ALL, "utf-8"), 1),
    "minimal": (lambda rows: as_csv(rows, csv.QUOTE_MINIMAL, "gb18030"), 1),
    "utf-16": (lambda rows: as_csv(rows, csv.QUOTE_ALL, "utf-16"), 1),
    "jsonl": (as_jsonl, 0),
    "xlsx": (as_xlsx, 1),
}
"""How a table is written, and how many lines of it are no rows."""

odd = st.sampled_from(
    ["", "无", "12.5万", "3.1E+17", "2024-02-30", "9" * 40, "\0", "\ufeff", '"', "=1"]
)
cell = odd | st.text(st.characters(codec="utf-8"), max_size=8)
tables = st.lists(st.tuples(*[cell] * len(HEADER)), max_size=30)


@pytest.mark.parametrize("way", WAYS)
@settings(
    max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(rows=tables)
def test_every_row_is_loaded_set_aside_or_ignored(
    tmp_path: Path, way: str, rows: list[tuple[str, ...]]
) -> None:
    write, above = WAYS[way]
    path = tmp_path / "delivered"
    path.write_bytes(write([*rows, GOOD]))
    delivery = Delivery(sha256="a", path=path, file="a", night=1, as_of=date(2026, 6, 30))
    with open_warehouse(None) as con:
        result = ingest(con, [delivery], {"arrears_report": REPORT})
        ((read, loaded, aside, copies, ignored),) = con.execute(
            "SELECT rows_read, rows_loaded, rows_quarantined, duplicates, lines_ignored"
            " FROM extract"
        ).fetchall()
    assert result.refused == ()
    assert read == loaded + aside + copies
    assert read + ignored == above + len(rows) + 1


def test_dirt_of_a_text_file_is_told_with_its_place(office: Office) -> None:
    head, good = ",".join(HEADER), ",".join(GOOD)
    lines = [
        "\ufeff" + head,
        good,
        good.replace("张三", '"李四'),
        good.replace("张三", "王&五"),
        good.replace("张三", "赵,六"),
        good.replace("张三", "孙七" + "多" * 400_000),
        "\ufeff" + head,
        good.replace("张三", "周八"),
        "\0" * 500,
    ]
    data = "\r\n".join(lines).encode().replace(b"&", b"\xff")
    office.deliver(data)
    assert office.rows("SELECT reporter FROM arrears_report ORDER BY row") == [("张三",), ("周八",)]
    assert office.rows('SELECT row, reason, "column" FROM quarantine ORDER BY row') == [
        (3, "broken_quote", ""),
        (4, "undecodable", ""),
        (5, "too_many_cells", ""),
        (6, "too_long", ""),
    ]
    assert office.rows("SELECT rows_read, lines_ignored FROM extract") == [(6, 2)]
