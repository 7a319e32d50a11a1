"""回民区型: arbitration knows ten of a site; what callers say shows more than three hundred.

After the published case of 回民区 (10 applicants, 300 and more people, 8,000,000 and more yuan);
names, dates and words are made up. Neither employer nor site stands in a column of the hotline:
callers use three names of the employer, and some know only the foreman and his phone.
"""

from data.hotline.figures import AMOUNTS, MANY, PERIODS, TRADES, Said
from data.hotline.patterns import BOSS, OTHER, SITE, Pattern
from data.hotline.speak import Slots, speak
from data.scenarios.cast import Answer, Cast, Firm, Person, Story
from data.scenarios.records import equip, register

RULE = "hidden-cluster"
SITE_NAME = "锦澜府二期（B地块）住宅工程"
_WHOLE = Said("三百一十二名工人", 312, 312)
_SUM = Said("832万元", 8_320_000, 8_320_000)
_KNOWN, _CALLERS, _BOSS_CALLERS = 10, 22, 3


def hidden_in_texts(cast: Cast) -> Story:
    """Plant the site, and a site whose neighbours and suppliers call about something else."""
    story = Story()
    _three_hundred(story, cast)
    _neighbours(story, cast)
    return story


def _three_hundred(story: Story, cast: Cast) -> None:
    firm = cast.firm(140, "湖北云泽霖垣建筑劳务有限公司")
    former, office = "云泽霖垣劳务服务有限公司", f"{firm.name}项目部"
    builder = cast.firm(141, "湖北云泽崧岳建设集团有限公司")
    register(story, cast, firm, former_names=former)
    register(story, cast, builder)
    number = f"YZ{cast.year(420)}000140"
    _site(story, cast, number, builder.name, builder.code)
    known = [cast.person(7_600 + n) for n in range(_KNOWN)]
    for n, person in enumerate(known):
        _apply(story, cast, person, firm, n)
    for n, person in enumerate(known[:2]):
        _ask_for_aid(story, cast, person, 80 - n, firm.name, n)
    boss = cast.person(7_640, "曹有根")
    words: dict[str, str | Said] = {"p": SITE_NAME, "b": f"包工头{boss.name}", "f": boss.phone}
    names = (firm.name, former, office)
    for n in range(_CALLERS):
        person = cast.person(7_700 + n)
        slots = {**words, "e": names[n % 3], **_figures(n)}
        _call(story, cast, person, 60 - 2 * n, SITE[n % len(SITE)], slots)
    for n in range(3):
        person = cast.person(7_700 + n)
        slots = {**words, "e": names[n], **_figures(n)}
        _call(story, cast, person, 14 - n, SITE[12], slots)
    for n in range(_BOSS_CALLERS):
        slots = {**words, **_figures(n)}
        _call(story, cast, cast.person(7_750 + n), 11 - n, BOSS[n], slots)
    whole = {**words, "e": firm.name, **_figures(0), "n": _WHOLE, "a": _SUM}
    _call(story, cast, cast.person(7_760), 6, SITE[8], whole)
    answer = Answer(
        "仲裁只知 10 人；工单正文说同一工地 312 人、832 万元，用人单位有三种写法",
        workers=_WHOLE.low,
        amount=f"{_SUM.low}.00",
    )
    story.clues.append(answer.about_project(RULE, SITE_NAME, number))
    short = Answer("近九十日十件以上，前三年同期没有送全", "incomplete")
    story.clues.append(short.about_firm("arrears-trend", firm))
    for person in [cast.person(7_700 + n) for n in range(_CALLERS)] + [cast.person(7_760)]:
        answer = Answer("同一单位五人以上讨薪，未见起诉和仲裁")
        told = Person(person.name, "", person.phone)
        story.clues.append(answer.about_person("support-prosecution", told))


def _neighbours(story: Story, cast: Cast) -> None:
    firm = cast.firm(142, "湖北云泽汀兰市政工程有限公司", district=2)
    register(story, cast, firm)
    number, site = f"YZ{cast.year(420)}000142", "汀兰路雨污分流工程"
    _site(story, cast, number, firm.name, firm.code, site)
    words: dict[str, str | Said] = {
        "p": site,
        "e": firm.name,
        "b": "陈老板",
        "f": cast.person(7_780).phone,
    }
    for n, pattern in enumerate(OTHER):
        _call(story, cast, cast.person(7_790 + n), 50 - 4 * n, pattern, {**words, **_figures(n)})
    story.silent(
        RULE, site, "来电说的是材料款、押金、扰民、咨询、致谢和撤单，没有人说自己的工资被欠"
    )
    story.silent(RULE, firm.name, "致谢和撤单的来电不算诉求")


def _figures(n: int) -> dict[str, str | Said]:
    people = MANY[n % len(MANY)]
    amount = AMOUNTS[n % len(AMOUNTS)]
    period, trade = PERIODS[n % len(PERIODS)], TRADES[n % len(TRADES)]
    return {"n": people, "a": amount, "t": period, "w": trade}


def _call(
    story: Story, cast: Cast, person: Person, before: int, pattern: Pattern, slots: Slots
) -> None:
    """Call the hotline; the operator fills in nothing but the text and who called."""
    serial = 500 + sum(source == "hotline_order" for source, _ in story.rows)
    order_no = f"YZ{cast.day(before).replace('-', '')}{serial:07}"
    kind = "other" if pattern in OTHER else "wages"
    said = speak(pattern, kind, {**slots, "c": person.name, "k": person.phone}, order_no)
    story.claims.append(said.claim)
    story.add(
        "hotline_order",
        order_no=order_no,
        title=said.title,
        content=said.content,
        category="劳动保障" if kind == "wages" else "城乡建设",
        called_at=f"{cast.day(before)} {8 + serial % 10:02}:{10 + serial % 50}:31",
        caller=person.name,
        caller_phone=person.phone,
        district="湖北省云泽市望江区",
        handler="人力资源和社会保障局",
        state="办理中",
    )


def _apply(story: Story, cast: Cast, person: Person, firm: Firm, n: int) -> None:
    before = 75 - n % 3
    story.add(
        "arbitration_case",
        case_no=f"云劳人仲案字〔{cast.year(before)}〕第{140 + n}号",
        applicant=person.name,
        applicant_id_no=person.id_no,
        respondent=firm.name,
        respondent_code=firm.code,
        claim=f"{18_000 + 600 * n}.00",
        applied_on=cast.day(before),
        accepted="是",
    )


def _ask_for_aid(story: Story, cast: Cast, person: Person, before: int, firm: str, n: int) -> None:
    story.add(
        "legal_aid",
        aid_no=f"云法援〔{cast.year(before)}〕{140 + n}",
        recipient=person.name,
        recipient_id_no=person.id_no,
        matter="追索劳动报酬",
        opponent=firm,
        accepted_on=cast.day(before),
        result="已指派律师",
    )


def _site(
    story: Story, cast: Cast, number: str, builder: str, code: str, name: str = SITE_NAME
) -> None:
    story.add(
        "project",
        project_no=number,
        project=name,
        permit_no=f"420599{number[2:]}1",
        developer=builder,
        developer_code=code,
        contractor=builder,
        contractor_code=code,
        contract_price="112000000.00",
        signed_on=cast.day(420),
        started_on=cast.day(400),
        planned_end_on=cast.day(-300),
        address="湖北省云泽市望江区临湖路140号",
        district="湖北省云泽市望江区",
        state="在建",
    )
    equip(story, cast, number, signed=420, price=112_000_000)
