"""Ended without assets and no means found: the claimant is in hardship, the aid of the state."""

from data.scenarios.cast import Answer, Cast, Person, Story
from data.scenarios.records import enforce

RULE = "judicial-aid"
_DOCKETED, _CLOSED = 560, 320


def truly_poor(cast: Cast) -> Story:
    """Plant a claimant in hardship, two that need no aid, and one without a number."""
    story = Story()
    claimant = _claimant(story, cast, 350, "边缘易致贫户")
    answer = Answer("终本，无财产迹象，申请人是边缘易致贫户", amount="12800.00")
    story.clues.append(answer.about_person(RULE, claimant))

    claimant = _claimant(story, cast, 351, "已脱贫（享受政策）")
    story.silent(RULE, claimant.name, "已脱贫")

    resumed = cast.case_no(200, "执恢", 352)
    claimant = _claimant(story, cast, 352, "突发严重困难户", resumed_no=resumed)
    story.silent(RULE, claimant.name, "案件已恢复执行")

    claimant = _claimant(story, cast, 353, "脱贫不稳定户", applicant_id_no="")
    answer = Answer("申请人没有证件号，只有姓名相同", "incomplete", amount="12800.00")
    nameless = Person(claimant.name, "", "")
    story.clues.append(answer.about_person(RULE, nameless))
    return story


def _claimant(story: Story, cast: Cast, number: int, state: str, **changed: str) -> Person:
    """End a claimant's case against a foreman who has nothing; register the household."""
    claimant, foreman = cast.person(8_600 + number), cast.person(9_000 + number)
    fields = {
        "case_no": cast.case_no(_DOCKETED, "执", number),
        "applicant": claimant.name,
        "applicant_id_no": claimant.id_no,
        "debtor": foreman.name,
        "debtor_id_no": foreman.id_no,
        "basis_no": cast.case_no(_DOCKETED + 90, "民初", number),
        "cause": "追索劳动报酬纠纷",
        "claim": "12800.00",
        "closing": "终结本次执行程序",
        "closed_on": cast.day(_CLOSED),
    }
    enforce(story, cast, docketed=_DOCKETED, **(fields | changed))
    story.add(
        "poverty_registry",
        household_no=f"4205990000{number}",
        person=claimant.name,
        id_no=claimant.id_no,
        home="湖北省云泽市青麓区",
        state=state,
    )
    return claimant
