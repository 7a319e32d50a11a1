"""Enforcements ended without assets: what the court did before the end, and after it."""

from data.scenarios.cast import Answer, Cast, Firm, Story
from data.scenarios.records import enforce_wages, list_dishonest, pay_tax, register

LIMITS, RECHECK = "termination-without-limits", "termination-no-recheck"
RESUMED = "means-not-resumed"
_POOR = "终结本次执行程序"
_GOODS = "买卖合同纠纷"
_OTHER_COURT = "云泽市中级人民法院"
"""A court whose dishonest list is not delivered."""


def terminated(cast: Cast) -> Story:
    """Plant cases without limits, without checks and not resumed, and those in order."""
    story = Story()
    _without_limits(story, cast)
    _with_limits(story, cast)
    _list_not_delivered(story, cast)
    _checks(story, cast)
    _resumed(story, cast)
    return story


def _without_limits(story: Story, cast: Cast) -> None:
    firm = cast.firm(200, "湖北云泽澹溪劳务有限公司")
    case_no = _ended(story, cast, firm, 200, limited_on="")
    answer = Answer("终本前没有限制消费日期", amount="60000.00")
    story.clues.append(answer.about_record(LIMITS, case_no, firm.name))

    firm = cast.firm(201, "湖北云泽筠庭装饰工程有限公司")
    case_no = _ended(story, cast, firm, 201, listed_on="", recovered="12000.00")
    answer = Answer("已限制消费，台账没有纳入失信日期，名单中也没有", amount="48000.00")
    story.clues.append(answer.about_record(LIMITS, case_no, firm.name))


def _with_limits(story: Story, cast: Cast) -> None:
    firm = cast.firm(202, "湖北云泽芦汀脚手架有限公司")
    case_no = _ended(story, cast, firm, 202, docketed=900, closed=700, listed_on="")
    list_dishonest(story, cast, firm, case_no, published=870)
    story.silent(LIMITS, firm.name, "台账没有纳入失信日期，失信名单中有该案，以名单为准")

    firm = cast.firm(203, "湖北云泽菰城园林绿化有限公司")
    _ended(story, cast, firm, 203)
    story.silent(LIMITS, firm.name, "台账有限制消费和纳入失信日期，名单中没有")


def _list_not_delivered(story: Story, cast: Cast) -> None:
    firm = cast.firm(204, "湖北云泽沣屿机电安装有限公司")
    case_no = _ended(story, cast, firm, 204, listed_on="", court=_OTHER_COURT, cause=_GOODS)
    answer = Answer("该院的失信名单没有送来", "incomplete", amount="60000.00")
    story.clues.append(answer.about_record(LIMITS, case_no, firm.name))


def _checks(story: Story, cast: Cast) -> None:
    firm = cast.firm(205, "湖北云泽荇洲土石方工程有限公司")
    case_no = _ended(story, cast, firm, 205, closed=400, checks="1")
    answer = Answer("终本后满两个六个月，只查控一次", amount="60000.00")
    story.clues.append(answer.about_record(RECHECK, case_no, firm.name))

    firm = cast.firm(206, "湖北云泽蘅皋防水工程有限公司")
    _ended(story, cast, firm, 206, docketed=700, closed=545, checks="2")
    story.silent(RECHECK, firm.name, "查控两次，第三个六个月还差几日")

    firm = cast.firm(207, "湖北云泽汐桥保安服务有限公司")
    case_no = _ended(story, cast, firm, 207, closed=400, checks="")
    answer = Answer("查控次数空白", "incomplete", amount="60000.00")
    story.clues.append(answer.about_record(RECHECK, case_no, firm.name))


def _resumed(story: Story, cast: Cast) -> None:
    firm = cast.firm(208, "湖北云泽漱石幕墙工程有限公司")
    case_no = _ended(story, cast, firm, 208)
    _resume(story, cast, firm, 208, cast.case_no(650, "民初", 608))
    story.silent(RESUMED, firm.name, "台账没有恢复执行案号，但有同一依据的执恢案件")
    _has_means(story, cast, firm)

    firm = cast.firm(209, "湖北云泽瀛岫水电安装有限公司")
    case_no = _ended(story, cast, firm, 209)
    _resume(story, cast, firm, 209, "")
    answer = Answer("有执恢案件，没写执行依据，是不是本案的不明", "incomplete", amount="60000.00")
    story.clues.append(answer.about_record(RESUMED, case_no, firm.name))
    _has_means(story, cast, firm)

    firm = cast.firm(210, "湖北云泽箬溪粉刷工程有限公司")
    _ended(story, cast, firm, 210)
    pay_tax(story, cast, firm, 100, "6800.00", "职工基本养老保险费")
    story.silent(RESUMED, firm.name, "终本后入库的是社会保险费，不是税款，只有登记存续")


def _has_means(story: Story, cast: Cast, firm: Firm) -> None:
    """Let a firm pay tax after the end: whoever resumed the case, it has means."""
    pay_tax(story, cast, firm, 150, "9600.00", "增值税")
    answer = Answer("工资案件终本后有税款入库，登记为存续", amount="60000.00")
    story.clues.append(answer.about_firm("fake-poor-enforcement", firm))


def _resume(story: Story, cast: Cast, firm: Firm, number: int, basis_no: str) -> None:
    case_no = cast.case_no(90, "执恢", 400 + number)
    enforce_wages(story, cast, firm, number, docketed=90, case_no=case_no, basis_no=basis_no)


def _ended(
    story: Story,
    cast: Cast,
    firm: Firm,
    number: int,
    *,
    docketed: int = 560,
    closed: int = 320,
    **fields: str,
) -> str:
    """Register a firm and end the case against it; the ledger has limits, listing and checks."""
    register(story, cast, firm)
    given = {"closing": _POOR, "closed_on": cast.day(closed)}
    return enforce_wages(story, cast, firm, number, docketed=docketed, **(given | fields))
