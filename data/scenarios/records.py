"""The rows that several scenarios write: registration, tax, enforcement, order, roster."""

from data.scenarios.cast import Cast, Firm, Person, Story

COURT = "云泽市望江区人民法院"
FUND_CENTRE = "云泽市住房公积金管理中心"
LABOUR_OFFICE = "云泽市望江区人力资源和社会保障局"


def register(story: Story, cast: Cast, firm: Firm, **changed: str) -> None:
    """Register a firm as 存续, long established; `changed` fields differ."""
    fields = {
        "code": firm.code,
        "name": firm.name,
        "company_type": "有限责任公司（自然人投资或控股）",
        "legal_representative": firm.head.name,
        "legal_representative_id_no": firm.head.id_no,
        "capital": "2000000",
        "established_on": cast.day(3_900),
        "approved_on": cast.day(1_900),
        "status": "存续（在营、开业、在册）",
        "address": firm.address,
        "phone": firm.head.phone,
        "shareholders": f"{firm.head.name} 100%",
    }
    story.add("registration", **(fields | changed))


def pay_tax(story: Story, cast: Cast, firm: Firm, before: int, paid: str, levy: str) -> None:
    """Pay a tax or fee so many days before the as-of date."""
    story.add(
        "tax_payment",
        taxpayer_code=firm.code,
        taxpayer=firm.name,
        levy=levy,
        period_from=cast.day(before + 45),
        period_to=cast.day(before + 16),
        revenue=f"{float(paid) * 30:.2f}",
        paid=paid,
        paid_on=cast.day(before),
    )


def insure(story: Story, firm: Firm, months: list[str], heads: int) -> None:
    """Insure so many heads in each month."""
    for month in months:
        story.add(
            "insured_headcount",
            employer_code=firm.code,
            employer=firm.name,
            month=month,
            heads=str(heads),
            base=f"{heads * 4_500}.00",
        )


def enforce(story: Story, cast: Cast, *, docketed: int, **fields: str) -> None:
    """Docket a case so many days before; the debtor is limited and listed if it ended."""
    ended = fields.get("closing") == "终结本次执行程序"
    given = {
        "docketed_on": cast.day(docketed),
        "case_type": "民事执行",
        "court": COURT,
        "judge": "严某某",
        "limited_on": cast.day(docketed - 15) if ended else "",
        "listed_on": cast.day(docketed - 30) if ended else "",
        "checked_on": cast.day(20) if ended else "",
        "checks": "20" if ended else "",
    }
    story.add("enforcement_case", **(given | fields))


def enforce_wages(
    story: Story, cast: Cast, firm: Firm, number: int, *, docketed: int, **fields: str
) -> str:
    """Enforce the judgment on one worker's 60,000 yuan against a firm; give the case number."""
    claimant = cast.person(7_800 + number)
    given = {
        "case_no": cast.case_no(docketed, "执", 400 + number),
        "applicant": claimant.name,
        "applicant_id_no": claimant.id_no,
        "debtor": firm.name,
        "debtor_id_no": firm.code,
        "legal_representative": firm.head.name,
        "basis_no": cast.case_no(docketed + 90, "民初", 400 + number),
        "cause": "追索劳动报酬纠纷",
        "claim": "60000.00",
    }
    enforce(story, cast, docketed=docketed, **(given | fields))
    return (given | fields)["case_no"]


def list_dishonest(
    story: Story, cast: Cast, firm: Firm, case_no: str, *, published: int, **fields: str
) -> None:
    """Publish a firm as dishonest in a case so many days before, its code masked."""
    given = {
        "case_no": case_no,
        "debtor": firm.name,
        "debtor_id_no": f"{firm.code[:6]}********{firm.code[-4:]}",
        "legal_representative": firm.head.name,
        "court": COURT,
        "published_on": cast.day(published),
        "performance": "全部未履行",
    }
    story.add("dishonest_list", **(given | fields))


def fund_order(story: Story, cast: Cast, firm: Firm, *, served: int, **fields: str) -> None:
    """Serve an order to pay into the housing fund so many days before the as-of date."""
    given = {
        "employer": firm.name,
        "employer_code": firm.code,
        "fund_account": f"0599{firm.code[9:17]}",
        "owed_from": cast.day(served + 700)[:7],
        "owed_to": cast.day(served + 60)[:7],
        "served_on": cast.day(served),
        "perform_by": cast.day(served - 15),
        "state": "未履行",
        "district": firm.district,
    }
    story.add("fund_enforcement", **(given | fields))


def inspect(story: Story, cast: Cast, firm: Firm, *, docketed: int, **fields: str) -> None:
    """Docket an inspection case (one row) so many days before the as-of date."""
    given = {
        "origin": "投诉",
        "employer": firm.name,
        "employer_code": firm.code,
        "legal_representative": firm.head.name,
        "docketed_on": cast.day(docketed),
        "owed_from": cast.day(docketed + 120)[:7],
        "owed_to": cast.day(docketed + 40)[:7],
        "district": firm.district,
    }
    story.add("inspection_case", **(given | fields))


def document(cast: Cast, kind: str, number: str, *, served: int) -> dict[str, str]:
    """Give the fields of a document served so many days before, lapsed in 15, unpaid."""
    return {
        "document": kind,
        "document_no": number,
        "decided_on": cast.day(served + 2),
        "served_on": cast.day(served),
        "service": "直接送达",
        "perform_by": cast.day(served - 15),
        "performance": "未履行",
    }


def roster(story: Story, case_no: str, lines: list[tuple[Person, str, str, str]]) -> None:
    """List the workers of a case: person, months owed, amount, already paid ("" is zero)."""
    for person, months, amount, paid in lines:
        story.add(
            "wage_roster",
            case_no=case_no,
            worker=person.name,
            id_no=person.id_no,
            phone=person.phone,
            team="木工班",
            months=months,
            amount=amount,
            paid=paid,
        )


def equip(story: Story, cast: Cast, project_no: str, *, signed: int, price: int) -> None:
    """Give a site signed so many days before all that it needs: account, deposit, guarantee."""
    open_account(story, cast, project_no, signed=signed)
    secure(story, cast, project_no, "工资保证金", price * 3 // 100, issued_on=cast.day(signed - 6))
    secure(story, cast, project_no, "工程款支付担保", price // 10, issued_on=cast.day(signed - 6))


def open_account(story: Story, cast: Cast, project_no: str, *, signed: int, **changed: str) -> None:
    """Open a site's wage account twelve days after its contract; `changed` fields differ."""
    fields = {
        "account_no": f"80598{project_no[2:]}",
        "holder_name": "农民工工资专用账户",
        "bank": "云泽农商银行望江支行",
        "opened_on": cast.day(signed - 12),
        "state": "正常",
        "deposited": "960000.00",
        "paid_out": "900000.00",
        "balance": "60000.00",
        "last_deposit_on": cast.day(12),
    }
    story.add("wage_account", project_no=project_no, **(fields | changed))


def secure(
    story: Story, cast: Cast, project_no: str, kind: str, amount: int | None, **changed: str
) -> None:
    """Give a site a letter of guarantee that outlasts the work; `changed` fields differ.

    Without an amount the cell is empty.
    """
    fields = {
        "form": "保函",
        "amount": "" if amount is None else f"{amount}.00",
        "voucher_no": f"BH{project_no[2:]}",
        "issued_on": cast.day(400),
        "ends_on": cast.day(-500),
    }
    story.add("wage_security", project_no=project_no, security_type=kind, **(fields | changed))


def build(
    story: Story, cast: Cast, builder: Firm, project_no: str, name: str, **changed: str
) -> None:
    """Sign a site of five million yuan 420 days before, built for the builder itself."""
    fields = {
        "permit_no": f"420599{project_no[2:]}1",
        "developer": builder.name,
        "developer_code": builder.code,
        "contractor": builder.name,
        "contractor_code": builder.code,
        "contract_price": "5000000.00",
        "signed_on": cast.day(420),
        "started_on": cast.day(400),
        "planned_end_on": cast.day(-300),
        "address": builder.address,
        "district": builder.district,
        "state": "在建",
    }
    story.add("project", project_no=project_no, project=name, **(fields | changed))


def site_number(cast: Cast, serial: int) -> str:
    """Give the number of a site that is not of the cast; serials 1–30 are of `bare_sites`, those
    from 31 of `unpaid_sites`.
    """
    return f"YZ{cast.year(420)}0003{serial:02}"
