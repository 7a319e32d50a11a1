"""Background rows of inspection, fund orders and reports: all paid."""

import polars as pl

from data import names
from data.background.world import Fields, World, firm_code, firm_name, head_name, person


def arrears_report(world: World, i: pl.Expr) -> Fields:
    """Report one worker's arrears, every report about another firm; the older ones paid."""
    age, someone, firm = world.age(i, 47, least=5, most=700), person(i, 5), i
    done = age > 30
    return {
        "report_no": pl.format("XS{}{}", world.day(age).str.replace_all("-", ""), i + 100_000),
        "reporter": someone["name"],
        "id_no": someone["id_no"],
        "phone": someone["phone"],
        "industry": pl.when(i % 2 == 0).then(pl.lit("工程建设")).otherwise(pl.lit("非工程建设")),
        "employer": firm_name(firm),
        "employer_code": firm_code(firm),
        "address": names.addresses(firm),
        "owed_from": world.day(age + 75),
        "owed_to": world.day(age + 20),
        "amount": pl.format("{}.00", 2_000 + world.pick(i, 48, 9_000)),
        "workers": pl.lit("1"),
        "reported_on": world.day(age),
        "conclusion": pl.when(done).then(pl.lit("已支付")).otherwise(pl.lit("")),
        "concluded_on": pl.when(done).then(world.day(age - 15)).otherwise(pl.lit("")),
        "district": names.districts(firm),
    }


def inspection_case(world: World, i: pl.Expr) -> Fields:
    """Inspect: three in four ordered and paid in full, one new, small, without a document.

    No firm has two cases before all have one.
    """
    fresh, age = _fresh(i), _age(world, i)
    kind = pl.when(i % 4 == 2).then(pl.lit("行政处理决定书")).otherwise(pl.lit("限期改正指令书"))
    word = pl.when(i % 4 == 2).then(pl.lit("理")).otherwise(pl.lit("令"))
    firm = pl.when(i < 8).then(i).otherwise((i + world.active_firms // 2) % world.active_firms)
    workers = _workers(world, i)
    amount = pl.format("{}00.00", workers * _hundreds(world, i))

    def unless_fresh(value: pl.Expr) -> pl.Expr:
        return pl.when(fresh).then(pl.lit("")).otherwise(value)

    return {
        "case_no": case_no(world, i),
        "origin": names.choose(i % 3, ("投诉", "举报", "日常巡查")),
        "employer": firm_name(firm),
        "employer_code": firm_code(firm),
        "legal_representative": head_name(firm),
        "docketed_on": world.day(age),
        "investigated_on": unless_fresh(world.day(age - 15)),
        "workers": workers.cast(pl.String),
        "amount": amount,
        "owed_from": world.day(age + 95).str.head(7),
        "owed_to": world.day(age + 40).str.head(7),
        "document": unless_fresh(kind),
        "document_no": unless_fresh(
            pl.format("云人社监{}字〔{}〕第{}号", word, world.year(age - 20), i + 1_001)
        ),
        "decided_on": unless_fresh(world.day(age - 20)),
        "served_on": unless_fresh(world.day(age - 22)),
        "service": unless_fresh(pl.lit("直接送达")),
        "perform_by": unless_fresh(world.day(age - 37)),
        "paid": unless_fresh(amount),
        "paid_workers": unless_fresh(workers.cast(pl.String)),
        "performance": unless_fresh(pl.lit("已履行")),
        "closing": unless_fresh(pl.lit("履行完毕")),
        "closed_on": unless_fresh(world.day(age - 40)),
        "district": names.districts(firm),
    }


def wage_roster(world: World, i: pl.Expr) -> Fields:
    """Name the three workers of every fourth case, all paid."""
    case, someone = i // 3 * 4 + 1, person(i, 6)
    amount = pl.format("{}00.00", _hundreds(world, case))
    return {
        "case_no": case_no(world, case),
        "worker": someone["name"],
        "id_no": someone["id_no"],
        "phone": someone["phone"],
        "team": names.choose(i % 3, ("木工班", "钢筋班", "瓦工班")),
        "months": pl.lit("2"),
        "amount": amount,
        "paid": amount,
    }


def fund_enforcement(world: World, i: pl.Expr) -> Fields:
    """Order firms to pay into the fund; all have paid."""
    age, firm = world.age(i, 55, least=120, most=1_500), world.firm(i, 56)
    owed = pl.format("{}.00", 3_000 + world.pick(i, 57, 60_000))
    return {
        "order_no": pl.format("云公积金责缴字〔{}〕第{}号", world.year(age), i + 1_001),
        "employer": firm_name(firm),
        "employer_code": firm_code(firm),
        "fund_account": pl.format("0599{}", firm + 10_000_000),
        "workers": (1 + world.pick(i, 58, 9)).cast(pl.String),
        "owed_from": world.day(age + 500).str.head(7),
        "owed_to": world.day(age + 60).str.head(7),
        "owed": owed,
        "served_on": world.day(age),
        "perform_by": world.day(age - 15),
        "paid": owed,
        "state": pl.lit("已补缴"),
        "district": names.districts(firm),
    }


def case_no(world: World, i: pl.Expr) -> pl.Expr:
    """Write the number of an inspection case, with the year of its docketing."""
    return pl.format("云人社监立字〔{}〕第{}号", world.year(_age(world, i)), i + 1_001)


def _fresh(i: pl.Expr) -> pl.Expr:
    return (i % 4 == 0) & (i >= 8)


def _age(world: World, i: pl.Expr) -> pl.Expr:
    old = world.age(i, 49, least=240, most=1_500)
    return pl.when(_fresh(i)).then(6 + world.pick(i, 50, 30)).otherwise(old)


def _workers(world: World, i: pl.Expr) -> pl.Expr:
    return pl.when(i % 4 == 1).then(3).otherwise(1 + world.pick(i, 52, 8))


def _hundreds(world: World, i: pl.Expr) -> pl.Expr:
    return 40 + world.pick(i, 53, 60)
