"""What `rules why` prints of a group rule: its groups, their parts with records, what follows."""

from collections.abc import Iterator

from pipeline.console.rule_bench import Bench
from pipeline.console.rule_why_group import (
    MOST_RECORDS,
    Figures,
    GroupView,
    GroupWhy,
    KnownCase,
    explain_group,
    first_days,
)
from pipeline.console.rule_why_words import STATES, cells, named_in
from pipeline.report.messages import OUTCOMES
from pipeline.screen.group.model import GroupRule

BY = {"project": "项目", "employer": "用人单位"}
LEFT_OUT = {
    "link": "（弱关联，确认后计入）",
    "day": "（没有日期，不计入）",
    "outside": "（在窗口之外，不计入）",
}


def group_lines(bench: Bench, rule: GroupRule, typed: str) -> Iterator[str]:
    """Write the answer."""
    why = explain_group(bench, rule, typed)
    yield f"{rule.id}  {rule.title}"
    yield bench.told
    if not why.groups:
        yield from _no_group(bench, rule, why, typed)
        return
    for number, group in enumerate(why.groups, 1):
        yield ""
        yield f"群组 {number}/{why.total}：{group.name}（按{BY[group.by]}归并）"
        yield from _group(bench, rule, group)
    if why.total > len(why.groups):
        yield f"另有 {why.total - len(why.groups)} 个群组没有列出；写全称或编号可只看一个。"
    yield from _elsewhere(why)


def _no_group(bench: Bench, rule: GroupRule, why: GroupWhy, typed: str) -> Iterator[str]:
    since, _ = first_days(rule, bench.as_of)
    order = "、".join(BY[by] for by in rule.group)
    yield f"答案：什么也不报：没有归到“{typed}”的欠薪诉求"
    yield f"  只看 {since} 起的诉求；先后按{order}归并，写明前者的不再归到后者"
    yield from _elsewhere(why)
    yield from named_in(why.mentions, bench.contracts)
    asked = {claim.source for claim in rule.claims} & {source for source, _, _ in why.mentions}
    if asked and not why.elsewhere:
        told = "、".join(f"“{bench.contracts[source].title}”" for source in sorted(asked))
        yield f"  {told}的这些记录都不算欠薪诉求：不是工资、只是致谢或撤诉，或者更早"


def _elsewhere(why: GroupWhy) -> Iterator[str]:
    told = [one for one in why.elsewhere if one[0] not in {group.name for group in why.groups}]
    yield from (f"  以它为用人单位、归到项目“{name}”的诉求：{count} 条" for name, count in told)


def _group(bench: Bench, rule: GroupRule, group: GroupView) -> Iterator[str]:
    told = "、".join(OUTCOMES[outcome] for outcome in dict.fromkeys(group.outcomes))
    yield f"  答案：{told or '什么也不报'}"
    yield from (f"  {says}" for says in group.says)
    yield from (f"  缺：{lack}" for lack in group.lacks)
    least = f"{rule.setting('min_people')} 名，或一条自称至少 {rule.setting('min_claimed')} 人"
    days = rule.setting("window_days")
    if group.window is not None:
        first, last = group.window
        yield f"  看的窗口：{first} 至 {last}（首末相隔不超过 {days} 日）"
    yield f"  [{STATES[group.complaints(rule)]}] 要素 complaints 窗口内不同的诉求人至少 {least}"
    yield from (f"      {line}" for line in _counted(group))
    for claim in group.claims:
        counts = "（计入）" if group.window else ""  # nothing counts where there is no window
        why = LEFT_OUT.get(claim.left_out, counts)
        yield f"      {claim.seen.place}{why}：{cells(claim.seen)}"
    if group.total > len(group.claims):
        yield f"      另有 {group.total - len(group.claims)} 条没有列出"
    if group.window is not None:
        yield f"  [{STATES[group.beyond_known()]}] 要素 beyond_known 涉及的人多于已立案件掌握的人"
        yield from (f"      {line}" for line in _known(group))
        yield from (f"      {_case(case)}" for case in group.cases[:MOST_RECORDS])
        if len(group.cases) > MOST_RECORDS:
            yield f"      另有 {len(group.cases) - MOST_RECORDS} 件没有列出"
    yield from (f"  · {reason}" for reason in group_reasons(bench, rule, group))


def _counted(group: GroupView) -> Iterator[str]:
    for figures, kind in ((group.sure, "确定的"), (group.all, "连待确认的")):
        if figures is not None and (figures is group.sure or figures != group.sure):
            claimed = f"，一条自称最多 {figures.claimed} 人" if figures.claimed else ""
            yield f"{kind}：不同的诉求人 {figures.named} 名{claimed}"


def _known(group: GroupView) -> Iterator[str]:
    figures = group.sure or group.all
    if figures is not None:
        yield f"涉及 {figures.found} 人；已立案件掌握 {_people(figures)}"


def _people(figures: Figures) -> str:
    if not figures.is_known_known:
        return f"至少 {figures.known_least} 人（有案件没有写人数）"
    least, most = figures.known_least, figures.known_most
    return f"{most} 人" if least == most else f"{least} 至 {most} 人"


def _case(case: KnownCase) -> str:
    least, most = case.workers, case.workers_most
    said = "" if least is None else f"{least} 人" if least == most else f"{least} 至 {most} 人"
    named = f"列名 {case.people} 人" if case.people else ""
    counted = "，".join(filter(None, (said, named))) or "人数不明"
    doubt = "" if case.is_sure else "；是否计入、计多少待确认"
    return f"{case.seen.place}（{counted}{doubt}）：{cells(case.seen)}"


def group_reasons(bench: Bench, rule: GroupRule, group: GroupView) -> list[str]:
    """Say what keeps a group from being told, in words; nothing where it is flagged."""
    people, claimed, last = group.reach
    _, recent = first_days(rule, bench.as_of)
    if group.window is None:
        is_few = people < rule.setting("min_people") and claimed < rule.setting("min_claimed")
        if is_few:
            return [f"诉求人只有 {people} 名，一条自称的人数最多 {claimed} 人，都不够"]
        return [
            f"最后一条诉求在 {last}，早于 {recent}（基准日前 {rule.setting('recent_days')} 日）"
        ]
    told = []
    if group.complaints(rule) is False:
        told.append("要素 complaints 不成立：任何一个窗口里人数都不够")
    elif group.complaints(rule) is None:
        told.append("要素 complaints 取决于弱关联或没有日期的诉求")
    if group.beyond_known() is False:
        told.append("要素 beyond_known 不成立：涉及的人都已由立案掌握")
    elif group.beyond_known() is None:
        told.append("要素 beyond_known 取决于所缺的资料、待确认的诉求或案件")
    return told
