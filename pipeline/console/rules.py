"""`rules list`, `show`, `test`: the rules that there are, and how their own tests go."""

from rich.console import Console

from pipeline.console.bench import read_as_at_night
from pipeline.console.rule_files import chosen, loaded
from pipeline.console.words_of_rules import value_in_words, why_in_words
from pipeline.nightly.workspace import Workspace
from pipeline.report.messages import EFFECTS, LINES
from pipeline.report.terminal import print_table, text_headings
from pipeline.screen.trial import Outcome, try_rules

STATUSES = {"draft": "草稿", "trial": "试用", "stable": "正式", "retired": "停用"}
KINDS = {"known_miss": "已知会漏", "known_false_alarm": "已知会误报"}


def show_rules(console: Console, workspace: Workspace) -> None:
    """List the rules: id, title, line, status, version, how many tests each carries."""
    rules, _ = loaded(workspace)
    rows = [
        [
            rule.id,
            rule.title,
            LINES[rule.line],
            STATUSES[rule.status],
            str(rule.version),
            str(len(rule.tests)),
        ]
        for rule in rules
    ]
    named = text_headings("规则", "名称", "条线", "状态", "版本", "试验")
    print_table(console, "规则", named, rows)


def show_rule(console: Console, workspace: Workspace, rule_id: str) -> None:
    """Show one rule in words: basis, parameters, what to check, what would explain it."""
    rules, _ = loaded(workspace)
    rule = chosen(rules, rule_id)
    lines = [
        f"{rule.id}  {rule.title}",
        f"条线：{LINES[rule.line]}　状态：{STATUSES[rule.status]}　版本：{rule.version}",
    ]
    lines += ["依据：", *(f"  {article}" for article in rule.basis)]
    for name, signal in getattr(rule, "signals", {}).items():
        points = f"（{signal.points} 分）" if signal.points else ""
        lines.append(f"要素 {name}：{signal.title}{points}")
    for name, counter in getattr(rule, "counter", {}).items():
        lines.append(f"反证 {name}：{counter.title}（{EFFECTS[counter.effect]}）")
    for name, parameter in rule.parameters.items():
        lines.append(f"参数 {name} = {value_in_words(parameter)}：{why_in_words(parameter)}")
    lines += [f"说明：{note}" for note in rule.notes]
    lines += ["核查：", *(f"  {item}" for item in rule.check)]
    lines += ["可能的正常原因：", *(f"  {item}" for item in rule.innocent)]
    for line in lines:
        console.print(line, markup=False, highlight=False, soft_wrap=True)


def run_rule_tests(console: Console, workspace: Workspace, rule_id: str | None) -> bool:
    """Run the rules' own tests; tell whether all passed."""
    rules, contracts = loaded(workspace)
    wanted = rules if rule_id is None else [chosen(rules, rule_id)]
    outcomes = try_rules(wanted, contracts, read=read_as_at_night)
    for outcome in outcomes:
        _show(console, outcome)
    for name, seconds in {one.rule_id: one.seconds for one in outcomes}.items():
        console.print(f"{name}  {seconds:.2f} 秒（处理器时间）", markup=False, highlight=False)
    failed = sum(not outcome.passed for outcome in outcomes)
    console.print(f"{len(wanted)} 条规则，{len(outcomes)} 个试验，{failed} 个没有通过。")
    return failed == 0


def _show(console: Console, outcome: Outcome) -> None:
    mark = "通过" if outcome.passed else "未过"
    kind = f"（{KINDS[outcome.kind]}）" if outcome.kind else ""
    console.print(f"{mark}  {outcome.rule_id}：{outcome.name}{kind}", markup=False, soft_wrap=True)
    for fault in outcome.faults:
        console.print(f"      {fault}", markup=False, soft_wrap=True)
