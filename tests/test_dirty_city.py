"""The demo city as bureaus make it: nothing lost in silence, no answer changed but as said."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

import pytest

from data.city import CityManifest, make_city
from data.extracts import BACKGROUND
from data.manner import Form, Manner
from pipeline.nightly.run import run_night
from pipeline.nightly.workspace import init_workspace
from tests.dirt import FOUND_AT_LINKING, SET_ASIDE, Loaded, differences, lines_of, loaded, untold

RECORDS = 1_000
DIFFERS = {*FOUND_AT_LINKING, *SET_ASIDE, "stray-quote"}
FORMS: tuple[Form, ...] = (
    *("own", "csv-bom", "csv-gb18030", "csv-utf16"),
    *("xlsx", "xls", "jsonl", "parquet"),
)
"""CSV in UTF-8 and TSV are among each bureau's own."""


@dataclass(frozen=True)
class Dirty:
    """A dirty city and what was loaded of it."""

    city: CityManifest
    loaded: Loaded


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Loaded]:
    city = make_city(tmp_path_factory.mktemp("clean"), records=RECORDS)
    with loaded(city) as found:
        yield found


@pytest.fixture(scope="module", params=FORMS)
def dirty(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Dirty]:
    manner = Manner(dirt="full", form=request.param)
    city = make_city(tmp_path_factory.mktemp("dirty"), records=RECORDS, manner=manner)
    with loaded(city) as found:
        yield Dirty(city, found)


def is_excused(city: CityManifest, difference: tuple[str, str, str, str, str]) -> bool:
    """Tell whether the register has the lost or respelled value of a field, or the broken row."""
    source, key, field, was, now = difference
    for one in city.planted:
        if one.source != source or not (one.destroys or one.kind in DIFFERS):
            continue
        if field and one.field == field and was.startswith(one.meant):
            return True
        if was == "row" and one.kind in SET_ASIDE and one.key and one.key in key:
            return True
        if one.kind == "stray-quote" and was == now.replace('"', ""):
            return True
    return False


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
    assert untold(dirty.loaded, list(dirty.city.planted)) == []


def test_a_corrected_file_is_kept_and_counts_no_more(dirty: Dirty) -> None:
    first = next(one.file for one in dirty.city.planted if one.kind == "replaced-file")
    files = "SELECT file, in_force FROM extract WHERE source = 'project' ORDER BY file"
    assert dict(dirty.loaded.con.sql(files).fetchall())[first] is False


def test_lines_around_the_records_are_counted_apart(dirty: Dirty) -> None:
    ignored = dict(dirty.loaded.con.sql("SELECT file, lines_ignored FROM extract").fetchall())
    planted = lines_of(list(dirty.city.planted))
    assert {file: ignored[file] for file in planted} == planted


Answer = tuple[str, int | None, Decimal | None]


def yuan(text: object) -> Decimal | None:
    return None if text is None else Decimal(str(text)).quantize(Decimal("0.01"))


def expected_answers(city: CityManifest) -> dict[tuple[str, str], Answer]:
    """Give the clean city's answers with the changes that lost facts bring."""
    clean: dict[tuple[str, str], Answer] = {
        (one.rule_id, one.subject_no or one.subject_name): (
            one.outcome,
            one.workers,
            yuan(one.amount_yuan),
        )
        for one in city.clues
    }
    for lost in city.changes:
        told = (lost.outcome, lost.workers, yuan(lost.amount_yuan))
        clean[lost.rule_id, lost.subject_no] = told
    return clean


@pytest.mark.parametrize("form", ["own", "zip"])
def test_no_answer_differs_but_those_whose_facts_are_gone(
    form: Form, tmp_path_factory: pytest.TempPathFactory
) -> None:
    workspace = init_workspace(tmp_path_factory.mktemp("night"))
    manner = Manner(dirt="full", form=form)
    city = make_city(workspace.inbox, records=RECORDS, manner=manner)
    result = run_night(workspace, as_of=city.as_of)
    assert not result.refused
    [path] = workspace.outbox.glob("*/clues.jsonl")
    found = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        clue = json.loads(line, parse_float=Decimal)
        subject = clue["subject"]
        named = subject["about"] if subject["kind"] == "record" else subject
        key = clue["rule_id"], subject["id_no"] or named["name"]
        found[key] = clue["outcome"], clue["workers"], yuan(clue["amount_yuan"])
    assert found == expected_answers(city)
