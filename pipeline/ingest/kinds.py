"""The closed list of what an issue may be about, with its Chinese meaning."""

from collections.abc import Mapping
from types import MappingProxyType

from pipeline.values.parsed import ISSUE_KINDS, WRITTEN_KINDS

OF_INGEST: Mapping[str, str] = MappingProxyType(
    {
        "exact_copy": "与同一批送达中另一行完全相同，只计一次",
        "not_a_record": "这一行不是一条记录（不是 JSON 对象）",
        "other_sheet": "认不出这张工作表是哪种数据，没有装载",
    }
)
"""Kinds that only a whole row or sheet can have; the others are those of single cells."""

KINDS: Mapping[str, str] = MappingProxyType({**ISSUE_KINDS, **OF_INGEST})
"""Issue kind → its meaning: every `issue.kind` and `quarantine.reason` is one of these."""

DONE: Mapping[str, str] = MappingProxyType(
    {
        "kept": "照读出的值装载",
        "unknown": "读作未知",
        "quarantined": "整行放入待处理区",
        "ignored": "没有装载",
    }
)
"""What became of the cell or row."""

WRITTEN = WRITTEN_KINDS
"""Kinds of cells that were only written differently: counted by column, never listed."""
