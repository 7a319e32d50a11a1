"""余江型: ended on 2018-02-13, docketed a day less and a day more than three months before.

The closing day is that of the published case of 余江; the docketing days are made up.
"""

from data.scenarios.cast import Answer, Cast, Story
from data.scenarios.records import COURT, register

RULE = "early-termination"
_CLOSED = "2018-02-13"


def early_termination(cast: Cast) -> Story:
    """Plant a case ended too early, one in time, and one without a docketing day."""
    story = Story()
    early = _ended(story, cast, 40, "湖北云泽屏澜商贸有限公司", "2017-11-14")
    answer = Answer("立案 2017-11-14，终本 2018-02-13，不满三个月", amount="126000.00")
    story.clues.append(answer.about_record(RULE, *early))

    _, in_time = _ended(story, cast, 41, "湖北云泽渌湾建材有限公司", "2017-11-12")
    story.silent(RULE, in_time, "立案 2017-11-12，终本时已满三个月")

    undated = _ended(story, cast, 42, "湖北云泽鹭洲运输有限公司", "")
    answer = Answer("立案日期为空，不能计算期间", outcome="incomplete", amount="126000.00")
    story.clues.append(answer.about_record(RULE, *undated))
    return story


def _ended(story: Story, cast: Cast, serial: int, name: str, docketed: str) -> tuple[str, str]:
    """End a case about goods without assets and give its number and debtor."""
    firm, creditor = cast.firm(serial, name), cast.person(serial + 1_100)
    register(story, cast, firm)
    case_no = f"（2017）鄂0599执{300 + serial}号"
    story.add(
        "enforcement_case",
        case_no=case_no,
        docketed_on=docketed,
        applicant=creditor.name,
        applicant_id_no=creditor.id_no,
        debtor=firm.name,
        debtor_id_no=firm.code,
        legal_representative=firm.head.name,
        basis_no=f"（2017）鄂0599民初{serial}号",
        cause="买卖合同纠纷",
        case_type="民事执行",
        claim="126000.00",
        unperformed="126000.00",
        closing="终结本次执行程序",
        closed_on=_CLOSED,
        limited_on="2017-12-01",
        listed_on="2017-12-08",
        checked_on=cast.day(20),
        checks="20",
        court=COURT,
        judge="严某某",
    )
    return case_no, firm.name
