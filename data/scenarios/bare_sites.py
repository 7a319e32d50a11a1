"""Sites that lack what each must have: wage account, payment guarantee, wage deposit."""

from data.scenarios.cast import Answer, Cast, Firm, Story
from data.scenarios.records import build, open_account, register, secure, site_number

ACCOUNT, GUARANTEE, DEPOSIT = "wage-account-missing", "guarantee-missing", "deposit-short"


def bare_sites(cast: Cast) -> Story:
    """Plant sites that lack one of the three, that just have it, or whose date or sum is blank."""
    story = Story()
    builder = cast.firm(300, "湖北云泽砺川建设集团有限公司")
    register(story, cast, builder)
    _without_account(story, cast, builder)
    _without_guarantee(story, cast, builder)
    _without_deposit(story, cast, builder)
    return story


def _without_account(story: Story, cast: Cast, builder: Firm) -> None:
    def site(serial: int, name: str, **fields: str) -> str:
        number = site_number(cast, serial)
        build(story, cast, builder, number, name, **fields)
        issued = cast.day(20)
        secure(story, cast, number, "工资保证金", 150_000, issued_on=issued)
        secure(story, cast, number, "工程款支付担保", 500_000, issued_on=issued)
        return number

    fresh = {"contract_price": "3000000.00", "started_on": cast.day(15)}
    name = "砺川云麓里一期住宅工程"
    number = site(1, name, **fresh, signed_on=cast.day(31))
    answer = Answer("三百万元的合同签订后第三十一日，没有工资专户")
    story.clues.append(answer.about_project(ACCOUNT, name, number))

    name = "砺川云麓里二期住宅工程"
    site(2, name, **fresh, signed_on=cast.day(30))
    story.silent(ACCOUNT, name, "合同签订后第三十日，期限还没有过")

    name = "砺川文澜小学食堂工程"
    site(3, name, contract_price="2999999.00")
    story.silent(ACCOUNT, name, "合同价差一元不到三百万元")

    name = "砺川望江大道绿廊工程"
    number = site(4, name, signed_on="")
    answer = Answer("缺合同签订日期，没有工资专户", "incomplete")
    story.clues.append(answer.about_project(ACCOUNT, name, number))


def _without_guarantee(story: Story, cast: Cast, builder: Firm) -> None:
    def site(serial: int, name: str, **fields: str) -> str:
        number = site_number(cast, serial)
        build(story, cast, builder, number, name, **fields)
        open_account(story, cast, number, signed=420)
        secure(story, cast, number, "工资保证金", 150_000)
        return number

    name = "砺川锦江苑安置房工程"
    number = site(11, name)
    answer = Answer("没有工程款支付担保")
    story.clues.append(answer.about_project(GUARANTEE, name, number))

    name = "砺川锦江苑配套幼儿园工程"
    number = site(12, name)
    secure(story, cast, number, "工程款支付担保", 500_000, ends_on=cast.day(1))
    answer = Answer("工程款支付担保昨日到期，工程还在施工")
    story.clues.append(answer.about_project(GUARANTEE, name, number))

    name = "砺川锦江苑地下车库工程"
    number = site(13, name)
    secure(story, cast, number, "工程款支付担保", 500_000, ends_on=cast.day(0))
    story.silent(GUARANTEE, name, "工程款支付担保今日到期，还在期限内")

    name = "砺川锦江苑社区用房工程"
    number = site(14, name, ended_on=cast.day(30), state="已竣工")
    secure(story, cast, number, "工程款支付担保", 500_000, ends_on=cast.day(1))
    story.silent(GUARANTEE, name, "担保昨日到期，工程早已竣工")

    name = "砺川锦江苑物业楼工程"
    number = site(15, name)
    secure(story, cast, number, "工程款支付担保", 500_000, ends_on="")
    answer = Answer("工程款支付担保的到期日期不明", "incomplete")
    story.clues.append(answer.about_project(GUARANTEE, name, number))


def _without_deposit(story: Story, cast: Cast, builder: Firm) -> None:
    def site(serial: int, name: str, amount: int | None, **fields: str) -> str:
        number = site_number(cast, serial)
        build(story, cast, builder, number, name)
        open_account(story, cast, number, signed=420)
        secure(story, cast, number, "工程款支付担保", 500_000)
        secure(story, cast, number, "工资保证金", amount, **fields)
        return number

    name = "砺川沿江仓储一号库工程"
    number = site(21, name, 49_999)
    answer = Answer("五百万元的百分之一为五万元，保证金差一元")
    story.clues.append(answer.about_project(DEPOSIT, name, number))

    name = "砺川沿江仓储二号库工程"
    number = site(22, name, 150_000, ends_on=cast.day(1))
    answer = Answer("保证金的保函昨日到期，工程还在施工")
    story.clues.append(answer.about_project(DEPOSIT, name, number))

    name = "砺川沿江仓储三号库工程"
    site(23, name, 50_000)
    story.silent(DEPOSIT, name, "保证金恰为合同价的百分之一")

    name = "砺川沿江仓储四号库工程"
    site(24, name, None, form="免存", ends_on="")
    story.silent(DEPOSIT, name, "已获免存")

    name = "砺川沿江仓储五号库工程"
    number = site(25, name, None)
    answer = Answer("保证金的数额不明", "incomplete")
    story.clues.append(answer.about_project(DEPOSIT, name, number))
