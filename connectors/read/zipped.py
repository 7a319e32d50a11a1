"""ZIP deliveries: each file in one becomes a file of its own; what could do harm is refused."""

import errno
import os
import stat
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import IO, NamedTuple

from pipeline.errors import Place, SourceError

MOST_MEMBERS = 10_000
"""Files that one ZIP may hold; a month of a province's offices is a few hundred. Ours."""

MOST_BYTES = 32 << 30
"""Bytes that one ZIP may unpack to; ours, ten times the largest ledger measured."""

MOST_RATIO = 200
"""How many times the ZIP's size its files may unpack to, beyond `FREE_BYTES`: ledgers give 5 to 30,
deflate at most 1032, for bytes all alike (https://www.zlib.net/zlib_tech.html, read 2026-11-21);
members that overlap give more. Ours."""

FREE_BYTES = 64 << 20
"""Bytes up to which no ratio is looked at."""

MOST_DIRECTORY = 32 << 20
"""Bytes of the list of members, which is read into memory: of 10,000 it has two million. Ours."""

DAMAGES = (zipfile.BadZipFile, NotImplementedError, EOFError, ValueError)
"""What `zipfile` raises of a damaged ZIP, besides OSError."""

_CHUNK = 1 << 20
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2)  # LZMA may ask for 4 GiB
_OFFICE = ("xl/", "mimetype", "META-INF/", "[Content_Types].xml")
_MAGIC = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_OF_CONTENT = (None, errno.EINVAL)  # what bzip2 raises, and a place before the file's beginning
_LITTER = ("__MACOSX/", "Thumbs.db", "desktop.ini", ".DS_Store")
_AGAIN = "请送数单位重新打包传送"
_FEWER = "请送数单位核对后重新打包，或解压后逐个投递"
_ODD_FIX = "请把这个文件单独投递"


class Member(NamedTuple):
    """A file of a ZIP.

    Attributes:
        file: Its name as delivered, `a.zip/名.csv`, with `/` between folders.
        path: Where it was unpacked to; null when it has a fault.
        fault: Why it cannot be taken.
    """

    file: str
    path: Path | None
    fault: SourceError | None = None


def is_zip(path: Path) -> bool:
    """Tell whether a file is a ZIP that is no workbook; also when it is cut off."""
    with path.open("rb") as file:
        if not file.read(4).startswith(_MAGIC):
            return False
    if _directory_size(path) > MOST_DIRECTORY:
        return True
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
    except (*DAMAGES, OSError):
        return path.stat().st_size > 0 and not _begins_as_workbook(path)
    return not any(name.startswith(_OFFICE) for name in names)


def unpack(path: Path, folder: Path, *, name: str) -> Iterator[Member]:
    """Unpack every file of a ZIP into a folder, under numbers, never under its own name.

    Names are read as UTF-8 where the ZIP says so or they are, else as GB18030. Folders, hidden
    files and what systems leave behind (`__MACOSX`, `Thumbs.db`, `~$…`) are passed over. A member
    is faulty, alone, when it is protected by a password, a ZIP itself, a link, damaged, named as
    another, or its name points out of the ZIP.

    Args:
        path: The ZIP.
        folder: Exists; holds nothing under a number.
        name: The ZIP's name as delivered.

    Yields:
        The members in order of their names.

    Raises:
        SourceError: The ZIP is cut off, holds no file, too many, or unpacks to too much.
    """
    try:
        if _directory_size(path) > MOST_DIRECTORY:
            what = f"压缩包里的文件太多，超过 {MOST_MEMBERS:,} 个的上限，没有解开"
            raise SourceError(what, place=Place(name), fix=_FEWER)
        with zipfile.ZipFile(path) as archive:
            infos = _infos(archive, path, name)
            seen: set[str] = set()
            for number, (inner, info) in enumerate(infos, 1):
                file = f"{name}/{inner}"
                fault = _fault(info, inner, file, seen)
                seen.add(inner)
                target = folder / str(number)
                fault = fault or _write(archive, info, target, file)
                yield Member(file, None if fault else target, fault)
    except DAMAGES as error:
        what = "文件不完整：像是 ZIP 压缩包，但缺少结尾或已损坏"
        raise SourceError(what, place=Place(name), fix=_AGAIN) from error


def _directory_size(path: Path) -> int:
    """Read how long the list of members is; 0 when the ZIP has no end."""
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - (1 << 16) - 22))
        end = file.read()
    at = end.rfind(b"PK\x05\x06")
    return int.from_bytes(end[at + 12 : at + 16], "little") if at >= 0 else 0


def _begins_as_workbook(path: Path) -> bool:
    with path.open("rb") as file:
        start = file.read(4096)
    return b"[Content_Types].xml" in start or b"xl/" in start


def _infos(archive: zipfile.ZipFile, path: Path, name: str) -> list[tuple[str, zipfile.ZipInfo]]:
    """List the files by name, after the whole was found to be no bomb."""
    infos = [
        (inner, info)
        for info in archive.infolist()
        if not info.is_dir() and not _is_litter(inner := _named(info))
    ]
    total, size = sum(info.file_size for _, info in infos), path.stat().st_size
    what = ""
    if not infos:
        what = "压缩包是空的，里面没有文件"
    elif len(infos) > MOST_MEMBERS:
        what = f"压缩包里有 {len(infos):,} 个文件，超过 {MOST_MEMBERS:,} 个的上限，没有解开"
    elif total > MOST_BYTES or total > FREE_BYTES + MOST_RATIO * size:
        what = f"压缩包 {size:,} 字节，解开有 {total:,} 字节，超过上限，没有解开"
    if what:
        raise SourceError(what, place=Place(name), fix=_FEWER)
    return sorted(infos, key=lambda pair: (pair[0], pair[1].header_offset))


def _named(info: zipfile.ZipInfo) -> str:
    """Read a member's name: `zipfile` reads it as CP437 where the ZIP does not say UTF-8."""
    text = info.orig_filename
    if not info.flag_bits & 0x800:
        plain = text.encode("cp437", errors="replace")
        for codec in ("utf-8", "gb18030"):
            try:
                text = plain.decode(codec)
            except UnicodeDecodeError:
                continue
            break
    text = unicodedata.normalize("NFC", text.split("\0", 1)[0].replace("\\", "/"))
    return "".join(c for c in text if unicodedata.category(c) not in {"Cc", "Cf"})


def _is_litter(inner: str) -> bool:
    last = PurePosixPath(inner).name
    return inner.startswith(_LITTER) or last in _LITTER or last.startswith((".", "~$"))


def _fault(info: zipfile.ZipInfo, inner: str, file: str, seen: set[str]) -> SourceError | None:
    parts = inner.split("/")
    what, fix = "", _ODD_FIX
    if inner.startswith("/") or ".." in parts or ":" in parts[0] or not inner.strip():
        what = "文件名指向压缩包之外，没有解开"
    elif stat.S_ISLNK(info.external_attr >> 16):
        what = "这是指向别处的链接，不是文件，没有解开"
    elif info.flag_bits & 0x1:
        what, fix = "加了密码，打不开", "请送数单位取消密码后重新打包"
    elif info.compress_type not in _METHODS:
        what, fix = "压缩方法不认识，打不开", "请用普通 ZIP（deflate）重新打包"
    elif inner in seen:
        what, fix = "压缩包里有两个同名的文件，只取第一个", "请送数单位改名后重新打包"
    return SourceError(what, place=Place(file), fix=fix) if what else None


def _write(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, target: Path, file: str
) -> SourceError | None:
    """Write a member as long as it is no longer than it says; nothing stays of a faulty one."""
    place, what, fix = Place(file), "", _AGAIN
    try:
        with archive.open(info) as source, target.open("wb") as copy:
            if not _copied(source, copy, info.file_size):
                what = "解开后比压缩包写明的大小长，像是有人做过手脚，没有装载"
        if not what and is_zip(target):
            what, fix = "压缩包里还有压缩包，不逐层解开", "请解压后投递里面的文件"
    except (*DAMAGES, RuntimeError, zlib.error):
        what = "已损坏：内容与校验值不符"
    except OSError as error:
        if error.errno not in _OF_CONTENT:
            raise
        what = "已损坏：内容与校验值不符"
    if what:
        target.unlink(missing_ok=True)
        return SourceError(what, place=place, fix=fix)
    return None


def _copied(source: IO[bytes], copy: IO[bytes], size: int) -> bool:
    left = size
    while chunk := source.read(_CHUNK):
        left -= len(chunk)
        if left < 0:
            return False
        copy.write(chunk)
    copy.flush()
    os.fsync(copy.fileno())
    return True
