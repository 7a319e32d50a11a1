"""A small office: a court's ledger with one case that ended too early."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from pipeline.nightly.run import run_night
from pipeline.nightly.workspace import Workspace, init_workspace

JUNE = date(2026, 6, 30)

HEADER = "案号,立案日期,申请执行人,被执行人,案由,申请标的金额,结案方式,结案日期\n"
REST = "李某某,望江区宏川建材有限公司,买卖合同纠纷,64000,终结本次执行程序,2018-02-13\n"
EARLY = f"（2017）鄂0599执101号,2017-11-14,{REST}"
IN_TIME = f"（2017）鄂0599执102号,2017-11-12,{REST}"


@pytest.fixture
def office(tmp_path: Path) -> Workspace:
    return init_workspace(tmp_path / "office")


@pytest.fixture(scope="session")
def one_night(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """An office after one night without a clue; only to be copied."""
    office = init_workspace(tmp_path_factory.mktemp("one-night") / "office")
    deliver(office, "五月.csv", IN_TIME)
    run_night(office, as_of=JUNE)
    return office


@pytest.fixture
def after_may(one_night: Workspace, tmp_path: Path) -> Workspace:
    """An office of the test's own that has one night behind it."""
    return copied(one_night, tmp_path / "office")


def copied(office: Workspace, folder: Path) -> Workspace:
    return Workspace(shutil.copytree(office.root, folder))


def events(office: Workspace) -> list[dict[str, str]]:
    """What the log of runs says; a line that is still being written is left out."""
    lines = (office.warehouse / "log.jsonl").read_text(encoding="utf-8").split("\n")[:-1]
    return [json.loads(line) for line in lines]


def deliver(office: Workspace, name: str, *rows: str) -> Path:
    path = office.inbox / name
    path.write_text(HEADER + "".join(rows), encoding="utf-8")
    return path
