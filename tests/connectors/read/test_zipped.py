"""ZIP deliveries: names, faults told by name, bombs refused."""

import io
import stat
import zipfile
from pathlib import Path

import pytest
import xlsxwriter

from connectors.read import zipped
from connectors.read.zipped import Member, is_zip, unpack
from pipeline.errors import SourceError

CSV = "案号,被执行人\n执1号,甲公司\n".encode()


def pack(folder: Path, members: dict[str, bytes]) -> Path:
    path = folder / "delivered"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def gbk_names(path: Path, name: str) -> None:
    """Write the ASCII stand-in for a name as GBK, as Chinese Windows does, without the flag."""
    stand_in, real = b"n" * len(name.encode("gbk")), name.encode("gbk")
    path.write_bytes(path.read_bytes().replace(stand_in, real))


def unpacked(path: Path) -> list[Member]:
    folder = path.parent / "out"
    folder.mkdir()
    return list(unpack(path, folder, name="a.zip"))


def refusal(path: Path) -> str:
    with pytest.raises(SourceError) as raised:
        unpacked(path)
    return str(raised.value)


def test_every_file_is_a_member_named_with_its_folders(tmp_path: Path) -> None:
    path = pack(tmp_path, {"乙/b.csv": b"2", "a.csv": CSV, "乙/": b"", "a.csv.toml": b"x"})
    members = unpacked(path)
    assert [member.file for member in members] == [
        "a.zip/a.csv",
        "a.zip/a.csv.toml",
        "a.zip/乙/b.csv",
    ]
    assert [m.path.read_bytes() for m in members if m.path] == [CSV, b"x", b"2"]


def test_a_name_in_gbk_is_read(tmp_path: Path) -> None:
    path = pack(tmp_path, {"n" * 12 + "/x.csv": CSV})
    gbk_names(path, "闵行区的热线")
    assert unpacked(path)[0].file == "a.zip/闵行区的热线/x.csv"


def test_what_systems_leave_behind_is_passed_over(tmp_path: Path) -> None:
    litter = ("__MACOSX/._a.csv", ".DS_Store", "甲/Thumbs.db", "~$a.xlsx")
    path = pack(tmp_path, {"a.csv": CSV, **dict.fromkeys(litter, b"x")})
    assert [member.file for member in unpacked(path)] == ["a.zip/a.csv"]


@pytest.mark.parametrize(
    "name", ["../a.csv", "/etc/a.csv", "甲/../../a.csv", "C:/a.csv", "..\\a.csv"]
)
def test_a_path_out_of_the_zip_is_refused_alone(tmp_path: Path, name: str) -> None:
    bad, good = sorted(
        unpacked(pack(tmp_path, {name: CSV, "乙.csv": CSV})), key=lambda m: not m.fault
    )
    assert "文件名指向压缩包之外" in str(bad.fault)
    assert bad.path is None
    assert good.path is not None
    assert good.path.parent == tmp_path / "out"


def test_a_link_is_refused_alone(tmp_path: Path) -> None:
    path = tmp_path / "delivered"
    link = zipfile.ZipInfo("a.csv")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(link, "/etc/passwd")
    assert "这是指向别处的链接" in str(unpacked(path)[0].fault)


def test_a_zip_in_a_zip_is_refused_and_a_workbook_taken(tmp_path: Path) -> None:
    inner = pack(tmp_path, {"x.csv": CSV}).read_bytes()
    with xlsxwriter.Workbook(str(tmp_path / "b.xlsx")) as book:
        book.add_worksheet().write(0, 0, "案号")
    path = pack(tmp_path, {"a.zip": inner, "b.xlsx": (tmp_path / "b.xlsx").read_bytes()})
    first, second = unpacked(path)
    assert str(first.fault) == (
        "a.zip/a.zip：压缩包里还有压缩包，不逐层解开\n  办法：请解压后投递里面的文件"
    )
    assert second.fault is None
    assert not (tmp_path / "out" / "1").exists()


def test_a_member_with_a_password_is_told_by_name(tmp_path: Path) -> None:
    data = bytearray(pack(tmp_path, {"a.csv": CSV}).read_bytes())
    data[6] |= 1  # the flag in the local header, and in the list of members
    data[data.index(b"PK\x01\x02") + 8] |= 1
    (tmp_path / "delivered").write_bytes(data)
    (member,) = unpacked(tmp_path / "delivered")
    assert (
        str(member.fault) == "a.zip/a.csv：加了密码，打不开\n  办法：请送数单位取消密码后重新打包"
    )


def test_a_damaged_member_is_told_by_name_and_the_others_are_taken(tmp_path: Path) -> None:
    data = bytearray(pack(tmp_path, {"a.csv": CSV * 9, "b.csv": b"2"}).read_bytes())
    data[45] ^= 0xFF
    (tmp_path / "delivered").write_bytes(data)
    first, second = unpacked(tmp_path / "delivered")
    assert "a.zip/a.csv：已损坏" in str(first.fault)
    assert second.fault is None


def test_a_name_that_comes_twice_is_taken_once(tmp_path: Path) -> None:
    path = tmp_path / "delivered"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.csv", "1")
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("a.csv", "2")
    first, second = unpacked(path)
    assert first.path is not None
    assert first.path.read_text() == "1"
    assert "两个同名的文件" in str(second.fault)


def test_what_unpacks_to_too_much_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = pack(tmp_path, {"a.csv": bytes(zipped.FREE_BYTES * 2)})
    assert "解开有 134,217,728 字节，超过上限，没有解开" in refusal(path)
    assert list((tmp_path / "out").iterdir()) == []


def test_a_zip_of_too_many_files_is_refused(tmp_path: Path) -> None:
    path = pack(tmp_path, {f"{number}.csv": b"" for number in range(zipped.MOST_MEMBERS + 1)})
    assert "压缩包里有 10,001 个文件，超过 10,000 个的上限" in refusal(path)


@pytest.mark.parametrize(
    ("cut", "told"),
    [(slice(0, -10), "像是 ZIP 压缩包，但缺少结尾"), (slice(-22, None), "像是 ZIP 压缩包")],
)
def test_a_zip_that_is_cut_off_is_told(tmp_path: Path, cut: slice, told: str) -> None:
    path = pack(tmp_path, {"a.csv": CSV})
    path.write_bytes(path.read_bytes()[cut])
    assert is_zip(path)
    assert told in refusal(path)


def test_an_empty_zip_is_told(tmp_path: Path) -> None:
    assert "压缩包是空的，里面没有文件" in refusal(pack(tmp_path, {}))


def test_a_workbook_and_another_office_file_are_no_zip(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer) as book:
        book.add_worksheet().write(0, 0, "案号")
    (tmp_path / "a").write_bytes(buffer.getvalue())
    (tmp_path / "b").write_bytes(buffer.getvalue()[:3000])
    assert [is_zip(tmp_path / name) for name in "ab"] == [False, False]
    assert not is_zip(pack(tmp_path, {"mimetype": b"application/vnd.oasis", "content.xml": b""}))
    assert is_zip(pack(tmp_path, {"a.csv": CSV}))
