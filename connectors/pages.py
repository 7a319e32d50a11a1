"""Writes `docs/sources.md` from the contracts; a test checks that the page is fresh."""

from collections.abc import Mapping
from pathlib import Path

from connectors.contract import load_contracts
from connectors.model import Contract, Through
from connectors.template import NOTE_HEADERS, field_notes

PAGE = Path(__file__).parents[1] / "docs" / "sources.md"
_KINDS = {"ledger": "全量台账", "increment": "增量"}
_ROWS = {"one_per_key": "一键一行", "add_up": "同键各行相加"}
_INTRO = """# 来源

本页由 `python -m connectors.pages` 按 `connectors/sources/` 中的契约生成，请勿手改。

每个来源是一种送来的数据。文件按表头识别，不看文件名；表头比较时不计全半角、括号样式、空格、换行、星号和末尾的单位。
必填的列缺少时整个文件不装载，并列出最接近的来源和所缺的列。其他列缺少时，用到它的规则答“不详”，而不是“没有”。
没有列在这里的列不入库，只在收数报告中列名。只有表头而没有记录的文件不装载。
单位可以写在表头（`涉及金额（万元）`）、表头上方（`单位：万元`）或单元格里；都没有写时按下表。
同一字段送来两列时，取下表中排在前面的列名，另一列按未知列报告；两列的表头相同则整个文件不装载。
行号：工作表按表中自己的行号；CSV 按记录号，表头与空行都计；
JSON Lines 按行号；Parquet 按记录号，从 1 起。

各地另有叫法时，在工作区的 `connectors/` 里放一个别名文件（`xinsuo fit FILE --accept` 会写），例如：

```yaml
extends: registration
aliases:
  code: [社会信用代码]
```
"""


def render(contracts: Mapping[str, Contract]) -> str:
    """Write the page in Markdown, sources in the order of their names."""
    parts = [_INTRO, _index(contracts)]
    parts += [_section(contracts[source], contracts) for source in sorted(contracts)]
    return "\n".join(parts)


def _index(contracts: Mapping[str, Contract]) -> str:
    lines = ["| 来源 | 名称 | 持有单位 | 送法 |", "|---|---|---|---|"]
    for source in sorted(contracts):
        one = contracts[source]
        lines.append(f"| [{source}](#{source}) | {one.title} | {one.holder} | {_KINDS[one.kind]} |")
    return "\n".join(lines) + "\n"


def _section(contract: Contract, contracts: Mapping[str, Contract]) -> str:
    header = {name: field.header for name, field in contract.fields.items()}
    lines = [
        f"## {contract.source}",
        "",
        f"{contract.title}，由{contract.holder}持有。{contract.note}",
        "",
        f"* 送法：{_KINDS[contract.kind]}，{_ROWS[contract.rows]}",
        f"* 主键：{'、'.join(header[name] for name in contract.key)}",
        f"* 发生日期：{_through(contract.happens, header, contracts)}",
    ]
    if contract.place is not None:
        lines.append(f"* 地区或法院：{_through(contract.place, header, contracts)}")
    if contract.replaces_by:
        lines.append(f"* 送来后只替换其中的{'、'.join(header[n] for n in contract.replaces_by)}")
    if contract.discard:
        lines.append(f"* 识别但从不入库的列：{'、'.join(contract.discard)}")
    lines += ["", _row(("字段", *NOTE_HEADERS)), "|" + "---|" * (len(NOTE_HEADERS) + 1)]
    lines += [_row((f"`{name}`", *field_notes(one))) for name, one in contract.fields.items()]
    return "\n".join(lines) + "\n"


def _through(through: Through, header: Mapping[str, str], contracts: Mapping[str, Contract]) -> str:
    if through == Through():
        return "没有，不论截至日期都看"
    if through.field is None:
        other = contracts[through.source or ""].title
        return f"按{header[through.through or '']}取自{other}"
    said = header[through.field]
    if through.otherwise:
        said += f"；没有时取{header[through.otherwise]}"
    if through.texts:
        said += f"；没有时看{'、'.join(header[name] for name in through.texts)}中所写"
    return said


def _row(cells: tuple[str, ...]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"


if __name__ == "__main__":
    PAGE.write_text(render(load_contracts()), encoding="utf-8")
