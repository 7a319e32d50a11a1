"""The closed list of what an issue may be about, with its Chinese meaning."""

from collections.abc import Mapping
from types import MappingProxyType

from pipeline.values.parsed import ISSUE_KINDS, WRITTEN_KINDS

OF_INGEST: Mapping[str, str] = MappingProxyType(
    {
        "exact_copy": "与同一批送达中另一行完全相同，只计一次",
        "broken_quote": "这一行的引号不成对，分不清各列；后面各行照常读取",
        "undecodable": "这一行有不能解码的字节，文字不完整",
        "too_long": "这一行过长（超过 1 MiB），只留下开头，原文见原始文件",
        "corrected": "这一行曾放在隔离区，照人工更正后的内容重新读取",
        "lost_column": "上一次送来的有这一列，这次没有，读作未知",
        "not_a_record": "这一行不是一条记录（不是 JSON 对象）",
        "other_sheet": "认不出这张工作表是哪种数据，没有装载",
        "hidden_sheet": "工作表是隐藏的，照常读取",
        "hidden_rows": "有隐藏的行，照常读取",
        "hidden_columns": "有隐藏的列，照常读取",
        "cell_comments": "有批注，不作数据读取",
        "formulas": "有公式；公式本身不读，取文件里存下的结果",
        "padding": "文件末尾有填充字节（NUL 等），不作数据读取",
        "joined_lines": "引号把几行并成了一条，而各行又都像单独的一条；照引号读取，请核对",
    }
)
"""Kinds that only a whole row or sheet can have; the others are those of single cells."""

KINDS: Mapping[str, str] = MappingProxyType({**ISSUE_KINDS, **OF_INGEST})
"""Issue kind → its meaning: every `issue.kind` and `quarantine.reason` is one of these."""

DONE: Mapping[str, str] = MappingProxyType(
    {
        "kept": "照读出的值装载",
        "unknown": "读作未知",
        "quarantined": "整行放入隔离区",
        "ignored": "没有装载",
    }
)
"""What became of the cell or row."""

WRITTEN = WRITTEN_KINDS
"""Kinds of cells that were only written differently: counted by column, never listed."""

LINES: Mapping[str, str] = MappingProxyType(
    {
        "head": "表头和表头以上的各行（标题、说明）",
        "header": "表头又出现一次（换页、文件首尾相接）",
        "title": "标题又出现一次（换页）",
        "section": "单独成行的分类小标题（一、……）",
        "total": "合计、小计",
        "signature": "落款、说明（制表人、审核人、日期、单位等）",
        "blank": "空行",
        "null": "内容为 null 的行（JSON Lines）",
    }
)
"""Kinds of lines that are no records: counted, with their rows, never listed."""


def issues_page() -> str:
    """Write `docs/issues.md`: every kind of issue and of writing, with its meaning."""
    parts = [
        "# 问题的种类",
        "本页由程序生成，列出收数报告里全部问题种类（封闭列表）、处理结果和只是写法不同的种类。",
        "## 需要人看的问题（issues）",
        *_table("种类", KINDS),
        "## 处理结果（done）",
        *_table("结果", DONE),
        "## 只是写法不同，按列计数（normalised）",
        *_table("种类", WRITTEN),
        "## 不是记录的行（found_in）",
        "收数报告的 found_in 写明这些行的行号；合并单元格、数字存成文本等几种写法也写明行号。",
        *_table("种类", LINES),
    ]
    return "\n\n".join(parts) + "\n"


def _table(head: str, meanings: Mapping[str, str]) -> list[str]:
    rows = [f"| `{kind}` | {meaning} |" for kind, meaning in sorted(meanings.items())]
    return ["\n".join([f"| {head} | 含义 |", "|---|---|", *rows])]
