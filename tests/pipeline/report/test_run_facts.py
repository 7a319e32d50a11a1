"""What a report is told about its run: names by contract, English where there is none."""

from datetime import date

import pytest

from pipeline.report.messages import TEXT_ROLES
from pipeline.report.run_facts import RunFacts
from pipeline.resolve.texts import TEXT_ROLES as RESOLVED_ROLES


@pytest.mark.parametrize(
    ("source", "name", "header", "kind"),
    [
        ("fund_enforcement", "served_on", "送达日期", "date"),
        ("fund_enforcement", "remark", "remark", "text"),
        ("nowhere", "served_on", "served_on", "text"),
    ],
)
def test_a_field_is_named_and_typed_by_its_contract(
    run: RunFacts, source: str, name: str, header: str, kind: str
) -> None:
    assert (run.header(source, name), run.field_type(source, name)) == (header, kind)


def test_a_source_without_contract_keeps_its_english_name() -> None:
    assert RunFacts("r", date(2026, 1, 1)).source_title("nowhere") == "nowhere"


def test_a_role_is_named_by_the_field_that_has_it(run: RunFacts) -> None:
    contract = run.contracts["fund_enforcement"]
    field = contract.fields["order_no"].model_copy(update={"role": "self"})
    changed = contract.model_copy(update={"fields": {"order_no": field}})
    told = RunFacts("r", run.as_of, contracts={"fund_enforcement": changed})
    assert told.role_header("fund_enforcement", "self") == "通知书文号"


def test_every_role_in_a_text_has_a_chinese_name(run: RunFacts) -> None:
    assert TEXT_ROLES.keys() == RESOLVED_ROLES.keys()
    assert run.role_header("fund_enforcement", "text_boss") == "文中负责人"
