"""Organisations: by checked code, by full or former name, through the head; else founded."""

import pytest

from tests.pipeline.resolve.night import CODE_A, CODE_B, CODE_C, Night, fund_order

HONGYUAN = "上海宏远建筑工程有限公司"


def outcome(night: Night, key: str, role: str = "employer") -> tuple[object, ...]:
    link = night.link(key, role)
    return link["outcome"], link["level"], link["entity_id_no"]


def test_a_checked_code_links_strongly_when_the_name_does_not_contradict() -> None:
    night = fund_order(Night().firm(CODE_A, HONGYUAN), "甲1", "宏远建筑公司", CODE_A)
    night.resolve()
    assert outcome(night, "甲1") == ("linked", "strong", CODE_A)
    link = night.link("甲1", "employer")
    assert link["reasons"] == ["code_equal", "brand_same"]
    assert link["counter_reasons"] == ["place_unsaid", "trade_other", "form_kin"]


def test_a_slip_of_the_pen_in_the_brand_does_not_contradict_the_code() -> None:
    night = fund_order(Night().firm(CODE_A, HONGYUAN), "甲1", "上海鸿远建筑工程有限公司", CODE_A)
    night.resolve()
    assert outcome(night, "甲1") == ("linked", "strong", CODE_A)


def test_code_and_name_that_disagree_link_weakly_and_show_the_firm_of_that_name() -> None:
    night = Night().firm(CODE_A, HONGYUAN).firm(CODE_B, "上海鸿泰装饰有限公司")
    fund_order(night, "甲1", "上海鸿泰装饰有限公司", CODE_A).resolve()
    link = night.link("甲1", "employer")
    assert (link["level"], link["entity_id_no"]) == ("weak", CODE_A)
    assert [c["id_no"] for c in link["candidates"]] == [CODE_B]
    assert link["counter_reasons"] == ["name_contradicts"]


@pytest.mark.parametrize(
    ("registered", "said"),
    [
        ("上海第一建筑工程有限公司", "上海第二建筑工程有限公司"),
        ("中建三局集团有限公司", "中建四局集团有限公司"),
    ],
)
def test_another_ordinal_contradicts_the_code(registered: str, said: str) -> None:
    night = fund_order(Night().firm(CODE_A, registered), "甲1", said, CODE_A)
    night.resolve()
    assert outcome(night, "甲1") == ("linked", "weak", CODE_A)


def test_the_nine_digits_inside_a_code_link_strongly() -> None:
    night = Night().firm(CODE_A, HONGYUAN)
    night.add(
        "enforcement_case", "案1", case_no="案1", debtor=HONGYUAN,
        debtor_id_no=CODE_A[8:17], debtor_id_no__state="partial",
    ).resolve()  # fmt: skip
    assert outcome(night, "案1", "debtor") == ("linked", "strong", CODE_A)


def test_a_repaired_code_with_an_equal_name_is_medium_and_with_another_name_weak() -> None:
    night = Night().firm(CODE_A, HONGYUAN)
    fund_order(night, "甲1", HONGYUAN, CODE_A, employer_code__state="repaired")
    fund_order(night, "甲2", "宏远公司", CODE_A, employer_code__state="repaired").resolve()
    assert [night.link(key, "employer")["level"] for key in ("甲1", "甲2")] == ["medium", "weak"]


@pytest.mark.parametrize("state", ["failed", "masked", "damaged"])
def test_a_code_that_is_not_checked_does_not_link(state: str) -> None:
    night = Night().firm(CODE_A, HONGYUAN)
    fund_order(night, "甲1", "鸿泰公司", CODE_A, employer_code__state=state).resolve()
    assert outcome(night, "甲1") == ("founded", "weak", None)


@pytest.mark.parametrize(
    "name", [HONGYUAN, "上海宏远建筑工程有限责任公司", " 上海宏远建筑工程 有限公司"]
)
def test_the_full_name_links_at_medium(name: str) -> None:
    night = fund_order(Night().firm(CODE_A, HONGYUAN), "甲1", name)
    night.resolve()
    assert outcome(night, "甲1") == ("linked", "medium", CODE_A)


def test_a_former_name_links_at_medium() -> None:
    night = Night().firm(CODE_A, HONGYUAN, former_names="上海旧名建筑公司；上海更旧建筑公司")
    fund_order(night, "甲1", "上海更旧建筑公司").resolve()
    assert outcome(night, "甲1") == ("linked", "medium", CODE_A)


def test_a_project_department_is_linked_to_its_head_through_part_of() -> None:
    night = fund_order(Night().firm(CODE_A, HONGYUAN), "甲1", f"{HONGYUAN}滨江花园项目部")
    night.resolve()
    assert outcome(night, "甲1") == ("linked", "medium", CODE_A)
    assert night.link("甲1", "employer")["via"] == "part_of"


def test_a_registered_branch_is_a_firm_of_its_own_and_part_of_its_head() -> None:
    night = Night().firm(CODE_A, HONGYUAN).firm(CODE_B, f"{HONGYUAN}珠海分公司")
    fund_order(night, "甲1", f"{HONGYUAN}珠海分公司").resolve()
    assert outcome(night, "甲1") == ("linked", "medium", CODE_B)
    parts = (
        "SELECT DISTINCT f.id_no, t.id_no FROM relation r JOIN entity f ON f.entity_id = from_id "
    )
    parts += "JOIN entity t ON t.entity_id = to_id WHERE r.kind = 'part_of'"
    assert night.rows(parts) == [(CODE_B, CODE_A)]


def test_an_unregistered_branch_founds_an_entity_that_is_part_of_its_head() -> None:
    night = fund_order(Night().firm(CODE_A, HONGYUAN), "甲1", f"{HONGYUAN}珠海分公司")
    night.resolve()
    assert outcome(night, "甲1") == ("founded", "medium", None)
    assert night.rows("SELECT kind, level FROM relation") == [("part_of", "medium")]


@pytest.mark.parametrize(
    "other",
    [
        "上海宏远建筑工程第二有限公司",
        "北京宏远建筑工程有限公司",
        "上海宏远装饰有限公司",
    ],
)
def test_another_place_ordinal_or_trade_is_another_firm(other: str) -> None:
    night = fund_order(Night().firm(CODE_A, HONGYUAN), "甲1", other)
    night.resolve()
    assert night.link("甲1", "employer")["outcome"] == "founded"


def test_two_firms_of_one_name_make_the_mention_ambiguous() -> None:
    night = Night().firm(CODE_A, "宏远建筑工程有限公司").firm(CODE_C, "宏远建筑工程有限公司")
    fund_order(night, "甲1", "宏远建筑工程有限公司").resolve()
    link = night.link("甲1", "employer")
    assert (link["outcome"], link["level"], link["entity_id"]) == ("ambiguous", None, None)
    assert {c["id_no"] for c in link["candidates"]} == {CODE_A, CODE_C}
    assert str(link["party_id"]).startswith("amb:")


def test_the_place_decides_between_two_firms_of_one_name() -> None:
    night = Night().firm(CODE_A, "宏远建筑工程有限公司", address="上海市闵行区沪闵路1号")
    night.firm(CODE_C, "宏远建筑工程有限公司", address="湖北省宜昌市伍家岗区港窑路2号")
    fund_order(night, "甲1", "宏远建筑工程有限公司", district="闵行区").resolve()
    assert outcome(night, "甲1") == ("linked", "medium", CODE_A)


def test_a_name_without_place_in_another_district_links_only_weakly() -> None:
    night = Night().firm(CODE_A, "宏远建筑工程有限公司", address="上海市闵行区沪闵路1号")
    fund_order(night, "甲1", "宏远建筑工程有限公司", district="伍家岗区").resolve()
    assert outcome(night, "甲1") == ("linked", "weak", CODE_A)


def test_a_code_beside_two_names_links_with_its_name_and_else_is_ambiguous() -> None:
    night = Night().firm(CODE_A, HONGYUAN).firm(CODE_A, "上海鸿泰装饰有限公司", key=f"{CODE_A}#2")
    fund_order(night, "甲1", HONGYUAN, CODE_A)
    fund_order(night, "甲2", "珠海泰和劳务有限公司", CODE_A)
    fund_order(night, "甲3", "宏远公司", CODE_A).resolve()
    assert night.link("甲1", "employer")["level"] == "strong"
    assert night.link("甲1", "employer")["entity_name"] == HONGYUAN
    for key in ("甲2", "甲3"):
        other = night.link(key, "employer")
        assert (other["outcome"], len(other["candidates"])) == ("ambiguous", 2)


def test_a_checked_code_that_no_register_knows_founds_strongly_and_its_name_links_to_it() -> None:
    night = fund_order(Night(), "甲1", HONGYUAN, CODE_B)
    fund_order(night, "甲2", HONGYUAN).resolve()
    assert outcome(night, "甲1") == ("founded", "strong", CODE_B)
    assert outcome(night, "甲2") == ("linked", "medium", CODE_B)


def test_another_checked_code_is_another_firm_in_spite_of_the_name() -> None:
    night = fund_order(Night().firm(CODE_A, HONGYUAN), "甲1", HONGYUAN, CODE_B)
    night.resolve()
    assert outcome(night, "甲1") == ("founded", "strong", CODE_B)


def test_three_mentions_of_an_unregistered_firm_meet_in_one() -> None:
    night = fund_order(Night(), "甲1", "上海泰和劳务有限公司", district="闵行区")
    fund_order(night, "甲2", "上海泰和劳务有限公司", district="松江区")
    fund_order(night, "甲3", "上海泰和劳务有限公司滨江项目部").resolve()
    assert night.rows("SELECT count(*), min(level) FROM link GROUP BY entity_id") == [(3, "medium")]


def test_an_unregistered_name_without_place_is_one_firm_a_district() -> None:
    night = fund_order(Night(), "甲1", "泰和施工队", district="闵行区")
    fund_order(night, "甲2", "泰和施工队", district="伍家岗区").resolve()
    assert night.rows("SELECT count(DISTINCT entity_id), min(level) FROM link") == [(2, "weak")]


def test_words_that_name_nobody_never_meet() -> None:
    night = fund_order(Night(), "甲1", "某劳务公司")
    fund_order(night, "甲2", "某劳务公司").resolve()
    assert night.rows("SELECT count(DISTINCT entity_id), max(score) FROM link") == [(2, 10)]


@pytest.mark.parametrize(
    ("name", "kind"),
    [("上海宏远建筑公司", "organisation"), ("王五", "person"), ("兴旺小吃店", "organisation")],
)
def test_a_party_without_a_number_is_told_by_its_name(name: str, kind: str) -> None:
    night = Night().add("enforcement_case", "案1", case_no="案1", debtor=name)
    night.resolve()
    assert night.link("案1", "debtor")["entity_kind"] == kind


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("宏远公司", "trade_unsaid"),
        ("宏远建筑工程有限公司", "place_unsaid"),
        ("上海红远建筑工程有限公司", "brand_sound"),
        ("上海宏宏远建筑工程有限公司", "brand_extra"),
    ],
)
def test_a_name_written_otherwise_links_weakly_to_the_one_firm_it_fits(
    said: str, reason: str
) -> None:
    night = fund_order(Night().firm(CODE_A, HONGYUAN), "甲1", said)
    night.resolve()
    assert outcome(night, "甲1") == ("linked", "weak", CODE_A)
    link = night.link("甲1", "employer")
    assert reason in link["reasons"] + link["counter_reasons"]


def test_a_name_written_otherwise_that_two_firms_fit_is_ambiguous() -> None:
    night = Night().firm(CODE_A, HONGYUAN).firm(CODE_C, "宜昌宏远建筑工程有限公司")
    fund_order(night, "甲1", "宏远建筑工程公司").resolve()
    link = night.link("甲1", "employer")
    assert (link["outcome"], len(link["candidates"])) == ("ambiguous", 2)


def test_a_name_that_people_kept_apart_from_the_firm_it_fits_founds_its_own() -> None:
    night = fund_order(Night().firm(CODE_A, HONGYUAN), "甲1", "宏远公司")
    left = "fund_enforcement|甲1|employer|1"
    apart = {"left": left, "right": f"org:code:{CODE_A}", "verdict": "different"}
    night.resolve(judgements=[apart])
    assert night.link("甲1", "employer")["outcome"] == "founded"


def test_a_registration_number_alone_links_weakly() -> None:
    night = Night().firm(CODE_A, HONGYUAN, registration_no="310112000123456")
    number = {"employer_code": "310112000123456", "employer_code__state": "partial"}
    fund_order(night, "甲1", "某公司", **number)
    fund_order(night, "甲2", HONGYUAN, **number).resolve()
    assert outcome(night, "甲1") == ("linked", "weak", CODE_A)
    assert outcome(night, "甲2") == ("linked", "medium", CODE_A)
    assert night.link("甲1", "employer")["reasons"] == ["registration_no_equal"]


@pytest.mark.parametrize(
    ("mask", "level", "reason"),
    [
        (f"{CODE_A[:8]}********{CODE_A[16:]}", "medium", "mask_fits"),
        (f"{CODE_B[:8]}********{CODE_B[16:]}", "weak", "code_damaged"),
    ],
)
def test_a_masked_code_speaks_for_or_against_the_full_name(
    mask: str, level: str, reason: str
) -> None:
    night = Night().firm(CODE_A, HONGYUAN)
    fund_order(night, "甲1", HONGYUAN, mask, employer_code__state="masked").resolve()
    assert outcome(night, "甲1") == ("linked", level, CODE_A)
    link = night.link("甲1", "employer")
    assert reason in link["reasons"] + link["counter_reasons"]


def test_a_name_that_too_many_firms_share_is_a_hub() -> None:
    night = Night()
    for n in range(70):
        night.firm(f"91310112MA1T{n:05}X", f"宏远{n + 100}号商行")
        night.firm(f"91420112MA1T{n:05}X", "宏远商行", address="上海市")
    fund_order(night, "甲1", "宏远商行").resolve()
    link = night.link("甲1", "employer")
    assert (link["outcome"], link["candidates"]) == ("ambiguous", [])
    assert link["counter_reasons"] == ["too_many_fit"]
    assert night.rows("SELECT kind, value, names, mentions FROM hub") == [
        ("organisation", "宏远商行", 70, 1)
    ]
