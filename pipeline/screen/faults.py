"""Faults of rule files: numbered, placed at a line and column, with the way out; and their
texts.
"""

from collections.abc import Sequence

from pipeline.errors import Place, RuleError
from pipeline.located import Located
from pipeline.screen.fragments import stands

TEXTS = {
    "XS101": ("不是有效的 YAML，或有重复的键：{what}", "按所指位置改正"),
    "XS102": ("{what}", "对照 rules/README.md 的写法改正"),
    "XS103": ("规则编号 {what!r} 与文件名不同", "文件名写成 <编号>.yaml"),
    "XS104": ("规则编号 {what!r} 已被另一个文件使用", "换一个编号"),
    "XS105": (
        "共用部分读不懂或文件名与 fragment 不同：{what}",
        "文件名写成 <名称>.yaml，键见 rules/README.md",
    ),
    "XS106": ("引用共用部分的写法不对：{what}", "写 {use: 名称, with: {参数项: 值}}"),
    "XS107": ("没有共用部分 {what!r}", "用 rules/fragments 里的名称"),
    "XS108": ("共用部分 {what}", "对照该文件的 arguments"),
    "XS109": ("共用部分带来的 {what!r} 已经有了", "改名，或引用时写 prefix、take"),
    "XS110": ("共用部分里的 {what} 没有列在 arguments 里", "列上，或改正名称"),
    "XS201": ("表达式读不懂：{what}", "检查括号、引号和运算符"),
    "XS202": (
        "表达式里不允许出现 {what}",
        "只可用比较、与或非、四则运算和 rules/README.md 列出的函数",
    ),
    "XS203": ("{what}", "用契约里的字段名（xinsuo rules fields 可查）或本规则前面的信号"),
    "XS204": (
        "flag 与 reached 里只能用信号名、points、and、or、not，而不是 {what}",
        "把比较写进一个信号",
    ),
    "XS205": (
        "{what}",
        "两边要同是日期、数或文字；分类要用契约里的英文词；某一天写 date_of('2020-05-01')",
    ),
    "XS301": ("没有来源 {what}", "用 xinsuo sources 列出的来源"),
    "XS302": ("{what}", "用契约里的角色（企业登记本身的角色是 self）"),
    "XS303": ("{what!r} 不是单元的组成部分", "写 unit 或 match 下的名称"),
    "XS304": ("信号应恰好写 of、from、among、any 四者之一", "只留其一"),
    "XS305": ("按主体查找的信号要写 role，按号码查找的要写 on", "补上 role 或 on"),
    "XS306": ("这里只能引用前面的信号，{what!r} 不是", "调整次序或改正名称"),
    "XS307": (
        "单元来源应写 role 或 area 之一",
        "主体是记录所指的人写 role，是几个字段的值（如区县、行业）写 area",
    ),
    "XS308": ("单元没有提到 {what!r}", "在 unit.sources 的 others 里写 名称: 角色"),
    "XS401": ("没有信号 {what}", "改正名称"),
    "XS402": ("没有保留值 {what}", "在该信号的 keep 里加上，或改正名称"),
    "XS403": ("写法 {what!r} 不认识", "用 money、date、count 或 text"),
    "XS404": ("句子里的 {what!r} 读不懂", "写成 {要素.保留值:写法} 或 [有值时的话|不明时的话]"),
    "XS501": ("参数 {what}", "改成范围以内的值"),
    "XS502": ("参数 {what!r} 没有被用到", "删去，或在表达式里写 :名称"),
    "XS503": ("信号 {what!r} 没有被用到", "删去，或写进 flag、any、by"),
    "XS504": ("没有规则或参数 {what}", "改正名称；参数见 xinsuo rules show"),
    "XS601": (
        "措辞带有指责（{what}）",
        "标题和说明只陈述资料显示的内容；词表见 rules/parameters/accusing_words.yaml",
    ),
    "XS602": (
        "依据不对：{what}",
        "用 rules/parameters/statutes.yaml 里的名称和条文，或核对原文后先把它列上",
    ),
    "XS701": ("正式规则的试验要有出线的、不出线的和待补的各至少一个", "补上所缺的试验"),
    "XS702": ("试验名称 {what!r} 重复", "换一个名称"),
    "XS703": ("试验里 {what}", "来源、字段和写法用 xinsuo rules fields 查"),
    "XS704": ("试验没有通过：{what}", "改正规则；规则没有错的，改正试验所期望的"),
    "XS901": ("数据库不接受：{what}", "检查比较两边的类型"),
}
"""Number → (what is wrong, the way out). The first digit after XS: 1 file, 2 expressions, 3
sources, 4 names,
5 parameters and use, 6 wording, 7 tests, 9 the engine."""


def fault(code: str, file: Located, where: Sequence[str | int], what: str = "") -> RuleError:
    """Make the fault `code` at the place that `where` names in a rule file."""
    text, fix = TEXTS[code]
    path, line, column = stands(file, where)
    return RuleError(
        f"[{code}] 第 {column} 列：{text.format(what=what)}",
        place=Place(path, line=line),
        fix=fix,
    )
