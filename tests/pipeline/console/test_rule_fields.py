"""`rules fields`: what may be named in a rule, and how full it is."""

from pipeline.nightly.workspace import Workspace
from tests.pipeline.console.conftest import Type


def cells(out: str, field: str) -> list[str]:
    return next(line.split() for line in out.splitlines() if line.startswith(f"{field} "))


def test_without_a_night_the_fields_of_all_sources_are_listed(
    fresh: Workspace, rules: Type
) -> None:
    code, out, err = rules("fields", "-w", fresh.root)
    assert (code, err) == (0, "")
    assert "civil_case  民事案件（全量台账，人民法院）" in out
    assert "wage_roster" in out
    assert "已填" not in out
    assert cells(out, "defendant") == ["defendant", "被告", "单位全称或姓名", "不详", "defendant"]


def test_with_a_night_it_is_told_how_full_they_are(authors: Workspace, rules: Type) -> None:
    code, out, err = rules("fields", "civil_case", "-w", authors.root)
    assert (code, err) == (0, "")
    assert "截至 2026-06-30 的一夜" in out
    assert "6 条记录" in out
    assert cells(out, "supported")[-3:] == ["100.0%", "0.0%", "0.0%"]
    assert cells(out, "settled_amount")[-3:] == ["83.3%", "16.7%", "0.0%"]
    assert cells(out, "closed_on")[-3:] == ["83.3%", "0.0%", "16.7%"]
    assert cells(out, "agent")[-3:] == ["0.0%", "0.0%", "100.0%"]


def test_a_source_without_records_has_no_shares(authors: Workspace, rules: Type) -> None:
    out = rules("fields", "tax_payment", "-w", authors.root)[1]
    assert cells(out, "paid_on")[-3:] == ["—", "—", "—"]


def test_a_source_that_is_not_there_is_a_wrong_command(fresh: Workspace, rules: Type) -> None:
    code, _, err = rules("fields", "nosuch", "-w", fresh.root)
    assert (code, "civil_case" in err) == (2, True)
