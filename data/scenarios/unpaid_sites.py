"""Sites whose wage account runs dry, pays too few heads, or was closed too soon."""

from data.scenarios.cast import Answer, Cast, Firm, Story
from data.scenarios.orders import OWED, WORKERS, order
from data.scenarios.records import build, equip, open_account, register, secure, site_number

LABOUR_COST, PAYROLL, CLOSED = "labour-cost-unpaid", "payroll-gap", "account-closed-early"


def unpaid_sites(cast: Cast) -> Story:
    """Plant accounts without deposits, with too few paid, closed early; and those just in order."""
    story = Story()
    builder = cast.firm(301, "湖北云泽沚衡建设工程有限公司", district=1)
    register(story, cast, builder)
    _no_deposits(story, cast, builder)
    _too_few_paid(story, cast, builder)
    _closed_early(story, cast, builder)
    return story


def _no_deposits(story: Story, cast: Cast, builder: Firm) -> None:
    def site(serial: int, name: str, last: int, **fields: str) -> str:
        number = _secured(story, cast, builder, serial, name, **fields)
        open_account(story, cast, number, signed=420, last_deposit_on=cast.day(last))
        return number

    name = "沚衡东屏客运站改造工程"
    number = site(31, name, 32)
    answer = Answer("最近一次到账在三十二日前，工程还在施工")
    story.clues.append(answer.about_project(LABOUR_COST, name, number))

    name = "沚衡东屏客运站站前广场工程"
    site(32, name, 31)
    story.silent(LABOUR_COST, name, "最近一次到账在三十一日前")

    name = "沚衡东屏农贸市场工程"
    site(33, name, 90, ended_on=cast.day(60), state="已竣工")
    story.silent(LABOUR_COST, name, "工程已经竣工")

    name = "沚衡东屏养老院工程"
    number = site(34, name, 90, started_on="")
    answer = Answer("缺开工日期，最近一次到账在九十日前", "incomplete")
    story.clues.append(answer.about_project(LABOUR_COST, name, number))


def _too_few_paid(story: Story, cast: Cast, builder: Firm) -> None:
    def site(serial: int, name: str, *paid_heads: str) -> str:
        number = site_number(cast, serial)
        build(story, cast, builder, number, name)
        equip(story, cast, number, signed=420, price=5_000_000)
        for before, heads in zip((3, 2, 1), paid_heads, strict=True):
            story.add(
                "site_month",
                project_no=number,
                month=cast.month(before),
                on_site="100",
                paid_heads=heads,
                payable="620000.00",
                paid=f"{6_200 * int(heads or 0)}.00" if heads else "",
            )
        return number

    name = "沚衡青屏里一标段住宅工程"
    number = site(41, name, "100", "79", "79")
    answer = Answer("连续两个月在场 100 人，代发 79 人", workers=21)
    story.clues.append(answer.about_project(PAYROLL, name, number))

    name = "沚衡青屏里二标段住宅工程"
    site(42, name, "100", "80", "79")
    story.silent(PAYROLL, name, "前一个月恰好八成")

    name = "沚衡青屏里三标段住宅工程"
    site(43, name, "100", "70", "100")
    story.silent(PAYROLL, name, "只有一个月不足")

    name = "沚衡青屏里五标段住宅工程"
    number = site(45, name, "70", "100", "70")
    answer = Answer("首月不足，再前一个月没有送来", "incomplete", workers=30)
    story.clues.append(answer.about_project(PAYROLL, name, number))

    name = "沚衡青屏里四标段住宅工程"
    number = site(44, name, "100", "", "70")
    answer = Answer("前一个月的代发人数不明", "incomplete", workers=30)
    story.clues.append(answer.about_project(PAYROLL, name, number))


def _closed_early(story: Story, cast: Cast, builder: Firm) -> None:
    def site(serial: int, name: str, announced: int, closed: str) -> str:
        done = {"ended_on": cast.day(120), "state": "已竣工"}
        number = _secured(story, cast, builder, serial, name, **done)
        days = {"announced_on": cast.day(announced), "closed_on": closed}
        open_account(story, cast, number, signed=420, state="销户", balance="0.00", **days)
        return number

    name = "沚衡澜湖路污水管网工程"
    number = site(51, name, 89, cast.day(60))
    answer = Answer("公示第二十九日销户")
    story.clues.append(answer.about_project(CLOSED, name, number))

    name = "沚衡澜湖路雨水泵站工程"
    site(52, name, 90, cast.day(60))
    story.silent(CLOSED, name, "公示满三十日销户，没有欠薪")

    name = "沚衡澜湖路人行天桥工程"
    number = site(53, name, 95, cast.day(60))
    order(story, cast, builder, 301, project=name)
    answer = Answer("公示满三十日销户，仍有六人未付", workers=WORKERS, amount=OWED)
    story.clues.append(answer.about_project(CLOSED, name, number))

    name = "沚衡澜湖路公交枢纽工程"
    number = site(54, name, 95, "")
    answer = Answer("状态是销户，缺销户日期", "incomplete")
    story.clues.append(answer.about_project(CLOSED, name, number))


def _secured(story: Story, cast: Cast, builder: Firm, serial: int, name: str, **fields: str) -> str:
    number = site_number(cast, serial)
    build(story, cast, builder, number, name, **fields)
    secure(story, cast, number, "工资保证金", 150_000)
    secure(story, cast, number, "工程款支付担保", 500_000)
    return number
