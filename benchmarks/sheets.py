"""Reading an XLSX with the cell audit against fastexcel into Polars: rows a second, ratio, peak.

The workbook is made by code in a temporary folder: ten columns, three of them numbers and dates.
The plain side types each column by its first cells and tells neither errors nor damaged numbers.
"""

import argparse
import datetime
import tempfile
from pathlib import Path

import fastexcel
import xlsxwriter

from benchmarks._measured import measured
from connectors.contract import load_contracts
from connectors.fit import fit
from connectors.read.open import open_extract
from pipeline.errors import Place

ROWS = 200_000
TARGET = 50_000
"""Rows of ten columns that the project promises a second."""

HEADERS = (
    "线索编号", "反映人姓名", "身份证号", "手机号", "用人单位",
    "统一社会信用代码", "欠薪金额", "涉及人数", "反映时间", "区县",
)  # fmt: skip


def main() -> None:
    """Print one line: rows, both times, their ratio, rows a second, peak memory."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=ROWS)
    rows = parser.parse_args().rows
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "reports.xlsx"
        write_reports(path, rows)
        plain = measured(read_plainly, path)
        ours = measured(read_audited, path)
    print(
        f"sheets rows={rows} columns=10 fastexcel={plain.seconds:.2f}s xinsuo={ours.seconds:.2f}s"
        f" ratio={ours.seconds / plain.seconds:.2f} rows_per_s={rows / ours.seconds:,.0f}"
        f" (promised {TARGET:,}) peak_mib={ours.peak_mib:,.0f}"
    )


def write_reports(path: Path, rows: int) -> None:
    """Write `rows` wage complaints as Excel stores them: shared strings, numbers, typed dates."""
    first = datetime.date(2024, 1, 1)
    with xlsxwriter.Workbook(str(path)) as book:
        sheet, day = book.add_worksheet(), book.add_format({"num_format": "yyyy-mm-dd"})
        sheet.write_row(0, 0, HEADERS)
        for n in range(rows):
            sheet.write_row(n + 1, 0, _texts(n))
            sheet.write_number(n + 1, 6, n * 13 % 90_000 + n % 100 / 100)
            sheet.write_number(n + 1, 7, n % 300 + 1)
            sheet.write_datetime(n + 1, 8, first + datetime.timedelta(days=n % 900), day)
            sheet.write_string(n + 1, 9, f"第{n % 30 + 10}区")


def _texts(n: int) -> tuple[str, ...]:
    return (
        f"XS{n + 10**9}",
        f"张{chr(0x4E00 + n % 5_000)}",
        f"31011219900101{n % 10_000:04d}",
        f"139{n % 10**8:08d}",
        f"虚构{n % 50_000 + 10**5}建筑工程有限公司",
        f"91310112MA1{n % 10**7:07d}",
    )


def read_plainly(path: Path) -> None:
    """Read the sheet into one Polars frame."""
    fastexcel.read_excel(path).load_sheet(0).to_polars()


def read_audited(path: Path) -> None:
    """Read the sheet as ingest does: audited, fitted, as text with the kind of each cell."""
    sheet = open_extract(path, name=path.name).sheets[0]
    found = fit(sheet.head(), load_contracts(), place=Place(path.name))
    for _ in sheet.batches(found):
        pass


if __name__ == "__main__":
    main()
