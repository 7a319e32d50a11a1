"""Who stands behind a contractor that owes: the developer's money, the chain of subcontracts.

勉县型: the developer's supervised pre-sale account has money while the contractor owes wages.
"""

from itertools import pairwise

from data.scenarios.cast import Answer, Cast, Firm, Story
from data.scenarios.orders import OWED, WORKERS, order
from data.scenarios.records import build, equip, register

PRESALE, CHAIN = "presale-funds", "contract-chain"


def behind_the_contractor(cast: Cast) -> Story:
    """Plant money and chains behind a debt; an empty account, a short chain, figures missing."""
    story = Story()
    _money(story, cast)
    _chains(story, cast)
    return story


def _money(story: Story, cast: Cast) -> None:
    debtor, _ = _estate(story, cast, 310, "湖北云泽岷樾建筑工程有限公司", "1.00")
    answer = Answer("工程欠薪，建设单位的监管账户有可用余额", workers=WORKERS, amount=OWED)
    story.clues.append(answer.about_firm(PRESALE, debtor))

    debtor, owner = _estate(story, cast, 312, "湖北云泽岷栎建筑工程有限公司", "0.00")
    story.silent(PRESALE, debtor.name, "监管账户的可用余额为零")
    story.silent(PRESALE, owner.name, "欠薪的是总包单位")

    debtor, _ = _estate(story, cast, 314, "湖北云泽岷榉建筑工程有限公司", "")
    answer = Answer("监管账户的可用余额不明", "incomplete", workers=WORKERS, amount=OWED)
    story.clues.append(answer.about_firm(PRESALE, debtor))


def _estate(story: Story, cast: Cast, serial: int, name: str, available: str) -> tuple[Firm, Firm]:
    """Have a contractor owe on the estate of a developer with so much money to spend."""
    debtor = cast.firm(serial, name, district=2)
    owner = cast.firm(serial + 1, f"{name[:6]}置业有限公司", district=2)
    register(story, cast, debtor)
    register(story, cast, owner)
    estate, number = f"{name[4:6]}华庭", f"YZ{cast.year(420)}000{serial + 50}"
    site = f"{estate}住宅工程"
    developer = {"developer": owner.name, "developer_code": owner.code}
    build(story, cast, debtor, number, site, **developer)
    equip(story, cast, number, signed=420, price=5_000_000)
    order(story, cast, debtor, serial, project=site)
    story.add(
        "presale_account",
        account_no=f"80597{number[2:]}",
        project_no=number,
        estate=estate,
        developer=owner.name,
        supervised="3000000.00",
        available=available,
        updated_on=cast.day(5),
    )
    return debtor, owner


def _chains(story: Story, cast: Cast) -> None:
    main = _builder(story, cast, 320, "湖北云泽嶂禾建设集团有限公司")
    second = _builder(story, cast, 321, "湖北云泽嶂渔建筑工程有限公司")
    third = _builder(story, cast, 322, "湖北云泽嶂榆建筑劳务有限公司")
    fourth = _builder(story, cast, 323, "湖北云泽嶂梓建筑劳务有限公司")
    head = cast.person(8_990)

    name, number = _site(story, cast, main, 320, "嶂禾江畔学府住宅工程")
    _contract(story, cast, number, [main, second, third, fourth])
    order(story, cast, fourth, 320, project=name)
    answer = Answer("总包以下分包三层", workers=WORKERS, amount=OWED)
    story.clues.append(answer.about_project(CHAIN, name, number))

    name, number = _site(story, cast, main, 321, "嶂禾江畔商业街工程")
    _contract(story, cast, number, [main, second])
    story.add(
        "subcontract",
        project_no=number,
        issuer=second.name,
        contractor=head.name,
        contractor_id_no=head.id_no,
        contract_type="班组",
        contract_price="400000.00",
        signed_on=cast.day(380),
    )
    order(story, cast, second, 321, project=name)
    answer = Answer("总包以下只有两层，第二层是个人", workers=WORKERS, amount=OWED)
    story.clues.append(answer.about_project(CHAIN, name, number))

    name, number = _site(story, cast, main, 322, "嶂禾江畔幼儿园工程")
    _contract(story, cast, number, [main, second, third])
    order(story, cast, third, 322, project=name)
    story.silent(CHAIN, name, "总包以下只有两层，都是建筑、劳务单位")

    name, number = _site(story, cast, main, 323, "嶂禾江畔文化馆工程")
    _contract(story, cast, number, [main, second, third, fourth])
    reporter = cast.person(8_991)
    story.add(
        "arrears_report",
        report_no=f"XS{cast.day(150).replace('-', '')}300323",
        reporter=reporter.name,
        id_no=reporter.id_no,
        phone=reporter.phone,
        industry="工程建设",
        employer=fourth.name,
        employer_code=fourth.code,
        project=name,
        owed_from=cast.day(210),
        owed_to=cast.day(160),
        amount="9000.00",
        workers="1",
        reported_on=cast.day(150),
        district=fourth.district,
    )
    answer = Answer("分包三层，欠薪只有投诉，尚未查处", "incomplete")
    story.clues.append(answer.about_project(CHAIN, name, number))


def _builder(story: Story, cast: Cast, serial: int, name: str) -> Firm:
    firm = cast.firm(serial, name, district=3)
    scope = "房屋建筑工程施工；建筑劳务分包。"
    register(story, cast, firm, industry="建筑业", scope=scope)
    return firm


def _site(story: Story, cast: Cast, main: Firm, serial: int, name: str) -> tuple[str, str]:
    number = f"YZ{cast.year(420)}000{serial + 50}"
    build(story, cast, main, number, name)
    equip(story, cast, number, signed=420, price=5_000_000)
    return name, number


def _contract(story: Story, cast: Cast, number: str, chain: list[Firm]) -> None:
    """Hand a site's work down the chain, each firm to the next."""
    for n, (issuer, contractor) in enumerate(pairwise(chain)):
        story.add(
            "subcontract",
            project_no=number,
            issuer=issuer.name,
            contractor=contractor.name,
            contractor_id_no=contractor.code,
            contract_type="劳务分包" if n else "专业分包",
            contract_price=f"{1_500_000 - 300_000 * n}.00",
            signed_on=cast.day(395 - 5 * n),
        )
