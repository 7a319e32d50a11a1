"""`rules why`: every signal with its records, and why something is not told; nothing is written."""

import hashlib
from pathlib import Path

from pipeline.nightly.runs import current, database_path
from pipeline.nightly.workspace import Workspace
from tests.pipeline.console.conftest import AS_OF, CIVIL, OWN_RULE, Type


def test_a_clue_is_shown_signal_by_signal(authors: Workspace, rules: Type) -> None:
    code, out, err = rules("why", "judgment-unpaid", "张某某", "-w", authors.root)
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert lines[2:4] == [
        "答案：线索",
        "  （2026）鄂0599民初1号（被告 望江区宏川建材有限公司）支持起诉，"
        "2026-03-01 判决或调解结案，结案金额 20,000.00 元；未见以该案为依据的执行案件",
    ]
    assert "单元 1/1：望江区宏川建材有限公司，民事案件（民事.csv › 第 2 行）" in lines
    assert "  [成立] 要素 unfiled 没有以该案为依据的执行案件" in lines
    assert "      closed_on = 2026-03-01，amount = 20000.00" in lines


def test_a_rule_is_asked_about_ones_own_files(tmp_path: Path, rules: Type) -> None:
    (tmp_path / "民事.csv").write_text(CIVIL, encoding="utf-8")
    mine = ("--files", tmp_path, "--as-of", AS_OF)
    code, out, err = rules("why", "judgment-unpaid", "张某某", *mine)
    assert (code, err) == (0, "")
    assert "[不明] 要素 unfiled 没有以该案为依据的执行案件" in out
    assert "没有送来“法院执行案件”" in out
    assert "条件 judged and aged and unenforced → 不明（0 分）" in out
    assert [path.name for path in tmp_path.iterdir()] == ["民事.csv"]


def test_a_record_that_fails_the_condition_is_shown_with_it(
    authors: Workspace, rules: Type
) -> None:
    night = current(authors)
    assert night is not None
    path = database_path(authors, night.run_id)
    before = hashlib.sha256(path.read_bytes()).hexdigest()
    typed = "(2026)鄂0599民初2号"  # brackets as typed on a narrow keyboard
    out = rules("why", "judgment-unpaid", typed, "-w", authors.root)[1]
    lines = out.splitlines()
    assert "答案：什么也不报" in lines
    at = lines.index("  [不成立] 要素 stalled 执行立案满六个月，未到位也未结案")
    assert lines[at + 1].startswith("      看过但不合 add_months(docketed_on, :months) < :as_of")
    assert lines[at + 2].startswith("        执行.csv › 第 3 行：案号：（2026）鄂0599执2号，")
    assert "未履行金额：（空）" in lines[at + 2]
    assert "  [成立] 反证（成立则撤回） performed 另有执行案件已执行完毕" in lines
    assert lines[-1] == "  · 必要的 unenforced 未申请执行，或执行六个月未到位 不成立"
    assert hashlib.sha256(path.read_bytes()).hexdigest() == before


def test_what_is_unknown_says_what_is_missing_and_numbers_are_masked(
    authors: Workspace, rules: Type
) -> None:
    out = rules("why", "sued-again", "望江区青禾劳务有限公司", "-w", authors.root)[1]
    assert "单元 2/2" in out
    assert "  [不明] 要素 taxed 有税款入库（1 分）\n      缺：没有送来“税款入库”" in out
    assert "[未看（前面的要素已不成立）] 要素 together" in out
    assert "138****5678" in out
    assert "13812345678" not in out


def test_a_subject_without_a_unit_is_told_where_it_is_named(
    authors: Workspace, rules: Type
) -> None:
    out = rules("why", "early-termination", "望江区青禾劳务有限公司", "-w", authors.root)[1]
    assert "答案：什么也不报：没有以“望江区青禾劳务有限公司”为主体的单元" in out
    assert "提到它的：“民事案件”，作为 defendant，2 条" in out


def test_units_that_carry_the_answer_come_first(authors: Workspace, rules: Type) -> None:
    path = authors.own_rules / "either.yaml"
    text = OWN_RULE.replace("sued-again", "either").replace("supported and", "supported or")
    path.write_text(text, encoding="utf-8")
    out = rules("why", "either", "望江区青禾劳务有限公司", "-w", authors.root)[1]
    path.unlink()
    states = [line.partition("→ ")[2] for line in out.splitlines() if "→" in line]
    assert states == ["成立（0 分）", "不成立（0 分）"]


LEANING = (
    "  taxed: {title: 标的, from: civil_case, role: defendant, where: claim > together.cases}\n"
    "flag: supported and together and taxed"
)


def test_an_unknown_signal_says_whose_value_it_wants(authors: Workspace, rules: Type) -> None:
    start, end = OWN_RULE.index("  taxed:"), OWN_RULE.index("  together:")
    text = (OWN_RULE[:start] + OWN_RULE[end:]).replace("sued-again", "leaning")
    path = authors.own_rules / "leaning.yaml"
    path.write_text(text.replace("flag: supported and together", LEANING), encoding="utf-8")
    out = rules("why", "leaning", "（2026）鄂0599民初5号", "-w", authors.root)[1]
    path.unlink()
    assert "要素 taxed 标的\n      要用 together 的数，而 together 没有成立" in out


def test_a_subject_must_be_named(authors: Workspace, rules: Type) -> None:
    assert rules("why", "hidden-cluster", " ", "-w", authors.root)[0] == 2
