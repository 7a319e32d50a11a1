"""`rules try`: hits, the funnel and near misses, on a night and on one's own files."""

import io
from pathlib import Path

from rich.console import Console

from pipeline.console.rule_bench import on_night
from pipeline.console.rule_try import try_rule
from pipeline.nightly.folders import SHIPPED_RULES
from pipeline.nightly.workspace import Workspace
from pipeline.screen.load import load_rules
from tests.pipeline.console.conftest import AS_OF, CIVIL, ENFORCED, Type


def row(out: str, start: str) -> list[str]:
    return next(line.split() for line in out.splitlines() if line.startswith(start))


def test_a_night_gives_hits_funnel_and_near_misses(authors: Workspace, rules: Type) -> None:
    code, out, err = rules("try", "sued-again", "-w", authors.root)
    assert (code, err) == (0, "")
    assert "逐步筛选（结果：线索 2 个、待补 0 个主体）" in out
    assert row(out, "单元")[1:] == ["6", "3"]
    assert row(out, "必要 supported")[3:] == ["5", "0", "1", "5", "3"]
    assert row(out, "其他 taxed")[3:] == ["0", "5", "0", "5", "3"]
    assert row(out, "必要 together")[3:] == ["4", "0", "1", "4", "2"]
    assert "望江区远帆装饰有限公司 有 2 件支持起诉的案件" in out
    assert "只差一项的 1 个主体" in out
    missed = next(line for line in out.splitlines() if line.startswith("望江区青禾"))
    assert "together 同一单位两件以上" in missed
    assert "138****5678" in missed


def test_what_a_counter_withdraws_is_no_near_miss(authors: Workspace, rules: Type) -> None:
    out = rules("try", "judgment-unpaid", "-w", authors.root)[1]
    assert "命中 2 个主体" in out
    assert "只差一项的 1 个主体" in out
    assert row(out, "望江区远帆")[2:5] == ["aged", "结案已超过三十日", "其余都成立"]


def test_ones_own_files_are_tried_without_a_workspace(tmp_path: Path, rules: Type) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "民事.csv").write_text(CIVIL, encoding="utf-8")
    (folder / "执行.csv").write_text(ENFORCED, encoding="gb18030")
    (folder / "说明.csv").write_text("甲,乙\n1,2\n", encoding="utf-8")
    code, out, err = rules(
        "try", "judgment-unpaid", "--files", folder, "--as-of", AS_OF, "-w", tmp_path
    )
    assert (code, err) == (0, "")
    assert "2 个文件，截至 2026-06-30" in out
    assert "没有收进：说明.csv" in out
    assert "  执行.csv：法院执行案件（enforcement_case），3 条\n" in out
    assert "文件里没有" not in out
    assert "命中 2 个主体" in out
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mine"]


def test_what_the_files_lack_of_the_rule_is_told(tmp_path: Path, rules: Type) -> None:
    (tmp_path / "民事.csv").write_text(CIVIL, encoding="utf-8")
    out = rules("try", "judgment-unpaid", "--files", tmp_path, "--as-of", AS_OF)[1]
    assert "  规则还用到、文件里没有的：法院执行案件（enforcement_case）\n" in out


def test_every_shipped_rule_can_be_tried(authors: Workspace) -> None:
    with on_night(authors, None) as bench:
        for rule in load_rules([SHIPPED_RULES], bench.contracts):
            told = io.StringIO()
            try_rule(Console(file=told), bench, rule)
            found = bench.con.execute("SELECT count(*) FROM finding").fetchall()
            night = "SELECT count(*) FROM night.main.clue WHERE rule_id = $id"
            assert found == bench.con.execute(night, {"id": rule.id}).fetchall()
            assert "命中" in told.getvalue()


def test_a_rule_about_groups_gives_its_hits(authors: Workspace, rules: Type) -> None:
    code, out, err = rules("try", "hidden-cluster", "-w", authors.root)
    assert (code, err) == (0, "")
    assert "命中 0 个主体" in out


def test_orders_that_do_not_go_together_are_told(
    authors: Workspace, tmp_path: Path, rules: Type
) -> None:
    code, _, err = rules("try", "sued-again", "--as-of", AS_OF, "-w", authors.root)
    assert (code, "--files" in err) == (2, True)
    missing = ("--files", tmp_path / "nosuch")
    code, _, err = rules("try", "sued-again", *missing, "-w", authors.root)
    assert (code, "nosuch" in err) == (2, True)
