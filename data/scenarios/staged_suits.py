"""Wage suits by the dozen against one defendant: one agent, all mediated, sums nearly equal."""

from data.scenarios.cast import Answer, Cast, Firm, Story
from data.scenarios.records import enforce, register

RULE = "false-wage-claims"
_DOCKETED = 200
_LAWYERS = "湖北云泽衡石律师事务所"


def staged_suits(cast: Cast) -> Story:
    """Plant a batch of ten, one of nine, one by legal aid, and one without amounts."""
    story = Story()
    firm = _indebted(story, cast, 360, "湖北云泽沔川矿山机械有限公司")
    _suits(story, cast, firm, 0, 10)
    answer = Answer("三十日内十件，同一代理人，全部调解，被告另欠银行", amount="300450.00")
    story.clues.append(answer.about_firm(RULE, firm))

    firm = _indebted(story, cast, 361, "湖北云泽沔阳包装材料有限公司")
    _suits(story, cast, firm, 10, 9)
    story.silent(RULE, firm.name, "三十日内只有九件")

    firm = _indebted(story, cast, 362, "湖北云泽沔湖塑料制品有限公司")
    _suits(story, cast, firm, 20, 10, agent_firm="云泽市望江区法律援助中心")
    story.silent(RULE, firm.name, "代理人由法律援助机构指派")

    firm = _indebted(story, cast, 363, "湖北云泽沔溪汽车配件有限公司")
    _suits(story, cast, firm, 30, 10, settled_amount="")
    answer = Answer("结案金额不明，数额是否相近不能判断", "incomplete")
    story.clues.append(answer.about_firm(RULE, firm))
    return story


def _indebted(story: Story, cast: Cast, serial: int, name: str) -> Firm:
    """Register a firm against which a bank enforces 1.2 million yuan."""
    firm = cast.firm(serial, name, district=serial % 4)
    register(story, cast, firm)
    enforce(
        story,
        cast,
        docketed=300,
        case_no=cast.case_no(300, "执", serial),
        applicant="云泽农商银行股份有限公司",
        debtor=firm.name,
        debtor_id_no=firm.code,
        legal_representative=firm.head.name,
        basis_no=cast.case_no(400, "民初", serial),
        cause="金融借款合同纠纷",
        claim="1200000.00",
    )
    return firm


def _suits(story: Story, cast: Cast, firm: Firm, first: int, cases: int, **changed: str) -> None:
    """Sue a firm so many times, each for a little more, all mediated within a month."""
    agent = cast.person(8_946 + first // 10)
    for n in range(cases):
        plaintiff = cast.person(8_900 + first + n)
        before = _DOCKETED - 2 * n
        fields = {
            "case_no": cast.case_no(before, "民初", 600 + first + n),
            "cause": "追索劳动报酬纠纷",
            "plaintiff": plaintiff.name,
            "plaintiff_id_no": plaintiff.id_no,
            "defendant": firm.name,
            "defendant_id_no": firm.code,
            "agent": agent.name,
            "agent_firm": _LAWYERS,
            "docketed_on": cast.day(before),
            "closed_on": cast.day(before - 10),
            "closing": "调解",
            "claim": f"{30_000 + 10 * n}.00",
            "settled_amount": f"{30_000 + 10 * n}.00",
            "supported": "否",
        }
        story.add("civil_case", **(fields | changed))
