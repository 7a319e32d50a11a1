"""回民区型, small: a case knows ten people of a site, hotline and arrears platform thirty.

The thirty call and report under three names of one employer, some twice, some in both sources.
"""

from dataclasses import dataclass

from data.scenarios.cast import Answer, Cast, Firm, Person, Story
from data.scenarios.records import equip, inspect, register, roster

RULE = "hidden-cluster"


@dataclass(frozen=True)
class Group:
    """Whom the calls are about: an employer, and the site they work on ("": none named)."""

    firm: Firm
    site: str = ""
    site_no: str = ""


def cluster(cast: Cast) -> Story:
    """Plant a site of thirty, ten of them known, an employer of four, and four near misses."""
    story = Story()
    _thirty_on_a_site(story, cast)
    _four_of_an_employer(story, cast)
    _two_callers(story, cast)
    _neighbours_and_suppliers(story, cast)
    _long_ago(story, cast)
    _all_known(story, cast)
    return story


def _thirty_on_a_site(story: Story, cast: Cast) -> None:
    firm = cast.firm(120, "湖北云泽楚沄建筑劳务有限公司")
    former, office = "云泽楚沄劳务服务有限公司", f"{firm.name}项目部"
    register(story, cast, firm, former_names=former)
    group = Group(firm, "澄湾花园二期（A地块）住宅工程", f"YZ{cast.year(420)}000120")
    builder = cast.firm(121, "湖北云泽岐峦建设集团有限公司")
    owner = cast.firm(122, "湖北云泽澄湾置业有限公司")
    register(story, cast, builder)
    register(story, cast, owner)
    _build(story, cast, group, owner, builder)
    spelled = (firm.name, former, office)
    people = [cast.person(7_000 + n) for n in range(30)]
    sums = [9_000 + 500 * n for n in range(18)]
    for n, owed in enumerate(sums):
        _report(story, cast, group, people[n], 70 - 3 * n, owed=owed, employer=spelled[n % 3])
    callers = people[12:]
    for n, person in enumerate(callers):
        _call(story, cast, group, person, 64 - 3 * n, respondent=spelled[n % 3])
    for n, person in enumerate(callers[8:14]):
        _call_again(story, cast, group, person, 30 - 4 * n, respondent=spelled[(n + 1) % 3])
    thanks = "此前反映的拖欠工资问题已解决，谢谢。"
    _call(story, cast, group, cast.person(7_040), 9, title="来电致谢", content=thanks)
    case_no = f"云人社监立字〔{cast.year(72)}〕第120号"
    known = sum(sums[:10])
    case = {"workers": "10", "amount": f"{known}.00", "project": group.site}
    parties = {"contractor": builder.name, "developer": owner.name}
    inspect(story, cast, firm, docketed=72, case_no=case_no, **case, **parties)
    lines = [(p, "2", f"{owed}.00", "") for p, owed in zip(people[:10], sums[:10], strict=True)]
    roster(story, case_no, lines)
    answer = Answer(
        "案件只知 10 人；热线与欠薪平台同一工地共 30 人，用人单位有三种写法",
        workers=30,
        amount=f"{sum(sums)}.00",
    )
    story.clues.append(answer.about_project(RULE, group.site, group.site_no))
    _other_rules(story, firm, people, sums)


def _other_rules(story: Story, firm: Firm, people: list[Person], sums: list[int]) -> None:
    """Expect what other rules say: more calls than known of before, and each who may be helped."""
    short = Answer("近九十日十件以上，前三年同期没有送全", "incomplete")
    story.clues.append(short.about_firm("arrears-trend", firm))
    story.clues.append(short.about_area("arrears-trend", f"{firm.district} 工程建设"))
    for n, person in enumerate(people):
        told = Person(person.name, person.id_no if n < len(sums) else "", person.phone)
        alone = f"{sums[n]}.00" if n < 12 else ""  # a call that tells no sum leaves it unknown
        answer = Answer("同一单位五人以上讨薪，未见起诉和仲裁", amount=alone)
        story.clues.append(answer.about_person("support-prosecution", told))


def _four_of_an_employer(story: Story, cast: Cast) -> None:
    firm = cast.firm(123, "湖北云泽绫汐服装有限公司", district=1)
    register(story, cast, firm)
    group = Group(firm)
    people = [cast.person(7_100 + n) for n in range(4)]
    _report(story, cast, group, people[0], 60, owed=7_200)
    _report(story, cast, group, people[1], 51, owed=6_800)
    for n, person in enumerate(people[1:]):
        _call(story, cast, group, person, 45 - 9 * n)
    answer = Answer("同一用人单位 4 人，没有任何案件", workers=4, amount="14000.00")
    story.clues.append(answer.about_firm(RULE, firm))


def _two_callers(story: Story, cast: Cast) -> None:
    group = _site(story, cast, 124, "湖北云泽榆关建筑劳务有限公司", "榆关路幼儿园工程")
    people = [cast.person(7_200 + n) for n in range(2)]
    for n in range(2):
        _call(story, cast, group, people[n], 60 - 8 * n)
    for n in range(2, 5):
        _call_again(story, cast, group, people[n % 2], 60 - 8 * n)
    story.silent(RULE, group.site, "五次来电只有两个人")


def _neighbours_and_suppliers(story: Story, cast: Cast) -> None:
    group = _site(story, cast, 125, "湖北云泽霏岭建筑工程有限公司", "霏岭社区服务中心工程")
    texts = (
        "反映该工地夜间施工噪音大，影响休息。",
        "反映该工地扬尘严重，未覆盖。",
        "反映该工地渣土车遗撒。",
        "为该工地供应砂石，材料款未结清，希望协调。",
        "反映该工地围挡占用人行道。",
    )
    for n, text in enumerate(texts):
        person = cast.person(7_300 + n)
        _call(story, cast, group, person, 50 - 7 * n, title="工地问题", content=text)
    story.silent(RULE, group.site, "来电反映的是噪音、扬尘和材料款，不是工资")


def _long_ago(story: Story, cast: Cast) -> None:
    group = _site(story, cast, 126, "湖北云泽蓼洲市政工程有限公司", "蓼洲路排水改造工程")
    for n in range(6):
        _call(story, cast, group, cast.person(7_400 + n), 130 - 6 * n)
        caller = cast.person(7_400 + n)
        answer = Answer("同一单位五人以上讨薪，未见起诉和仲裁")
        told = Person(caller.name, "", caller.phone)
        story.clues.append(answer.about_person("support-prosecution", told))
    story.silent(RULE, group.site, "六人来电都在基准日九十天以前")


def _all_known(story: Story, cast: Cast) -> None:
    group = _site(story, cast, 127, "湖北云泽菱川园林绿化有限公司", "菱川湿地公园景观工程")
    for n in range(4):
        _call(story, cast, group, cast.person(7_500 + n), 33 - 5 * n)
    case = {"case_no": f"云人社监立字〔{cast.year(40)}〕第127号", "project": group.site}
    inspect(story, cast, group.firm, docketed=40, workers="6", amount="51000.00", **case)
    story.silent(RULE, group.site, "四人来电，案件已知 6 人，没有多出来的人")


def _site(story: Story, cast: Cast, serial: int, name: str, site: str) -> Group:
    """Register a firm and a site that it builds for itself."""
    firm = cast.firm(serial, name, district=serial % 4)
    register(story, cast, firm)
    group = Group(firm, site, f"YZ{cast.year(420)}000{serial}")
    _build(story, cast, group, firm, firm)
    return group


def _build(story: Story, cast: Cast, group: Group, owner: Firm, builder: Firm) -> None:
    story.add(
        "project",
        project_no=group.site_no,
        project=group.site,
        permit_no=f"420599{group.site_no[2:]}1",
        developer=owner.name,
        developer_code=owner.code,
        contractor=builder.name,
        contractor_code=builder.code,
        contract_price="86000000.00",
        signed_on=cast.day(420),
        started_on=cast.day(400),
        planned_end_on=cast.day(-300),
        address=owner.address,
        district=owner.district,
        state="在建",
    )
    equip(story, cast, group.site_no, signed=420, price=86_000_000)


def _call(
    story: Story, cast: Cast, group: Group, person: Person, before: int, **changed: str
) -> None:
    """Call the hotline about wages of two months; `changed` fields differ."""
    serial = sum(source == "hotline_order" for source, _ in story.rows)
    employer = changed.get("respondent", group.firm.name)
    place = f"在{group.site}" if group.site else ""
    fields = {
        "order_no": f"YZ{cast.day(before).replace('-', '')}{serial:07}",
        "title": "反映拖欠工资",
        "content": f"本人{place}做工，{employer}拖欠工资两个月没有发，要求尽快支付。",
        "category": "城乡建设" if group.site else "劳动保障",
        "called_at": f"{cast.day(before)} {8 + serial % 10:02}:{10 + serial % 50}:31",
        "caller": person.name,
        "caller_phone": person.phone,
        "respondent": employer,
        "project": group.site,
        "district": group.firm.district,
        "address": group.firm.address,
        "handler": "人力资源和社会保障局",
        "state": "办理中",
    }
    story.add("hotline_order", **(fields | changed))


def _call_again(
    story: Story, cast: Cast, group: Group, person: Person, before: int, **changed: str
) -> None:
    """Call once more about the same."""
    content = "再次反映：工资仍未支付，拖欠工资两个月，要求尽快处理。"
    again = {"title": "【重复】反映拖欠工资", "content": content}
    _call(story, cast, group, person, before, **again, **changed)


def _report(
    story: Story,
    cast: Cast,
    group: Group,
    person: Person,
    before: int,
    *,
    owed: int,
    **changed: str,
) -> None:
    """Report one's own arrears on the platform, the employer by name only."""
    serial = sum(source == "arrears_report" for source, _ in story.rows)
    fields = {
        "report_no": f"XS{cast.day(before).replace('-', '')}{serial:06}",
        "reporter": person.name,
        "id_no": person.id_no,
        "phone": person.phone,
        "industry": "工程建设" if group.site else "非工程建设",
        "employer": group.firm.name,
        "project": group.site,
        "owed_from": cast.day(before + 90),
        "owed_to": cast.day(before + 20),
        "amount": f"{owed}.00",
        "workers": "1",
        "reported_on": cast.day(before),
        "district": group.firm.district,
        "bank_card": f"9999990000{serial:06}",
    }
    story.add("arrears_report", **(fields | changed))
