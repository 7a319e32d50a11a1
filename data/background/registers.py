"""Background rows of registers and payments: firms, taxes, insurance, fund, projects."""

import polars as pl

from data import names
from data.background.world import (
    MONTHS,
    Fields,
    World,
    firm_code,
    firm_name,
    head_id,
    head_name,
    head_phone,
    person,
)

_LEVIES = ("增值税", "企业所得税", "城市维护建设税", "职工基本养老保险费", "印花税")
_STATUS = ("存续", "在业", "存续（在营、开业、在册）", "开业")
_CAPITAL = ("500000", "1000000", "2000000", "5000000", "10000000")


def registration(world: World, i: pl.Expr) -> Fields:
    """Register each firm; the last twentieth are deregistered and do nothing else."""
    gone = i >= world.active_firms
    age = 1_600 + world.pick(i, 1, 6_000)
    left = world.day(200 + world.pick(i, 2, 1_000))
    return {
        "code": firm_code(i),
        "name": firm_name(i),
        "former_names": pl.when(i % 19 == 3)
        .then(firm_name(i).str.replace("湖北云泽", "云泽市").str.replace("有限公司", "厂"))
        .otherwise(pl.lit("")),
        "company_type": pl.lit("有限责任公司（自然人投资或控股）"),
        "legal_representative": head_name(i),
        "legal_representative_id_no": head_id(i),
        "capital": names.choose(world.pick(i, 3, 5), _CAPITAL),
        "established_on": world.day(age),
        "approved_on": world.day(age // 3),
        "status": pl.when(gone)
        .then(pl.lit("注销"))
        .otherwise(names.choose(world.pick(i, 4, 4), _STATUS)),
        "deregistered_on": pl.when(gone).then(left).otherwise(pl.lit("")),
        "deregistration": pl.when(gone).then(pl.lit("一般注销")).otherwise(pl.lit("")),
        "address": names.addresses(i),
        "industry": firm_name(i).str.slice(6).str.replace("有限公司", "业"),
        "scope": pl.concat_str(firm_name(i).str.slice(6).str.replace("有限公司", ""), pl.lit("。")),
        "phone": head_phone(i),
        "shareholders": pl.concat_str(head_name(i), pl.lit(" 100%")),
    }


def tax_payment(world: World, i: pl.Expr) -> Fields:
    """Pay something in every one of `MONTHS` months: whole firms after one another."""
    firm, before = i // MONTHS, i % MONTHS + 1
    month = world.month(before)
    paid = 800 + world.pick(i, 5, 90_000)
    return {
        "taxpayer_code": firm_code(firm),
        "taxpayer": firm_name(firm),
        "levy": names.choose(world.pick(i, 6, 5), _LEVIES),
        "period_from": month.dt.offset_by("-1mo").dt.to_string("%Y-%m-%d"),
        "period_to": month.dt.offset_by("-1d").dt.to_string("%Y-%m-%d"),
        "revenue": pl.format("{}.00", paid * 33),
        "paid": pl.format("{}.{}{}", paid, paid // 7 % 10, paid // 3 % 10),
        "paid_on": (month + pl.duration(days=4 + world.pick(i, 7, 15))).dt.to_string("%Y-%m-%d"),
    }


def insured_headcount(world: World, i: pl.Expr) -> Fields:
    """Insure a steady number of people in every one of `MONTHS` months."""
    firm = i // MONTHS
    heads = 6 + world.pick(firm, 8, 120)
    return {
        "employer_code": firm_code(firm),
        "employer": firm_name(firm),
        "month": world.month(i % MONTHS + 1).dt.to_string("%Y-%m"),
        "heads": heads.cast(pl.String),
        "base": pl.format("{}.00", heads * (4_200 + world.pick(firm, 9, 3_000))),
    }


def insured_person(world: World, i: pl.Expr) -> Fields:
    """Insure each person at one firm, two in three still running."""
    someone, firm = person(i, 1), world.firm(i, 10)
    start = pl.when(i < 8).then(75).otherwise(14 + world.pick(i, 11, 60))
    ended = world.month(start - 13).dt.to_string("%Y-%m")
    return {
        "id_no": someone["id_no"],
        "person": someone["name"],
        "employer": firm_name(firm),
        "employer_code": firm_code(firm),
        "month_from": world.month(start).dt.to_string("%Y-%m"),
        "month_to": pl.when(i % 3 == 0).then(ended).otherwise(pl.lit("")),
    }


def fund_payment(world: World, i: pl.Expr) -> Fields:
    """Pay into the fund in every one of `MONTHS` months."""
    firm = i // MONTHS
    heads = 5 + world.pick(firm, 12, 80)
    return {
        "employer": firm_name(firm),
        "employer_code": firm_code(firm),
        "month": world.month(i % MONTHS + 1).dt.to_string("%Y-%m"),
        "heads": heads.cast(pl.String),
        "paid": pl.format("{}.00", heads * (500 + world.pick(firm, 13, 900))),
    }


def project(world: World, i: pl.Expr) -> Fields:
    """Build projects, the first of every district signed long ago."""
    age, builder, owner = (
        world.age(i, 14, least=60, most=1_500),
        world.firm(i, 15),
        world.firm(i, 16),
    )
    done = i % 4 == 1
    return {
        "project_no": pl.format("YZ{}{}", world.year(age), i + 100_000),
        "project": names.project_names(i),
        "permit_no": pl.format("420599{}0{}", world.year(age), i + 100_000),
        "developer": firm_name(owner),
        "developer_code": firm_code(owner),
        "contractor": firm_name(builder),
        "contractor_code": firm_code(builder),
        "contract_price": pl.format("{}0000.00", 320 + world.pick(i, 17, 9_000)),
        "signed_on": world.day(age),
        "started_on": world.day(age - 30),
        "planned_end_on": world.day(age - 700),
        "ended_on": pl.when(done).then(world.day(age // 2)).otherwise(pl.lit("")),
        "address": names.addresses(i),
        "district": names.districts(i),
        "state": pl.when(done).then(pl.lit("已竣工")).otherwise(pl.lit("在建")),
    }
