"""Debtors who should no longer stand on the dishonest list: paid, or enough of theirs is seized."""

from data.scenarios.cast import Answer, Cast, Firm, Story
from data.scenarios.records import enforce_wages, list_dishonest, register

PAID, SEIZED = "dishonest-not-removed", "seized-enough-listed"
_DOCKETED, _PUBLISHED = 400, 340


def protected_debtors(cast: Cast) -> Story:
    """Plant debtors still listed without ground, and those listed rightly or no more."""
    story = Story()
    _paid(story, cast)
    _seized(story, cast)
    return story


def _paid(story: Story, cast: Cast) -> None:
    firm = cast.firm(225, "湖北云泽泠泉建筑劳务有限公司")
    case_no = _listed(story, cast, firm, 225, **_performed(cast, 30))
    answer = Answer("执行完毕三十日，名单没有删除")
    story.clues.append(answer.about_record(PAID, case_no, firm.name))

    firm = cast.firm(226, "湖北云泽碧涘餐饮管理有限公司")
    _listed(story, cast, firm, 226, **_performed(cast, 3))
    story.silent(PAID, firm.name, "执行完毕三日，三个工作日还没有过")

    firm = cast.firm(227, "湖北云泽梅矶包装材料有限公司")
    _listed(story, cast, firm, 227, removed_on=cast.day(28), **_performed(cast, 30))
    story.silent(PAID, firm.name, "执行完毕两日后已从名单删除")

    firm = cast.firm(228, "湖北云泽蕖塘服装有限公司")
    case_no = _listed(story, cast, firm, 228, **(_performed(cast, 30) | {"closed_on": ""}))
    answer = Answer("结案日期空白，不能计算三个工作日", "incomplete")
    story.clues.append(answer.about_record(PAID, case_no, firm.name))


def _seized(story: Story, cast: Cast) -> None:
    firm = cast.firm(230, "湖北云泽桐汭钢结构有限公司")
    case_no = _listed(story, cast, firm, 230, seized_value="60000.00")
    answer = Answer("首封财产评估 6 万元，恰等于未履行金额，仍在名单", amount="60000.00")
    story.clues.append(answer.about_record(SEIZED, case_no, firm.name))

    firm = cast.firm(231, "湖北云泽菱渡运输有限公司")
    _listed(story, cast, firm, 231, seized_value="59999.00")
    story.silent(SEIZED, firm.name, "首封财产评估额少一元")

    firm = cast.firm(232, "湖北云泽槎湾船舶修造有限公司")
    _listed(story, cast, firm, 232, removed_on=cast.day(200), seized_value="90000.00")
    story.silent(SEIZED, firm.name, "查封后已从名单删除")

    firm = cast.firm(233, "湖北云泽薜萝新材料有限公司")
    case_no = _listed(story, cast, firm, 233, seized_value="90000.00", claim="")
    answer = Answer("执行标的空白，未履行金额不明", "incomplete")
    story.clues.append(answer.about_record(SEIZED, case_no, firm.name))


def _performed(cast: Cast, closed: int) -> dict[str, str]:
    return {"closing": "执行完毕", "closed_on": cast.day(closed), "recovered": "60000.00"}


def _listed(story: Story, cast: Cast, firm: Firm, number: int, **fields: str) -> str:
    """Register a firm, enforce against it and list it; with `removed_on` no longer."""
    register(story, cast, firm)
    removed_on = fields.pop("removed_on", "")
    given = {"limited_on": cast.day(_PUBLISHED), "listed_on": cast.day(_PUBLISHED)}
    case_no = enforce_wages(story, cast, firm, number, docketed=_DOCKETED, **(given | fields))
    list_dishonest(story, cast, firm, case_no, published=_PUBLISHED, removed_on=removed_on)
    return case_no
