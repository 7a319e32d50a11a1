"""Background rows about building sites: every contract, account and security is in order."""

import polars as pl

from data import names
from data.background.registers import project
from data.background.world import Fields, World, firm_code, firm_name

MONTHS = 3
"""Months of heads on site that every project reports."""
_BANKS = ("云泽农商银行望江支行", "云泽银行东屏支行", "云泽银行青麓支行")


def subcontract(world: World, i: pl.Expr) -> Fields:
    """Give the labour of the i-th project to a labour firm."""
    site, crew = project(world, i), world.firm(i, 70)
    return {
        "project_no": site["project_no"],
        "issuer": site["contractor"],
        "contractor": firm_name(crew),
        "contractor_id_no": firm_code(crew),
        "contract_type": pl.lit("劳务分包"),
        "contract_price": pl.format("{}0000.00", 60 + world.pick(i, 71, 900)),
        "signed_on": world.day(_age(world, i) - 15),
    }


def wage_account(world: World, i: pl.Expr) -> Fields:
    """Open an account for the i-th project ten days after its contract; money comes monthly."""
    site, paid = project(world, i), 200_000 + world.pick(i, 72, 3_000_000)
    suffix = pl.lit("农民工工资专用账户")
    return {
        "project_no": site["project_no"],
        "account_no": pl.format("8059900{}", i + 10_000_001),
        "holder_name": pl.concat_str(site["contractor"], site["project"], suffix),
        "bank": names.choose(i % len(_BANKS), _BANKS),
        "opened_on": world.day(_age(world, i) - 10),
        "state": pl.lit("正常"),
        "deposited": pl.format("{}.00", paid + 50_000),
        "paid_out": pl.format("{}.00", paid),
        "balance": pl.lit("50000.00"),
        "last_deposit_on": world.day(5 + world.pick(i, 73, 20)),
    }


def wage_security(world: World, i: pl.Expr) -> Fields:
    """Give each project a wage deposit of 3 % and a payment guarantee that outlast the work."""
    number, is_deposit = i // 2, i % 2 == 0
    price = project(world, number)["contract_price"].cast(pl.Decimal(18, 2)).cast(pl.Int64)
    amount = pl.when(is_deposit).then(price * 3 // 100).otherwise(price // 10)
    kinds = ("工资保证金", "工程款支付担保")
    return {
        "project_no": project(world, number)["project_no"],
        "security_type": names.choose(i % 2, kinds),
        "form": pl.lit("保函"),
        "amount": pl.format("{}.00", amount),
        "voucher_no": pl.format("YZBH{}", i + 100_001),
        "issued_on": world.day(_age(world, number) - 5),
        "ends_on": world.day(pl.lit(-700)),
    }


def site_month(world: World, i: pl.Expr) -> Fields:
    """Report the heads on each site in each of `MONTHS` months; all of them are paid in full."""
    number = i // MONTHS
    heads = 12 + world.pick(i, 74, 80)
    pay = pl.format("{}.00", heads * (5_200 + world.pick(number, 75, 1_500)))
    return {
        "project_no": project(world, number)["project_no"],
        "month": world.month(i % MONTHS + 1).dt.to_string("%Y-%m"),
        "on_site": heads.cast(pl.String),
        "paid_heads": heads.cast(pl.String),
        "payable": pay,
        "paid": pay,
    }


def presale_account(world: World, i: pl.Expr) -> Fields:
    """Supervise the money of the developer of every other project."""
    site = project(world, i * 2)
    supervised = 500 + world.pick(i, 76, 4_000)
    return {
        "account_no": pl.format("8059911{}", i + 10_000_001),
        "project_no": site["project_no"],
        "estate": site["project"].str.replace("工程", ""),
        "developer": site["developer"],
        "supervised": pl.format("{}0000.00", supervised),
        "available": pl.format("{}0000.00", supervised // 3),
        "updated_on": world.day(pl.lit(5)),
    }


def _age(world: World, i: pl.Expr) -> pl.Expr:
    """Give the age of the contract of the i-th project, as `registers.project` has it."""
    return world.age(i, 14, least=60, most=1_500)
