"""Projects: by number, else by the full name, phase and section included, in the district."""

import pytest

from tests.pipeline.resolve.night import CODE_A, Night


def site(night: Night, number: str, name: str, district: str, **fields: object) -> Night:
    given = {"project_no": number, "project": name, "district": district}
    return night.add("project", number, **given, **fields)


def call(night: Night, key: str, project: str, district: str | None = None) -> Night:
    return night.add("hotline_order", key, order_no=key, project=project, district=district)


@pytest.mark.parametrize("name", ["幸福家园二期", "幸福家园2期项目", "幸福家园Ⅱ期工程"])
def test_the_full_name_in_the_district_links_at_medium(name: str) -> None:
    night = call(site(Night(), "项1", "幸福家园二期项目", "闵行区"), "单1", name, "上海市闵行区")
    night.resolve()
    link = night.link("单1", "project")
    assert (link["outcome"], link["level"], link["entity_id_no"]) == ("linked", "medium", "项1")


@pytest.mark.parametrize("name", ["幸福家园一期", "幸福家园", "幸福家园二期三标段"])
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
