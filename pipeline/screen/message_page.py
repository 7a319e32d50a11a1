"""Writes `docs/rule-messages.md` from the numbered messages; a test checks that it is fresh."""

from pathlib import Path

from pipeline.screen.faults import TEXTS

PAGE = Path(__file__).parents[2] / "docs" / "rule-messages.md"
GROUPS = {
    "1": "文件、共用部分",
    "2": "算式",
    "3": "来源、角色、单元的组成部分",
    "4": "名称与句子",
    "5": "参数，有没有用到",
    "6": "措辞与依据",
    "7": "试验",
    "9": "数据库",
}
INTRO = """# 规则的检查信息

本页由 `python -m pipeline.screen.message_page` 生成，请勿手改。

`xinsuo rules lint` 一次列出所有规则文件的全部问题，`xinsuo rules check` 还跑试验；
每条写明文件、行、列、问题和办法，如：

    small-rule.yaml › 第 18 行：[XS203] 第 5 列：来源 enforcement_case 没有字段 'price'
      办法：用契约里的字段名（xinsuo rules fields 可查）或本规则前面的信号

编号不会改作他用。`…` 处是文件里写的内容。
"""


def render() -> str:
    """Write the page in Markdown, messages in the order of their numbers."""
    lines = [INTRO]
    for digit, title in GROUPS.items():
        lines += [f"## XS{digit}xx {title}", "", "| 编号 | 问题 | 办法 |", "|---|---|---|"]
        for code, (text, fix) in sorted(TEXTS.items()):
            if code[2] == digit:
                what = text.replace("{what!r}", "`…`").replace("{what}", "`…`")
                lines.append(f"| {code} | {_cell(what)} | {_cell(fix)} |")
        lines.append("")
    return "\n".join(lines)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;")


def main() -> None:
    """Write the page."""
    PAGE.write_text(render(), encoding="utf-8")


if __name__ == "__main__":
    main()
