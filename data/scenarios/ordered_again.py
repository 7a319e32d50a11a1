"""Ordered to pay twice, or under another name; listed too long after paying, or not at all."""

from data.scenarios.cast import Answer, Cast, Firm, Story
from data.scenarios.orders import order, paid_order
from data.scenarios.records import LABOUR_OFFICE, register

REPEAT, OVERDUE, OMITTED = "repeat-offender", "blacklist-overdue", "blacklist-omitted"
_TWO_YEARS = 730
_TEN = (5_000,) * 10


def ordered_again(cast: Cast) -> Story:
    """Plant repeaters, firms listed too long and firms not listed; near misses, blanks."""
    story = Story()
    _repeaters(story, cast)
    _listed_too_long(story, cast)
    _not_listed(story, cast)
    return story


def _repeaters(story: Story, cast: Cast) -> None:
    firm = _firm(story, cast, 364, "湖北云泽汈津装饰工程有限公司")
    paid_order(story, cast, firm, 364, served=60)
    paid_order(story, cast, firm, 365, served=60 + _TWO_YEARS)
    answer = Answer("恰在二十四个月内两个案件被责令支付，都已付清", amount="0.00")
    story.clues.append(answer.about_firm(REPEAT, firm))

    firm = _firm(story, cast, 366, "湖北云泽汈洲市政工程有限公司")
    paid_order(story, cast, firm, 366, served=60)
    paid_order(story, cast, firm, 367, served=60 + _TWO_YEARS + 2)
    story.silent(REPEAT, firm.name, "两个案件相隔二十四个月以上")

    firm = _firm(story, cast, 368, "湖北云泽汈泊安装工程有限公司")
    paid_order(story, cast, firm, 368, served=60)
    paid_order(story, cast, firm, 369, served=400, served_on="")
    answer = Answer("另一案件的送达日期不明", "incomplete", amount="0.00")
    story.clues.append(answer.about_firm(REPEAT, firm))

    firm = _firm(story, cast, 370, "湖北云泽汈岸园林工程有限公司")
    again = cast.firm(371, "湖北云泽汈屿园林工程有限公司", district=1)
    again = Firm(again.name, again.code, again.district, again.address, firm.head)
    register(story, cast, again)
    for n, one in enumerate((firm, again)):
        paid_order(story, cast, one, 370 + n, served=300 + 200 * n)
        answer = Answer("同一法定代表人的另一单位也被责令支付", amount="0.00")
        story.clues.append(answer.about_firm(REPEAT, one))


def _listed_too_long(story: Story, cast: Cast) -> None:
    def listed(serial: int, name: str, closed_on: str) -> Firm:
        firm = _firm(story, cast, serial, name)
        done = {"closing": "履行完毕", "closed_on": closed_on}
        paid_order(story, cast, firm, serial, served=400, **done)
        _list(story, cast, firm, 380)
        return firm

    firm = listed(372, "湖北云泽沘源建筑劳务有限公司", cast.day(185))
    answer = Answer("付清结案满六个月，名单未见移出")
    story.clues.append(answer.about_firm(OVERDUE, firm))

    firm = listed(373, "湖北云泽沘阳建筑劳务有限公司", cast.day(181))
    story.silent(OVERDUE, firm.name, "付清结案还不满六个月")

    firm = listed(374, "湖北云泽沘塘建筑劳务有限公司", "")
    answer = Answer("付清的案件缺结案日期", "incomplete")
    story.clues.append(answer.about_firm(OVERDUE, firm))


def _not_listed(story: Story, cast: Cast) -> None:
    told = cast.day(20)

    firm = _firm(story, cast, 375, "湖北云泽涢川钢结构有限公司")
    order(story, cast, firm, 375, sums=_TEN, transferred_on=told)
    answer = Answer("十人五万元，已移送公安，名单中没有", workers=10, amount="50000.00")
    story.clues.append(answer.about_firm(OMITTED, firm))

    firm = _firm(story, cast, 376, "湖北云泽涢阳机电设备有限公司")
    order(story, cast, firm, 376, sums=(*_TEN[1:], 4_999), transferred_on=told)
    story.silent(OMITTED, firm.name, "十人合计差一元不到五万元")

    firm = _firm(story, cast, 377, "湖北云泽涢浦电力工程有限公司")
    order(story, cast, firm, 377, sums=_TEN, transferred_on=told)
    _list(story, cast, firm, 10)
    story.silent(OMITTED, firm.name, "已经列入名单")

    firm = _firm(story, cast, 378, "湖北云泽涢汀建筑工程有限公司")
    order(story, cast, firm, 378, sums=(), workers="7", amount="43000.00", transferred_on=told)
    answer = Answer("七人，花名册未送来", "incomplete", workers=7, amount="43000.00")
    story.clues.append(answer.about_firm(OMITTED, firm))


def _firm(story: Story, cast: Cast, serial: int, name: str) -> Firm:
    firm = cast.firm(serial, name, district=serial % 4)
    register(story, cast, firm)
    return firm


def _list(story: Story, cast: Cast, firm: Firm, before: int) -> None:
    story.add(
        "arrears_blacklist",
        subject=firm.name,
        subject_code=firm.code,
        responsible=firm.head.name,
        listed_on=cast.day(before),
        authority=LABOUR_OFFICE,
    )
