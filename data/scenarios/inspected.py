"""Inspection cases that stand still: never concluded, or left at an instruction."""

from data.scenarios.cast import Answer, Cast, Firm, Story
from data.scenarios.records import document, inspect, register, roster

OVERDUE, INSTRUCTED = "investigation-overdue", "instruction-only"


def inspected(cast: Cast) -> Story:
    """Plant investigations overdue and in time, and instructions that need not be followed up."""
    story = Story()
    _overdue(story, cast)
    _in_time(story, cast)
    _instructed(story, cast)
    return story


def _overdue(story: Story, cast: Cast) -> None:
    firm = cast.firm(252, "湖北云泽沌阳装饰工程有限公司")
    case_no = _case(story, cast, firm, 252, docketed=130)
    answer = Answer("立案一百三十日，没有延长，未见终结", workers=7, amount="42000.00")
    story.clues.append(answer.about_record(OVERDUE, case_no, firm.name))

    firm = cast.firm(253, "湖北云泽漳河服装有限公司", district=1)
    case_no = _case(story, cast, firm, 253, docketed=200, extended_on=cast.day(120))
    answer = Answer("延长三十个工作日后仍超期", workers=7, amount="42000.00")
    story.clues.append(answer.about_record(OVERDUE, case_no, firm.name))

    firm = cast.firm(254, "湖北云泽洈水园林绿化有限公司", district=2)
    undated = {"docketed_on": "", "owed_from": "", "owed_to": ""}
    case_no = _case(story, cast, firm, 254, docketed=200, **undated)
    answer = Answer("立案日期空白，不能计算期限", "incomplete", workers=7, amount="42000.00")
    story.clues.append(answer.about_record(OVERDUE, case_no, firm.name))


def _in_time(story: Story, cast: Cast) -> None:
    firm = cast.firm(255, "湖北云泽滠水餐饮管理有限公司", district=3)
    _case(story, cast, firm, 255, docketed=82)
    story.silent(OVERDUE, firm.name, "立案八十二日，不足六十个工作日")

    firm = cast.firm(256, "湖北云泽倒水河建材有限公司")
    _case(story, cast, firm, 256, docketed=115, extended_on=cast.day(40))
    story.silent(OVERDUE, firm.name, "六十个工作日已过，经批准延长三十个，尚未届满")

    firm = cast.firm(257, "湖北云泽举水机械制造有限公司", district=1)
    _case(story, cast, firm, 257, docketed=130, investigated_on=cast.day(2))
    story.silent(OVERDUE, firm.name, "前日已终结调查")


def _instructed(story: Story, cast: Cast) -> None:
    firm = cast.firm(258, "湖北云泽沮漳钢结构有限公司", district=2)
    _case(story, cast, firm, 258, docketed=110, **_instruction(cast, 258, served=45))
    story.silent(INSTRUCTED, firm.name, "今天是逾期的第三十日")

    firm = cast.firm(259, "湖北云泽蛮河汽车配件有限公司", district=3)
    _case(story, cast, firm, 259, docketed=300, **_instruction(cast, 259, served=240))
    number = f"云人社监理字〔{cast.year(100)}〕第259号"
    decision = document(cast, "行政处理决定书", number, served=100)
    _case(story, cast, firm, 259, docketed=300, investigated_on=cast.day(120), **decision)
    story.silent(INSTRUCTED, firm.name, "同一案件后来作出了行政处理决定")

    firm = cast.firm(260, "湖北云泽清江河物业服务有限公司")
    undated = _instruction(cast, 260, served=240) | {"perform_by": ""}
    case_no = _case(story, cast, firm, 260, docketed=300, **undated)
    answer = Answer("限期履行日期空白", "incomplete", workers=7, amount="42000.00")
    story.clues.append(answer.about_record(INSTRUCTED, case_no, firm.name))


def _instruction(cast: Cast, number: int, *, served: int) -> dict[str, str]:
    """Give an instruction served so many days before, after an investigation."""
    paper = document(
        cast, "限期改正指令书", f"云人社监令字〔{cast.year(served)}〕第{number}号", served=served
    )
    return {**paper, "investigated_on": cast.day(served + 5)}


def _case(
    story: Story, cast: Cast, firm: Firm, number: int, *, docketed: int, **fields: str
) -> str:
    """Inspect a firm that owes seven people two months' pay: no crime; give the number."""
    case_no = f"云人社监立字〔{cast.year(docketed)}〕第{number}号"
    given = {"case_no": case_no, "workers": "7", "amount": "42000.00"}
    if not any(row.get("code") == firm.code for _, row in story.rows):
        register(story, cast, firm)
        people = [cast.person(8_150 + (number - 235) * 10 + n) for n in range(7)]
        roster(story, case_no, [(person, "2", "6000.00", "") for person in people])
    inspect(story, cast, firm, docketed=docketed, **(given | fields))
    return case_no
