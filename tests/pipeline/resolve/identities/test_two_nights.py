"""Two nights of one office: a firm renamed, registrations merged, a code put right, a judgement."""

import pytest

from pipeline.resolve.identities.ledger import LedgerEntry
from tests.pipeline.resolve.night import CODE_A, CODE_B, CODE_C, Night, fund_order

OLD, NEW = "上海宏远建筑有限公司", "上海鸿图建设集团有限公司"
RIVER = "宜昌江河劳务有限公司"
ORG_CODE_C = CODE_C[8:17]
TEAM = {"left": "fund_enforcement|令6|employer|1", "right": f"org:code:{CODE_A}", "verdict": "same"}


def orders(night: Night, wrong_code: str) -> Night:
    fund_order(night, "令1", OLD)
    fund_order(night, "令2", "鸿图公司", wrong_code)  # put right on the second night
    partial = {"employer_code": ORG_CODE_C, "employer_code__state": "partial"}
    fund_order(night, "令4", "江河队", **partial)
    return fund_order(fund_order(night, "令5", RIVER), "令6", "老王施工队")


@pytest.fixture(scope="module")
def nights() -> tuple[Night, Night, list[LedgerEntry]]:
    first = orders(Night().firm(CODE_A, OLD), CODE_B)
    second = Night().firm(CODE_A, NEW, former_names=OLD).firm(CODE_C, RIVER)
    orders(second, CODE_A)
    ledger = first.resolve(run_id="夜1")
    new = second.resolve(ledger, judgements=[TEAM], run_id="夜2")
    return first, second, new


def id_of(night: Night, key: str) -> str:
    return str(night.link(key, "employer")["entity_id"])


def test_a_renamed_firm_keeps_its_id(nights: tuple[Night, Night, list[LedgerEntry]]) -> None:
    first, second, _ = nights
    assert id_of(second, "令1") == id_of(first, "令1")
    assert second.link("令1", "employer")["entity_name"] == NEW


def test_a_code_put_right_moves_the_mention_and_no_id(
    nights: tuple[Night, Night, list[LedgerEntry]],
) -> None:
    first, second, _ = nights
    wrong = id_of(first, "令2")
    assert wrong != id_of(first, "令1") == id_of(second, "令2")
    assert second.rows(f"SELECT count(*) FROM redirect WHERE old_id = '{wrong}'") == [(0,)]


def test_two_that_a_registration_makes_one_are_logged_and_lead_on(
    nights: tuple[Night, Night, list[LedgerEntry]],
) -> None:
    first, second, _ = nights
    before = {id_of(first, "令4"), id_of(first, "令5")}
    now = id_of(second, "令4")
    assert len(before) == 2
    assert now == id_of(second, "令5")
    assert now in before
    [(old, because, record, is_judged)] = second.rows(
        "SELECT old_id, because, record, is_judged FROM identity_change"
        f" WHERE new_id = '{now}' AND cause = 'merged'"
    )
    assert {old, now} == before
    assert record in {f"registration|{CODE_C}|self|1", "fund_enforcement|令4|employer|1"}
    assert (bool(because), is_judged) == (True, False)


def test_what_a_person_says_is_logged_as_said(
    nights: tuple[Night, Night, list[LedgerEntry]],
) -> None:
    first, second, new = nights
    team, firm = id_of(first, "令6"), id_of(second, "令6")
    assert firm == id_of(second, "令1")
    [told] = [entry for entry in new if entry.entity_id == team]
    assert (told.cause, told.other_id, told.is_judged) == ("merged", firm, True)
    assert told.record == TEAM["left"]
    redirects = second.rows("SELECT old_id, entity_id, run_id FROM redirect")
    assert (team, firm, "夜2") in redirects
    assert len(redirects) == 2
