"""A person is counted once within a group, and two people are two."""

from tests.pipeline.screen.group.night import Night, To


def named(night: Night) -> int:
    """Count the people named, beside three that make the group answer."""
    for n in range(3):
        night.call("06-01", f"per-{n}")
    (finding,) = night.findings()
    return int(finding["workers"]) - 3


def test_one_party_in_two_sources_is_one_person(night: Night) -> None:
    night.call("06-02", "per-a")
    night.report("06-03", "per-a", 9000)
    assert named(night) == 1


def test_a_bare_name_is_the_one_of_that_name_who_is_there(night: Night) -> None:
    night.call("06-02", "per-a", caller="冯甲", caller_phone="13900000001")
    night.call("06-03", "per-b", caller="冯甲")
    night.call("06-04", "per-c", caller="冯甲")
    assert named(night) == 1


def test_one_name_with_an_id_here_and_a_phone_there_is_one_person(night: Night) -> None:
    night.call("06-02", "per-a", caller="冯甲", caller_phone="13900000001")
    night.report("06-03", "per-b", 9000, reporter="冯甲", id_no="420500199001011234")
    assert named(night) == 1


def test_one_name_with_two_phones_is_two_people(night: Night) -> None:
    night.call("06-02", "per-a", caller="冯甲", caller_phone="13900000001")
    night.call("06-03", "per-b", caller="冯甲", caller_phone="13900000002")
    assert named(night) == 2


def test_two_names_on_one_phone_are_two_people(night: Night) -> None:
    night.call("06-02", "per-a", caller="冯甲", caller_phone="13900000001")
    night.call("06-03", "per-b", caller="卫乙", caller_phone="13900000001")
    assert named(night) == 2


def test_a_phone_that_fits_several_of_the_group_is_no_further_person(night: Night) -> None:
    night.call("06-02", "per-a", caller="冯甲", caller_phone="13900000001")
    night.call("06-03", "per-b", caller="卫乙", caller_phone="13900000001")
    site = To("prj", kind="project")
    several = To("amb:1", kind="person", several=("per-a", "per-b"))
    links = {"project": site, "caller": several}
    night.add("hotline_order", "2026-06-04", links, content="拖欠工资", caller_phone="13900000001")
    assert named(night) == 2


def test_a_phone_without_a_link_still_counts_as_one(night: Night) -> None:
    night.call("06-02", caller_phone="13900000001")
    night.call("06-03", caller_phone="13900000001")
    assert named(night) == 1


def test_neither_name_nor_phone_is_counted_apart(night: Night) -> None:
    night.call("06-02")
    assert named(night) == 0
    (finding,) = night.findings()
    assert '"unnamed": 1' in str(finding["figures"])
