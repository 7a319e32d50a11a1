"""Wages unpaid, the enforcement ended without assets, and then means; or nearly so."""

from data.expected import ExpectedClue
from data.scenarios.cast import Answer, Cast, Firm, Person, Story
from data.scenarios.records import (
    LABOUR_OFFICE,
    document,
    enforce,
    inspect,
    insure,
    pay_tax,
    register,
    roster,
)

RULE = "fake-poor-enforcement"
_DOCKETED, _CLOSED = 560, 320


def fake_poor_enforcement(cast: Cast) -> Story:
    """Plant two firms and a person with means, and four without a clue."""
    story = Story()
    _firm_with_means(story, cast)
    _firm_ordered_by_decision(story, cast)
    _boss_with_a_company(story, cast)
    _boss_whose_company_sleeps(story, cast)
    _boss_with_a_namesake(story, cast)
    _firm_that_owes_for_goods(story, cast)
    _firm_whose_tax_came_that_day(story, cast)
    return story


def _firm_with_means(story: Story, cast: Cast) -> None:
    firm = cast.firm(20, "湖北云泽沄禾建筑劳务有限公司")
    register(story, cast, firm)
    _ended(story, cast, 201, (firm.name, firm.code), "追索劳动报酬纠纷", "86500.00", "6500.00")
    pay_tax(story, cast, firm, 200, "31200.00", "增值税")
    insure(story, firm, cast.months_between(_CLOSED, 20), 12)
    answer = Answer("工资案件终本后仍有税款入库、12 人参保，登记为存续", amount="80000.00")
    story.clues.append(answer.about_firm(RULE, firm))
    story.clues.append(_not_resumed(cast, 201, firm.name, "80000.00"))


def _firm_ordered_by_decision(story: Story, cast: Cast) -> None:
    firm = cast.firm(21, "湖北云泽垣棠保洁服务有限公司", district=1)
    register(story, cast, firm)
    case_no = f"云人社监立字〔{cast.year(960)}〕第21号"
    decision = f"云人社监理字〔{cast.year(900)}〕第21号"
    inspect(
        story,
        cast,
        firm,
        docketed=960,
        case_no=case_no,
        workers="6",
        amount="32000.00",
        investigated_on=cast.day(915),
        urged_on=cast.day(690),
        applied_on=cast.day(670),
        **document(cast, "行政处理决定书", decision, served=900),
    )
    people = [cast.person(2_000 + n) for n in range(6)]
    sums = ["5000.00", "5400.00", "5600.00", "5000.00", "5500.00", "5500.00"]
    roster(story, case_no, [(p, "2", s, "") for p, s in zip(people, sums, strict=True)])
    enforce(
        story,
        cast,
        docketed=_DOCKETED,
        case_no=cast.case_no(_DOCKETED, "执", 202),
        applicant=LABOUR_OFFICE,
        debtor=firm.name,
        debtor_id_no=firm.code,
        legal_representative=firm.head.name,
        basis_no=decision,
        cause="非诉行政行为申请执行审查",
        case_type="行政非诉执行",
        claim="32000.00",
        closing="终结本次执行程序",
        closed_on=cast.day(_CLOSED),
    )
    insure(story, firm, cast.months_between(_CLOSED, 20), 8)
    answer = Answer("处理决定的执行终本后仍有 8 人参保，登记为存续", amount="32000.00")
    story.clues.append(answer.about_firm(RULE, firm))
    story.clues.append(_not_resumed(cast, 202, firm.name, "32000.00"))


def _boss_with_a_company(story: Story, cast: Cast) -> None:
    boss = cast.person(22, "罗启沛")
    firm = cast.firm(23, "湖北云泽芮屏工程有限公司", district=2)
    _represent(story, cast, firm, boss)
    _ended(story, cast, 203, (boss.name, boss.id_no), "劳务合同纠纷", "58000.00", "")
    pay_tax(story, cast, firm, 150, "12050.00", "企业所得税")
    answer = Answer("包工头名下公司在终本后仍有税款入库，登记为存续", amount="58000.00")
    story.clues.append(answer.about_person(RULE, boss))
    story.clues.append(_not_resumed(cast, 203, boss.name, "58000.00"))


def _boss_whose_company_sleeps(story: Story, cast: Cast) -> None:
    boss = cast.person(24, "游立屿")
    firm = cast.firm(25, "湖北云泽蓼汀土石方工程有限公司", district=3)
    _represent(story, cast, firm, boss)
    _ended(story, cast, 204, (boss.name, boss.id_no), "劳务合同纠纷", "43000.00", "")
    pay_tax(story, cast, firm, _CLOSED + 30, "8800.00", "增值税")
    insure(story, firm, cast.months_between(_CLOSED, 20), 0)
    story.silent(RULE, boss.name, "名下公司的税款在终本前入库，终本后参保 0 人，只有登记存续")


def _boss_with_a_namesake(story: Story, cast: Cast) -> None:
    boss, namesake = cast.person(26, "纪长汀"), cast.person(27, "纪长汀")
    firm = cast.firm(28, "湖北云泽菡舟园林工程有限公司")
    _represent(story, cast, firm, namesake)
    _ended(story, cast, 205, (boss.name, boss.id_no), "追索劳动报酬纠纷", "27500.00", "")
    pay_tax(story, cast, firm, 120, "19900.00", "增值税")
    insure(story, firm, cast.months_between(_CLOSED, 20), 16)
    story.silent(RULE, boss.name, "纳税公司的法定代表人同名而证件号不同，是另一个人")


def _firm_that_owes_for_goods(story: Story, cast: Cast) -> None:
    firm = cast.firm(29, "湖北云泽榷溪五金制品有限公司", district=2)
    register(story, cast, firm)
    _ended(story, cast, 206, (firm.name, firm.code), "买卖合同纠纷", "310000.00", "")
    pay_tax(story, cast, firm, 100, "26700.00", "增值税")
    insure(story, firm, cast.months_between(_CLOSED, 20), 18)
    story.silent(RULE, firm.name, "案由是买卖合同，不是工资")


def _firm_whose_tax_came_that_day(story: Story, cast: Cast) -> None:
    firm = cast.firm(30, "湖北云泽霁川搬运服务有限公司", district=3)
    register(story, cast, firm)
    _ended(story, cast, 207, (firm.name, firm.code), "劳动争议", "36800.00", "")
    pay_tax(story, cast, firm, _CLOSED, "5100.00", "增值税")
    insure(story, firm, cast.months_between(_CLOSED, 20), 0)
    story.silent(RULE, firm.name, "税款在终本当日入库，不算终本之后；终本后参保 0 人")
    story.silent("means-not-resumed", firm.name, "税款在终本当日入库，没有经营迹象")


def _represent(story: Story, cast: Cast, firm: Firm, head: Person) -> None:
    register(
        story,
        cast,
        firm,
        legal_representative=head.name,
        legal_representative_id_no=head.id_no,
        phone=head.phone,
        shareholders=f"{head.name} 100%",
    )


def _ended(
    story: Story, cast: Cast, number: int, debtor: tuple[str, str], cause: str, *sums: str
) -> None:
    """End a civil enforcement without assets; `sums` are claim and recovered."""
    claimant = cast.person(1_000 + number)
    enforce(
        story,
        cast,
        docketed=_DOCKETED,
        case_no=cast.case_no(_DOCKETED, "执", number),
        applicant=claimant.name,
        applicant_id_no=claimant.id_no,
        debtor=debtor[0],
        debtor_id_no=debtor[1],
        basis_no=cast.case_no(_DOCKETED + 90, "民初", number),
        cause=cause,
        claim=sums[0],
        recovered=sums[1],
        closing="终结本次执行程序",
        closed_on=cast.day(_CLOSED),
    )


def _not_resumed(cast: Cast, number: int, debtor: str, amount: str) -> ExpectedClue:
    """Expect that the case itself comes out as one that was not resumed."""
    answer = Answer("终本后有经营迹象，没有恢复执行案件", amount=amount)
    case_no = cast.case_no(_DOCKETED, "执", number)
    return answer.about_record("means-not-resumed", case_no, debtor)
