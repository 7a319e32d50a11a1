"""`xinsuo links`: two nights of an office, a judgement between them, ids that lead on."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

import cli
from pipeline.nightly.workspace import Workspace, init_workspace

HEADER = "案号,立案日期,申请执行人,被执行人,证件号码,案由,申请标的金额,结案方式,结案日期\n"
REST = "买卖合同纠纷,64000,终结本次执行程序,2018-02-13\n"
CASES = (
    f"（2017）鄂0599执101号,2017-11-14,李某某,望江区宏川建材有限公司,,{REST}"
    f"（2017）鄂0599执102号,2017-11-14,李某某,宏川公司,,{REST}"
    f"（2017）鄂0599执103号,2017-11-14,王某某,周大力,420599198001010018,{REST}"
)
FIRM, SHORT = "（2017）鄂0599执101号|望江区宏川建材有限公司", "（2017）鄂0599执102号|宏川公司"
Told = tuple[int, str]


@pytest.fixture
def xinsuo(capsys: pytest.CaptureFixture[str]) -> Callable[..., Told]:
    def call(*arguments: object) -> Told:
        with pytest.raises(SystemExit) as ended:
            cli.main([str(argument) for argument in arguments])
        told = capsys.readouterr()
        code = ended.value.code
        assert isinstance(code, int)
        return code, told.out + told.err

    return call


def ids(xinsuo: Callable[..., Told], office: Workspace) -> dict[str, str]:
    """Record key → entity id of its debtor, as exported."""
    out = office.root / "links.jsonl"
    xinsuo("export", "links", "-w", office.root, "-o", out)
    rows = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    return {row["record_key"]: row["entity_id"] for row in rows if row["role"] == "debtor"}


def test_a_judgement_between_two_nights(xinsuo: Callable[..., Told], tmp_path: Path) -> None:
    office = init_workspace(tmp_path / "office")
    here = ("-w", office.root)
    (office.inbox / "案件.csv").write_text(HEADER + CASES, encoding="utf-8")
    xinsuo("run", *here, "--as-of", "2026-06-30")
    before = ids(xinsuo, office)
    old, firm = before[SHORT], before[FIRM]

    code, told = xinsuo("links", "sample", "--level", "founded", "--n", 9, *here)
    assert code == 0
    assert "周大力（420***********0018）" in told
    assert "420599198001010018" not in told
    assert told == xinsuo("links", "sample", "--level", "founded", "--n", 9, *here)[1]

    code, told = xinsuo("links", "judge", old, "相同", "周大力", *here)
    assert (code, "两头不是一类" in told) == (2, True)
    code, told = xinsuo("links", "judge", old, "也许", firm, *here)
    assert (code, "不认得" in told) == (2, True)
    code, told = xinsuo("links", "judge", old, "相同", "没有的公司", *here)
    assert (code, "找不到" in told) == (2, True)
    code, told = xinsuo(
        "links", "judge", old, "相同", firm, "--by", "张三", "--why", "同一公章", *here
    )
    assert (code, "已记下 1 条判断" in told) == (0, True)
    mention = f"enforcement_case|{FIRM}|debtor|1"
    code, told = xinsuo("links", "judge", mention, "相同", firm, *here)
    assert code == 0
    code, told = xinsuo("links", "judge", mention, "不同", old, *here)
    assert (code, "与以前的判断相抵" in told, "links withdraw" in told) == (2, True, True)

    xinsuo("run", *here, "--as-of", "2026-06-30")
    after = ids(xinsuo, office)
    assert after[SHORT] == after[FIRM] == firm
    told = xinsuo("links", "show", old, *here)[1]
    assert f"{old} 现在是 {firm}" in told
    assert f"第 2 次运行（{latest(office)}）：{old} 并入 {firm}（人工判断" in told
    assert xinsuo("links", "show", "org-nobody", *here)[0] == 2

    out = tmp_path / "ids.jsonl"
    xinsuo("export", "identities", *here, "-o", out)
    [change] = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert (change["old_id"], change["new_id"], change["cause"]) == (old, firm, "merged")
    assert (change["run_no"], change["is_judged"], change["leads_to"]) == (2, True, firm)
    assert change["record"] == f"enforcement_case|{SHORT}|debtor|1"

    assert "同一公章" in xinsuo("links", "judgements", *here)[1]
    assert xinsuo("links", "withdraw", 9, *here)[0] == 2
    xinsuo("links", "withdraw", 1, "--by", "李四", *here)
    assert "撤回" in xinsuo("links", "judgements", *here)[1]


def latest(office: Workspace) -> str:
    return (office.warehouse / "current").read_text(encoding="utf-8").strip()
