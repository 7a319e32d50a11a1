"""Decisions and orders nobody took to court: served, unpaid, every period over.

珠海型 is among the near misses: only a 限期改正指令书, which is no decision.
"""

from data.scenarios.cast import Answer, Cast, Firm, Story
from data.scenarios.records import (
    FUND_CENTRE,
    document,
    enforce,
    fund_order,
    inspect,
    register,
    roster,
)

RULE = "nonlit-never-filed"


def nonlit(cast: Cast) -> Story:
    """Plant a decision and an order never filed, two that lack a date, and six without a clue."""
    story = Story()
    _decisions(story, cast)
    _instruction_only(story, cast)
    _orders(story, cast)
    _order_under_enforcement(story, cast)
    return story


def _decisions(story: Story, cast: Cast) -> None:
    firm = cast.firm(50, "湖北云泽苇杭纸业有限公司", district=2)
    decision = f"云人社监理字〔{cast.year(420)}〕第50号"
    _case(story, cast, firm, 50, document(cast, "行政处理决定书", decision, served=420))
    answer = Answer(
        "处理决定送达后未履行，起诉期和申请期均已届满，未申请强制执行",
        workers=8,
        amount="48000.00",
    )
    story.clues.append(answer.about_record(RULE, decision, firm.name))

    firm = cast.firm(51, "湖北云泽蒹葭餐饮管理有限公司", district=3)
    decision = f"云人社监理字〔{cast.year(420)}〕第51号"
    undated = {**document(cast, "行政处理决定书", decision, served=420), "served_on": ""}
    _case(story, cast, firm, 51, undated)
    answer = Answer("缺送达日期，不能计算期间", "incomplete", workers=8, amount="48000.00")
    story.clues.append(answer.about_record(RULE, decision, firm.name))

    firm = cast.firm(52, "湖北云泽枫汀家具有限公司")
    decision = f"云人社监理字〔{cast.year(240)}〕第52号"
    _case(story, cast, firm, 52, document(cast, "行政处理决定书", decision, served=240))
    story.silent(RULE, firm.name, "起诉期已过，申请强制执行的三个月还没有届满")

    firm = cast.firm(53, "湖北云泽槿篱塑料制品有限公司", district=1)
    decision = f"云人社监理字〔{cast.year(430)}〕第53号"
    paper = document(cast, "行政处理决定书", decision, served=430)
    _case(story, cast, firm, 53, {**paper, "review": "诉讼中"})
    story.silent(RULE, firm.name, "处理决定正在诉讼中")


def _instruction_only(story: Story, cast: Cast) -> None:
    firm = cast.firm(54, "湖北云泽砚秋印刷包装有限公司", district=2)
    number = f"云人社监令字〔{cast.year(500)}〕第54号"
    _case(story, cast, firm, 54, document(cast, "限期改正指令书", number, served=500))
    story.silent(RULE, firm.name, "只有限期改正指令书，没有处理决定，谈不上申请执行")
    case_no = f"云人社监立字〔{cast.year(560)}〕第54号"
    answer = Answer("只有限期改正指令书，逾期三十日以上", workers=8, amount="48000.00")
    story.clues.append(answer.about_record("instruction-only", case_no, firm.name))


def _orders(story: Story, cast: Cast) -> None:
    firm = cast.firm(55, "湖北云泽棹歌旅游开发有限公司", district=3)
    order_no = _order(story, cast, firm, 55, served=500)
    answer = Answer(
        "责令缴存送达后未缴，起诉期和申请期均已届满，未申请强制执行", workers=23, amount="90000.00"
    )
    story.clues.append(answer.about_record(RULE, order_no, firm.name))

    firm = cast.firm(56, "湖北云泽舸泊船舶修造有限公司")
    order_no = _order(story, cast, firm, 56, served=700, review="维持")
    answer = Answer("复议维持，起算日未送来", "incomplete", workers=23, amount="90000.00")
    story.clues.append(answer.about_record(RULE, order_no, firm.name))

    firm = cast.firm(57, "湖北云泽霖皋医疗器械有限公司", district=1)
    deferral = f"云公积金缓〔{cast.year(460)}〕第7号"
    _order(story, cast, firm, 57, served=500, deferral_no=deferral)
    story.silent(RULE, firm.name, "缓缴已获批准")

    firm = cast.firm(58, "湖北云泽芰荷水产养殖有限公司", district=2)
    _order(story, cast, firm, 58, served=500, review="撤销")
    story.silent(RULE, firm.name, "责令决定已被撤销")


def _order_under_enforcement(story: Story, cast: Cast) -> None:
    firm = cast.firm(59, "湖北云泽藜照电力工程有限公司")
    review_no, case_no = cast.case_no(270, "行审", 59), cast.case_no(255, "执", 159)
    _order(
        story,
        cast,
        firm,
        59,
        served=500,
        urged_on=cast.day(290),
        applied_on=cast.day(270),
        accepted_on=cast.day(268),
        review_no=review_no,
        ruled_on=cast.day(262),
        enforcement_no=case_no,
    )
    enforce(
        story,
        cast,
        docketed=255,
        case_no=case_no,
        applicant=FUND_CENTRE,
        debtor=firm.name,
        debtor_id_no=firm.code,
        legal_representative=firm.head.name,
        basis_no=review_no,
        cause="非诉行政行为申请执行审查",
        case_type="行政非诉执行",
        claim="96000.00",
        recovered="6000.00",
    )
    story.silent(RULE, firm.name, "已申请强制执行，正在执行")
    story.silent("fake-poor-fund", firm.name, "执行没有终本")


def _case(story: Story, cast: Cast, firm: Firm, number: int, paper: dict[str, str]) -> None:
    """Inspect a firm that owes eight people two months, 6,000 yuan each: no crime."""
    register(story, cast, firm)
    case_no = f"云人社监立字〔{cast.year(560)}〕第{number}号"
    inspect(
        story,
        cast,
        firm,
        docketed=560,
        case_no=case_no,
        workers="8",
        amount="48000.00",
        investigated_on=cast.day(515),
        **paper,
    )
    people = [cast.person(2_000 + number * 10 + n) for n in range(8)]
    roster(story, case_no, [(person, "2", "6000.00", "") for person in people])


def _order(story: Story, cast: Cast, firm: Firm, number: int, *, served: int, **fields: str) -> str:
    """Order a firm to pay 96,000 yuan for 23 people, 6,000 are paid; give the number."""
    register(story, cast, firm)
    order_no = f"云公积金责缴字〔{cast.year(served)}〕第{number}号"
    fund_order(
        story,
        cast,
        firm,
        served=served,
        order_no=order_no,
        workers="23",
        owed="96000.00",
        paid="6000.00",
        **fields,
    )
    return order_no
