"""What a file is, told by its bytes; each bad file is refused with what it is and the way out."""

import io
import zipfile
from pathlib import Path

import msoffcrypto
import polars as pl
import pytest
import xlsxwriter
from msoffcrypto.format.ooxml import OOXMLFile

from connectors.read.open import open_extract
from pipeline.errors import SourceError


def workbook(path: Path, cell: str = "案号") -> bytes:
    with xlsxwriter.Workbook(str(path)) as book:
        book.add_worksheet().write(0, 0, cell)
    return path.read_bytes()


def refusal(folder: Path, data: bytes) -> str:
    path = folder / "delivered"
    path.write_bytes(data)
    with pytest.raises(SourceError) as raised:
        open_extract(path, name="导出.xlsx")
    return str(raised.value)


def test_the_name_decides_nothing(tmp_path: Path) -> None:
    workbook(tmp_path / "a.csv")
    (tmp_path / "b.xlsx").write_text("案号\t姓名\n1\t2\n", encoding="utf-8")
    pl.DataFrame({"a": [1]}).write_parquet(tmp_path / "c.txt")
    formats = [open_extract(tmp_path / name, name=name).format for name in ("a.csv", "b.xlsx")]
    assert formats == ["xlsx", "tsv"]
    assert open_extract(tmp_path / "c.txt", name="c.txt").format == "parquet"


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "导出.xlsx：文件是空的，没有内容\n  办法：请送数单位重新导出"),
        (b"\xef\xbb\xbf\r\n \n", "文件是空的，没有内容"),
        (b"%PDF-1.7", "这是PDF 文件，不能装载"),
        (b"<html><table></table>", "这是网页（HTML 或 XML），不是表格文件"),
        (b'[{"a": 1}]', "这是 JSON 数组，不能装载\n  办法：改为 JSON Lines：每行一个对象"),
        (b"PAR1abc", "Parquet 文件不完整（缺少结尾）"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1abc", "工作簿内容已损坏或不完整"),
    ],
)
def test_what_cannot_be_read_is_told(tmp_path: Path, data: bytes, told: str) -> None:
    assert told in refusal(tmp_path, data)


def test_a_truncated_workbook_is_told(tmp_path: Path) -> None:
    data = workbook(tmp_path / "a.xlsx")
    told = refusal(tmp_path, data[: len(data) * 2 // 3])
    assert told == (
        "导出.xlsx：文件不完整：像是 XLSX，但压缩包缺少结尾或已损坏\n  办法：请送数单位重新传送"
    )


def test_a_damaged_workbook_is_told_with_its_member(tmp_path: Path) -> None:
    data = bytearray(workbook(tmp_path / "a.xlsx", "很长的表头" * 40))
    with zipfile.ZipFile(tmp_path / "a.xlsx") as archive:
        info = archive.getinfo("xl/sharedStrings.xml")
    data[info.header_offset + 30 + len(info.filename) + 20] ^= 0xFF
    assert "文件已损坏" in refusal(tmp_path, bytes(data)) or "不完整" in refusal(
        tmp_path, bytes(data)
    )


def test_a_zip_that_is_no_workbook_is_told(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("说明.txt", "x")
    assert "这是压缩包或其他 Office 文件，不是 XLSX 工作簿" in refusal(tmp_path, buffer.getvalue())


def test_a_workbook_with_a_password_is_told_from_an_xls(tmp_path: Path) -> None:
    workbook(tmp_path / "a.xlsx")
    locked = io.BytesIO()
    with (tmp_path / "a.xlsx").open("rb") as plain:
        OOXMLFile(plain).encrypt("1234", locked)
    with (tmp_path / "locked").open("wb") as out:
        out.write(locked.getvalue())
    with (tmp_path / "locked").open("rb") as file:
        assert msoffcrypto.OfficeFile(file).is_encrypted()
    told = refusal(tmp_path, locked.getvalue())
    assert "这是加了密码的 XLSX 工作簿，打不开\n  办法：请送数单位取消密码后重新传送" in told


def test_a_workbook_without_any_cell_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        book.add_worksheet()
    assert "工作簿是空的，各工作表都没有内容" in refusal(tmp_path, path.read_bytes())
