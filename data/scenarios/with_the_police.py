"""Between labour office and police: transfers left undecided, and fines in place of a transfer."""

from data.scenarios.cast import Answer, Cast, Firm, Story
from data.scenarios.records import LABOUR_OFFICE, document, inspect, register, roster

UNFILED, FINED = "transfer-not-filed", "fine-instead"


def with_the_police(cast: Cast) -> Story:
    """Plant transfers undecided and decided, and fines of employers over and under a threshold."""
    story = Story()
    _undecided(story, cast)
    _decided(story, cast)
    _fined(story, cast)
    _fined_rightly(story, cast)
    return story


def _undecided(story: Story, cast: Cast) -> None:
    firm = cast.firm(262, "湖北云泽巴水建筑劳务有限公司")
    transfer_no = _transfer(story, cast, firm, 262, accepted=40)
    answer = Answer("受理四十日，没有立案或不立案决定")
    story.clues.append(answer.about_record(UNFILED, transfer_no, firm.name))

    firm = cast.firm(263, "湖北云泽浠川土石方工程有限公司")
    transfer_no = _transfer(story, cast, firm, 263, accepted=16, accepted_on="")
    answer = Answer("移送十七日，没有受理日期，没有决定；复杂案件的三十日还没有过")
    story.clues.append(answer.about_record(UNFILED, transfer_no, firm.name))

    firm = cast.firm(264, "湖北云泽蕲竹保洁服务有限公司")
    transfer_no = _transfer(story, cast, firm, 264, accepted=60, reviewed_on=cast.day(40))
    answer = Answer("有复议日期而不立案日期空白", "incomplete")
    story.clues.append(answer.about_record(UNFILED, transfer_no, firm.name))


def _decided(story: Story, cast: Cast) -> None:
    firm = cast.firm(265, "湖北云泽富水装饰工程有限公司")
    _transfer(story, cast, firm, 265, accepted=3)
    story.silent(UNFILED, firm.name, "受理后第三日")

    firm = cast.firm(266, "湖北云泽陆水安装工程有限公司")
    _transfer(story, cast, firm, 266, accepted=60, refused_on=cast.day(50))
    story.silent(UNFILED, firm.name, "已决定不立案")


def _fined(story: Story, cast: Cast) -> None:
    firm = cast.firm(267, "湖北云泽汈汊水产养殖有限公司")
    _fine(story, cast, firm, 267, ["5000.00"] * 10)
    answer = Answer("10 人 5 万元，只有处罚，未移送公安", workers=10, amount="50000.00")
    story.clues.append(answer.about_firm(FINED, firm))

    firm = cast.firm(268, "湖北云泽斧头湖食品有限公司", district=1)
    _fine(story, cast, firm, 268, ["6000.00"] * 9, listed=False)
    answer = Answer(
        "9 人 5.4 万元：不足十人，只能看个人清单，花名册未送来",
        "incomplete",
        workers=9,
        amount="54000.00",
    )
    story.clues.append(answer.about_firm(FINED, firm))


def _fined_rightly(story: Story, cast: Cast) -> None:
    firm = cast.firm(269, "湖北云泽龙感湖纺织有限公司", district=2)
    _fine(story, cast, firm, 269, [*["5000.00"] * 9, "4999.00"])
    story.silent(FINED, firm.name, "10 人，合计差一元到 5 万元，每人只欠 2 个月")

    firm = cast.firm(270, "湖北云泽梁子湖家具有限公司", district=3)
    _fine(story, cast, firm, 270, ["6000.00"] * 10)
    _transfer(story, cast, firm, 270, accepted=150, filed_on=cast.day(148))
    story.silent(FINED, firm.name, "处罚后已移送公安并立案")


def _transfer(
    story: Story, cast: Cast, firm: Firm, number: int, *, accepted: int, **fields: str
) -> str:
    """Transfer a firm the day before the police accept it; give the number of the transfer."""
    if not any(row.get("code") == firm.code for _, row in story.rows):
        register(story, cast, firm)
    given = {
        "transfer_no": f"云人社监移字〔{cast.year(accepted + 1)}〕第{number}号",
        "sender": LABOUR_OFFICE,
        "suspect": firm.name,
        "suspect_id_no": firm.code,
        "transferred_on": cast.day(accepted + 1),
        "accepted_on": cast.day(accepted),
    }
    story.add("police_transfer", **(given | fields))
    return given["transfer_no"]


def _fine(
    story: Story, cast: Cast, firm: Firm, number: int, sums: list[str], *, listed: bool = True
) -> None:
    """Fine a firm for what it owes each worker for two months; nobody ordered it to pay."""
    register(story, cast, firm)
    case_no = f"云人社监立字〔{cast.year(260)}〕第{number}号"
    owed = sum(float(one) for one in sums)
    paper = document(
        cast, "行政处罚决定书", f"云人社监罚字〔{cast.year(180)}〕第{number}号", served=180
    )
    inspect(
        story,
        cast,
        firm,
        docketed=260,
        case_no=case_no,
        workers=str(len(sums)),
        amount=f"{owed:.2f}",
        investigated_on=cast.day(190),
        **paper,
    )
    if listed:
        people = [cast.person(8_150 + (number - 235) * 10 + n) for n in range(len(sums))]
        roster(story, case_no, [(p, "2", one, "") for p, one in zip(people, sums, strict=True)])
