"""People and what four bureaus write about them: IDs, phones, employers and names with their dirt.

A third of the people have one record. Planted: twins with neighbouring IDs, fathers and sons on one
phone, namesakes of one birthday and of one employer, crews and agents on one phone, one ID typed
for somebody else. All made by code from a seed; nobody is real.
"""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import polars as pl

from benchmarks.persons import dirt
from benchmarks.persons.dirt import Flags
from benchmarks.persons.names import Ints, Texts, given_names, surnames

RECORDS_OF_ONE = (0.30, 0.22, 0.17, 0.12, 0.08, 0.05, 0.03, 0.02, 0.006, 0.004)
"""Share of people with one record, two, …; 2.87 on average."""

SOURCES = ("roster", "hotline", "platform", "court")
SHARES = (0.5, 0.18, 0.2, 0.12)
HAS_ID = (0.96, 0.06, 0.92, 0.92)
HAS_PHONE = (0.85, 0.99, 0.97, 0.75)
HAS_EMPLOYER = (0.98, 0.7, 0.97, 0.9)
"""By source, in the order of `SOURCES`; ours, from what the extract handbook marks as usual."""

PLANTED = ((0.003, "twin"), (0.02, "son"), (0.002, "birthday"), (0.001, "namesake"))
"""Share of people who are the second of such a pair; ours."""

_BRAND_FIRST = "宏鑫泰恒瑞盛嘉隆昌博远广德信诚正润中天启华安元亨利和达通宇金玉龙凯旭东南海江皓骏"
_BRAND_SECOND = "源茂发兴顺丰康平宁福祥荣腾飞翔图志杰豪威力科创新晟辉耀阳明星辰峰岳林森程联众益祺"
_TRADES = (
    "建筑工程有限公司",
    "建筑劳务有限公司",
    "装饰工程有限公司",
    "机电安装有限公司",
    "市政工程有限公司",
)


class Mix(NamedTuple):
    """How a world's people are: how heavy the head of their names is, what traps are planted.

    Attributes:
        heavy: Power of the names' shares; 1 as in life, more for more namesakes.
        brother: Share of people with a brother of one surname, one character of the given name,
            one phone and one employer.
        borrowed: Share of people who give another's ID on every record.
    """

    heavy: float = 1.0
    brother: float = 0.0
    borrowed: float = 0.0


MIXES = {"usual": Mix(), "crowded": Mix(heavy=1.6, brother=0.01, borrowed=0.004)}
"""By name: as in life; with several times the namesakes, brothers and borrowed IDs; ours."""


class People(NamedTuple):
    """One entry a person, all arrays of one length."""

    surname: Texts
    given: Texts
    id_no: Texts
    phone: Texts
    new_phone: Texts
    employer: Ints
    new_employer: Ints


class Drawn(NamedTuple):
    """What people are made of, one entry a person; traps are planted in place."""

    surname: Texts
    given: Texts
    region: Ints
    birth: Ints
    serial: Ints
    phone: Texts
    new_phone: Texts
    employer: Ints
    new_employer: Ints


class World(NamedTuple):
    """Records and what is true of them.

    Attributes:
        records: [record_id: i64, name: str, id_no: str, phone: str, employer: str, source: str],
            null where nothing is written.
        truth: [record_id: i64, person: i64, kind: str], one row per record, in the same order;
            `kind` is the one piece of dirt or the trap in it, or `plain`.
    """

    records: pl.DataFrame
    truth: pl.DataFrame


def make(people: int, *, seed: int, mix: Mix = MIXES["usual"]) -> World:
    """Make about 2.87 records for each of so many people."""
    random = np.random.default_rng(seed)
    made = _people(random, people, mix)
    count = random.choice(len(RECORDS_OF_ONE), people, p=RECORDS_OF_ONE) + 1
    person = random.permutation(np.repeat(np.arange(people), count))
    rows = len(person)
    source = random.choice(len(SOURCES), rows, p=SHARES)
    is_later = random.random(rows) < 0.3
    firm = np.where(is_later, made.new_employer[person], made.employer[person])
    id_no, id_kind = _ids(random, made, person, source)
    phone, phone_kind = _phones_of(random, made, person, firm, is_later)
    phone = np.where(random.random(rows) < np.array(HAS_PHONE)[source], phone, "")
    name, name_kind = _names(random, made, person, phone)
    has_firm = random.random(rows) < np.array(HAS_EMPLOYER)[source]
    employer = np.where(has_firm, _firm_names(firm), "")
    told = pl.DataFrame({"id": id_kind, "name": name_kind, "phone": phone_kind})
    first = [pl.when(pl.col(c) != "plain").then(pl.col(c)) for c in ("id", "name")]
    used = pl.when((pl.col("phone") != "plain") & pl.lit(phone != "")).then(pl.col("phone"))
    number = pl.int_range(rows).alias("record_id")
    records = dirt.frame(name=name, id_no=id_no, phone=phone, employer=employer)
    kind = pl.coalesce(*first, used, pl.lit("plain")).alias("kind")
    return World(
        records.select(number, pl.all(), source=pl.lit(np.array(SOURCES)[source])),
        told.select(number, pl.lit(person).alias("person"), kind),
    )


def _ids(
    random: np.random.Generator, people: People, person: Ints, source: Ints
) -> tuple[Texts, Texts]:
    rows = len(person)
    has_id = random.random(rows) < np.array(HAS_ID)[source]
    kinds = np.where(has_id, dirt.fate(random, dirt.ID_DIRT, rows), "plain")
    neighbour = people.id_no[np.roll(person, 1)]
    ids = np.where(kinds == "typed_for_two", neighbour, people.id_no[person])
    return np.where(has_id, dirt.id_as_written(random, ids, kinds), ""), kinds


def _phones_of(
    random: np.random.Generator, people: People, person: Ints, firm: Ints, is_later: Flags
) -> tuple[Texts, Texts]:
    rows = len(person)
    kinds = dirt.fate(random, dirt.PHONE_DIRT, rows)
    kinds = np.where((kinds == "crew") & (firm % 8 > 0), "plain", kinds)
    kinds = np.where((firm % 8 == 0) & (random.random(rows) < 0.2), "crew", kinds)
    agents, crews = _phones(random, max(rows // 15_000, 1)), _phones(random, 8 * firm.max() + 8)
    own = np.where(is_later, people.new_phone[person], people.phone[person])
    phone = np.where(kinds == "agent", agents[random.integers(0, len(agents), rows)], own)
    phone = np.where(kinds == "crew", crews[firm * 8 + person % 8], phone)
    return dirt.phone_as_written(random, phone, kinds), kinds


def _names(
    random: np.random.Generator, people: People, person: Ints, phone: Texts
) -> tuple[Texts, Texts]:
    kinds = dirt.fate(random, dirt.NAME_DIRT, len(person))
    kinds = np.where(np.isin(kinds, ["title", "no_name"]) & (phone == ""), "plain", kinds)
    names = np.char.add(people.surname, people.given)[person]
    return dirt.name_as_written(random, names, kinds, surname=people.surname[person]), kinds


def _firm_names(firm: Ints) -> Texts:
    """Name firms by number: 1,600 brands and ten trades, each in one writing."""
    first, second = np.array(list(_BRAND_FIRST)), np.array(list(_BRAND_SECOND))
    trades = np.array(_TRADES)
    brand = np.char.add(first[firm % len(first)], second[firm // len(first) % len(second)])
    trade = trades[firm // (len(first) * len(second)) % len(trades)]
    return np.char.add(np.char.add("江城市", brand), trade)


def _people(random: np.random.Generator, count: int, mix: Mix) -> People:
    surname = surnames(random, count, heavy=mix.heavy)
    given = given_names(random, count, heavy=mix.heavy)
    region, birth = _regions(random, count), _birthdays(random, count)
    serial = random.integers(1, 1000, count)
    phone, new_phone = _phones(random, count), _phones(random, count)
    firms = max(count // 90, 3)
    size = 1 / (np.arange(firms) + 5.0) ** 0.7
    employer = random.choice(firms, count, p=size / size.sum())
    new_employer = np.where(
        random.random(count) < 0.15, random.choice(firms, count, p=size / size.sum()), employer
    )
    new_phone = np.where(random.random(count) < 0.1, new_phone, phone)
    drawn = Drawn(surname, given, region, birth, serial, phone, new_phone, employer, new_employer)
    order = random.permutation(count)
    at = 0
    for share, plant in [*PLANTED, (mix.brother, "brother")]:
        pairs = int(count * share)
        _plant(random, drawn, plant, (order[at : at + pairs], order[at + pairs : at + 2 * pairs]))
        at += 2 * pairs
    _part_equal(region, birth, serial)
    id_no, lent = id_numbers(region, birth, serial), int(count * mix.borrowed)
    id_no[order[at : at + lent]] = id_no[order[at + lent : at + 2 * lent]]
    return People(surname, given, id_no, phone, new_phone, employer, new_employer)


def _plant(random: np.random.Generator, drawn: Drawn, plant: str, pair: tuple[Ints, Ints]) -> None:
    """Make of each two people of the pair what `plant` says, in place."""
    one, other = pair
    if plant == "twin":
        drawn.region[other], drawn.birth[other] = drawn.region[one], drawn.birth[one]
        drawn.serial[other] = np.minimum(drawn.serial[one] + random.integers(1, 3, len(one)), 999)
    if plant in {"twin", "son", "brother", "birthday", "namesake"}:
        drawn.surname[other] = drawn.surname[one]
    if plant in {"birthday", "namesake"}:
        drawn.given[other] = drawn.given[one]
    if plant == "birthday":
        half = len(one) // 2
        drawn.birth[other], drawn.region[other[:half]] = drawn.birth[one], drawn.region[one[:half]]
    if plant == "brother":
        drawn.given[other] = _brothers(drawn.given[one], drawn.given[other])
        drawn.new_employer[other] = drawn.new_employer[one]
    if plant in {"twin", "namesake", "brother"}:
        drawn.employer[other] = drawn.employer[one]
    if plant in {"son", "brother"}:
        drawn.phone[other], drawn.new_phone[other] = drawn.phone[one], drawn.phone[one]


def _brothers(given: Texts, other: Texts) -> Texts:
    """Give brothers' names: the first of two characters is the generation's."""
    is_double = (np.char.str_len(given) == 2) & (np.char.str_len(other) == 2)
    first = given.astype("<U1")
    last = np.ascontiguousarray(other.astype("<U2")).view("<U1").reshape(-1, 2)[:, 1]
    return np.where(is_double, np.char.add(first, last), other)


def _part_equal(region: Ints, birth: Ints, serial: Ints) -> None:
    """Give who would share a number with another the next serial, until nobody does."""
    while True:
        _, first = np.unique(region * 10**11 + birth * 1000 + serial, return_index=True)
        again = np.setdiff1d(np.arange(len(serial)), first)
        if not len(again):
            return
        serial[again] = serial[again] % 999 + 1


def id_numbers(region: Ints, birth: Ints, serial: Ints) -> Texts:
    """Put numbers together with their check (GB 11643-1999)."""
    body = region * 10**11 + birth * 1000 + serial
    digits = body[:, None] // 10 ** np.arange(16, -1, -1) % 10
    weights = np.array([7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2])
    check = np.array(list("10X98765432"))[digits @ weights % 11]
    return np.char.add(body.astype(np.str_), check)


def _regions(random: np.random.Generator, count: int) -> Ints:
    """Half from a hundred counties of one province, half from anywhere."""
    near = 420000 + random.integers(1, 11, count) * 100 + random.integers(1, 11, count)
    provinces = np.array(
        [13, 14, 21, 22, 32, 33, 34, 35, 36, 37, 41, 43, 44, 45, 50, 51, 52, 53, 61]
    )
    far = random.choice(provinces, count) * 10_000 + random.integers(1, 14, count) * 100
    far += random.integers(1, 16, count)
    return np.where(random.random(count) < 0.5, near, far)


def _birthdays(random: np.random.Generator, count: int) -> Ints:
    year = np.clip(random.normal(1978, 11, count).astype(np.int64), 1946, 2006)
    return year * 10_000 + random.integers(1, 13, count) * 100 + random.integers(1, 29, count)


def _phones(random: np.random.Generator, count: int) -> Texts:
    prefix = random.choice(
        np.array([133, 135, 136, 137, 138, 139, 150, 158, 159, 177, 186, 189]), count
    )
    found: npt.NDArray[np.int64] = prefix * 10**8 + random.integers(0, 10**8, count)
    return found.astype(np.str_)
