"""Persons: by checked ID, else name and phone; a bare name never links to anybody."""

from tests.pipeline.resolve.night import CODE_A, ID_A, ID_B, Night

EMPLOYER = "上海宏远建筑工程有限公司"


def call(
    night: Night, key: str, name: str | None, phone: str | None = None, **fields: object
) -> Night:
    return night.add("hotline_order", key, order_no=key, caller=name, caller_phone=phone, **fields)


def report(
    night: Night, key: str, name: str, number: str, state: str = "ok", **fields: object
) -> Night:
    given = {"id_no": number, "id_no__state": state}
    return night.add("arrears_report", key, report_no=key, reporter=name, **given, **fields)


def entities(night: Night) -> int:
    return len(night.rows("FROM entity WHERE kind = 'person'"))


def test_a_checked_id_is_one_person_and_strong() -> None:
    night = report(report(Night(), "线1", "张三", ID_A), "线2", "张三", ID_A)
    night.resolve()
    assert entities(night) == 1
    assert night.link("线2", "reporter")["level"] == "strong"


def test_a_name_with_nothing_in_common_makes_the_id_weak() -> None:
    night = report(report(Night(), "线1", "张三", ID_A), "线2", "张三", ID_A)
    report(night, "线3", "李四", ID_A).resolve()
    assert [night.link(k, "reporter")["level"] for k in ("线1", "线3")] == ["strong", "weak"]


def test_name_and_phone_link_to_the_person_with_the_id_at_medium() -> None:
    night = report(Night(), "线1", "张三", ID_A, phone="13800000001")
    call(night, "单1", "张三", "13800000001").resolve()
    link = night.link("单1", "caller")
    assert (link["outcome"], link["level"], link["entity_id_no"]) == ("linked", "medium", ID_A)


def test_one_phone_with_contradicting_names_is_two_people() -> None:
    night = call(call(Night(), "单1", "张三", "13800000001"), "单2", "李四", "13800000001")
    night.resolve()
    assert entities(night) == 2
    assert night.link("单2", "caller")["level"] == "medium"


def test_a_phone_alone_links_weakly_to_the_one_person_on_it() -> None:
    night = call(call(Night(), "单1", "张三", "13800000001"), "单2", "匿名", "13800000001")
    night.resolve()
    assert entities(night) == 1
    assert night.link("单2", "caller")["level"] == "weak"


def test_a_phone_alone_with_two_people_on_it_is_ambiguous() -> None:
    night = call(call(Night(), "单1", "张三", "13800000001"), "单2", "李四", "13800000001")
    call(night, "单3", None, "13800000001").resolve()
    assert night.link("单3", "caller")["outcome"] == "ambiguous"
    assert len(night.link("单3", "caller")["candidates"]) == 2


def test_a_surname_chooses_among_the_people_on_a_phone() -> None:
    night = call(call(Night(), "单1", "张三", "13800000001"), "单2", "李四", "13800000001")
    call(night, "单3", "李先生", "13800000001").resolve()
    assert night.link("单3", "caller")["entity_name"] == "李四"


def test_a_masked_id_that_fits_with_name_and_employer_is_medium() -> None:
    night = report(Night(), "线1", "张三", ID_A, employer=EMPLOYER)
    masked = ID_A[:6] + "*" * 8 + ID_A[14:]
    report(night, "线2", "张三", masked, "masked", employer=EMPLOYER).resolve()
    link = night.link("线2", "reporter")
    assert (link["level"], link["entity_id_no"]) == ("medium", ID_A)


def test_a_masked_id_that_does_not_fit_is_somebody_else() -> None:
    night = report(Night(), "线1", "张三", ID_A, employer=EMPLOYER)
    masked = ID_B[:6] + "*" * 8 + ID_B[14:]
    report(night, "线2", "张三", masked, "masked", employer=EMPLOYER).resolve()
    assert entities(night) == 2


def test_a_damaged_id_is_never_a_key() -> None:
    night = report(Night(), "线1", "张三", "3.10112E+17", "damaged")
    report(night, "线2", "李四", "3.10112E+17", "damaged").resolve()
    assert entities(night) == 2


def test_name_and_employer_link_weakly_to_the_one_person_there() -> None:
    night = report(Night(), "线1", "张三", ID_A, employer=EMPLOYER)
    call(night, "单1", "张三", respondent=EMPLOYER).resolve()
    link = night.link("单1", "caller")
    assert (link["level"], link["entity_id_no"]) == ("weak", ID_A)


def test_two_people_of_one_name_at_one_employer_make_the_third_mention_ambiguous() -> None:
    night = report(Night(), "线1", "张三", ID_A, employer=EMPLOYER)
    report(night, "线2", "张三", ID_B, employer=EMPLOYER)
    call(night, "单1", "张三", respondent=EMPLOYER).resolve()
    assert night.link("单1", "caller")["outcome"] == "ambiguous"


def test_a_bare_name_founds_a_person_for_each_record() -> None:
    night = call(call(Night(), "单1", "张三"), "单2", "张三")
    night.resolve()
    assert entities(night) == 2
    assert night.link("单2", "caller")["level"] == "weak"


def test_two_rows_of_a_roster_with_one_bare_name_are_two_people() -> None:
    night = Night().add("inspection_case", "监1", case_no="监1", employer=EMPLOYER)
    for key in ("监1|张三||", "监1|张三||#2"):
        night.add("wage_roster", key, case_no="监1", worker="张三")
    report(night, "线1", "张三", ID_A, employer=EMPLOYER).resolve()
    assert entities(night) == 3


def test_a_roster_takes_its_employer_from_its_case() -> None:
    night = Night().add("inspection_case", "监1", case_no="监1", employer=EMPLOYER)
    night.add("wage_roster", "监1|张三||", case_no="监1", worker="张三")
    report(night, "线1", "张三", ID_A, employer=EMPLOYER).resolve()
    assert night.link("监1|张三||", "worker")["entity_id_no"] == ID_A


def test_neither_name_nor_phone_is_no_mention() -> None:
    night = call(call(Night(), "单1", "匿名"), "单2", None)
    night.resolve()
    assert night.rows("SELECT count(*) FROM mention WHERE kind = 'person'") == [(0,)]


def test_a_phone_of_very_many_names_links_nobody_and_is_reported() -> None:
    night = Night()
    for number in range(21):
        call(night, f"单{number}", f"{chr(0x5200 + number)}明", "13800000009")
    call(night, "无名", None, "13800000009").resolve()
    assert night.rows("SELECT value, names FROM hub") == [("13800000009", 21)]
    assert night.link("无名", "caller")["outcome"] == "founded"


def test_shareholders_of_one_cell_are_told_apart_by_ordinal() -> None:
    night = Night().firm(CODE_A, EMPLOYER, shareholders="张三 40万元；上海鸿泰有限公司（60%）")
    night.resolve()
    found = [night.link(CODE_A, "shareholders", n) for n in (1, 2)]
    assert [(f["entity_name"], f["entity_kind"]) for f in found] == [
        ("张三", "person"),
        ("上海鸿泰有限公司", "organisation"),
    ]


def test_the_legal_representative_and_a_shareholder_of_one_name_are_one_person() -> None:
    night = Night().firm(CODE_A, EMPLOYER, legal_representative="张三", shareholders="张三 40万元")
    night.resolve()
    kinds = night.rows("SELECT kind, level FROM relation ORDER BY kind")
    assert entities(night) == 1
    assert kinds == [("legal_representative", "weak"), ("shareholder", "weak")]


def held_weakly(night: Night) -> list[tuple[object, ...]]:
    night.resolve()
    return night.rows(
        "SELECT f.id_no, t.id_no, r.kind FROM relation AS r "
        "JOIN entity AS f ON f.entity_id = from_id JOIN entity AS t ON t.entity_id = to_id "
        "WHERE f.id_no IS NOT NULL AND r.level = 'weak'"
    )


def test_a_representative_by_name_alone_may_be_the_one_person_of_that_name() -> None:
    night = report(Night(), "线1", "张三", ID_A).firm(CODE_A, EMPLOYER, legal_representative="张三")
    assert held_weakly(night) == [(ID_A, CODE_A, "legal_representative")]


def test_a_representative_whose_name_two_people_bear_may_be_neither() -> None:
    night = report(report(Night(), "线1", "张三", ID_A), "线2", "张三", ID_B)
    night.firm(CODE_A, EMPLOYER, legal_representative="张三")
    assert held_weakly(night) == []


def test_a_name_that_represents_many_firms_says_nothing() -> None:
    night = report(Night(), "线1", "张三", ID_A)
    for n in range(4):
        code = f"9131011{n}MA1TESTA1X"
        night.firm(code, f"上海宏远{'甲乙丙丁'[n]}建筑有限公司", legal_representative="张三")
    assert held_weakly(night) == []


def test_who_a_person_said_it_is_not_leaves_the_other() -> None:
    night = report(Night(), "线1", "张三", ID_A, phone="13800000001")
    report(night, "线2", "张三", ID_B, phone="13800000001")
    call(night, "单1", "张三", "13800000001")
    left, right = "hotline_order|单1|caller|1", f"per:id:{ID_A}"
    night.resolve(judgements=[{"left": left, "right": right, "verdict": "different"}])
    assert night.link("单1", "caller")["entity_id_no"] == ID_B
