"""The demo city as a whole: counts, formats, the same bytes."""

import hashlib
from datetime import date
from pathlib import Path

import polars as pl
import pytest
from python_calamine import CalamineWorkbook

from data.city import CityManifest, make_city
from data.layouts.usual import LAYOUTS


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> CityManifest:
    return make_city(tmp_path_factory.mktemp("city"))


def hashes(folder: Path) -> dict[str, str]:
    return {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in sorted(folder.iterdir())}


def test_every_source_has_one_file_and_the_rows_add_up(city: CityManifest) -> None:
    assert len({file.source for file in city.files}) == len(LAYOUTS) == 27
    assert {p.name for p in city.folder.iterdir()} == {file.file for file in city.files}
    assert sum(file.rows for file in city.files) == 3_000


def test_the_same_seed_gives_the_same_bytes(city: CityManifest, tmp_path: Path) -> None:
    assert hashes(make_city(tmp_path).folder) == hashes(city.folder)


def test_another_seed_changes_the_background_only(city: CityManifest, tmp_path: Path) -> None:
    other = make_city(tmp_path, seed=8)
    assert hashes(other.folder) != hashes(city.folder)
    assert other.clues == city.clues


def test_every_format_is_read_back_with_as_many_rows(city: CityManifest) -> None:
    for file in city.files:
        path = city.folder / file.file
        if path.suffix == ".xlsx":
            sheet = CalamineWorkbook.from_path(path).get_sheet_by_index(0)
            layout = next(x for x in LAYOUTS if x.source == file.source)
            around = 2 + bool(layout.total) + 2 * bool(layout.signature)
            assert len(sheet.to_python(skip_empty_area=False)) == file.rows + around
        elif path.suffix == ".parquet":
            assert pl.read_parquet(path).height == file.rows
        else:
            encoding = next(x.encoding for x in LAYOUTS if x.source == file.source)
            lines = path.read_bytes().decode(encoding).splitlines()
            assert len(lines) == file.rows + (path.suffix != ".jsonl")


def test_each_encoding_is_the_one_its_bureau_uses(city: CityManifest) -> None:
    start = {file.source: (city.folder / file.file).read_bytes()[:4] for file in city.files}
    assert start["hotline_order"].startswith(b"\xef\xbb\xbf")
    assert start["tax_payment"].startswith(b"\xff\xfe")
    assert start["enforcement_case"] == "案号".encode("gb18030")


def test_copies_are_equal_in_all_but_their_running_number(city: CityManifest) -> None:
    file = next(file for file in city.files if file.source == "hotline_order")
    calls = pl.read_csv(city.folder / file.file, infer_schema=False).drop("序号")
    assert calls.height - calls.unique().height == file.duplicates == 3


def test_background_grows_and_scenarios_stay(city: CityManifest, tmp_path: Path) -> None:
    larger = make_city(tmp_path, records=6_000)
    assert sum(file.rows for file in larger.files) == 6_000
    assert larger.clues == city.clues


def test_dates_follow_the_as_of_date(city: CityManifest, tmp_path: Path) -> None:
    earlier = make_city(tmp_path, as_of=date(2025, 6, 30))
    assert [clue.rule_id for clue in earlier.clues] == [clue.rule_id for clue in city.clues]
    taxes = pl.read_csv(earlier.folder / "税款入库.tsv", separator="\t", encoding="utf-16")
    assert taxes["入库日期"].cast(pl.Int64).max() == 20250519
