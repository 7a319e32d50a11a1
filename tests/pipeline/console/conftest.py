"""One small night for the authors' commands, and a way to type them."""

from collections.abc import Callable
from pathlib import Path

import pytest

import cli
from pipeline.nightly.workspace import Workspace, init_workspace

AS_OF = "2026-06-30"
CIVIL = """案号,案由,原告,被告,立案日期,结案日期,结案方式,标的金额,结案金额,支持起诉
（2026）鄂0599民初1号,追索劳动报酬纠纷,张某某,望江区宏川建材有限公司,2026-01-05,2026-03-01,判决,20000,20000,是
（2026）鄂0599民初2号,追索劳动报酬纠纷,李某某,望江区宏川建材有限公司,2026-01-05,2026-03-02,判决,30000,30000,是
（2026）鄂0599民初3号,追索劳动报酬纠纷,王某某,望江区远帆装饰有限公司,2026-01-05,2026-06-20,判决,40000,40000,是
（2026）鄂0599民初4号,追索劳动报酬纠纷,赵某某,望江区远帆装饰有限公司,2026-01-05,2026-03-03,撤诉,50000,,是
（2026）鄂0599民初5号,买卖合同纠纷,周某某,望江区青禾劳务有限公司,2026-01-05,2026-03-03,判决,50000,50000,否
（2026）鄂0599民初6号,劳务合同,钱某某13812345678,望江区青禾劳务有限公司,2026-01-05,,判决,60000,60000,是
"""
ENFORCED = """案号,立案日期,申请执行人,被执行人,案由,执行依据文号,申请标的金额,结案方式,结案日期
（2026）鄂0599执1号,2026-01-10,李某,某公司,追索劳动报酬,,100,,
（2026）鄂0599执2号,2026-03-20,李某某,望江区宏川建材有限公司,追索劳动报酬,（2026）鄂0599民初2号,30000,执行完毕,2026-05-01
（2026）鄂0599执3号,2026-06-29,李某,某公司,追索劳动报酬,,100,,
"""
OWN_RULE = """id: sued-again
title: 一个单位有两件以上支持起诉的案件
line: civil
status: draft
version: 1
basis: [民事诉讼法 第十五条]
subject: organisation
parameters:
  cases: {value: 2, unit: case, range: [2, 9], why: 两件起}
unit:
  number: case_no
  sources:
    - {from: civil_case, role: defendant}
signals:
  supported:
    title: 支持起诉的案件
    of: unit
    where: supported = 'yes'
  taxed:
    title: 有税款入库
    from: tax_payment
    role: taxpayer
    points: 1
  together:
    title: 同一单位两件以上
    among: {by: [subject], with: supported}
    keep: {cases: count()}
    where: cases >= :cases
flag: supported and together
reopen_on: [supported]
says: "{subject} 有 {together.cases:count} 件支持起诉的案件"
check: [核对案卷]
innocent: [同名单位]
tests:
  - name: 两件
    given:
      civil_case:
        - &one {case_no: 甲1号, plaintiff: 张某, defendant: 甲公司, supported: 'yes'}
        - {case_no: 甲2号, plaintiff: 李某, defendant: 甲公司, supported: 'yes'}
    expect: {flagged: [甲公司]}
  - name: 一件
    given: {civil_case: [*one]}
    expect: {}
"""
Told = tuple[int, str, str]
Type = Callable[..., Told]


@pytest.fixture
def rules(capsys: pytest.CaptureFixture[str]) -> Type:
    """Type a command of `xinsuo rules`; gives the exit status and what was said."""

    def call(*arguments: object) -> Told:
        with pytest.raises(SystemExit) as ended:
            cli.main(["rules", *(str(argument) for argument in arguments)])
        told = capsys.readouterr()
        assert isinstance(ended.value.code, int)
        return ended.value.code, told.out, told.err

    return call


@pytest.fixture(scope="session")
def authors(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """An office with a rule of its own and one night: six suits, three enforcement cases."""
    office = init_workspace(tmp_path_factory.mktemp("authors") / "office")
    (office.inbox / "民事.csv").write_text(CIVIL, encoding="utf-8")
    (office.inbox / "执行.csv").write_text(ENFORCED, encoding="utf-8")
    (office.own_rules / "sued-again.yaml").write_text(OWN_RULE, encoding="utf-8")
    with pytest.raises(SystemExit) as ended:
        cli.main(["run", "-w", str(office.root), "--as-of", AS_OF])
    assert ended.value.code == 0
    return office


@pytest.fixture
def fresh(tmp_path: Path) -> Workspace:
    """An office with the same rule and no night."""
    office = init_workspace(tmp_path / "office")
    (office.own_rules / "sued-again.yaml").write_text(OWN_RULE, encoding="utf-8")
    return office
