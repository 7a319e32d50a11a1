"""What the reports say: Chinese names of outcomes, bands and kinds, and standing remarks."""

OUTCOMES = {"flagged": "线索", "incomplete": "待补"}
BANDS = {"high": "高", "medium": "中", "low": "低"}
LEVELS = {"strong": "强", "medium": "中", "weak": "弱"}
STATES = {"true": "成立", "false": "不成立", "unknown": "不明"}
MAYBE = "可能"
EFFECTS = {"withdraw": "成立则撤回", "downgrade": "成立则降级", "show": "供参考"}
MISSING_KINDS = {
    "field": "缺字段",
    "source": "未报送",
    "coverage": "未覆盖",
    "link": "关联待确认",
    "calendar": "日历未收录",
}
SUBJECT_KINDS = {
    "organisation": "单位",
    "person": "个人",
    "project": "项目",
    "record": "案件或文书",
    "group": "群组",
    "area": "地区",
}
LINES = {
    "administrative": "行政检察",
    "civil": "民事检察",
    "criminal": "刑事检察",
    "public_interest": "公益诉讼检察",
    "across": "跨条线",
}
EXTRACT_KINDS = {"ledger": "全量台账", "increment": "增量"}
COVERAGE_KINDS = {"stated": "报送时写明", "observed": "按记录推定"}
NO_VALUE = "—"
EMPTY_CELL = "（空）"
ABSENT_COLUMN = "（无此列）"
NOTHING = "无"
NOTHING_OR_UNKNOWN = "无或不明"
VALUES = {"tax": "税款", "fee": "社会保险费"}
UNKNOWN_VALUE = "不明"
NO_PLACE = "未载明"
NO_MONTH = "无日期"
OTHERS = "其他 {number} 处"
EARLIER = "更早"

CANNOT_WRITE = "写不了输出文件：{reason}"
CANNOT_WRITE_FIX = "检查 {folder} 是否存在、能否写入、磁盘是否已满，或换一个输出位置"
UNKNOWN_FORMAT = "不认识的导出格式 {given!r}"
UNKNOWN_FORMAT_FIX = "用 jsonl、csv、xlsx、parquet 之一"

WORKBOOK_TITLE = "线索研判表"
PRINT_NOTE = "数据比对结果，须经人工核查"
PRINT_PAGES = "&L&F&C第 &P 页，共 &N 页"
TEXT_CUT = "……（过长，全文见其他格式的导出）"

SHEET_CLUES, SHEET_PACKETS, SHEET_EVIDENCE = "研判表", "按主体", "证据"
SHEET_MISSING, SHEET_CODES = "待补", "码表"
SHEET_LINKS, SHEET_ISSUES, SHEET_FILES = "关联", "待看问题", "收数报告"
SHEET_CLAIMS, SHEET_IDENTITIES = "诉求", "编号变动"
CONCLUSIONS = {
    "成案": ("检察建议", "抗诉", "支持起诉", "立案监督"),
    "不成案": ("已解决", "重名", "数据过期", "不属管辖", "证据不足", "不违法", "重复"),
    "转办": ("人社", "住建", "法院", "救助"),
}
CODES_NOTE = "“研判表”的结论、原因码两栏从这里选。"
PICK_CONCLUSION = "请从列表中选择：成案、不成案、转办"
PICK_REASON = "先选结论，再从列表中选择原因码"
PICK_DATE = "请填日期，如 2026-06-30"

CLUE_ID, RULE, SUBJECT, SIGNAL, SOURCE = "线索号", "规则", "主体", "要素", "来源"
LEVEL_REMARK = "关联程度：{level}"
HOLDER = "由{holder}持有"
CHART_RULE, CHART_PLACE, CHART_MONTH = (
    "按规则",
    "按地区（没有区县的按法院所在）",
    "按最近一项证据的月份",
)
FIRST_OF, LAST_OF = "{what}（最早，共 {number} 次）", "{what}（最近，共 {number} 次）"
FIGURES = {
    "found": "发现人数",
    "named": "不同诉求人",
    "unnamed": "未留姓名电话",
    "claimed": "单件自称最多人数",
    "known": "已知人数",
    "multiplication": "发现为已知的倍数",
    "if_confirmed": "确认关联后可计入",
    "tax_paid": "终本后入库税款",
    "tax_paid_by_held": "名下企业入库税款",
    "firms_held": "名下在营企业",
    "insured": "参保人数",
    "fund_paid": "缴存公积金",
    "cases": "案件数",
    "paid": "已付",
    "days": "相隔日数",
    "docketed_on": "立案日期",
    "closed_on": "终本日期",
    "served_on": "送达日期",
    "suit_by": "起诉期至",
    "apply_by": "申请执行至",
    "threshold_one": "个人数额标准",
    "threshold_many": "多人数额标准",
    "over_one": "达到个人标准的人数",
}
"""Chinese names of the figures of the rules that ship; a figure that is not here shows its own."""
SAME = "同左"
OWN_RECORD = "unit"
SIGNALS = {OWN_RECORD: "主体所在的记录"}

TITLE_DELIVERED, TITLE_LINKED = "本次收到的数据", "名称关联"
TITLE_CLUES = "{outcome} {number} 条"
FILE_HEADINGS = ("来源", "文件", "读入", "入库", "隔离", "重复", "忽略行", "待看问题")
LINK_HEADINGS = ("来源", "称谓", "提及", "强", "中", "弱", "新立", "待辨")
CLUE_HEADINGS = ("级别", "规则", "主体", "金额(元)", "人数", "为什么")
SUM, FILES = "合计", "{number} 份"
LACKS = "{says}（待补：{lacks}）"
MORE = "其余 {number} 条见 clues.xlsx 与 report.html"
NONE = "无"

TEXT_PARTS = {
    "employer": "用人单位",
    "project": "项目",
    "place": "地点",
    "people": "人数",
    "amount": "金额",
    "period": "期间",
    "boss": "负责人",
    "phone": "电话",
    "other_money": "非工资款项",
}
"""What the words of a free text say, as the page marks them."""

TEXT_ROLES = {
    "text_employer": "文中单位",
    "text_project": "文中项目",
    "text_boss": "文中负责人",
    "text_caller": "文中来电人",
}
"""Role of a mention in a free text → its name; a role of a column is named by its header."""

DIFF_TITLE = "比较《{title}》的两次送达"
DIFF_SIDE = "{which}：{file}（第 {night} 夜，{sha256}）"
DIFF_OLD, DIFF_NEW = "旧", "新"
DIFF_COUNTS = "新增 {added} 行，消失 {gone} 行，改动 {changed} 行（{cells} 格）"
DIFF_ADDED_UP = "这种数据同键可有多行：按整行内容逐行相抵，改动的行记作一行消失、一行新增。"
DIFF_COPIES = "完全相同的行只留一行，其余已计入“重复”，不参与比较。"
DIFF_SAME = "内容没有变化。"
DIFF_ROW_NAMES = {
    "rows_read": "读入",
    "rows_loaded": "入库",
    "rows_quarantined": "隔离",
    "duplicates": "重复",
    "lines_ignored": "忽略行",
}
DIFF_NUMBERS, DIFF_HEADERS, DIFF_COVERAGE = "行数", "表头变化", "覆盖范围变化"
DIFF_UNKNOWN = "（未识别）"
DIFF_KINDS = {"gone": "消失", "added": "新增", "changed": "改动"}
DIFF_CHANGES = "逐项变化（共 {number} 项）"
DIFF_HEADINGS = ("变化", "主键", "字段", "旧", "新", "旧行", "新行")
DIFF_MORE = "其余 {number} 项未列出；写到文件：加 --out 文件.xlsx"
DIFF_SHEET = "变化"
DIFF_FORMS = "{given!r} 不是可写的格式"
DIFF_FORMS_FIX = "文件名以 .xlsx、.csv 或 .jsonl 结尾"
