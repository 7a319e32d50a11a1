"""The ZIP of an XLSX: its parts read within limits, and which part holds which sheet.

Sizes are counted while reading; what the archive says of itself is not believed.
"""

import copy
import html
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import NamedTuple

from pipeline.errors import Place, SourceError

MAX_UNPACKED = 4 << 30
"""Bytes of all parts together; 1,048,576 rows of 30 columns are about 2 GB."""

MAX_PART = 1 << 30
"""Bytes of one part other than a sheet, such as the shared strings, which is held in memory."""

MAX_SMALL = 1 << 26
"""Bytes of a part that is read whole: the workbook, relations."""

MAX_RATIO, FREE_RATIO = 300, 1 << 26
"""A part may unpack to 300 times its size (empty formatted rows reach 50), below 64 MB to any."""

BLOCK = 1 << 22
_BOMB = "压缩包解开后过大，像是压缩炸弹，没有装载"
_RESAVE = "用 Excel 打开后另存为 XLSX 再送；数据确实很多时分成几个文件"
_TAG = re.compile(rb"""<(?:\w+:)?(sheet|Relationship)\b((?:[^>"']|"[^"]*"|'[^']*')*)>""")
_ATTRIBUTE = re.compile(rb"""([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")


class Workbook(NamedTuple):
    """The parts that hold the sheets, in the workbook's order, and the one of shared strings."""

    sheets: tuple[str, ...]
    strings: str | None


class Package:
    """An open XLSX."""

    def __init__(self, archive: zipfile.ZipFile, place: Place) -> None:
        self._archive, self._place = archive, place
        self._names = {name.lower().replace("\\", "/"): name for name in archive.namelist()}

    def part(self, name: str) -> str | None:
        """Give the name in the archive of a part, whatever its case; null when it is not there."""
        return self._names.get(name.lower().lstrip("/"))

    def parts(self) -> list[str]:
        """Name the parts, in the order of the archive."""
        return [info.filename for info in self._archive.infolist() if not info.is_dir()]

    def blocks(self, name: str, limit: int = MAX_UNPACKED) -> Iterator[bytes]:
        """Unpack one part piece by piece to its end; its checksum is checked.

        Raises:
            SourceError: It unpacks to more than its limit.
            zipfile.BadZipFile: It is damaged.
        """
        info = copy.copy(self._archive.getinfo(name))
        most = max(info.compress_size * MAX_RATIO, FREE_RATIO)
        stated, info.file_size = info.file_size, limit + 1
        size = 0
        try:
            with self._archive.open(info) as file:
                while block := file.read(BLOCK):
                    size += len(block)
                    if size > min(most, limit):
                        raise SourceError(_BOMB, place=self._place, fix=_RESAVE)
                    yield block
        except zlib.error as error:
            raise zipfile.BadZipFile(str(error)) from error
        if size != stated:
            raise zipfile.BadZipFile(f"{name}: {size} bytes, stated {stated}")

    def read(self, name: str) -> bytes:
        """Read a small part whole; empty when it is not there."""
        found = self.part(name)
        return b"" if found is None else b"".join(self.blocks(found, MAX_SMALL))

    def workbook(self) -> "Workbook":
        """Find the workbook as the package names it, its sheets in order, its shared strings.

        Raises:
            zipfile.BadZipFile: A sheet has no part.
        """
        roots = [target for kind, target in self.related("").values() if kind == "officeDocument"]
        name = roots[0] if roots else "xl/workbook.xml"
        related = self.related(name)
        strings = [target for kind, target in related.values() if kind == "sharedStrings"]
        sheets = []
        for one in _attributes(self.read(name), b"sheet"):
            key = next((value for name, value in one.items() if name.endswith(":id")), "")
            part = self.part(related.get(key, ("", ""))[1])
            if part is None:
                raise zipfile.BadZipFile(f"sheet {key} has no part")
            sheets.append(part)
        return Workbook(tuple(sheets), self.part(strings[0]) if strings else None)

    def related(self, name: str) -> dict[str, tuple[str, str]]:
        """Give the relations of a part, or of the package (''): id → (last word of type, part)."""
        folder, base = posixpath.split(name)
        relations = self.read(f"{folder}/_rels/{base}.rels")
        return {
            one.get("Id", ""): (
                one.get("Type", "").rsplit("/", 1)[-1],
                posixpath.normpath(posixpath.join("/" + folder, one.get("Target", ""))),
            )
            for one in _attributes(relations, b"Relationship")
        }


def check_sizes(archive: zipfile.ZipFile, place: Place) -> None:
    """Refuse at once an archive that itself says it unpacks to too much.

    Raises:
        SourceError: More bytes than `MAX_UNPACKED`.
    """
    if sum(info.file_size for info in archive.infolist()) > MAX_UNPACKED:
        raise SourceError(_BOMB, place=place, fix=_RESAVE)


def _attributes(xml: bytes, tag: bytes) -> Iterator[dict[str, str]]:
    for name, attributes in _TAG.findall(xml):
        if name == tag:
            yield {
                key.decode(errors="replace"): html.unescape(
                    (double or single).decode(errors="replace")
                )
                for key, double, single in _ATTRIBUTE.findall(attributes)
            }
