"""Background rows of inspection, fund orders and complaints: all paid, no wage calls."""

import polars as pl

from data import names
from data.background.world import Fields, World, firm_code, firm_name, head_name, person

_TOPICS = (
    ("夜间施工噪音", "反映{}附近工地夜间施工噪音大，影响休息，希望管理。", "城乡建设"),
    ("路灯不亮", "反映{}一段路灯多日不亮，出行不便。", "市政设施"),
    ("占道停车", "反映{}门前车辆占道停放，消防通道受阻。", "交通管理"),
    ("垃圾清运", "反映{}旁垃圾堆放多日无人清运。", "环境卫生"),
    ("预付卡退费", "反映在{}办理的预付卡商家停业，要求退卡。", "市场监管"),
    ("停水咨询", "咨询{}片区停水何时恢复。", "公用事业"),
    ("扬尘污染", "反映{}工地扬尘严重，未覆盖。", "生态环境"),
)


def hotline_order(world: World, i: pl.Expr) -> Fields:
    """Call about noise, lamps, parking, refuse, refunds, water and dust."""
    age, someone, topic = world.age(i, 41, least=2, most=700), person(i, 4), world.pick(i, 42, 7)
    hidden, done = i % 13 == 5, age > 12
    hour, minute = 8 + world.pick(i, 43, 12), 10 + world.pick(i, 44, 50)
    address = names.addresses(i)
    text = names.choose(topic, tuple(t[1] for t in _TOPICS))
    blank = pl.lit("")
    return {
        "order_no": pl.format("YZ{}{}", world.day(age).str.replace_all("-", ""), i + 1_000_000),
        "title": names.choose(topic, tuple(t[0] for t in _TOPICS)),
        "content": text.str.replace("{}", address, literal=True),
        "category": names.choose(topic, tuple(t[2] for t in _TOPICS)),
        "called_at": pl.format("{} {}:{}:07", world.day(age), _two(hour), minute),
        "caller": pl.when(hidden).then(pl.lit("匿名")).otherwise(someone["name"]),
        "caller_phone": pl.when(hidden).then(blank).otherwise(someone["phone"]),
        "respondent": pl.when(i % 3 == 0).then(firm_name(world.firm(i, 45))).otherwise(blank),
        "project": pl.when(i % 11 == 0)
        .then(names.project_names(world.pick(i, 46, world.rows["project"] // 4) * 4 + i % 4))
        .otherwise(blank),
        "district": names.districts(i),
        "address": address,
        "handler": names.choose(i % 3, ("城市管理局", "住房和城乡建设局", "市场监督管理局")),
        "state": pl.when(done).then(pl.lit("已办结")).otherwise(pl.lit("办理中")),
        "outcome": pl.when(done).then(pl.lit("已联系反映人，现场核实并处理。")).otherwise(blank),
        "closed_at": pl.when(done)
        .then(pl.format("{} 16:{}:00", world.day(age - 8), minute))
        .otherwise(blank),
    }


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
    """Inspect: three in four ordered and paid in full, one new, small, without a document."""
    fresh, age = _fresh(i), _age(world, i)
    kind = pl.when(i % 4 == 2).then(pl.lit("行政处理决定书")).otherwise(pl.lit("限期改正指令书"))
    word = pl.when(i % 4 == 2).then(pl.lit("理")).otherwise(pl.lit("令"))
    firm, workers = world.firm(i, 51), _workers(world, i)
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


def _two(number: pl.Expr) -> pl.Expr:
    return number.cast(pl.String).str.zfill(2)
