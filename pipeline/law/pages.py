"""Writes `docs/deadlines.md` and `docs/parameters.md`; a test checks that they are fresh."""

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

from pipeline.law.functions import BASICS, PLACE_FUNCTIONS, LawFunction
from pipeline.law.periods.find import PERIODS, checks_told
from pipeline.law.periods.model import KINDS, Period
from pipeline.law.standards import (
    FallbackKind,
    HeatRow,
    Row,
    RowKind,
    Standards,
    load_accounts,
    load_crimes,
    load_deposits,
    load_heat,
)
from pipeline.law.statutes import Statute, load_statutes
from pipeline.law.wording import load_accusing_words
from pipeline.list_names import READ_BY
from pipeline.parameters import load_parameters
from pipeline.word_lists import WordList, titled_lists

DOCS = Path(__file__).parents[2] / "docs"
EXAMPLE_DAY = date(2024, 8, 31)
"""A month's end; six months on there is no corresponding day."""
CHECKED = {
    "dossier": "已核存档文本",
    "quoted": "见引用或解读，原文须核对",
    "memory": "凭记忆，须核对",
    "low": "低质来源，须核对",
}

_DEADLINES = """# 期限函数

本页由 `python -m pipeline.law.pages` 按 `pipeline/law/` 生成，请勿手改。

计算方法：开始的当日不计；按月的期间止于对应日，没有对应日的止于月末；末日不是工作日的顺延到下一个工作日（调休上班的周末是工作日）。
一个期间自另一个期间届满起算的，自顺延后的届满日起算，并再顺延。等待期（最早可以做某事之日）和效力期间（冻结、列入名单等）不顺延。
节假日按国务院办公厅每年的通知；没有通知的年份不知道哪天上班，末日是一个区间，答案落在区间内时为“不明”。缺起算日期的，期限不明。
本地另有放假或上班安排的，写在工作区的 `rules/parameters/local_holidays.yaml`：

```yaml
years: [2027]          # 可选：连同下面的日子，这一年的安排已全部知道
days:
  - {day: 2024-04-11, kind: off, province: 广西, reason: 三月三}          # 全省
  - {day: 2024-07-05, kind: off, province: 广西, district: 青秀区, reason: 防汛停工}
  - {day: 2027-02-06, kind: working, reason: 国办发明电〔2026〕×号}       # 不写省份：各地
```

规则里写 `passed(名称_end(日期, 区县))` 问期限是否已过，`day_of(名称_end(日期))` 取末日，
`名称_arithmetic(日期, 区县)` 取算式；区县可以不写，只在本地另有安排时有用。
"""

_PARAMETERS = """# 参数

本页由 `python -m pipeline.law.pages` 按 `rules/parameters/` 生成，请勿手改。

各地数额按记录的区县所在省取，区县没有写明省的按本院所在省（设置 `province`）；
同一省可以有几条，按截至日期取当时有效的一条。
没有检到的省用缺省值，出处里写明“未配置”。“凭记忆”“低质来源”的值启用前必须核对现行文本。
本院改动不改随软件提供的文件：在工作区的 `rules/parameters/` 放同名文件，
只写自己的条目，每条带 `reason`。
"""

_WORDS = """## 词表

规则里写 `mentions(字段, '词表')`：文字里有其中任一个词（或正则）即成立，文字不明则不明。
读热线诉求也用这些词表。本院添加词，在工作区的 `rules/parameters/words.yaml` 写：
只能给已有的词表添加，不能删减；可写起止日期，按截至日期取。

```yaml
lists:
  - {name: labour_office, words: [社会保障], from: 2025-01-01, reason: 本地写作社会保障局}
```
"""


def deadlines() -> str:
    """Write the page of deadlines."""
    parts = [_DEADLINES, "## 通用\n", _functions(BASICS)]
    parts += [f"应查次数的算式：{checks_told(EXAMPLE_DAY, date(2026, 3, 1))}。\n"]
    parts += [f"## 法定期间\n\n例子的起算日都是 {EXAMPLE_DAY}。\n"]
    head = ("函数", "起算", "给出", "依据", "算式举例")
    parts.append(_table(head, (_period(one) for one in PERIODS.values())))
    return "\n".join(parts)


def parameters() -> str:
    """Write the page of parameters."""
    crimes, accounts, deposits, heat = load_crimes(), load_accounts(), load_deposits(), load_heat()
    kept = ("地区", "值", "施行", "止于", "出处", "核对")
    parts = [_PARAMETERS, "## 规则里的函数\n", _functions(PLACE_FUNCTIONS)]
    for title, rows, fallback in (
        (
            "拒不支付劳动报酬的数额标准",
            [(row, f"一人 {row.single} 元；十人以上 {row.group} 元") for row in crimes.standards],
            _fallback(crimes),
        ),
        (
            "工资专户",
            [
                (row, f"{row.min_contract} 元以上，工期超过 {row.min_months} 个月")
                for row in accounts.standards
            ],
            _fallback(accounts),
        ),
        (
            "工资保证金",
            [
                (
                    row,
                    f"{row.rate}，{row.min_contract} 元以上"
                    + (f"，上限 {row.cap} 元" if row.cap else ""),
                )
                for row in deposits.standards
            ],
            _fallback(deposits),
        ),
        (
            "高温津贴",
            [(row, _heat(row)) for row in heat.standards],
            _fallback(heat),
        ),
    ):
        parts += [f"## {title}\n", _table(kept, (_row(row, value) for row, value in rows))]
        parts.append(fallback)
    parts += [_WORDS, _table(("词表", "说什么", "词", "起用", "止于"), map(_words, titled_lists()))]
    for name in READ_BY:
        lists = "、".join(f"`{one}`" for one in load_parameters(name))
        parts.append(f"`{name}.yaml` 里的也可以按名称用（含义见该文件）：{lists}。\n")
    words = ((one.word, one.instead, "、".join(one.unless)) for one in load_accusing_words())
    parts += ["## 不用的词\n", _table(("词", "改用", "不算的情形"), words)]
    statutes = dict.fromkeys(one.name for one in load_statutes().values())
    by_name = {one.name: one for one in load_statutes().values()}
    head = ("名称", "文号", "施行", "修订", "可引的条文", "核对")
    parts += ["## 法规\n", _table(head, (_statute(by_name[name]) for name in statutes))]
    return "\n".join(parts)


def _fallback(file: Standards[RowKind, FallbackKind]) -> str:
    source = file.choose("", EXAMPLE_DAY).source
    return f"缺省：{source}。查找过而未检到：{'、'.join(file.not_found)}。\n"


def _words(row: WordList) -> tuple[str, ...]:
    since, until = str(row.effective_on or ""), str(row.until or "")
    return (f"`{row.name}`", row.title, "、".join(row.words), since, until)


PAGES: dict[str, Callable[[], str]] = {"deadlines.md": deadlines, "parameters.md": parameters}
"""Each page by its file's name."""


def _functions(functions: Iterable[LawFunction]) -> str:
    rows = (
        (f"`{one.name}({', '.join(one.arguments)})`", one.says, "；".join(one.basis))
        for one in functions
    )
    return _table(("函数", "给出", "依据"), rows)


def _period(period: Period) -> tuple[str, ...]:
    deadline = period.end(EXAMPLE_DAY)
    gives = f"{period.gives}（{KINDS[period.kind]}）"
    gives += f"；{period.note}" if period.note else ""
    for one in period.earlier:
        gives += f"；{one.before} 之前起算的按{one.basis}"
    basis = "；".join(period.basis) + ("（凭记忆，须核对）" if period.is_from_memory else "")
    told = deadline.arithmetic if deadline else ""
    return (f"`{period.name}_end`", period.event, gives, basis, told)


def _row(row: Row, value: str) -> tuple[str, ...]:
    place = row.province + (f"（{row.class_name}）" if row.class_name else "")
    if row.places and row.places != (row.class_name,):
        place += f"：{'、'.join(row.places)}"
    since, until = str(row.effective_on or "不明"), str(row.until or "")
    return (place, value, since, until, row.source, CHECKED[row.checked])


def _heat(row: HeatRow) -> str:
    months = f"{row.first_month} 至 {row.last_month} 月"
    return f"{months}，室外 {row.outdoor}、室内 {row.indoor} 元"


def _statute(statute: Statute) -> tuple[str, ...]:
    known = CHECKED[statute.checked]
    for way, told in CHECKED.items():
        named = [name for name in statute.articles if statute.articles[name].checked == way]
        if named and way != statute.checked:
            known += f"；{'、'.join(named)}{told}"
    in_force = str(statute.in_force_from) + (f" 至 {statute.until}" if statute.until else "")
    revised = "、".join(map(str, statute.revised))
    return (statute.name, statute.number, in_force, revised, "、".join(statute.articles), known)


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [_line(head), "|" + "---|" * len(head), *(_line(row) for row in rows)]
    return "\n".join(lines) + "\n"


def _line(cells: tuple[str, ...]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


if __name__ == "__main__":
    for name, page in PAGES.items():
        (DOCS / name).write_text(page(), encoding="utf-8")
