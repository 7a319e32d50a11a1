"""Wage accounts frozen for what others claim, and freezes that do no wrong."""

from data.scenarios.cast import Answer, Cast, Firm, Story
from data.scenarios.records import COURT, equip, register

RULE = "frozen-wage-account"
_GOODS = "买卖合同纠纷"


def frozen_accounts(cast: Cast) -> Story:
    """Plant two wage accounts frozen for goods, one without a last day, and four in order."""
    story = Story()
    _frozen(story, cast)
    _in_order(story, cast)
    return story


def _frozen(story: Story, cast: Cast) -> None:
    firm = cast.firm(285, "湖北云泽金沙洲建设工程有限公司")
    account = _site(story, cast, firm, 285)
    _freeze(story, cast, firm, 285, account)
    answer = Answer("工资专户因买卖合同被冻结", amount="300000.00")
    story.clues.append(answer.about_record(RULE, account, firm.name))

    firm = cast.firm(286, "湖北云泽白沙洲市政工程有限公司", district=1)
    account = _site(story, cast, firm, 286)
    _freeze(story, cast, firm, 286, account, asset_type="存款")
    answer = Answer("冻结清单写作存款，账号是工资专户", amount="300000.00")
    story.clues.append(answer.about_record(RULE, account, firm.name))

    firm = cast.firm(287, "湖北云泽天兴洲建筑工程有限公司", district=2)
    account = _site(story, cast, firm, 287)
    _freeze(story, cast, firm, 287, account, frozen_to="")
    answer = Answer("到期日期空白，是否仍在冻结不明", "incomplete", amount="300000.00")
    story.clues.append(answer.about_record(RULE, account, firm.name))


def _in_order(story: Story, cast: Cast) -> None:
    firm = cast.firm(288, "湖北云泽裕溪口建筑工程有限公司", district=3)
    account = _site(story, cast, firm, 288)
    _freeze(story, cast, firm, 288, account, claim_nature="本项目农民工工资")
    story.silent(RULE, firm.name, "冻结就是为了本项目的工资")

    firm = cast.firm(289, "湖北云泽青山矶安装工程有限公司")
    account = _site(story, cast, firm, 289)
    _freeze(story, cast, firm, 289, account, frozen_to=cast.day(1))
    story.silent(RULE, firm.name, "冻结昨天到期")

    firm = cast.firm(290, "湖北云泽葛店建设工程有限公司", district=1)
    account = _site(story, cast, firm, 290)
    _freeze(story, cast, firm, 290, f"{account}9", asset_type="存款")
    story.silent(RULE, firm.name, "冻结的是另一个普通账户")


def _site(story: Story, cast: Cast, firm: Firm, number: int) -> str:
    """Register a builder and a site that has all it needs; give the wage account."""
    register(story, cast, firm)
    project_no = f"YZ{cast.year(420)}000{number}"
    story.add(
        "project",
        project_no=project_no,
        project=f"云泽{firm.name[4:7]}路{number}号厂房工程",
        permit_no=f"420599{project_no[2:]}1",
        developer=firm.name,
        developer_code=firm.code,
        contractor=firm.name,
        contractor_code=firm.code,
        contract_price="46000000.00",
        signed_on=cast.day(420),
        started_on=cast.day(400),
        planned_end_on=cast.day(-300),
        address=firm.address,
        district=firm.district,
        state="在建",
    )
    equip(story, cast, project_no, signed=420, price=46_000_000)
    return f"80598{project_no[2:]}"


def _freeze(story: Story, cast: Cast, firm: Firm, number: int, account: str, **fields: str) -> None:
    """Freeze 300,000 yuan on an account for another year."""
    given = {
        "case_no": cast.case_no(120, "执保", 400 + number),
        "debtor": firm.name,
        "asset_type": "工资专户",
        "asset_no": account,
        "amount": "300000.00",
        "frozen_on": cast.day(110),
        "frozen_to": cast.day(-255),
        "claim_nature": _GOODS,
        "court": COURT,
    }
    story.add("asset_freeze", **(given | fields))
