"""Decisions and fund orders that did go to court: too late, too early, or the court too slow.

The suit period of six months ends 181 to 184 days after service, later over holidays; that of
application, three months more, 273 days at the earliest.
"""

from data.scenarios.cast import Answer, Cast, Firm, Story
from data.scenarios.records import document, fund_order, inspect, register, roster

LATE, EARLY, COURT = "nonlit-late-filing", "nonlit-early-filing", "nonlit-court-overdue"
_SERVED = 700


def nonlit_dates(cast: Cast) -> Story:
    """Plant applications and rulings out of time, in time, and with a date missing."""
    story = Story()
    _late(story, cast)
    _early(story, cast)
    _court(story, cast)
    _court_in_time(story, cast)
    return story


def _late(story: Story, cast: Cast) -> None:
    firm = cast.firm(235, "湖北云泽沅芷印刷包装有限公司")
    order_no = _order(story, cast, firm, 235, applied=400)
    answer = Answer("送达后三百日才申请强制执行", workers=9, amount="36000.00")
    story.clues.append(answer.about_record(LATE, order_no, firm.name))

    firm = cast.firm(236, "湖北云泽汜园纺织有限公司", district=1)
    decision = _decide(story, cast, firm, 236, applied=400, urged=415)
    answer = Answer("处理决定送达后三百日才申请强制执行", workers=7, amount="42000.00")
    story.clues.append(answer.about_record(LATE, decision, firm.name))

    firm = cast.firm(237, "湖北云泽萍洲家具有限公司", district=2)
    _order(story, cast, firm, 237, applied=_SERVED - 272)
    story.silent(LATE, firm.name, "申请的三个月还差一两日届满")

    firm = cast.firm(238, "湖北云泽蓠渚食品有限公司", district=3)
    order_no = _order(story, cast, firm, 238, applied=400, review="维持")
    answer = Answer("复议维持，起算日未送来", "incomplete", workers=9, amount="36000.00")
    story.clues.append(answer.about_record(LATE, order_no, firm.name))


def _early(story: Story, cast: Cast) -> None:
    firm = cast.firm(240, "湖北云泽洄溪物流有限公司")
    order_no = _order(story, cast, firm, 240, applied=_SERVED - 175)
    answer = Answer("送达后一百七十五日申请，起诉期未满", workers=9, amount="36000.00")
    story.clues.append(answer.about_record(EARLY, order_no, firm.name))

    firm = cast.firm(241, "湖北云泽沚兰汽车配件有限公司", district=1)
    decision = _decide(story, cast, firm, 241, applied=450, urged=459)
    answer = Answer("催告书送达九日即申请", workers=7, amount="42000.00")
    story.clues.append(answer.about_record(EARLY, decision, firm.name))

    firm = cast.firm(242, "湖北云泽葑溪医疗器械有限公司", district=2)
    _decide(story, cast, firm, 242, applied=450, urged=460)
    story.silent(EARLY, firm.name, "催告书送达恰满十日")

    firm = cast.firm(243, "湖北云泽澧浦教育咨询有限公司", district=3)
    order_no = _order(story, cast, firm, 243, applied=450, urged_on="")
    answer = Answer("催告书送达日期空白", "incomplete", workers=9, amount="36000.00")
    story.clues.append(answer.about_record(EARLY, order_no, firm.name))


def _court(story: Story, cast: Cast) -> None:
    firm = cast.firm(245, "湖北云泽溆浦塑料制品有限公司")
    order_no = _order(
        story, cast, firm, 245, applied=450, accepted_on=cast.day(425), ruled_on=cast.day(420)
    )
    answer = Answer("申请后二十五日才受理", workers=9, amount="36000.00")
    story.clues.append(answer.about_record(COURT, order_no, firm.name))

    firm = cast.firm(246, "湖北云泽淇园信息技术有限公司", district=1)
    order_no = _order(story, cast, firm, 246, applied=450, ruled_on=cast.day(390))
    answer = Answer("受理后五十六日才裁定", workers=9, amount="36000.00")
    story.clues.append(answer.about_record(COURT, order_no, firm.name))

    firm = cast.firm(247, "湖北云泽汶上农业开发有限公司", district=2)
    unruled = {"accepted_on": cast.day(20), "review_no": "", "ruled_on": ""}
    order_no = _order(story, cast, firm, 247, applied=24, served=280, **unruled)
    answer = Answer("受理二十日未裁定，听取意见的可以在三十日内裁定", workers=9, amount="36000.00")
    story.clues.append(answer.about_record(COURT, order_no, firm.name))


def _court_in_time(story: Story, cast: Cast) -> None:
    firm = cast.firm(248, "湖北云泽浥尘环保科技有限公司", district=3)
    _order(story, cast, firm, 248, applied=450, accepted_on=cast.day(445), ruled_on=cast.day(438))
    story.silent(COURT, firm.name, "第五日受理，第七日裁定")

    firm = cast.firm(249, "湖北云泽澪溪水产养殖有限公司")
    unruled = {"accepted_on": "", "review_no": "", "ruled_on": ""}
    _order(story, cast, firm, 249, applied=5, served=275, **unruled)
    story.silent(COURT, firm.name, "申请后第五日，还没有受理")

    firm = cast.firm(250, "湖北云泽汧阳电子科技有限公司", district=1)
    order_no = _order(story, cast, firm, 250, applied=450, accepted_on="")
    answer = Answer("已裁定而受理日期空白", "incomplete", workers=9, amount="36000.00")
    story.clues.append(answer.about_record(COURT, order_no, firm.name))


def _order(
    story: Story,
    cast: Cast,
    firm: Firm,
    number: int,
    *,
    applied: int,
    served: int = _SERVED,
    **fields: str,
) -> str:
    """Order a registered firm to pay 36,000 yuan for nine people and apply; give the number.

    The court accepts after four days and rules six days later unless it is said otherwise.
    """
    register(story, cast, firm)
    given = {
        "order_no": f"云公积金责缴字〔{cast.year(served)}〕第{number}号",
        "workers": "9",
        "owed": "36000.00",
        "urged_on": cast.day(applied + 15),
        "applied_on": cast.day(applied),
        "accepted_on": cast.day(applied - 4),
        "review_no": cast.case_no(applied, "行审", number),
        "ruled_on": cast.day(applied - 10),
    }
    fund_order(story, cast, firm, served=served, **(given | fields))
    return given["order_no"]


def _decide(story: Story, cast: Cast, firm: Firm, number: int, *, applied: int, urged: int) -> str:
    """Decide that a registered firm owes seven people two months' pay and apply to the court."""
    register(story, cast, firm)
    case_no = f"云人社监立字〔{cast.year(_SERVED + 60)}〕第{number}号"
    decision = f"云人社监理字〔{cast.year(_SERVED)}〕第{number}号"
    inspect(
        story,
        cast,
        firm,
        docketed=_SERVED + 60,
        case_no=case_no,
        workers="7",
        amount="42000.00",
        investigated_on=cast.day(_SERVED + 15),
        urged_on=cast.day(urged),
        applied_on=cast.day(applied),
        **document(cast, "行政处理决定书", decision, served=_SERVED),
    )
    people = [cast.person(8_150 + (number - 235) * 10 + n) for n in range(7)]
    roster(story, case_no, [(person, "2", "6000.00", "") for person in people])
    return decision
