"""Projects: by number, else by the full name, phase and section included, in the district."""

import pytest

from tests.pipeline.resolve.night import CODE_A, Night
from tests.pipeline.resolve.test_texts import Told


def site(night: Night, number: str, name: str, district: str, **fields: object) -> Night:
    given = {"project_no": number, "project": name, "district": district}
    return night.add("project", number, **given, **fields)


def call(
    night: Night, key: str, project: str, district: str | None = None, **fields: object
) -> Night:
    given = {"order_no": key, "project": project, "district": district}
    return night.add("hotline_order", key, **given, **fields)


@pytest.mark.parametrize("name", ["幸福家园二期", "幸福家园2期项目", "幸福家园Ⅱ期工程"])
def test_the_full_name_in_the_district_links_at_medium(name: str) -> None:
    night = call(site(Night(), "项1", "幸福家园二期项目", "闵行区"), "单1", name, "上海市闵行区")
    night.resolve()
    link = night.link("单1", "project")
    assert (link["outcome"], link["level"], link["entity_id_no"]) == ("linked", "medium", "项1")


@pytest.mark.parametrize("name", ["幸福家园一期", "幸福家园1标段", "幸福家园二期三标段"])
def test_another_phase_or_section_is_another_project(name: str) -> None:
    night = call(site(Night(), "项1", "幸福家园二期", "闵行区"), "单1", name, "闵行区")
    night.resolve()
    assert night.link("单1", "project")["outcome"] == "founded"


def test_the_same_name_in_another_district_is_another_project() -> None:
    night = call(site(Night(), "项1", "幸福家园二期", "闵行区"), "单1", "幸福家园二期", "松江区")
    night.resolve()
    assert night.link("单1", "project")["outcome"] == "founded"


def test_a_name_of_two_sites_is_ambiguous_unless_the_district_decides() -> None:
    night = site(site(Night(), "项1", "幸福家园", "闵行区"), "项2", "幸福家园", "松江区")
    call(call(night, "单1", "幸福家园"), "单2", "幸福家园", "松江区").resolve()
    assert night.link("单1", "project")["outcome"] == "ambiguous"
    assert night.link("单2", "project")["entity_id_no"] == "项2"


def test_a_number_under_which_the_register_has_two_names_links_weakly() -> None:
    night = site(site(Night(), "项1", "幸福家园", "闵行区"), "项2", "康乐家园", "闵行区")
    night.add("project", "项1#2", project_no="项1", project="平安广场", district="闵行区")
    call(night, "单1", "项1", "闵行区").resolve()
    for key in ("项1", "项1#2", "单1"):
        link = night.link(key, "project")
        assert (link["level"], link["counter_reasons"]) == ("weak", ["number_has_two_names"])
    assert night.link("项2", "project")["level"] == "strong"


def test_two_writings_of_one_name_under_a_number_are_no_two_names() -> None:
    night = site(Night(), "项1", "幸福家园二期", "闵行区")
    night.add("project", "项1#2", project_no="项1", project="幸福家园2期项目", district="闵行区")
    night.resolve()
    assert night.link("项1", "project")["level"] == "strong"


def test_the_register_of_projects_links_strongly_by_its_number() -> None:
    night = site(Night(), "项1", "幸福家园", "闵行区")
    night.resolve()
    assert night.link("项1", "project")["level"] == "strong"


@pytest.mark.parametrize(
    "written", ["BH-2026-01", "bh-2026-01", "ＢＨ-2026-01", "3101122026010101"]
)
def test_a_number_or_permit_in_place_of_the_name_links_strongly(written: str) -> None:
    night = site(Night(), "BH-2026-01", "幸福家园", "闵行区", permit_no="3101122026010101")
    call(night, "单1", written, "闵行区").resolve()
    link = night.link("单1", "project")
    assert (link["level"], link["entity_id_no"]) == ("strong", "BH-2026-01")


def test_complaints_about_an_unknown_project_meet_in_one() -> None:
    night = call(call(Night(), "单1", "滨江花园", "闵行区"), "单2", "滨江花园项目")
    night.resolve()
    assert night.rows("SELECT count(DISTINCT entity_id), min(level) FROM link") == [(1, "medium")]


def test_contractor_and_developer_are_related_to_the_project() -> None:
    night = site(Night(), "项1", "幸福家园", "闵行区", contractor="上海宏远建筑有限公司",
                 contractor_code=CODE_A, developer="上海鸿泰置业有限公司")  # fmt: skip
    night.resolve()
    assert night.rows("SELECT kind, level FROM relation ORDER BY kind") == [
        ("contractor", "strong"),
        ("developer", "medium"),
    ]


def test_a_cell_that_was_read_as_none_names_no_project() -> None:
    night = Night().add("hotline_order", "1", order_no="1", project=None, project__raw="无。")
    night.resolve()
    assert night.rows("FROM mention") == []


def one_site(night: Night, short: str) -> bool:
    """Say whether the order `short` joined the project of order 1, weakly."""
    night.resolve()
    link = night.link(short, "project")
    founded = night.link("1", "project")
    assert founded["outcome"] == "founded"
    return (link["outcome"], link["level"], link["entity_id"]) == (
        "linked",
        "weak",
        founded["entity_id"],
    )


@pytest.mark.parametrize(
    "short", ["紫荆豪庭工地", "紫荆豪庭", "紫荆豪庭小区项目部", "江城区紫荆豪庭工地"]
)
def test_the_short_form_of_one_site_joins_it_weakly(short: str) -> None:
    night = call(Night(), "1", "紫荆豪庭二期工程", "江城区")
    assert one_site(call(night, "2", short, "江城区"), "2")


@pytest.mark.parametrize(
    ("long", "other"),
    [("紫荆豪庭二期", "紫荆豪庭一期"), ("紫荆豪庭2标段", "紫荆豪庭1标段"),
     ("紫荆豪庭A区", "紫荆豪庭B区"), ("紫荆豪庭二期", "紫荆豪庭3标段"),
     ("安置房二期", "安置房"), ("紫荆豪庭二期", "金桂豪庭")],
)  # fmt: skip
def test_other_numbers_and_names_that_anybody_bears_never_meet(long: str, other: str) -> None:
    firm = "上海宏远建筑工程有限公司"
    night = call(Night(), "1", long, "江城区", respondent=firm)
    assert not one_site(call(night, "2", other, "江城区", respondent=firm), "2")


def test_a_short_form_in_another_district_is_another_site() -> None:
    night = call(Night(), "1", "紫荆豪庭二期工程", "闵行区")
    assert not one_site(call(night, "2", "紫荆豪庭工地", "松江区"), "2")


def test_who_works_there_tells_a_short_name_without_a_place() -> None:
    firm = "上海宏远建筑工程有限公司"
    night = call(Night(), "1", "云顶二期工程", "闵行区", respondent=firm)
    assert one_site(call(night, "2", "云顶工地", respondent=firm), "2")


def test_without_place_and_employer_a_name_of_two_characters_says_too_little() -> None:
    night = call(Night(), "1", "云顶二期工程", "闵行区")
    assert not one_site(call(night, "2", "云顶工地"), "2")


def test_a_short_form_of_two_phases_founds_its_own_and_names_both() -> None:
    night = call(call(Night(), "1", "紫荆豪庭二期", "江城区"), "2", "紫荆豪庭一期", "江城区")
    call(night, "3", "紫荆豪庭工地", "江城区").resolve()
    link = night.link("3", "project")
    assert (link["outcome"], link["level"]) == ("founded", "medium")
    named = sorted(found["name"] for found in link["candidates"])
    assert named == ["紫荆豪庭一期", "紫荆豪庭二期"]


def test_of_two_phases_the_employers_is_the_one_meant() -> None:
    firm = "上海宏远建筑工程有限公司"
    night = call(Night(), "1", "紫荆豪庭二期", "江城区", respondent=firm)
    call(night, "0", "紫荆豪庭一期", "江城区")
    assert one_site(call(night, "2", "紫荆豪庭工地", "江城区", respondent=firm), "2")


def test_a_site_that_a_text_names_in_short_joins_the_columns_weakly() -> None:
    night = Told().call("拖欠工资", project="紫荆豪庭二期工程", district="江城区")
    night.call(
        "紫荆豪庭工地拖欠工资", ("project", "紫荆豪庭工地", "紫荆豪庭工地"), district="江城区"
    )
    night.resolve()
    column, text = night.link("1", "project"), night.link("2", "text_project")
    assert (text["entity_id"], text["level"]) == (column["entity_id"], "weak")
    assert text["reasons"] == ["site_name_shared", "place_equal"]
