"""What holds of ids and judgements on any records: small worlds, drawn by a seed."""

from collections.abc import Iterable, Sequence
from itertools import combinations
from random import Random

import pytest

from pipeline.resolve.identities.ledger import LedgerEntry
from tests.pipeline.resolve.night import CODE_A, CODE_B, CODE_C, ID_A, ID_B, Night, Row

NAMES = (
    "上海宏远建筑有限公司", "上海宏远建筑有限公司浦东项目部", "宏远公司", "宏远建筑有限公司",
    "宜昌宏远建筑有限公司", "武汉广厦劳务有限公司", "广厦劳务", "老王施工队",
)  # fmt: skip
PLACES = ("闵行区", "西陵区", None)
PEOPLE = ("张三", "李四", "王五", "张")
PHONES = ("13800000001", "13800000002", None)
SEEDS = range(2)
Record = tuple[str, str, Row]


def drawn(seed: int, number: int = 22, first: int = 0) -> list[Record]:
    """Draw records of four sources in which few names, numbers and phones meet often."""
    random = Random(seed)
    records: list[Record] = []
    for n in range(first, first + number):
        employer, place = random.choice(NAMES), random.choice(PLACES)
        code = random.choice([CODE_A, CODE_B, None, None, None])
        person, phone = random.choice(PEOPLE), random.choice(PHONES)
        coded = {"employer_code": code} if code else {}
        match random.randrange(3):
            case 0:
                fields = {"order_no": f"令{n}", "employer": employer, "district": place, **coded}
                records.append(("fund_enforcement", f"令{n}", fields))
            case 1:
                fields = {"order_no": f"单{n}", "respondent": employer, "district": place}
                told = {"caller": person, "caller_phone": phone}
                records.append(("hotline_order", f"单{n}", {**fields, **told}))
            case _:
                number_of = random.choice([{"id_no": ID_A}, {"id_no": ID_B}, {}, {}])
                fields = {"report_no": f"线{n}", "employer": employer, "reporter": person}
                records.append(
                    ("arrears_report", f"线{n}", {**fields, "phone": phone, **number_of})
                )
    return records


def register(seed: int) -> list[Record]:
    random = Random(seed)
    codes = random.sample([CODE_A, CODE_B, CODE_C], 2)
    return [
        ("registration", code, {"code": code, "name": name})
        for code, name in zip(codes, random.sample([NAMES[0], NAMES[4], NAMES[5]], 2), strict=True)
    ]


def made(records: Iterable[Record]) -> Night:
    night = Night()
    for source, key, fields in records:
        night.add(source, key, **fields)
    return night


def ids(night: Night) -> dict[str, str]:
    """Mention → the entity it stands under; null when it is ambiguous."""
    query = "SELECT concat_ws('|', source, record_key, role, ordinal), entity_id FROM link"
    return dict(night.con.sql(query).fetchall())


def together(night: Night) -> set[frozenset[str]]:
    """The sets of mentions that are one."""
    groups: dict[str, set[str]] = {}
    for mention, entity_id in ids(night).items():
        groups.setdefault(entity_id or f"amb {mention}", set()).add(mention)
    return {frozenset(group) for group in groups.values()}


@pytest.mark.parametrize("seed", SEEDS)
def test_the_order_of_records_changes_nothing(seed: int) -> None:
    records = [*register(seed), *drawn(seed)]
    one, other = made(records), made(Random(seed).sample(records, len(records)))
    assert one.resolve() == other.resolve()
    assert ids(one) == ids(other)


def test_the_order_of_nights_never_changes_which_mentions_belong_together() -> None:
    records = [*register(1), *drawn(1)]
    parts = [records[:12], records[5:20]]
    found = []
    for order in ((0, 1), (1, 0), ()):
        ledger: list[LedgerEntry] = []
        for n in order:
            ledger += made(parts[n]).resolve(ledger, run_id=f"夜{n}")
        last = made(records)
        last.resolve(ledger, run_id="末夜")
        found.append(together(last))
    assert found[0] == found[1] == found[2]


@pytest.mark.parametrize("seed", SEEDS)
def test_a_further_record_changes_no_id_of_whom_it_does_not_touch(seed: int) -> None:
    records = [*register(seed), *drawn(seed)]
    first, again = made(records), made(records)
    ledger = first.resolve(run_id="夜1")
    assert again.resolve(ledger, run_id="夜2") == [LedgerEntry("夜2", "run")]
    assert ids(again) == ids(first)
    then = made([*records, *drawn(seed + 100, number=2, first=90)])
    then.resolve(ledger, run_id="夜3")
    before, after = ids(first), ids(then)
    touched = {m for group in together(then) if group not in together(first) for m in group}
    same = [mention for mention in before if mention not in touched]
    assert same
    assert [before[m] for m in same] == [after[m] for m in same]
    lost = {e for e in before.values() if e} - {e for e in after.values() if e}
    redirected = {old for (old,) in then.rows("SELECT old_id FROM redirect")}
    gone = {m for m, e in before.items() if e in lost - redirected}
    assert gone <= touched


SLIPPED = ("上海红远建筑有限公司", "上海宏宏远建筑有限公司", "武汉广夏劳务有限公司")
SLIPS = {"brand_sound", "brand_shape", "brand_swapped", "brand_extra", "brand_missing"}


def strangers(number: int) -> list[Record]:
    """Register firms with no place, brand, trade or code of the others."""
    firsts, seconds = "赤橙黄绿青紫金木水火土石山川江湖云霞雾雪", "鲸鲨鳗鳕鲈鲤鲫鲢鳙鲷鲳鲟鳟鲑鳝鳅"
    names = [f"海口市{a}{b}渔具店" for a in firsts for b in seconds][:number]
    return [
        ("registration", f"91460100MA9F{n:05}X", {"code": f"91460100MA9F{n:05}X", "name": name})
        for n, name in enumerate(names)
    ]


def slipped(night: Night) -> set[str]:
    """Mentions whose link rests on a slip of the pen."""
    query = (
        "SELECT concat_ws('|', source, record_key, role, ordinal) FROM link"
        " WHERE list_has_any(list_concat(reasons, counter_reasons), $slips)"
    )
    return {m for (m,) in night.con.sql(query, params={"slips": sorted(SLIPS)}).fetchall()}


def test_firms_that_nobody_means_change_slips_at_most_and_nobody_s_id() -> None:
    records = [*register(1), *drawn(1)]
    for n, name in enumerate(SLIPPED):
        fields = {"order_no": f"误{n}", "employer": name}
        records.append(("fund_enforcement", f"误{n}", fields))
    first, then = made(records), made([*records, *strangers(300)])
    ledger = first.resolve(run_id="夜1")
    then.resolve(ledger, run_id="夜2")
    before, after = ids(first), ids(then)
    changed = {mention for mention, entity in before.items() if after[mention] != entity}
    assert changed <= slipped(first) | slipped(then)
    assert then.rows("SELECT * FROM redirect") == then.rows("SELECT * FROM identity_change") == []
    kept = {entity for mention, entity in before.items() if entity and mention not in changed}
    assert kept <= set(after.values())


def judgements(seed: int, mentions: Sequence[str]) -> list[Row]:
    """Draw words on pairs of mentions of one kind, some against each other."""
    random = Random(seed)
    firms = [m for m in mentions if "|caller|" not in m and "|reporter|" not in m]
    pairs = random.sample(list(combinations(sorted(firms), 2)), 12)
    return [
        {"left": left, "right": right, "verdict": random.choice(["same", "different"])}
        for left, right in (random.sample(pair, 2) for pair in pairs)
    ]


@pytest.mark.parametrize("seed", range(3))
def test_judgements_hold_or_are_told(seed: int) -> None:
    records = [*register(seed), *drawn(seed)]
    plain, judged = made(records), made(records)
    ledger = plain.resolve(run_id="夜1")
    said = judgements(seed, list(ids(plain)))
    judged.resolve(ledger, judgements=said, run_id="夜2")
    unmet = set(judged.rows('SELECT "left", "right" FROM unmet_judgement'))
    now = ids(judged)
    for word in said:
        left, right = now[word["left"]], now[word["right"]]
        is_same = left is not None and left == right
        if (word["left"], word["right"]) not in unmet:
            assert is_same == (word["verdict"] == "same"), word
    because = judged.rows("SELECT DISTINCT because FROM unmet_judgement")
    assert because in ([], [("contradiction",)])


@pytest.mark.parametrize("seed", SEEDS)
def test_judgements_hold_whatever_the_order_of_records(seed: int) -> None:
    records = [*register(seed), *drawn(seed)]
    one, other = made(records), made(Random(seed).sample(records, len(records)))
    one.resolve()
    said = judgements(seed, list(ids(one)))
    assert one.resolve(judgements=said) == other.resolve(judgements=said)
    assert ids(one) == ids(other)
