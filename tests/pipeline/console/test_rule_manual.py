"""`rules explain`: the model manual, on the screen and as DOCX."""

import re
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn

from connectors.contract import load_contracts
from pipeline.console.expression_in_words import Reader
from pipeline.console.rule_manual import manual
from pipeline.console.rule_manual_docx import widths
from pipeline.console.rule_manual_model import Table
from pipeline.nightly.folders import SHIPPED_CONTRACTS, SHIPPED_RULES
from pipeline.nightly.workspace import Workspace
from pipeline.screen.load import load_rules
from pipeline.screen.model import Rule
from tests.pipeline.console.conftest import Type

CODE = re.compile(r"[a-z]+_[a-z_]+|[a-z]+\(|\b(and|or|not|in|is|null)\b|[<>]=")
"""What is of the rule language and no reader's word."""
SECTIONS = [
    "一、模型概述", "二、监督依据", "三、监督点", "四、研判规则", "五、数据要素", "六、数据来源",
    "七、流程", "八、核查与可能的正常原因", "九、案例", "十、类案监督、治理效果与推广价值",
]  # fmt: skip


def test_the_manual_has_all_sections_in_plain_words(fresh: Workspace, rules: Type) -> None:
    code, out, err = rules("explain", "judgment-unpaid", "-w", fresh.root)
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert [line for line in lines if line[1:2] == "、"] == SECTIONS
    assert "  民事诉讼法 第十五条、第二百四十七条、第二百五十条" in lines
    assert "“民事案件”；支持起诉为“是” 且 结案方式为“判决”、“调解”之一" in out
    assert "“民事案件”；结案日期后 30 日早于截至日期" in out
    assert "  出线条件：“支持起诉的案件以判决或调解结案” 且 “结案已超过三十日” 且 " in out
    assert "〔文号〕（被告 〔当事人〕）支持起诉，〔日期〕 判决或调解结案" in out
    cases = [line.split() for line in lines]
    assert ["第三十日", "2024-07-01", "民事案件", "1", "条", "不报"] in cases


def test_a_docx_holds_the_same_and_is_the_same_when_made_again(
    fresh: Workspace, tmp_path: Path, rules: Type
) -> None:
    paths = [tmp_path / "a.docx", tmp_path / "b.docx"]
    for path in paths:
        told = rules("explain", "hidden-cluster", "-f", "docx", "-o", path, "-w", fresh.root)
        assert told[0] == 0
    assert paths[0].read_bytes() == paths[1].read_bytes()
    made = Document(str(paths[0]))
    assert [p.text for p in made.paragraphs if p.style and p.style.name == "Heading 1"] == SECTIONS
    heads = [table.rows[0].cells[0].text for table in made.tables]
    assert heads == [
        "项目", "要素", "来源", "来源", "参数", "来源", "资料", "情形（虚构）", "项目",
    ]  # fmt: skip
    foot = made.sections[0].footer.paragraphs[0]
    assert foot.text == "第  页，共  页"
    assert [one.text for one in foot._p.iter(qn("w:instrText"))] == ["PAGE", "NUMPAGES"]


def test_a_docx_has_columns_as_wide_as_their_words_need() -> None:
    found = widths(Table(("要素", "条件"), (("insured_people", "条件" * 90), ("x", "短"))))
    assert sum(found) == pytest.approx(16)
    assert 2.8 < found[0] < 6
    blank = widths(Table(("项目", "内容"), (("推广价值", ""),)))
    assert blank[1] > 10


def test_what_follows_with_the_same_source_is_one_cell(
    fresh: Workspace, tmp_path: Path, rules: Type
) -> None:
    rules("explain", "sued-again", "-f", "docx", "-o", tmp_path / "a.docx", "-w", fresh.root)
    table = Document(str(tmp_path / "a.docx")).tables[3]
    assert [cell.text for cell in table.columns[0].cells[:4]] == ["来源"] + ["民事案件"] * 3
    assert table.cell(1, 0)._tc is table.cell(2, 0)._tc


def test_every_shipped_rule_has_a_manual() -> None:
    contracts = load_contracts([SHIPPED_CONTRACTS])
    for rule in load_rules([SHIPPED_RULES], contracts):
        made = manual(rule, contracts)
        assert [section.title for section in made.sections] == SECTIONS
        assert all(section.blocks for section in made.sections)
        points, judging = made.sections[2:4]
        told = [
            cell
            for table in (*points.blocks, *judging.blocks)
            if isinstance(table, Table)
            for row in table.rows
            for cell in row[1:]
        ]
        assert [cell for cell in told if CODE.search(cell)] == []


def test_a_group_rule_says_what_it_counts(fresh: Workspace, rules: Type) -> None:
    out = rules("explain", "hidden-cluster", "-w", fresh.root)[1]
    assert "不同的诉求人至少 3 名，或者一条自称涉及至少 10 人" in out
    assert "是否受理为“否”的除外" in out
    assert "〔主体〕 在 〔起止日期〕有 〔人数〕 名不同诉求人反映欠薪" in out
    assert "{" not in out


def test_what_an_office_set_is_told_with_its_reason(fresh: Workspace, rules: Type) -> None:
    own = "overlay:\n  sued-again:\n    cases: {value: 3, reason: 本地案多}\n"
    (fresh.own_rules / "own.yaml").write_text(own, encoding="utf-8")
    out = rules("show", "sued-again", "-w", fresh.root)[1]
    assert "参数 cases = 3 件（本院所设，原为 2）：两件起；本院理由：本地案多\n" in out
    assert "3 件（本院所设，原为 2）" in rules("explain", "sued-again", "-w", fresh.root)[1]


WORDS = [
    ("closed_on <= add_months(docketed_on, :months)", "结案日期不晚于立案日期后 3 个月之日"),
    ("add_days(closed_on, -30) < :as_of", "结案日期前 30 日早于截至日期"),
    ("claim * 2 >= unperformed and (closing is null or closing <> 'performed')",
     "申请标的金额 × 2 ≥ 未履行金额 且 （没有结案方式 或 结案方式不是“执行完毕”）"),
    ("not contains_any(cause, '工资', '劳务')", "不满足“案由含“工资”或“劳务””"),
    ("passed(idle_end(docketed_on))",
     "截至日期已过〔未执行的，可以向上一级法院申请执行的等待期满日〕（自立案日期起算）"),
    ("docketed_on between date_of('2020-05-01') and :as_of",
     "立案日期在“2020-05-01”至截至日期之间"),
    ("debtor_kind = 'person' or not (given(court))",
     "被执行人的类别为“个人” 或 不满足“写明了执行法院”"),
    ("coalesce(claim, unperformed) > least(claim, 5)",
     "申请标的金额（没有或不明的按未履行金额） > 申请标的金额、5中最小的"),
    ("claim <> unit.claim and debtor <> unit.debtor",
     "申请标的金额 ≠ 单元的申请标的金额 且 被执行人不是单元的被执行人"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), WORDS)
def test_an_expression_is_written_in_words(text: str, told: str) -> None:
    contracts = load_contracts([SHIPPED_CONTRACTS])
    rules_ = {rule.id: rule for rule in load_rules([SHIPPED_RULES], contracts)}
    rule = rules_["early-termination"]
    assert isinstance(rule, Rule)
    assert Reader(rule, contracts, contracts["enforcement_case"])(text) == told


def test_a_docx_without_a_file_is_a_wrong_command(fresh: Workspace, rules: Type) -> None:
    code, _, err = rules("explain", "sued-again", "-f", "docx", "-w", fresh.root)
    assert (code, "--out sued-again.docx" in err) == (2, True)
