"""A small office: a court's ledger with one case that ended too early."""

from pathlib import Path

import pytest

from pipeline.nightly.workspace import Workspace, init_workspace

HEADER = "案号,立案日期,申请执行人,被执行人,案由,申请标的金额,结案方式,结案日期\n"
REST = "李某某,望江区宏川建材有限公司,买卖合同纠纷,64000,终结本次执行程序,2018-02-13\n"
EARLY = f"（2017）鄂0599执101号,2017-11-14,{REST}"
IN_TIME = f"（2017）鄂0599执102号,2017-11-12,{REST}"


@pytest.fixture
def office(tmp_path: Path) -> Workspace:
    return init_workspace(tmp_path / "office")


def deliver(office: Workspace, name: str, *rows: str) -> Path:
    path = office.inbox / name
    path.write_text(HEADER + "".join(rows), encoding="utf-8")
    return path
