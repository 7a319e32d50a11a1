"""Judgments the procuratorate supported: whether anybody saw to it that they were paid."""

from data.scenarios.cast import Answer, Cast, Firm, Story
from data.scenarios.records import enforce_wages, register

RULE = "judgment-unpaid"
_SUM = "21600.00"


def judged(cast: Cast) -> Story:
    """Plant judgments nobody enforced or that lie still, and those young or paid."""
    story = Story()
    _unpaid(story, cast)
    _in_order(story, cast)
    return story


def _unpaid(story: Story, cast: Cast) -> None:
    firm = cast.firm(275, "湖北云泽沧浪亭建筑劳务有限公司")
    case_no = _judge(story, cast, firm, 275, closed=90)
    answer = Answer("支持起诉的判决九十日后没有申请执行", amount=_SUM)
    story.clues.append(answer.about_record(RULE, case_no, firm.name))

    firm = cast.firm(276, "湖北云泽桃花洞餐饮管理有限公司", district=1)
    case_no = _judge(story, cast, firm, 276, closed=300, closing="调解")
    enforce_wages(story, cast, firm, 276, docketed=250, basis_no=case_no, claim=_SUM)
    answer = Answer("调解书执行立案二百五十日，未到位也未结案", amount=_SUM)
    story.clues.append(answer.about_record(RULE, case_no, firm.name))

    firm = cast.firm(277, "湖北云泽晴川阁物流有限公司", district=2)
    case_no = _judge(story, cast, firm, 277, closed=90, closed_on="")
    answer = Answer("已判决而结案日期空白", "incomplete", amount=_SUM)
    story.clues.append(answer.about_record(RULE, case_no, firm.name))


def _in_order(story: Story, cast: Cast) -> None:
    firm = cast.firm(278, "湖北云泽鹦鹉洲园林绿化有限公司", district=3)
    _judge(story, cast, firm, 278, closed=30)
    story.silent(RULE, firm.name, "结案后第三十日")

    firm = cast.firm(279, "湖北云泽月湖桥市政工程有限公司")
    case_no = _judge(story, cast, firm, 279, closed=240)
    enforce_wages(story, cast, firm, 279, docketed=180, basis_no=case_no, claim=_SUM)
    story.silent(RULE, firm.name, "执行立案还差一日满六个月")

    firm = cast.firm(280, "湖北云泽古琴台印刷包装有限公司", district=1)
    case_no = _judge(story, cast, firm, 280, closed=300)
    paid = {"closing": "执行完毕", "closed_on": cast.day(60), "recovered": _SUM}
    enforce_wages(story, cast, firm, 280, docketed=250, basis_no=case_no, claim=_SUM, **paid)
    story.silent(RULE, firm.name, "已执行完毕")

    firm = cast.firm(281, "湖北云泽翠微峰服装有限公司", district=2)
    _judge(story, cast, firm, 281, closed=90, supported="否")
    story.silent(RULE, firm.name, "不是支持起诉的案件")


def _judge(story: Story, cast: Cast, firm: Firm, number: int, *, closed: int, **fields: str) -> str:
    """Register a firm and sentence it to pay 21,600 yuan to one worker; give the number."""
    register(story, cast, firm)
    worker = cast.person(7_800 + number)
    given = {
        "case_no": cast.case_no(closed + 100, "民初", 400 + number),
        "cause": "追索劳动报酬纠纷",
        "plaintiff": worker.name,
        "plaintiff_id_no": worker.id_no,
        "defendant": firm.name,
        "defendant_id_no": firm.code,
        "docketed_on": cast.day(closed + 100),
        "closed_on": cast.day(closed),
        "closing": "判决",
        "claim": "24000.00",
        "settled_amount": _SUM,
        "supported": "是",
    }
    story.add("civil_case", **(given | fields))
    return given["case_no"]
