"""Rows no bureau is proud of: impossible dates, missing keys, masked numbers, copies.

Modest, and beside the point of every rule: each such row is about somebody who owes nothing.
"""

import polars as pl

from data import names
from data.scenarios.cast import Cast, Story
from data.scenarios.records import register

COPIES = {"hotline_order": 3, "tax_payment": 2, "insured_person": 4, "arrears_report": 1}
"""Source to the number of its first rows that stand in the file a second time."""

SET_ASIDE = {
    "hotline_order": 1,
    "tax_payment": 1,
    "fund_payment": 1,
    "inspection_case": 1,
    "enforcement_case": 1,
    "wage_roster": 1,
    "project": 1,
}
"""Source to the number of rows whose key or required cell is missing or unreadable."""

RARE_NAMES = {0: "王㛃", 1: "赵𬱖"}
"""Names with a letter that GB18030 writes in four bytes; the second is beyond UTF-16's one unit."""

_FIRM = 990


def dirt(cast: Cast) -> Story:
    """Add the rows to be set aside, then those that load with an issue."""
    story = Story()
    _to_be_set_aside(story, cast)
    _odd_but_loaded(story, cast)
    return story


def _to_be_set_aside(story: Story, cast: Cast) -> None:
    firm, person = cast.firm(_FIRM, "湖北云泽杼机电设备有限公司"), cast.person(991)
    register(story, cast, firm)
    story.add("hotline_order", order_no="", title="路灯不亮", content="反映路灯不亮。")
    paid = {"taxpayer_code": firm.code, "taxpayer": firm.name, "levy": "增值税", "paid": "350.00"}
    story.add("tax_payment", **paid, paid_on=f"{cast.year(300)}-02-31")
    month = f"{cast.year(300)}年13月"
    story.add("fund_payment", employer=firm.name, month=month, heads="3", paid="900.00")
    number = f"云人社监立字〔{cast.year(400)}〕第990号"
    story.add(
        "inspection_case",
        case_no=number,
        employer=firm.name,
        docketed_on=cast.day(400),
        workers="见附表",
        amount="3000.00",
        district=firm.district,
    )
    story.add(
        "enforcement_case",
        case_no=cast.case_no(500, "执", 990),
        docketed_on=f"{cast.year(500)}-02-30",
        applicant=RARE_NAMES[0],
        debtor=firm.name,
        claim="8000.00",
        recovered="8000.00",
        closing="执行完毕",
        court="云泽市望江区人民法院",
    )
    story.add("wage_roster", case_no=number, worker=person.name, amount="见附件")
    site = {"project_no": "", "project": "青年路公厕改造工程", "district": firm.district}
    parties = {"developer": firm.name, "contractor": firm.name}
    signed = cast.day(700)
    story.add("project", **site, **parties, contract_price="300000.00", signed_on=signed)


def _odd_but_loaded(story: Story, cast: Cast) -> None:
    firm = cast.firm(_FIRM + 1, "湖北云泽箬溪信息技术有限公司", district=1)
    register(story, cast, firm)
    wrong = firm.code[:-1] + ("0" if firm.code[-1] != "0" else "1")
    paid = {"levy": "印花税", "period_from": "", "paid": "120.00", "paid_on": cast.day(90)}
    story.add("tax_payment", taxpayer_code=wrong, taxpayer=firm.name, **paid)
    owners = pl.select(names.firm_names(pl.int_range(3))).to_series()
    for n, owner in enumerate(owners):
        someone = cast.person(993 + n)
        masked = someone.id_no[:6] + "********" + someone.id_no[-4:]
        story.add(
            "arrears_report",
            report_no=f"XS{cast.day(260 + n).replace('-', '')}9{n}",
            reporter=RARE_NAMES.get(n, someone.name),
            id_no=masked,
            phone=someone.phone,
            employer=owner,
            amount="1500.00",
            workers="1",
            reported_on=cast.day(260 + n),
            conclusion="已支付",
            concluded_on="9999-9-9" if n else cast.day(240),
            district=firm.district,
        )
    story.add(
        "insured_headcount",
        employer_code=firm.code.lower(),
        employer=f" {firm.name}　",
        month=cast.month(3),
        heads="11",
        base="",
    )
