"""Background rows of courts and police: cases and freezes about other things than wages."""

import polars as pl

from data import names
from data.background.world import Fields, World, firm_code, firm_name, head_name, person

_CAUSES = (
    *("买卖合同纠纷", "民间借贷纠纷", "金融借款合同纠纷", "物业服务合同纠纷"),
    *("机动车交通事故责任纠纷", "房屋租赁合同纠纷", "承揽合同纠纷"),
)
_CLOSINGS = (*["执行完毕"] * 6, *["终结本次执行程序"] * 2, "执行和解", "")


def case_no(world: World, i: pl.Expr, age: pl.Expr, kind: str) -> pl.Expr:
    """Write the case number of row `i`: year of docketing, court, kind, number from 1001 up."""
    court = names.choose(i % len(names.COURT_CODES), names.COURT_CODES)
    return pl.format("（{}）{}{}{}号", world.year(age), court, pl.lit(kind), i + 1_001)


def enforcement_case(world: World, i: pl.Expr) -> Fields:
    """Enforce: of ten cases six are performed, one is settled, one is open.

    Two end without assets, four to six months after docketing.
    """
    age = _age(world, i)
    end = age - 125 - world.pick(i, 21, 60)
    state = i % 10
    poor, settled = (state == 6) | (state == 7), state == 8
    claim = 3_000 + world.pick(i, 22, 400_000)
    someone, firm, by_firm = person(i, 2), world.firm(i, 23), i % 2 == 0
    creditor = world.firm(i, 24)
    blank = pl.lit("")
    return {
        "case_no": case_no(world, i, age, "执"),
        "docketed_on": world.day(age),
        "applicant": firm_name(creditor),
        "applicant_id_no": firm_code(creditor),
        "debtor": pl.when(by_firm).then(firm_name(firm)).otherwise(someone["name"]),
        "debtor_id_no": pl.when(by_firm).then(firm_code(firm)).otherwise(someone["id_no"]),
        "legal_representative": pl.when(by_firm).then(head_name(firm)).otherwise(blank),
        "basis_no": case_no(world, i, age + 120, "民初"),
        "cause": names.choose(world.pick(i, 25, len(_CAUSES)), _CAUSES),
        "case_type": pl.lit("民事执行"),
        "claim": pl.format("{}.00", claim),
        "recovered": pl.when(state < 6).then(pl.format("{}.00", claim)).otherwise(blank),
        "closing": names.choose(state, _CLOSINGS),
        "closed_on": pl.when(state < 9).then(world.day(end)).otherwise(blank),
        "limited_on": pl.when(poor).then(world.day(age - 20)).otherwise(blank),
        "listed_on": pl.when(poor).then(world.day(age - 40)).otherwise(blank),
        "checked_on": pl.when(poor).then(world.day(pl.lit(20))).otherwise(blank),
        "checks": pl.when(poor).then((end // 180 + 1).cast(pl.String)).otherwise(blank),
        "settled_on": pl.when(settled).then(world.day(end)).otherwise(blank),
        "settlement_due_on": pl.when(settled).then(world.day(pl.lit(-90))).otherwise(blank),
        "settlement_authority": pl.when(settled).then(pl.lit("本人")).otherwise(blank),
        "court": names.courts(i),
        "judge": names.person_names(i % 40 + 900_000),
    }


def dishonest_list(world: World, i: pl.Expr) -> Fields:
    """List the debtor of the i-th case that ended without assets, the ID masked."""
    case = i // 2 * 10 + 6 + i % 2
    record = enforcement_case(world, case)
    number = record["debtor_id_no"]
    return {
        "case_no": record["case_no"],
        "debtor": record["debtor"],
        "debtor_id_no": pl.concat_str(number.str.head(6), pl.lit("********"), number.str.tail(4)),
        "legal_representative": record["legal_representative"],
        "court": record["court"],
        "published_on": record["listed_on"],
        "performance": pl.lit("全部未履行"),
    }


def civil_case(world: World, i: pl.Expr) -> Fields:
    """Sue about trade, loans, accidents and rent; four in five closed."""
    age = world.age(i, 26, least=20, most=1_500)
    closed = (i % 5 != 0) & (age > 120)
    someone, firm = person(i, 3), world.firm(i, 27)
    claim = 2_000 + world.pick(i, 28, 300_000)
    closing = names.choose(world.pick(i, 29, 3), ("调解", "判决", "撤诉"))
    blank = pl.lit("")
    return {
        "case_no": case_no(world, i, age, "民初"),
        "cause": names.choose(world.pick(i, 30, len(_CAUSES)), _CAUSES),
        "plaintiff": someone["name"],
        "plaintiff_id_no": someone["id_no"],
        "defendant": firm_name(firm),
        "defendant_id_no": firm_code(firm),
        "docketed_on": world.day(age),
        "closed_on": pl.when(closed).then(world.day(age - 90)).otherwise(blank),
        "closing": pl.when(closed).then(closing).otherwise(blank),
        "claim": pl.format("{}.00", claim),
        "settled_amount": pl.when(closed & (closing != "撤诉"))
        .then(pl.format("{}.00", claim // 10 * 9))
        .otherwise(blank),
        "supported": pl.lit("否"),
    }


def police_transfer(world: World, i: pl.Expr) -> Fields:
    """Transfer firms that owe no wages in this city; accepted next day, filed three days on."""
    age, firm = world.age(i, 31, least=100, most=1_500), world.firm(i, 32)
    return {
        "transfer_no": pl.format("云市监移字〔{}〕第{}号", world.year(age), i + 1_001),
        "sender": pl.lit("云泽市市场监督管理局"),
        "suspect": firm_name(firm),
        "suspect_id_no": firm_code(firm),
        "transferred_on": world.day(age),
        "accepted_on": world.day(age - 1),
        "filed_on": world.day(age - 3),
    }


def asset_freeze(world: World, i: pl.Expr) -> Fields:
    """Freeze something of the debtor of the i-th case that ended without assets; all run out."""
    record = enforcement_case(world, i // 2 * 10 + 6 + i % 2)
    kind = i % 3
    return {
        "case_no": record["case_no"],
        "debtor": record["debtor"],
        "asset_type": names.choose(kind, ("存款", "动产", "不动产")),
        "asset_no": pl.format("YZ{}", 7_300_000_000_001 + i * 37),
        "amount": pl.when(kind == 0)
        .then(pl.format("{}.00", 100 + world.pick(i, 33, 3_000)))
        .otherwise(pl.lit("")),
        "frozen_on": record["limited_on"],
        "frozen_to": world.day(pl.lit(30)),
        "claim_nature": record["cause"],
        "court": record["court"],
    }


def _age(world: World, i: pl.Expr) -> pl.Expr:
    return world.age(i, 20, least=230, most=1_500)
