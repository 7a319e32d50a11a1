"""`rules explain`: the model manual, on the screen and as DOCX."""

from pathlib import Path

from docx import Document

from connectors.contract import load_contracts
from pipeline.console.rule_manual import manual
from pipeline.nightly.inputs import SHIPPED_CONTRACTS, SHIPPED_RULES
from pipeline.nightly.workspace import Workspace
from pipeline.screen.load import load_rules
from tests.pipeline.console.conftest import Type

SECTIONS = [
    "一、模型概述", "二、监督依据", "三、监督点", "四、研判规则", "五、数据要素", "六、数据来源",
    "七、流程", "八、核查与可能的正常原因", "九、案例",
]  # fmt: skip


def test_the_manual_has_all_sections_in_plain_words(fresh: Workspace, rules: Type) -> None:
    code, out, err = rules("explain", "judgment-unpaid", "-w", fresh.root)
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert [line for line in lines if line[1:2] == "、"] == SECTIONS
    assert "  民事诉讼法 第十五条、第二百四十七条、第二百五十条" in lines
    assert "“民事案件”：支持起诉 = “是” 且 结案方式 in (“判决”, “调解”)" in out
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
    assert heads == ["参数", "来源", "资料", "情形（虚构）"]


def test_every_shipped_rule_has_a_manual() -> None:
    contracts = load_contracts([SHIPPED_CONTRACTS])
    for rule in load_rules([SHIPPED_RULES], contracts):
        made = manual(rule, contracts)
        assert [section.title for section in made.sections] == SECTIONS
        assert all(section.blocks for section in made.sections)


def test_a_docx_without_a_file_is_a_wrong_command(fresh: Workspace, rules: Type) -> None:
    code, _, err = rules("explain", "sued-again", "-f", "docx", "-w", fresh.root)
    assert (code, "--out sued-again.docx" in err) == (2, True)
