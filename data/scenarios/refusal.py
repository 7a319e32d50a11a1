"""Ordered to pay wages, time past, unpaid, not with the police: over and below thresholds.

伍家岗型 (five people, 64,000 yuan, no roster) stays incomplete: totals say nothing of one worker.
湖北 has a threshold (one worker 10,000; ten 50,000); for 陕西 none is set: the legal minimum.
"""

from decimal import Decimal

from data.scenarios.cast import Answer, Cast, Firm, Story
from data.scenarios.records import LABOUR_OFFICE, document, inspect, register, roster

RULE = "refusal-transfer"
_SERVED = 300
_TRANSFERRED = (82, 83)
_LISTED_NOWHERE = 81


def refusal(cast: Cast) -> Story:
    """Plant four employers over a threshold, one without a roster, and six without a clue."""
    story = Story()
    _no_roster(story, cast)
    _ten_and_more(story, cast)
    _transferred(story, cast)
    _one_worker(story, cast)
    _by_province(story, cast)
    _mostly_paid(story, cast)
    _two_cases(story, cast)
    return story


def _no_roster(story: Story, cast: Cast) -> None:
    team = cast.firm(80, "郑守业施工队")
    number = f"云人社监令字〔{cast.year(_SERVED)}〕第80号"
    inspect(
        story,
        cast,
        team,
        docketed=_SERVED + 60,
        case_no=_case_no(cast, 80),
        employer_code="",
        legal_representative="郑守业",
        workers="5",
        amount="64000.00",
        investigated_on=cast.day(_SERVED + 20),
        **document(cast, "限期改正指令书", number, served=_SERVED),
    )
    nameless = Firm(team.name, "", team.district, "", team.head)
    story.clues.append(
        Answer(
            "个人包工头欠 5 人 6.4 万元：不足十人，只能看个人清单，花名册未送来",
            "incomplete",
            workers=5,
            amount="64000.00",
        ).about_firm(RULE, nameless)
    )
    answer = Answer(
        "花名册未送来，是否达到列入标准不明", "incomplete", workers=5, amount="64000.00"
    )
    story.clues.append(answer.about_firm("blacklist-omitted", nameless))
    answer = Answer("只有限期改正指令书，逾期三十日以上", workers=5, amount="64000.00")
    story.clues.append(answer.about_record("instruction-only", _case_no(cast, 80), team.name))


def _ten_and_more(story: Story, cast: Cast) -> None:
    firm = cast.firm(81, "湖北云泽涧松建筑工程有限公司", district=1)
    _ordered(story, cast, firm, 81, "12", "96000.00")
    answer = Answer("责令逾期，12 人 9.6 万元，未移送公安", workers=12, amount="96000.00")
    story.clues.append(answer.about_firm(RULE, firm))
    answer = Answer("责令逾期，12 人 9.6 万元，名单中没有", workers=12, amount="96000.00")
    story.clues.append(answer.about_firm("blacklist-omitted", firm))


def _transferred(story: Story, cast: Cast) -> None:
    firm = cast.firm(82, "湖北云泽溪篁建筑工程有限公司", district=1)
    _ordered(story, cast, firm, 82, "12", "96000.00", transferred_on=cast.day(200))
    _transfer(story, cast, firm, 82)
    story.silent(RULE, firm.name, "已移送公安，台账有移送日期")

    firm = cast.firm(83, "湖北云泽竹坞市政工程有限公司", district=2)
    _ordered(story, cast, firm, 83, "14", "105000.00")
    _transfer(story, cast, firm, 83)
    story.silent(RULE, firm.name, "台账没有移送日期，公安登记有责令之后的移送")


def _one_worker(story: Story, cast: Cast) -> None:
    firm = cast.firm(84, "湖北云泽兰皋钢结构有限公司", district=3)
    _ordered(story, cast, firm, 84, "3", "36000.00")
    sums = (("4", "24000.00"), ("2", "7000.00"), ("1", "5000.00"))
    _list(story, cast, 84, sums)
    answer = Answer("花名册上一人欠薪 4 个月 2.4 万元，未移送公安", workers=3, amount="36000.00")
    story.clues.append(answer.about_firm(RULE, firm))

    firm = cast.firm(85, "湖北云泽桐庐机电设备有限公司", district=3)
    _ordered(story, cast, firm, 85, "3", "38900.00")
    _list(story, cast, 85, (("2", "24000.00"), ("4", "9900.00"), ("1", "5000.00")))
    story.silent(RULE, firm.name, "金额够的只欠 2 个月，欠 4 个月的不足 1 万元")


def _by_province(story: Story, cast: Cast) -> None:
    far = cast.stranger(86, "陕西渭屏垚禾建设工程有限公司")
    _ordered(story, cast, far, 86, "10", "32000.00")
    answer = Answer(
        "所在省未设定标准，按法定最低标准：10 人 3.2 万元", workers=10, amount="32000.00"
    )
    story.clues.append(answer.about_firm(RULE, far))
    _another_transfer(story, cast)

    firm = cast.firm(87, "湖北云泽垚泽建设工程有限公司")
    _ordered(story, cast, firm, 87, "10", "32000.00")
    _list(story, cast, 87, [("1", "3200.00")] * 10)
    story.silent(RULE, firm.name, "同样 10 人 3.2 万元，在湖北不足 5 万元")


def _mostly_paid(story: Story, cast: Cast) -> None:
    firm = cast.firm(88, "湖北云泽漪园装饰工程有限公司", district=1)
    _ordered(story, cast, firm, 88, "15", "60000.00", paid="52000.00", paid_workers="13")
    _list(story, cast, 88, [("1", "4000.00", "4000.00")] * 13 + [("1", "4000.00", "")] * 2)
    story.silent(RULE, firm.name, "15 人 6 万元已付 13 人 5.2 万元，看余额")


def _two_cases(story: Story, cast: Cast) -> None:
    firm = cast.firm(89, "湖北云泽荻浦安装工程有限公司", district=2)
    _ordered(story, cast, firm, 89, "6", "31000.00")
    case = {"case_no": _case_no(cast, 90), "workers": "5", "amount": "27000.00"}
    first = document(cast, "限期改正指令书", _number(cast, 90), served=250)
    decision = f"云人社监理字〔{cast.year(150)}〕第90号"
    later = document(cast, "行政处理决定书", decision, served=150)
    inspect(story, cast, firm, docketed=_SERVED, **case, **first)
    inspect(story, cast, firm, docketed=_SERVED, **case, **later)
    answer = Answer(
        "两个案件合计 11 人 5.8 万元，同一案件先后两份文书只算一次，未移送公安",
        workers=11,
        amount="58000.00",
    )
    story.clues.append(answer.about_firm(RULE, firm))
    answer = Answer("二十四个月内两个案件被责令支付", amount="85000.00")
    story.clues.append(answer.about_firm("repeat-offender", firm))
    story.silent("nonlit-never-filed", firm.name, "处理决定的起诉期还没有届满")


def _ordered(
    story: Story, cast: Cast, firm: Firm, number: int, workers: str, amount: str, **fields: str
) -> None:
    """Order a registered firm to pay by an instruction that has lapsed."""
    if not any(row.get("code") == firm.code for _, row in story.rows):
        register(story, cast, firm)
    paper = document(cast, "限期改正指令书", _number(cast, number), served=_SERVED)
    case = {"case_no": _case_no(cast, number), "workers": workers, "amount": amount}
    investigated = cast.day(_SERVED + 20)
    fields = {**case, "investigated_on": investigated, **paper, **fields}
    inspect(story, cast, firm, docketed=_SERVED + 60, **fields)
    if number != _LISTED_NOWHERE:
        _blacklist(story, cast, firm)
    if number in _TRANSFERRED:
        return
    owed = Decimal(amount) - Decimal(fields.get("paid") or 0)
    left = int(workers) - int(fields.get("paid_workers") or 0)
    answer = Answer("只有限期改正指令书，逾期三十日以上", workers=left, amount=f"{owed}")
    story.clues.append(answer.about_record("instruction-only", case["case_no"], firm.name))


def _blacklist(story: Story, cast: Cast, firm: Firm) -> None:
    story.add(
        "arrears_blacklist",
        subject=firm.name,
        subject_code=firm.code,
        responsible=firm.head.name,
        listed_on=cast.day(_SERVED - 90),
        authority=LABOUR_OFFICE,
    )


def _list(
    story: Story,
    cast: Cast,
    number: int,
    lines: list[tuple[str, str]] | list[tuple[str, str, str]] | tuple[tuple[str, str], ...],
) -> None:
    people = [cast.person(4_000 + number * 20 + n) for n in range(len(lines))]
    rows = [
        (p, line[0], line[1], line[2] if len(line) > 2 else "")
        for p, line in zip(people, lines, strict=True)
    ]
    roster(story, _case_no(cast, number), rows)


def _transfer(story: Story, cast: Cast, firm: Firm, number: int) -> None:
    story.add(
        "police_transfer",
        transfer_no=f"云人社监移字〔{cast.year(200)}〕第{number}号",
        sender=LABOUR_OFFICE,
        suspect=firm.name,
        suspect_id_no=firm.code,
        transferred_on=cast.day(200),
        accepted_on=cast.day(199),
        filed_on=cast.day(197),
    )


def _another_transfer(story: Story, cast: Cast) -> None:
    """Transfer a firm of the other province years ago, so that its police ledger is covered too."""
    firm = cast.stranger(91, "陕西渭屏堠山矿业有限公司")
    register(story, cast, firm)
    story.add(
        "police_transfer",
        transfer_no=f"渭应急移字〔{cast.year(1_400)}〕第2号",
        sender="渭屏市应急管理局",
        suspect=firm.name,
        suspect_id_no=firm.code,
        transferred_on=cast.day(1_400),
        accepted_on=cast.day(1_399),
        filed_on=cast.day(1_397),
    )


def _case_no(cast: Cast, number: int) -> str:
    return f"云人社监立字〔{cast.year(_SERVED + 60)}〕第{number}号"


def _number(cast: Cast, number: int) -> str:
    return f"云人社监令字〔{cast.year(_SERVED)}〕第{number}号"
