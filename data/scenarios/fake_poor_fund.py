"""闵行型: a fund order unpaid, its enforcement ended without assets, and then taxes.

After the published case of 闵行 (16 people, some 200,000 yuan); all else is made up.
"""

from data.expected import ExpectedClue
from data.scenarios.cast import Answer, Cast, Firm, Story
from data.scenarios.records import (
    FUND_CENTRE,
    enforce,
    equip,
    fund_order,
    insure,
    pay_tax,
    register,
)

RULE = "fake-poor-fund"
_SERVED, _DOCKETED, _CLOSED = 900, 650, 400


def fake_poor_fund(cast: Cast) -> Story:
    """Plant two firms with means and three without a clue."""
    story = Story()
    _still_taxed(story, cast)
    _still_contributing(story, cast)
    _only_registered(story, cast)
    _deferred(story, cast)
    _bankrupt(story, cast)
    return story


def _still_taxed(story: Story, cast: Cast) -> None:
    firm = cast.firm(1, "湖北云泽沅锐精密机械有限公司")
    _ended_order(story, cast, firm, 11, workers="16", owed="208000.00", paid="8000.00")
    register(story, cast, firm)
    for before, paid in ((330, "18650.20"), (240, "22310.00"), (60, "9120.55")):
        pay_tax(story, cast, firm, before, paid, "增值税")
    insure(story, firm, cast.months_between(_CLOSED, 20), 45)
    story.add(
        "asset_freeze",
        case_no=cast.case_no(500, "执保", 111),
        debtor=firm.name,
        asset_type="存款",
        asset_no="YZ7300000000111",
        amount="36500.00",
        frozen_on=cast.day(500),
        frozen_to=cast.day(-200),
        claim_nature="买卖合同纠纷",
        court="云泽市东屏区人民法院",
    )
    answer = Answer(
        "责令缴存 20.8 万元、已缴 0.8 万元，终本后仍有增值税入库和 45 人参保，登记为存续",
        workers=16,
        amount="200000.00",
    )
    story.clues.append(answer.about_firm(RULE, firm))
    story.clues.append(_not_resumed(cast, 11, firm.name, "200000.00"))


def _still_contributing(story: Story, cast: Cast) -> None:
    firm = cast.firm(2, "湖北云泽岚芮装饰工程有限公司", district=1)
    owner = cast.firm(3, "湖北云泽蕖塘置业有限公司", district=1)
    _ended_order(story, cast, firm, 12, workers="7", owed="54600.00", paid="")
    register(story, cast, firm)
    register(story, cast, owner)
    for month in cast.months_between(_CLOSED, 20)[-6:]:
        story.add(
            "fund_payment",
            employer=firm.name,
            employer_code=firm.code,
            month=month,
            heads="9",
            paid="7380.00",
        )
    story.add(
        "project",
        project_no=f"YZ{cast.year(300)}000021",
        project="云泽蕖塘里小区公共部位装修工程",
        permit_no=f"420599{cast.year(300)}0000021",
        developer=owner.name,
        developer_code=owner.code,
        contractor=firm.name,
        contractor_code=firm.code,
        contract_price="6800000.00",
        signed_on=cast.day(300),
        started_on=cast.day(270),
        planned_end_on=cast.day(-60),
        address=owner.address,
        district=firm.district,
        state="在建",
    )
    equip(story, cast, f"YZ{cast.year(300)}000021", signed=300, price=6_800_000)
    answer = Answer("终本后仍缴存公积金，又承接新工程，登记为存续", workers=7, amount="54600.00")
    story.clues.append(answer.about_firm(RULE, firm))
    story.clues.append(_not_resumed(cast, 12, firm.name, "54600.00"))


def _only_registered(story: Story, cast: Cast) -> None:
    firm = cast.firm(4, "湖北云泽芷汀包装材料有限公司", district=1)
    _ended_order(story, cast, firm, 13, workers="15", owed="187500.00", paid="")
    register(story, cast, firm)
    pay_tax(story, cast, firm, _CLOSED + 20, "13200.00", "增值税")
    pay_tax(story, cast, firm, _CLOSED - 40, "2600.00", "职工基本养老保险费")
    insure(story, firm, cast.months_between(_CLOSED + 120, _CLOSED), 22)
    insure(story, firm, cast.months_between(_CLOSED, 20), 0)
    story.silent(RULE, firm.name, "税款在终本前入库，终本后只有社会保险费、参保 0 人；仅登记存续")


def _deferred(story: Story, cast: Cast) -> None:
    firm = cast.firm(5, "湖北云泽棣华纺织有限公司", district=2)
    deferral = f"云公积金缓〔{cast.year(380)}〕第3号"
    _ended_order(
        story, cast, firm, 14, workers="30", owed="96000.00", paid="", deferral_no=deferral
    )
    register(story, cast, firm)
    pay_tax(story, cast, firm, 200, "15800.00", "增值税")
    insure(story, firm, cast.months_between(_CLOSED, 20), 30)
    story.silent(RULE, firm.name, "缓缴已获批准")


def _bankrupt(story: Story, cast: Cast) -> None:
    firm = cast.firm(6, "湖北云泽朔禾食品有限公司", district=3)
    _ended_order(story, cast, firm, 15, workers="12", owed="71000.00", paid="")
    register(story, cast, firm)
    pay_tax(story, cast, firm, 210, "6400.00", "增值税")
    insure(story, firm, cast.months_between(_CLOSED, 200), 4)
    creditor = cast.person(7)
    story.add(
        "civil_case",
        case_no=cast.case_no(190, "破申", 4),
        cause="申请破产清算",
        plaintiff=creditor.name,
        plaintiff_id_no=creditor.id_no,
        defendant=firm.name,
        defendant_id_no=firm.code,
        docketed_on=cast.day(190),
        supported="否",
    )
    story.silent(RULE, firm.name, "已有破产申请案件")


def _ended_order(story: Story, cast: Cast, firm: Firm, number: int, **order: str) -> None:
    """Serve an order, apply in time, have it allowed and enforced, end without assets."""
    order_no = f"云公积金责缴字〔{cast.year(_SERVED)}〕第{number}号"
    review_no = cast.case_no(670, "行审", number)
    case_no = cast.case_no(_DOCKETED, "执", 100 + number)
    fund_order(
        story,
        cast,
        firm,
        served=_SERVED,
        order_no=order_no,
        urged_on=cast.day(690),
        applied_on=cast.day(670),
        accepted_on=cast.day(667),
        review_no=review_no,
        ruled_on=cast.day(661),
        enforcement_no=case_no,
        **order,
    )
    paid = order["paid"] or "0.00"
    enforce(
        story,
        cast,
        docketed=_DOCKETED,
        case_no=case_no,
        applicant=FUND_CENTRE,
        debtor=firm.name,
        debtor_id_no=firm.code,
        legal_representative=firm.head.name,
        basis_no=review_no,
        cause="非诉行政行为申请执行审查",
        case_type="行政非诉执行",
        claim=order["owed"],
        recovered=order["paid"],
        unperformed=f"{float(order['owed']) - float(paid):.2f}",
        closing="终结本次执行程序",
        closed_on=cast.day(_CLOSED),
    )


def _not_resumed(cast: Cast, number: int, debtor: str, amount: str) -> ExpectedClue:
    """Expect that the case itself comes out as one that was not resumed."""
    answer = Answer("终本后有经营迹象，没有恢复执行案件", amount=amount)
    case_no = cast.case_no(_DOCKETED, "执", 100 + number)
    return answer.about_record("means-not-resumed", case_no, debtor)
