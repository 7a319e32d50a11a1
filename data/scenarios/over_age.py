"""连州型: arbitration refuses those over the age of retirement; they may sue, with support."""

from data.scenarios.cast import Answer, Cast, Person, Story
from data.scenarios.records import register

RULE = "support-prosecution"
_REFUSAL = "申请人超过法定退休年龄，不属于劳动争议"


def over_age(cast: Cast) -> Story:
    """Plant a refused applicant, three who need no support, and one without a day."""
    story = Story()
    applicant = _refused(story, cast, 355, "湖北云泽蘅塘环卫服务有限公司")
    answer = Answer("仲裁以超龄不予受理，没有起诉", amount="4600.00")
    story.clues.append(answer.about_person(RULE, applicant))

    reason = "申请材料不齐，逾期未补正"
    applicant = _refused(story, cast, 356, "湖北云泽蘅浦物业服务有限公司", refusal=reason)
    story.silent(RULE, applicant.name, "不予受理的理由不是超龄")

    applied = cast.day(367)
    applicant = _refused(story, cast, 357, "湖北云泽蘅汀餐饮管理有限公司", applied_on=applied)
    story.silent(RULE, applicant.name, "申请仲裁已经一年多，时效已过")

    applicant = _refused(story, cast, 358, "湖北云泽蘅皋园林绿化有限公司")
    _sue(story, cast, applicant, 358)
    story.silent(RULE, applicant.name, "已经起诉该单位")

    applicant = _refused(story, cast, 359, "湖北云泽蘅渚保洁服务有限公司", applied_on="")
    answer = Answer("缺申请日期，是否还在时效之内不明", "incomplete", amount="4600.00")
    story.clues.append(answer.about_person(RULE, applicant))
    return story


def _refused(story: Story, cast: Cast, serial: int, name: str, **changed: str) -> Person:
    """Have somebody apply for 4,600 yuan of a registered firm and be refused for age."""
    firm, applicant = cast.firm(serial, name, district=serial % 4), cast.person(8_600 + serial)
    register(story, cast, firm)
    fields = {
        "case_no": f"云劳人仲案字〔{cast.year(110)}〕第{serial}号",
        "applicant": applicant.name,
        "applicant_id_no": applicant.id_no,
        "respondent": firm.name,
        "respondent_code": firm.code,
        "claim": "4600.00",
        "applied_on": cast.day(110),
        "accepted": "否",
        "refusal": _REFUSAL,
    }
    story.add("arbitration_case", **(fields | changed))
    return applicant


def _sue(story: Story, cast: Cast, plaintiff: Person, serial: int) -> None:
    row = story.rows[-1][1]
    story.add(
        "civil_case",
        case_no=cast.case_no(100, "民初", serial),
        cause="劳务合同纠纷",
        plaintiff=plaintiff.name,
        plaintiff_id_no=plaintiff.id_no,
        defendant=row["respondent"],
        defendant_id_no=row["respondent_code"],
        docketed_on=cast.day(100),
        claim="4600.00",
    )
