"""Background rows of the hotline: noise and lamps; one call in twelve about somebody's own pay.

Each wage call is about another firm and, if it names one, another site: no three people meet.
"""

import polars as pl

from data import names, numbers
from data.background.world import Fields, World, firm_name, person
from data.hotline.figures import AMOUNTS, PEOPLE, PERIODS, TRADES
from data.hotline.patterns import KINDS, Pattern
from data.hotline.speak import ExpectedClaim, Spoken, speak

_TOPICS = (
    ("夜间施工噪音", "反映{}附近工地夜间施工噪音大，影响休息，希望管理。", "城乡建设"),
    ("路灯不亮", "反映{}一段路灯多日不亮，出行不便。", "市政设施"),
    ("占道停车", "反映{}门前车辆占道停放，消防通道受阻。", "交通管理"),
    ("垃圾清运", "反映{}旁垃圾堆放多日无人清运。", "环境卫生"),
    ("预付卡退费", "反映在{}办理的预付卡商家停业，要求退卡。", "市场监管"),
    ("停水咨询", "咨询{}片区停水何时恢复。", "公用事业"),
    ("扬尘污染", "反映{}工地扬尘严重，未覆盖。", "生态环境"),
)

_SPOKEN = [(kind, pattern) for kind, patterns in KINDS.items() for pattern in patterns]
_BOSSES = ("包工头{}", "{}老板", "老板{}", "工头{}")
_SITES = 20_000
_PHONES = 90_000


def hotline_order(world: World, i: pl.Expr) -> Fields:
    """Call about noise, lamps, parking, refuse, refunds, water, dust, and now and then pay."""
    age, someone, topic = _age(world, i), person(i, 4), world.pick(i, 42, 7)
    hidden, done = i % 13 == 5, age > 12
    hour, minute = 8 + world.pick(i, 43, 12), 10 + world.pick(i, 44, 50)
    address = names.addresses(i)
    text = names.choose(topic, tuple(t[1] for t in _TOPICS))
    blank = pl.lit("")
    is_spoken, spoken = _is_spoken(i), _spoken(world, i)
    return {
        "order_no": _order_no(world, i),
        "title": pl.when(is_spoken)
        .then(spoken.struct.field("title"))
        .otherwise(names.choose(topic, tuple(t[0] for t in _TOPICS))),
        "content": pl.when(is_spoken)
        .then(spoken.struct.field("content"))
        .otherwise(text.str.replace("{}", address, literal=True)),
        "category": pl.when(is_spoken)
        .then(pl.lit("劳动保障"))
        .otherwise(names.choose(topic, tuple(t[2] for t in _TOPICS))),
        "called_at": pl.format("{} {}:{}:07", world.day(age), _two(hour), minute),
        "caller": pl.when(hidden).then(pl.lit("匿名")).otherwise(someone["name"]),
        "caller_phone": pl.when(hidden).then(blank).otherwise(someone["phone"]),
        "respondent": pl.when((i % 3 == 0) & ~is_spoken)
        .then(firm_name(world.firm(i, 45)))
        .otherwise(blank),
        "project": pl.when((i % 11 == 0) & ~is_spoken)
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


def expected_claims(world: World) -> list[ExpectedClaim]:
    """State what the spoken orders of the background say, in their order."""
    index = pl.int_range(world.rows["hotline_order"], dtype=pl.Int64, eager=True)
    frame = pl.DataFrame({"i": index}).filter(_is_spoken(pl.col("i")))
    rows = frame.select(_slots(world, pl.col("i"))).to_series().to_list()
    return [_say(row).claim for row in rows]


def _order_no(world: World, i: pl.Expr) -> pl.Expr:
    day = world.day(_age(world, i)).str.replace_all("-", "")
    return pl.format("YZ{}{}", day, i + 1_000_000)


def _age(world: World, i: pl.Expr) -> pl.Expr:
    return world.age(i, 41, least=2, most=700)


def _is_spoken(i: pl.Expr) -> pl.Expr:
    return i % 12 == 7


def _slots(world: World, i: pl.Expr) -> pl.Expr:
    """Give what the spoken order of each row is about, null for the others."""
    nth, someone = i // 12, person(i, 4)
    boss = names.person_names(i + 700_000)
    slots = pl.struct(
        nth=nth,
        order_no=_order_no(world, i),
        e=firm_name(nth % world.active_firms),
        p=names.project_names(nth + _SITES),
        b=names.choose(i % 4, _BOSSES).str.replace("{}", boss, literal=True),
        f=numbers.phones(_PHONES + nth % 10_000),
        c=someone["name"],
        k=someone["phone"],
    )
    return pl.when(_is_spoken(i)).then(slots).alias("slots")


def _spoken(world: World, i: pl.Expr) -> pl.Expr:
    """Write title and content; the loop is over spoken orders only, one in twelve."""
    kind = pl.Struct({"title": pl.String, "content": pl.String})

    def written(slots: pl.Series) -> pl.Series:
        said = [None if row is None else _say(row) for row in slots.to_list()]
        texts = [one and {"title": one.title, "content": one.content} for one in said]
        return pl.Series(slots.name, texts, dtype=kind)

    return _slots(world, i).map_batches(written, return_dtype=kind)


def _say(row: dict[str, str | int]) -> Spoken:
    nth = int(row["nth"])
    kind, pattern = _SPOKEN[nth * 7 % len(_SPOKEN)]
    turn = nth // len(_SPOKEN) + nth
    words = {letter: str(row[letter]) for letter in "epbfck"}
    figures = {"n": PEOPLE[turn % len(PEOPLE)], "a": AMOUNTS[turn % len(AMOUNTS)]}
    said = {"t": PERIODS[turn % len(PERIODS)], "w": TRADES[turn % len(TRADES)]}
    return speak(Pattern(*pattern), kind, {**words, **figures, **said}, str(row["order_no"]))


def _two(number: pl.Expr) -> pl.Expr:
    return number.cast(pl.String).str.zfill(2)
