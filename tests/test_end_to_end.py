"""The demo city from its extracts to its clues: what was planted comes out, and nothing else.

One run of the README's demo command, in a process of its own, serves all tests here; two more
nights deliver the same city as other offices do.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pytest
from typer.testing import CliRunner

from cli import app
from connectors.contract import Contract, load_contracts
from data.choices import Arrangement
from data.city import CityManifest, make_city
from data.manner import Manner
from pipeline.nightly.run import run_night
from pipeline.nightly.workspace import Workspace, init_workspace
from tests.cells import cell
from tests.readme import READMES, ROOT, make_recipe, run_process

NOTEBOOK = ROOT / "notebooks" / "one-night.ipynb"
DEMO = re.compile(r"(<!-- demo -->\n```text\n)(.*?)(\n```\n<!-- /demo -->)", re.DOTALL)
RUN_ID = re.compile(r"\b[0-9a-f]{16}\b")
FIGURES = ("rule_id", "outcome", "workers", "amount_yuan", "score", "says")
Answer = tuple[str, str, str, str, int | None, Decimal | None]
Clues = list[dict[str, Any]]


@dataclass(frozen=True)
class Night:
    """The demo's night: what was planted, what was shown, what came out."""

    workspace: Workspace
    city: CityManifest
    shown: str
    clues: Clues


def run(arguments: Sequence[str]) -> str:
    result = CliRunner().invoke(app, list(arguments))
    assert result.exit_code == 0, result.output
    return result.output


def read_clues(path: Path) -> Clues:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [json.loads(line, parse_float=Decimal) for line in lines]


@pytest.fixture(scope="module")
def night(tmp_path_factory: pytest.TempPathFactory) -> Night:
    folder = tmp_path_factory.mktemp("city")
    shown = run_process(make_recipe("demo"), folder)
    city = make_city(folder / "again")
    out = folder / "clues.jsonl"
    root = folder / "demo"
    run(["export", "clues", "-w", str(root), "--format", "jsonl", "--out", str(out)])
    return Night(Workspace(root), city, shown, read_clues(out))


@pytest.mark.parametrize("name", READMES)
def test_the_golden_output_of_the_demo_is_shown(
    name: str, night: Night, request: pytest.FixtureRequest
) -> None:
    path = ROOT / name
    text = path.read_text(encoding="utf-8")
    demo = RUN_ID.sub("〈编号〉", night.shown).strip()
    shown = DEMO.search(text)
    assert shown is not None
    if request.config.getoption("--update-golden"):
        path.write_text(DEMO.sub(lambda m: m[1] + demo + m[3], text), encoding="utf-8")
    else:
        assert shown[2] == demo


@pytest.mark.parametrize("arrangement", ["county", "province"])
def test_another_office_s_files_give_the_same_clues(
    arrangement: Arrangement, night: Night, tmp_path: Path
) -> None:
    workspace = init_workspace(tmp_path)
    manner = Manner(dirt="none", layout=arrangement)
    city = make_city(workspace.inbox, records=1_000, manner=manner)
    assert not run_night(workspace, as_of=city.as_of).refused
    [path] = workspace.outbox.glob("*/clues.jsonl")
    told = {c["clue_id"]: [c[figure] for figure in FIGURES] for c in read_clues(path)}
    assert len(told) == len(city.clues)
    assert told == {c["clue_id"]: [c[figure] for figure in FIGURES] for c in night.clues}


def read_back(
    workspace: Workspace, contract: Contract, item: dict[str, Any], name: str
) -> str | None:
    """Give the cell as another reader finds it; null where the file has no such column."""
    path = workspace.archive / item["sha256"]
    try:
        return cell(path, item["file"], item["sheet"], item["row"], contract.fields[name].headers)
    except StopIteration:
        return None


def answer(clue: dict[str, Any]) -> Answer:
    subject = clue["subject"]
    named = subject["about"] if subject["kind"] == "record" else subject
    amount = clue["amount_yuan"]
    return (
        clue["rule_id"],
        clue["outcome"],
        named["name"],
        subject["id_no"] or "",
        clue["workers"],
        None if amount is None else Decimal(amount),
    )


def test_exactly_the_planted_clues_come_out(night: Night) -> None:
    planted = sorted(
        (c.rule_id, c.outcome, c.subject_name, c.subject_no or "", c.workers, c.amount_yuan)
        for c in night.city.clues
    )
    assert sorted(map(answer, night.clues), key=str) == sorted(planted, key=str)


def test_every_clue_shows_the_record_its_subject_comes_from(night: Night) -> None:
    for clue in night.clues:
        assert clue["evidence"]
        assert sum(part["points"] for part in clue["parts"]) == clue["score"]


def test_every_cell_of_evidence_is_what_the_file_says(night: Night) -> None:
    contracts = load_contracts()
    pairs = [
        (told["raw"], read_back(night.workspace, contracts[item["source"]], item, name))
        for clue in night.clues
        for item in clue["evidence"]
        for name, told in item["fields"].items()
    ]
    read = [(raw, found) for raw, found in pairs if found is not None]
    assert [(raw, found) for raw, found in read if raw != found] == []
    assert [raw for raw, found in pairs if found is None and raw] == []
    assert len(read) > 500


def test_rows_add_up_in_every_file(night: Night) -> None:
    [report] = night.workspace.outbox.glob("*/load_report.json")
    files = json.loads(report.read_text(encoding="utf-8"))
    assert len(files) == 27
    for file in files:
        taken = file["rows_loaded"] + file["rows_quarantined"] + file["duplicates"]
        assert file["rows_read"] == taken


def test_ids_are_masked_on_the_screen_and_whole_in_the_export(night: Night) -> None:
    people = [c["subject"] for c in night.clues if c["subject"]["kind"] == "person"]
    numbers = [one["id_no"] for one in people if one["id_no"]]
    assert {len(number) for number in numbers} == {18}
    assert [number for number in numbers if number in night.shown] == []


def test_the_notebook_of_one_night_runs(night: Night, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XINSUO_WORKSPACE", str(night.workspace.root))
    names: dict[str, Any] = {}
    for part in json.loads(NOTEBOOK.read_text(encoding="utf-8"))["cells"]:
        if part["cell_type"] == "code":
            exec("".join(part["source"]), names)
    assert names["by_rule"]["clues"].sum() == len(night.clues)
    assert names["by_level"]["len"].sum() == names["links"].height
    assert names["worst"]["len"].sum() == names["issues"].height > 0


def test_hotline_texts_are_read_as_they_were_spoken(night: Night) -> None:
    said = {claim.order_no: claim.kind for claim in night.city.claims}
    [path] = night.workspace.warehouse.glob("*.duckdb")
    with duckdb.connect(str(path), read_only=True) as con:
        read = dict(
            con.sql(
                "SELECT h.order_no, r.kind FROM reading r JOIN hotline_order h USING (record_id) "
                "WHERE r.source = 'hotline_order' AND h.is_current"
            ).fetchall()
        )
    right = [order_no for order_no, kind in said.items() if read.get(order_no) == kind]
    assert len(said) > 40
    assert len(right) >= 0.97 * len(said)
