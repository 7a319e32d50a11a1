"""`rules check` and `rules sql`: everything at once, and what a rule becomes."""

from pipeline.nightly.workspace import Workspace
from tests.pipeline.console.conftest import OWN_RULE, Type


def test_a_rule_without_fault_is_said_to_be_so(fresh: Workspace, rules: Type) -> None:
    code, out, err = rules("check", "sued-again", "-w", fresh.root)
    assert (code, out, err) == (0, "1 条规则、2 个试验，没有问题。\n", "")


def test_a_failed_test_stands_at_its_line_beside_other_files_faults(
    fresh: Workspace, rules: Type
) -> None:
    own = fresh.own_rules
    wrong = OWN_RULE.replace("flagged: [甲公司]", "flagged: [乙公司]")
    (own / "sued-again.yaml").write_text(wrong, encoding="utf-8")
    unread = OWN_RULE.replace("id: sued-again", "id: other").replace("role: defendant", "role: x")
    (own / "other.yaml").write_text(unread, encoding="utf-8")
    code, _, err = rules("check", "sued-again", "-w", fresh.root)
    assert code == 4
    assert "sued-again.yaml › 第 35 行：[XS704] 第 5 列：试验没有通过：两件" in err
    assert "flagged 应为 ['乙公司']，得到 ['甲公司']" in err
    assert "XS302" not in err
    code, _, err = rules("check", "other", "-w", fresh.root)
    assert (code, "XS704" in err) == (4, False)
    assert err.startswith("other.yaml › 第 13 行：[XS302] 第 26 列：来源 civil_case 没有角色 'x'")


def test_a_rule_in_which_a_day_meets_a_number_is_not_tried(fresh: Workspace, rules: Type) -> None:
    wrong = OWN_RULE.replace("where: supported = 'yes'", "where: docketed_on > 5")
    (fresh.own_rules / "sued-again.yaml").write_text(wrong, encoding="utf-8")
    code, _, err = rules("check", "sued-again", "-w", fresh.root)
    assert (code, "[XS205]" in err, "XS704" in err) == (4, True, False)


def test_a_rule_that_is_not_there_is_a_wrong_command(fresh: Workspace, rules: Type) -> None:
    code, _, err = rules("check", "nosuch", "-w", fresh.root)
    assert (code, "sued-again" in err) == (2, True)


def test_the_sql_of_a_rule_is_shown_whole(fresh: Workspace, rules: Type) -> None:
    code, out, _ = rules("sql", "sued-again", "-w", fresh.root)
    assert code == 0
    assert out.startswith("-- unit\nSELECT ")
    assert out.index("-- sig_supported") < out.index("-- row_taxed") < out.index("-- miss_taxed")


def test_the_sql_of_a_group_rule_is_what_it_runs(fresh: Workspace, rules: Type) -> None:
    code, out, _ = rules("sql", "hidden-cluster", "-w", fresh.root)
    assert code == 0
    assert out.startswith("CREATE OR REPLACE TEMP TABLE claim_record")
    assert "INSERT INTO claim_record BY NAME SELECT 'hotline_order' AS source" in out
    assert "CREATE OR REPLACE TEMP TABLE group_answer" in out
