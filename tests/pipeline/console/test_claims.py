"""`claims correct` and `export claims`, on a night of two orders."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pipeline.console.claims import correct
from pipeline.console.exports import export
from pipeline.errors import UsageError
from pipeline.nightly.run import run_night
from pipeline.nightly.workspace import Workspace, init_workspace

AS_OF = date(2024, 6, 30)
ORDERS = (
    "序号,工单编号,标题,内容\n"
    "1,R1,欠薪,我们12个人在澄湾花园二期项目做木工，老板张大勇欠工资5万，电话13800001111\n"
    "2,R2,噪音,夜间施工噪音大\n"
)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    workspace = init_workspace(tmp_path_factory.mktemp("claims") / "office")
    (workspace.inbox / "hotline.csv").write_text(ORDERS, encoding="utf-8")
    run_night(workspace, as_of=AS_OF)
    return workspace


def claims(office: Workspace, *, is_full: bool = False) -> list[dict[str, object]]:
    out = office.root / "claims.jsonl"
    export(office, "claims", "jsonl", out, run_id=None, is_full=is_full)
    return [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]


def test_an_export_has_one_row_a_claim_and_masks_its_phones(office: Workspace) -> None:
    assert claims(office) == [
        {
            "order_no": "R1",
            "kind": "wages",
            "employer": None,
            "project": [{"text": "澄湾花园二期项目", "start": 10, "end": 18}],
            "place": None,
            "people": [12, 12],
            "amount_yuan": [50000.0, 50000.0],
            "period": None,
            "boss": [{"text": "张大勇", "start": 24, "end": 27}],
            "phones": ["138****1111"],
            "paid": False,
            "urgent": False,
            "sure": 80,
        }
    ]
    assert claims(office, is_full=True)[0]["phones"] == ["13800001111"]


@pytest.mark.parametrize("fmt", ["csv", "xlsx", "parquet"])
def test_claims_are_written_in_every_format(office: Workspace, fmt: Any, tmp_path: Path) -> None:
    out = tmp_path / f"claims.{fmt}"
    export(office, "claims", fmt, out, run_id=None, is_full=False)
    assert out.stat().st_size > 100


@pytest.mark.parametrize(
    ("order_no", "said", "told"),
    [
        ("R9", {"paid": ["是"]}, "最近一夜没有编号为 'R9' 的记录"),
        ("R1", {}, "没有写要更正什么"),
        ("R1", {"people": ["好多"]}, "'好多' 不是数目"),
        ("R1", {"period": ["去年"]}, "去年 不是月份"),
        ("R1", {"kind": ["噪音"]}, "不认得 '噪音'"),
    ],
)
def test_what_cannot_be_corrected_is_told(
    office: Workspace, order_no: str, said: Any, told: str
) -> None:
    with pytest.raises(UsageError) as error:
        correct(office, order_no, said, claim_no=1, by="", at="")
    assert told in str(error.value)


def test_a_correction_holds_at_the_next_run(office: Workspace) -> None:
    said: Any = {"employer": ["云泽宏远劳务有限公司"], "amount": ["三万多"], "boss": ["无"]}
    correct(office, "R1", said, claim_no=1, by="张三", at="2024-06-30")
    run_night(office, as_of=AS_OF)
    claim = claims(office)[0]
    assert claim["employer"] == [{"text": "云泽宏远劳务有限公司", "start": None, "end": None}]
    assert (claim["amount_yuan"], claim["boss"], claim["sure"]) == ([30001.0, 39999.0], None, 100)
