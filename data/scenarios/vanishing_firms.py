"""Firms that owe and go: deregistered about the complaint, or carried on under another name."""

from data.scenarios.cast import Answer, Cast, Firm, Story
from data.scenarios.orders import OWED, WORKERS, order
from data.scenarios.records import register

SUCCESSOR, GONE = "shell-successor", "deregistration-dodge"
_DOCKETED = 120
"""Days before the as-of date: an order is served sixty days later; wages owed for 120 before it."""


def vanishing_firms(cast: Cast) -> Story:
    """Plant a successor and a deregistered debtor, near misses, and dates missing."""
    story = Story()
    _successors(story, cast)
    _deregistered(story, cast)
    return story


def _successors(story: Story, cast: Cast) -> None:
    later = {"established_on": cast.day(150), "approved_on": cast.day(150)}
    elsewhere = {"address": "湖北省云泽市南浦区芦洲路77号", "phone": cast.person(8_995).phone}

    debtor = _debtor(story, cast, 330, "湖北云泽澹屿服装有限公司")
    _another(story, cast, debtor, 331, "湖北云泽澹岬服装有限公司", **later)
    answer = Answer("欠薪之后同一法定代表人设立同电话的企业", workers=WORKERS, amount=OWED)
    story.clues.append(answer.about_firm(SUCCESSOR, debtor))

    debtor = _debtor(story, cast, 332, "湖北云泽澹汐纺织有限公司")
    _another(story, cast, debtor, 333, "湖北云泽澹沣物流有限公司", **later, **elsewhere)
    story.silent(SUCCESSOR, debtor.name, "后设的企业行业、住所、电话都不同")

    debtor = _debtor(story, cast, 334, "湖北云泽澹浔家具有限公司")
    _another(story, cast, debtor, 335, "湖北云泽澹湄家具有限公司")
    story.silent(SUCCESSOR, debtor.name, "另一企业早在欠薪之前设立，此后没有变更登记")

    debtor = _debtor(story, cast, 336, "湖北云泽澹淇食品有限公司")
    undated = {"established_on": "", "approved_on": ""}
    _another(story, cast, debtor, 337, "湖北云泽澹滢食品有限公司", **undated)
    answer = Answer("另一企业的成立日期不明", "incomplete", workers=WORKERS, amount=OWED)
    story.clues.append(answer.about_firm(SUCCESSOR, debtor))


def _debtor(story: Story, cast: Cast, serial: int, name: str, **registered: str) -> Firm:
    firm = cast.firm(serial, name, district=serial % 4)
    trade = {"industry": name[6:-4]}
    register(story, cast, firm, **(trade | registered))
    order(story, cast, firm, serial)
    return firm


def _another(
    story: Story, cast: Cast, debtor: Firm, serial: int, name: str, **changed: str
) -> None:
    """Register another firm of the debtor's head, at its own address, with his phone."""
    firm = cast.firm(serial, name, district=1)
    head = {
        "legal_representative": debtor.head.name,
        "legal_representative_id_no": debtor.head.id_no,
        "phone": debtor.head.phone,
        "shareholders": f"{debtor.head.name} 100%",
        "industry": name[6:-4],
    }
    register(story, cast, firm, **(head | changed))


def _deregistered(story: Story, cast: Cast) -> None:
    def gone(before: int, kind: str = "一般注销") -> dict[str, str]:
        day = cast.day(before) if before else ""
        return {"status": "注销", "deregistered_on": day, "deregistration": kind}

    promise = {"promise": "本企业不存在未结清的职工工资。"}
    simple = {**gone(_DOCKETED + 30, "简易注销"), **promise}
    debtor = _debtor(story, cast, 340, "湖北云泽洧川餐饮管理有限公司", **simple)
    answer = Answer("立案前三十日简易注销，欠薪未清", workers=WORKERS, amount=OWED)
    story.clues.append(answer.about_firm(GONE, debtor))

    debtor = _debtor(story, cast, 341, "湖北云泽洧澜保洁服务有限公司", **gone(_DOCKETED + 31))
    story.silent(GONE, debtor.name, "立案前三十一日注销")

    debtor = _debtor(story, cast, 342, "湖北云泽洧汀印刷包装有限公司", **gone(0))
    answer = Answer("登记状态为注销，缺注销日期", "incomplete", workers=WORKERS, amount=OWED)
    story.clues.append(answer.about_firm(GONE, debtor))
