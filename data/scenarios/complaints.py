"""Calls that are counted: heat allowances of a summer, a rise over three years, three sites."""

from data.scenarios.cast import Answer, Cast, Firm, Person, Story
from data.scenarios.records import register

HEAT, TREND, SITES = "heat-allowance", "arrears-trend", "abnormal-claims"
_WAGES = "本人在{}做工，拖欠工资两个月没有发，要求尽快支付。"
_ALLOWANCE = "我在{}送货，整个夏天没有发高温津贴，请核实。"


def complaints(cast: Cast) -> Story:
    """Plant a summer without allowances, a rise in complaints, and what comes close to each."""
    story = Story()
    _heat(story, cast)
    _rise(story, cast)
    _three_sites(story, cast)
    return story


def _heat(story: Story, cast: Cast) -> None:
    summer = (f"{cast.as_of.year - 1}-08-20", f"{cast.as_of.year - 1}-08-25")

    firm = _firm(story, cast.firm(390, "湖北云泽漳驰快递服务有限公司"), cast)
    for n, day in enumerate(summer):
        _call(story, cast.person(9_300 + n), day, firm, _ALLOWANCE)
    answer = Answer("两人反映没有发高温津贴，当年有高温日；本省标准没有配置", workers=2)
    story.clues.append(answer.about_firm(HEAT, firm))

    firm = _firm(story, cast.firm(391, "湖北云泽漳运物流有限公司", district=1), cast)
    for day in summer:
        _call(story, cast.person(9_302), day, firm, _ALLOWANCE)
    story.silent(HEAT, firm.name, "同一人来电两次")

    firm = _firm(story, cast.firm(392, "湖北云泽漳达货运有限公司", district=2), cast)
    for n, (day, text) in enumerate(zip(summer, (_ALLOWANCE, _WAGES), strict=True)):
        _call(story, cast.person(9_303 + n), day, firm, text)
    story.silent(HEAT, firm.name, "一人反映高温津贴，一人反映工资")

    firm = _firm(story, cast.stranger(393, "陕西渭屏峪通货运有限公司"), cast)
    for n, day in enumerate(summer):
        _call(story, cast.person(9_305 + n), day, firm, _ALLOWANCE)
    answer = Answer("两人反映没有发高温津贴，当地高温日没有送来", "incomplete", workers=2)
    story.clues.append(answer.about_firm(HEAT, firm))


def _rise(story: Story, cast: Cast) -> None:
    """Have one man call ten times, where the hotline and the platform reach back three years."""
    firm = _firm(story, cast.stranger(394, "陕西渭屏峪丰食品有限公司"), cast)
    steady = _firm(story, cast.stranger(395, "陕西渭屏峪丰粮油有限公司"), cast)
    for before in (1_240, 1):
        _report_paid(story, cast, firm, before, cast.person(9_311))
        _call(story, cast.person(9_310), cast.day(before), firm, "反映{}门前路灯不亮。")
    for n in range(10):
        _call(story, cast.person(9_311 + n % 2), cast.day(3 + 8 * n), firm, _WAGES)
        _call(story, cast.person(9_313 + n % 2), cast.day(91 - 9 * n), steady, _WAGES)
    for year in (1, 2, 3):
        _call(story, cast.person(9_315 + year), cast.day(365 * year + 40), firm, _WAGES)
    answer = Answer("近九十日十件，前三年同期合计三件")
    story.clues.append(answer.about_firm(TREND, firm))
    story.silent(TREND, steady.name, "十件中有一件在九十日以前")


def _three_sites(story: Story, cast: Cast) -> None:
    """Have a man tell of a few days on each of three sites; the rule is off by default."""
    caller = cast.person(9_320)
    text = "我在{}干了五天，要求支付误工费和路费。"
    for n, site in enumerate(("沐园路管网工程", "沐溪苑外墙工程", "沐桥街绿化工程")):
        firm = _firm(story, cast.firm(396 + n, f"湖北云泽沐{'川渠岭'[n]}建设有限公司"), cast)
        _call(story, caller, cast.day(70 - 20 * n), firm, text, project=site)
    _report_paid(story, cast, firm, 65, caller)
    story.silent(SITES, caller.name, "三处短期在场，又索要误工费；本规则缺省关闭")


def _firm(story: Story, firm: Firm, cast: Cast) -> Firm:
    register(story, cast, firm)
    return firm


def _call(story: Story, caller: Person, day: str, firm: Firm, text: str, **named: str) -> None:
    serial = 3_000 + sum(source == "hotline_order" for source, _ in story.rows)
    story.add(
        "hotline_order",
        order_no=f"YZ{day.replace('-', '')}{serial:07}",
        title="群众来电",
        content=text.format(firm.name),
        category="劳动保障",
        called_at=f"{day} {8 + serial % 10:02}:{10 + serial % 50}:31",
        caller=caller.name,
        caller_phone=caller.phone,
        respondent=firm.name,
        district=firm.district,
        address=firm.address,
        handler="人力资源和社会保障局",
        state="办理中",
        **named,
    )


def _report_paid(story: Story, cast: Cast, firm: Firm, before: int, reporter: Person) -> None:
    """Report somebody's arrears on the platform, paid since."""
    serial = 3_000 + sum(source == "arrears_report" for source, _ in story.rows)
    story.add(
        "arrears_report",
        report_no=f"XS{cast.day(before).replace('-', '')}{serial:06}",
        reporter=reporter.name,
        id_no=reporter.id_no,
        phone=reporter.phone,
        industry="非工程建设",
        employer=firm.name,
        employer_code=firm.code,
        owed_from=cast.day(before + 60),
        owed_to=cast.day(before + 10),
        amount="5200.00",
        workers="1",
        reported_on=cast.day(before),
        conclusion="已支付",
        concluded_on=cast.day(max(before - 15, 0)),
        district=firm.district,
    )
