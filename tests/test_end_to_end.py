"""The demo city from its extracts to its clues: what was planted comes out, and nothing else."""

import json
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
from data.city import CityManifest, make_city
from pipeline.nightly.workspace import Workspace, init_workspace
from tests.cells import cell

AS_OF = "2026-06-30"
NOTEBOOK = Path(__file__).parents[1] / "notebooks" / "one-night.ipynb"
Answer = tuple[str, str, str, str, int | None, Decimal | None]


@dataclass(frozen=True)
class Night:
    """A night of the demo city: what was planted, what came out."""

    workspace: Workspace
    city: CityManifest
    shown: str
    clues: list[dict[str, Any]]


def run(arguments: Sequence[str]) -> str:
    result = CliRunner().invoke(app, list(arguments))
    assert result.exit_code == 0, result.output
    return result.output


@pytest.fixture(scope="module")
def night(tmp_path_factory: pytest.TempPathFactory) -> Night:
    workspace = init_workspace(tmp_path_factory.mktemp("city"))
    city = make_city(workspace.inbox)
    shown = run(["run", "--workspace", str(workspace.root), "--as-of", AS_OF])
    out = workspace.root / "clues.jsonl"
    run(["export", "clues", "-w", str(workspace.root), "--format", "jsonl", "--out", str(out)])
    lines = out.read_text(encoding="utf-8").splitlines()
    return Night(workspace, city, shown, [json.loads(line, parse_float=Decimal) for line in lines])


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
