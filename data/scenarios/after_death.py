"""Limits on spending and the dishonest list, dated after the debtor's death."""

from data.scenarios.cast import Answer, Cast, Person, Story
from data.scenarios.records import enforce

RULE = "deceased-debtor"
_LIMITED = 400
"""Days before the as-of date on which each debtor is limited; he is listed ten days earlier."""


def after_death(cast: Cast) -> Story:
    """Plant a debtor limited the day after he died, on that day, and one without a date."""
    story = Story()
    debtor = _debtor(story, cast, 380, cast.day(_LIMITED + 1))
    answer = Answer("死亡次日被限制消费")
    story.clues.append(answer.about_person(RULE, debtor))

    debtor = _debtor(story, cast, 381, cast.day(_LIMITED))
    story.silent(RULE, debtor.name, "限制消费在死亡当日，此前已列入失信")

    debtor = _debtor(story, cast, 382, "")
    answer = Answer("死亡日期不明", "incomplete")
    story.clues.append(answer.about_person(RULE, debtor))
    return story


def _debtor(story: Story, cast: Cast, serial: int, died_on: str) -> Person:
    """End a lender's case against somebody who has since died."""
    debtor, lender = cast.person(8_600 + serial), cast.person(9_000 + serial)
    enforce(
        story,
        cast,
        docketed=560,
        case_no=cast.case_no(560, "执", serial),
        applicant=lender.name,
        applicant_id_no=lender.id_no,
        debtor=debtor.name,
        debtor_id_no=debtor.id_no,
        basis_no=cast.case_no(650, "民初", serial),
        cause="民间借贷纠纷",
        claim="86000.00",
        closing="终结本次执行程序",
        closed_on=cast.day(320),
        limited_on=cast.day(_LIMITED),
        listed_on=cast.day(_LIMITED + 10),
    )
    story.add("death_record", person=debtor.name, id_no=debtor.id_no, died_on=died_on)
    return debtor
