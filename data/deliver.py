"""Write the files of a city: as they come, dealt to several, dirty, twice, corrected, zipped."""

import shutil
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

import polars as pl

from data.dirt.full import Extract, write_dirty
from data.dirt.losses import Loss
from data.dirt.planted import Planted
from data.dirt.versions import CORRECTED, FIRST_VERSION, SIDECAR, TWICE
from data.extracts import as_written, numbered
from data.layout import Layout
from data.scenarios.cast import Row
from data.write import open_sink

ZIP = "报送材料.zip"
_FOLDER = "2026年6月报送"
_DAY = (2026, 7, 1, 8, 0, 0)


@dataclass(frozen=True)
class MadeFile:
    """One file of the delivery.

    Attributes:
        source: Whose extract it is.
        file: Its name in the folder; of a member of a ZIP, `archive.zip/name`.
        rows: Rows below the headers, copies and unreadable ones counted, totals and signatures not.
        duplicates: Of these, exact copies of others.
        quarantined: Of these, rows that cannot be loaded.
    """

    source: str
    file: str
    rows: int
    duplicates: int
    quarantined: int


def deliver(
    folder: Path, layout: Layout, chunks: Iterator[pl.DataFrame], copies: int, quarantined: int
) -> list[MadeFile]:
    """Write a source's records, clean or nearly so; all parts of one layout are like each other.

    Args:
        folder: Where.
        layout: How.
        chunks: The records; one after another into one file, else gathered first.
        copies: So many first rows stand in the last file a second time.
        quarantined: Rows that cannot be loaded, for the account of the first file.
    """
    if layout.parts == 1 and not layout.backwards:
        rows = _stream(folder, layout, chunks, copies)
        return [MadeFile(layout.source, layout.file, rows, copies, quarantined)]
    records = pl.concat(list(chunks))
    if layout.backwards:
        records = records.reverse()
    made = []
    for part in range(layout.parts):
        file = replace(layout, file=_part_name(layout.file, part, layout.parts))
        held = records.gather_every(layout.parts, part)
        rows = _stream(folder, file, iter([held]), copies if part == 0 else 0)
        made.append(
            MadeFile(layout.source, file.file, rows, copies * (not part), quarantined * (not part))
        )
    return made


def _part_name(file: str, part: int, parts: int) -> str:
    path = PurePath(file)
    return file if parts == 1 else f"{path.stem}_{part + 1}{path.suffix}"


def _stream(folder: Path, layout: Layout, chunks: Iterator[pl.DataFrame], copies: int) -> int:
    """Write a file in chunks, the copies behind the first; give its number of rows."""
    written = 0
    with open_sink(folder, layout) as sink:
        for number, chunk in enumerate(chunks):
            lines = as_written(layout, chunk, written)
            if number == 0:
                lines = pl.concat([lines, lines.head(copies)])
            sink.add(numbered(layout, lines, written))
            written += lines.height
    return written


def deliver_dirty(
    folder: Path,
    layout: Layout,
    records: pl.DataFrame,
    *,
    copies: int,
    older: Sequence[Row],
    losses: Sequence[Loss],
) -> list[Planted]:
    """Write a source with all its dirt, some twice or in two versions; give the register."""
    lines = numbered(layout, as_written(layout, records, 0), 0)
    extract = Extract(records, lines, copies, _places(records, older), losses)
    planted = write_dirty(folder, layout, extract)
    path = PurePath(layout.file)
    if layout.source == TWICE:
        again = f"{path.stem} - 副本{path.suffix}"
        shutil.copyfile(folder / layout.file, folder / again)
        planted.append(_of_file(layout, again, "same-bytes"))
    if layout.source == CORRECTED:
        first = replace(layout, file=f"{path.stem}{FIRST_VERSION}{path.suffix}")
        wrong = records.head(records.height // 2).with_columns(
            pl.col("contract_price").str.replace("^.", "9")
        )
        with open_sink(folder, first) as sink:
            sink.add(numbered(first, as_written(first, wrong, 0), 0))
        said = SIDECAR.format(source=layout.source, file=first.file)
        (folder / f"{layout.file}.toml").write_text(said, encoding="utf-8")
        planted.append(_of_file(layout, first.file, "replaced-file"))
    return planted


def _places(records: pl.DataFrame, older: Sequence[Row]) -> frozenset[int]:
    found = set()
    for row in older:
        match = pl.all_horizontal(pl.col(name) == text for name, text in row.items())
        found |= set(records.with_row_index("place").filter(match)["place"].to_list())
    return frozenset(found)


def _of_file(layout: Layout, file: str, kind: str) -> Planted:
    return Planted(layout.source, file, "", 0, "", "", kind, "", "")


class _GbkName(zipfile.ZipInfo):
    """A member whose name is in GBK, as packers of Chinese systems write it, not marked UTF-8."""

    def _encodeFilenameFlags(self) -> tuple[bytes, int]:  # noqa: N802  (zipfile's own name)
        return self.filename.encode("gbk"), self.flag_bits & ~0x800


def pack(folder: Path) -> None:
    """Put all files of a folder into one ZIP, names in GBK, one folder deep; they then go."""
    paths = sorted(path for path in folder.iterdir() if path.is_file())
    with zipfile.ZipFile(folder / ZIP, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in paths:
            member = _GbkName(f"{_FOLDER}/{path.name}", date_time=_DAY)
            member.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(member, path.read_bytes())
            path.unlink()


def packed_name(file: str) -> str:
    """Give the name under which a packed file is known."""
    return f"{ZIP}/{_FOLDER}/{file}"
