"""One city delivered by three offices, each in its own way: the same clues."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from connectors.contract import load_contracts
from connectors.normal import normal_header
from data.choices import Arrangement
from data.city import CityManifest, make_city
from data.manner import Manner, layouts
from pipeline.nightly.run import run_night
from pipeline.nightly.workspace import init_workspace

ARRANGEMENTS: tuple[Arrangement, ...] = ("usual", "county", "province")
Told = dict[str, tuple[Any, ...]]


def night(folder: Path, arrangement: Arrangement) -> tuple[CityManifest, Told]:
    """Run a clean city's night; give each clue by its id: rule, outcome, figures, score."""
    workspace = init_workspace(folder)
    manner = Manner(dirt="none", layout=arrangement)
    city = make_city(workspace.inbox, records=1_000, manner=manner)
    assert not run_night(workspace, as_of=city.as_of).refused
    [path] = workspace.outbox.glob("*/clues.jsonl")
    clues = [
        json.loads(line, parse_float=Decimal)
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    figures = ("rule_id", "outcome", "workers", "amount_yuan", "score", "says")
    told = {c["clue_id"]: tuple(c[f] for f in figures) for c in clues}
    return city, told


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> tuple[CityManifest, Told]:
    return night(tmp_path_factory.mktemp("usual"), "usual")


@pytest.mark.parametrize("arrangement", ARRANGEMENTS[1:])
def test_another_office_s_files_give_the_same_clues(
    arrangement: Arrangement, usual: tuple[CityManifest, Told], tmp_path: Path
) -> None:
    city, told = night(tmp_path, arrangement)
    assert len(told) == len(city.clues)
    assert told == usual[1]


@pytest.mark.parametrize("arrangement", ["county", "province"])
def test_the_other_offices_do_everything_otherwise(arrangement: Arrangement) -> None:
    usual = {layout.source: layout for layout in layouts(Manner())}
    for layout in layouts(Manner(layout=arrangement)):
        ours = usual[layout.source]
        assert layout.file != ours.file
        assert list(layout.headers) != list(ours.headers)
        assert set(layout.headers) == set(ours.headers)


@pytest.mark.parametrize("arrangement", ["county", "province"])
def test_every_header_of_theirs_is_one_the_contract_knows(arrangement: Arrangement) -> None:
    contracts = load_contracts()
    for layout in layouts(Manner(layout=arrangement)):
        fields = contracts[layout.source].fields
        for name, header in layout.headers.items():
            if name in fields:
                known = {
                    normal_header(h).text for h in (fields[name].header, *fields[name].aliases)
                }
                assert normal_header(header).text in known, (layout.source, header)
