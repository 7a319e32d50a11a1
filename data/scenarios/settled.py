"""Wage enforcements settled between the parties: what was promised, and who signed it."""

from data.scenarios.cast import Answer, Cast, Firm, Story
from data.scenarios.records import enforce_wages, register

LAPSED, DEFECT = "settlement-lapsed", "settlement-defect"
_DOCKETED, _SETTLED = 420, 300


def settled(cast: Cast) -> Story:
    """Plant settlements that lapsed or that an agent signed, and those in order."""
    story = Story()
    _lapsed(story, cast)
    _in_time(story, cast)
    _signed(story, cast)
    return story


def _lapsed(story: Story, cast: Cast) -> None:
    firm = cast.firm(215, "湖北云泽渚莲建筑劳务有限公司")
    case_no = _settle(story, cast, firm, 215, due=100, recovered="15000.00")
    answer = Answer("和解最后履行日过了一百日，未履行，未恢复执行", amount="45000.00")
    story.clues.append(answer.about_record(LAPSED, case_no, firm.name))

    firm = cast.firm(216, "湖北云泽苕霅市政工程有限公司")
    case_no = _settle(story, cast, firm, 216, settlement_due_on="")
    answer = Answer("和解的最后履行日期空白", "incomplete", amount="60000.00")
    story.clues.append(answer.about_record(LAPSED, case_no, firm.name))


def _in_time(story: Story, cast: Cast) -> None:
    firm = cast.firm(217, "湖北云泽汭川防腐工程有限公司")
    _settle(story, cast, firm, 217, due=30)
    story.silent(LAPSED, firm.name, "今天是宽限三十日的最后一日")

    firm = cast.firm(218, "湖北云泽葭浦门窗有限公司")
    _settle(story, cast, firm, 218, due=100, recovered="60000.00")
    story.silent(LAPSED, firm.name, "和解款已付清")

    firm = cast.firm(219, "湖北云泽岚沚消防工程有限公司")
    resumed = cast.case_no(60, "执恢", 619)
    _settle(story, cast, firm, 219, due=100, resumed_no=resumed)
    story.silent(LAPSED, firm.name, "逾期后已恢复执行")


def _signed(story: Story, cast: Cast) -> None:
    firm = cast.firm(220, "湖北云泽琅屏家政服务有限公司")
    case_no = _settle(story, cast, firm, 220, settlement_authority="一般授权")
    answer = Answer("代理人只有一般授权", amount="60000.00")
    story.clues.append(answer.about_record(DEFECT, case_no, firm.name))

    firm = cast.firm(221, "湖北云泽沁圃食品有限公司")
    _settle(story, cast, firm, 221, settlement_authority="特别授权")
    story.silent(DEFECT, firm.name, "代理人有特别授权")

    firm = cast.firm(222, "湖北云泽樾台物业服务有限公司")
    case_no = _settle(story, cast, firm, 222, settlement_authority="")
    answer = Answer("代理权限空白", "incomplete", amount="60000.00")
    story.clues.append(answer.about_record(DEFECT, case_no, firm.name))


def _settle(
    story: Story, cast: Cast, firm: Firm, number: int, *, due: int = -60, **fields: str
) -> str:
    """Register a firm and settle the case against it, to perform so many days before as-of."""
    register(story, cast, firm)
    given = {
        "closing": "执行和解",
        "closed_on": cast.day(_SETTLED),
        "settled_on": cast.day(_SETTLED),
        "settlement_due_on": cast.day(due),
        "settlement_authority": "本人",
    }
    return enforce_wages(story, cast, firm, number, docketed=_DOCKETED, **(given | fields))
