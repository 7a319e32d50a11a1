"""The demo city as bureaus make it: nothing lost in silence, no answer changed but as said.

Half of the forms are loaded without a night; two go through a whole night, one of them each
bureau's own form in one ZIP. Files in other encodings must only give the same cells.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from connectors.fit import fit
from connectors.read.extract import Note
from connectors.read.open import open_extract
from data.choices import Form
from data.city import CityManifest, make_city
from data.dirt.planted import Planted
from data.extracts import BACKGROUND
from data.manner import Manner
from pipeline.engine.warehouse import open_warehouse
from pipeline.errors import Place
from pipeline.nightly import runs
from pipeline.nightly.run import run_night
from pipeline.nightly.workspace import Workspace, init_workspace
from tests.dirt import (
    Loaded,
    answers,
    contracts,
    differences,
    expected_answers,
    is_excused,
    lines_of,
    loaded,
    untold,
)

RECORDS = 1_000
FORMS: tuple[Form, ...] = ("csv-bom", "xls", "jsonl", "parquet")
NIGHTS: tuple[Form, ...] = ("zip", "xlsx")
"""A ZIP of each bureau's own form: CSV in three encodings, TSV, XLSX, JSON Lines, Parquet."""


@dataclass(frozen=True)
class Dirty:
    """A dirty city, what was loaded of it, its load report, and the workspace of its night."""

    city: CityManifest
    loaded: Loaded
    reports: list[dict[str, Any]]
    workspace: Workspace | None = None


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Loaded]:
    city = make_city(tmp_path_factory.mktemp("clean"), records=RECORDS)
    with loaded(city) as found:
        yield found


def made(folder: Path, form: Form) -> CityManifest:
    return make_city(folder, records=RECORDS, manner=Manner(dirt="full", form=form))


@pytest.fixture(scope="module", params=[*FORMS, *NIGHTS])
def dirty(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Dirty]:
    if request.param in FORMS:
        city = made(tmp_path_factory.mktemp("dirty"), request.param)
        with loaded(city) as found:
            yield Dirty(city, found, found.reports())
        return
    workspace = init_workspace(tmp_path_factory.mktemp("night"))
    city = made(workspace.inbox, request.param)
    result = run_night(workspace, as_of=city.as_of)
    assert result.manifest is not None
    run_id = result.manifest.run_id
    told = (workspace.outbox / run_id / "load_report.json").read_text(encoding="utf-8")
    with open_warehouse(runs.database_path(workspace, run_id), read_only=True) as con:
        refused = tuple(str(one) for one in result.refused)
        yield Dirty(city, Loaded(con, refused), json.loads(told), workspace)


def planted(dirty: Dirty) -> list[Planted]:
    """Give the register; of a file that came twice under the name by which it was taken."""
    names = {report["file"] for report in dirty.reports}
    [twice] = [one for one in dirty.city.planted if one.kind == "same-bytes"]
    return [
        replace(one, file=twice.file)
        if one.source == twice.source and one.file not in names
        else one
        for one in dirty.city.planted
    ]


def test_every_file_is_taken(dirty: Dirty) -> None:
    assert dirty.loaded.refused == ()


def test_no_value_differs_but_those_that_dirt_destroyed(dirty: Dirty, clean: Loaded) -> None:
    found = [
        (source, *difference)
        for source in BACKGROUND
        for difference in differences(clean, dirty.loaded, source)
    ]
    assert [one for one in found if not is_excused(dirty.city, one)] == []


def test_every_piece_is_told_with_its_kind_and_place(dirty: Dirty) -> None:
    assert untold(dirty.reports, planted(dirty)) == []


def test_a_corrected_file_is_kept_and_counts_no_more(dirty: Dirty) -> None:
    first = next(one.file for one in dirty.city.planted if one.kind == "replaced-file")
    files = "SELECT file, in_force FROM extract WHERE source = 'project' ORDER BY file"
    assert dict(dirty.loaded.con.sql(files).fetchall())[first] is False


def test_lines_around_the_records_are_counted_apart(dirty: Dirty) -> None:
    ignored = {report["file"]: report["lines_ignored"] for report in dirty.reports}
    lines = lines_of(planted(dirty))
    assert {file: ignored[file] for file in lines} == lines


@pytest.mark.parametrize("dirty", NIGHTS, indirect=True)
def test_no_answer_differs_but_those_whose_facts_are_gone(dirty: Dirty) -> None:
    assert dirty.workspace is not None
    [path] = dirty.workspace.outbox.glob("*/clues.jsonl")
    lines = path.read_text(encoding="utf-8").splitlines()
    clues = [json.loads(line, parse_float=Decimal) for line in lines]
    assert answers(clues) == expected_answers(dirty.city)


Cells = list[tuple[dict[str, list[Any]], dict[str, list[Any]], list[tuple[str, str, list[int]]]]]


def cells(path: Path) -> tuple[tuple[Note, ...], Cells]:
    """Give all that a reader gives of a text file."""
    file = open_extract(path, name=path.name)
    (sheet,) = file.sheets
    mapped = fit(sheet.head(), contracts(), place=Place(path.name))
    found: Cells = []
    for batch in sheet.batches(mapped):
        written = sorted(
            (name, kind, rows.to_list())
            for name, kinds in batch.written.items()
            for kind, rows in kinds.items()
        )
        frame, ragged = (frame.to_dict(as_series=False) for frame in batch[:2])
        found.append((frame, ragged, written))
    return file.notes, found


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> CityManifest:
    return made(tmp_path_factory.mktemp("csv-bom"), "csv-bom")


@pytest.mark.parametrize("form", ["csv", "csv-gb18030", "csv-utf16"])
def test_another_encoding_gives_the_same_cells(
    form: Form, usual: CityManifest, tmp_path: Path
) -> None:
    city = made(tmp_path, form)
    for path in sorted(usual.folder.glob("*.csv")):
        assert cells(city.folder / path.name) == cells(path)
