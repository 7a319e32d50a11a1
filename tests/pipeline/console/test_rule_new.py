"""`rules new`: a rule that loads, tells nothing, and whose tests fail until it is filled in."""

import io
import sys
from pathlib import Path

import pytest
from rich.console import Console

from connectors.contract import load_contracts
from pipeline.console.rule_new import TYPES, Draft, new_rule
from pipeline.errors import UsageError
from pipeline.nightly.folders import SHIPPED_CONTRACTS
from pipeline.nightly.workspace import Workspace, init_workspace
from pipeline.screen.load import load_rules
from tests.pipeline.console.conftest import Type

QUIET = Console(file=io.StringIO())


def test_what_is_not_given_is_asked_and_the_tests_fail_until_filled_in(
    tmp_path: Path, rules: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = init_workspace(tmp_path / "office")
    said = "tax-and-claims\n有税款又有案件\ncivil\norganisation\ncivil_case\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(said.encode())))
    code, out, err = rules("new", "-w", office.root)
    assert (code, err) == (0, "")
    assert "xinsuo rules check tax-and-claims" in out
    text = (office.own_rules / "tax-and-claims.yaml").read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=../rule.schema.json\n")
    assert (office.root / "rule.schema.json").exists()
    code, _, err = rules("check", "tax-and-claims", "-w", office.root)
    assert (code, err.count("[XS704]"), err.count("[XS")) == (4, 3, 3)


def test_a_wrong_answer_is_asked_again_in_chinese(
    tmp_path: Path, rules: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = init_workspace(tmp_path / "office")
    said = "Bad\ntwo-words\n有税款\n民事\n民事检察\n单位\n税款\nprojects\n税款入库\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(said.encode())))
    code, out, err = rules("new", "-w", office.root)
    assert (code, err) == (0, "")
    told = ["Bad：不行", "民事：没有，写其中一个：administrative 行政检察、", "是不是 project"]
    assert [one for one in told if one not in out] == []
    text = (office.own_rules / "two-words.yaml").read_text(encoding="utf-8")
    assert "line: civil\n" in text
    assert "{from: tax_payment, role: taxpayer}" in text


def test_a_question_without_an_answer_ends_plainly(
    tmp_path: Path, rules: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = init_workspace(tmp_path / "office")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"two-words\n")))
    code, _, err = rules("new", "-w", office.root)
    assert (code, err.startswith("已中断。")) == (130, True)


def test_a_draft_of_every_source_loads(tmp_path: Path) -> None:
    office = init_workspace(tmp_path / "office")
    contracts = load_contracts([SHIPPED_CONTRACTS])
    refused = []
    for source in contracts:
        for subject in TYPES:
            name = f"{source}-{subject}".replace("_", "-")
            try:
                new_rule(QUIET, office, Draft(name, "名称", "civil", subject, source))
            except UsageError:
                refused.append(name)
    made = load_rules([office.own_rules], contracts)
    assert len(made) + len(refused) == len(contracts) * len(TYPES)
    assert len(made) == 88


@pytest.mark.parametrize(
    ("draft", "told"),
    [
        (Draft("Bad Id", "名称", "civil", "person", "civil_case"), "'Bad Id'"),
        (Draft("fake-poor-fund", "名称", "civil", "person", "civil_case"), "已经有了"),
        (Draft("x", " ", "civil", "person", "civil_case"), "--title"),
        (Draft("x", "名称", "civil", "person", "nosuch"), "nosuch"),
        (Draft("x", "名称", "civil", "project", "tax_payment"), "没有这样的主体"),
    ],
)
def test_what_makes_no_rule_is_told(tmp_path: Path, draft: Draft, told: str) -> None:
    office: Workspace = init_workspace(tmp_path / "office")
    with pytest.raises(UsageError, match=told):
        new_rule(QUIET, office, draft)
    assert list(office.own_rules.iterdir()) == []
