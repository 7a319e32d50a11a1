"""The texts of the page that goes back to a bureau; polite, and only what its holder can do."""

TITLE = "收数回执"
TO = "致：{holder}"
OPENING = (
    "贵单位报送的《{title}》（文件“{file}”）已收到并按约定格式读入。现将读入情况、"
    "请贵单位协助更正或补充的事项列后，请于下次报送时一并处理；已更正的文件可随时重报，"
    "并说明更正的是哪一份。"
)
ALL_WELL = "本文件各列均可读用，没有需要更正的事项，谢谢配合。"
MASKED = "证件号码、电话已遮蔽，请按所列位置在原表中核对。"

GROUPS = {
    "quarantined": ("没有收下的行", "整行暂存隔离区，未参与比对；更正后请重报"),
    "beside": ("上述各行中另有的问题", "请一并更正"),
    "unknown": ("按“不明”处理的格", "该格内容不能使用，所在行已收下"),
    "kept": ("已照读、请核对的格", "已按读出的内容收下，但不作硬匹配或请再核对"),
    "ignored": ("没有装载的部分", "列出备查"),
}
"""What was done → heading and remark, in the order of the page."""

ADVICE = {
    "bad_date": "请改为年月日齐全的日期，如 2026-06-30。",
    "month_only": "请补全到日；确实只知年月的，请注明。",
    "ambiguous_date": "请写四位年份，并按年、月、日的次序，如 2026-06-30。",
    "bad_money": "请填数字金额并注明单位（元、万元）；“见附件”之类请改填确数。",
    "foreign_currency": "请注明币种和折合人民币的数额。",
    "vague": "请填确数；只有概数的，请注明依据。",
    "bad_number": "请填数字；“见附表”之类请改填确数。",
    "bad_phone": "请核对位数；座机请带区号。",
    "several": "请一格只填一个值，其余另列。",
    "failed_check": "请对照原件逐位核对号码。",
    "repaired": "疑有形近字（O 与 0、I 与 1），请核对并改正原表。",
    "masked": "请提供完整号码；依规定不能提供的，请说明，以便改用其他方式比对。",
    "damaged": "请将该列设为“文本”格式后重新导出，不要以数值保存号码。",
    "partial": "请补全号码（统一社会信用代码 18 位；座机带区号）。",
    "bad_case_no": "请写全案号：（年份）法院代字、类型代字、编号、“号”。",
    "said_unknown": "如已查明，请补填。",
    "cell_error": "请修正公式，或将结果粘贴为数值后再导出。",
    "unknown_word": "请改用约定的用语（见“用语”一节）；确属其他情形的，请告知含义。",
    "empty_required": "此项必填，请补填。",
    "empty_key": "此项用以识别记录，请补填后重报该行。",
    "same_key_differs": "同一编号请只留一行；确为两件的，请分别编号。",
    "code_two_names": "请核对该代码登记的名称。",
    "date_without_event": "另一项表明已经发生，请补填日期。",
    "too_many_cells": "请检查该行有无多余的分隔符或引号，重新导出。",
    "too_few_cells": "请检查该行是否缺列或被换行截断，重新导出。",
    "exact_copy": "只计一次，不必处理；如系重复登记，请清理。",
    "not_a_record": "请检查该行的格式。",
    "year_only": "请补全到月。",
    "no_year": "请写明年份。",
    "several_dates": "请一格只填一个日期；起止日期请分两列。",
    "conflict": "请核对大写与小写，以一致的数额重填。",
    "unit_doubtful": "请核对单位是元还是万元，全列统一。",
    "words_beside": "请只填数值，说明写在备注里。",
    "broken_quote": "请检查该行的引号是否成对，重新导出。",
    "undecodable": "请统一编码（UTF-8 或 GB18030）后重新导出。",
    "too_long": "请检查该行是否混入了别的内容，重新导出。",
    "corrected": "已按更正后的内容收下，请在原表中同样更正。",
    "lost_column": "如属遗漏，请补报这一列。",
    "hidden_sheet": "请确认隐藏的工作表是否应当报送；不应报送的请删去。",
    "hidden_rows": "请确认隐藏的行是否应当报送；不应报送的请删去。",
    "hidden_columns": "请确认隐藏的列是否应当报送；不应报送的请删去。",
    "cell_comments": "批注不会读入；需要报送的内容请写进单元格。",
    "formulas": "请把公式粘贴为数值后再送，以免结果随打开而变。",
    "padding": "系导出或拷贝所致，不必处理。",
    "joined_lines": "请检查这几行的引号，看是否把几条并成了一条。",
    "other_sheet": "如需报送，请按模板写明表头；无关的工作表可以删去。",
}
"""Kind of issue → what the holder is asked to do; a kind that is not here asks for a look."""
LOOK = "请核对。"

TOTALS = ("读入", "入库", "隔离", "重复", "另有忽略行")
FACT_FILE, FACT_SOURCE, FACT_FORM = "文件", "数据种类", "格式与编码"
FACT_HASH, FACT_NIGHT, FACT_AS_OF = "文件指纹", "收数批次", "数据截至"
FACT_COVERAGE, FACT_KIND = "覆盖范围", "报送方式"
NIGHT = "第 {night} 夜"
SPAN = "{place}{start} 至 {end}"
EVERYWHERE, SPANS_MORE = "", "等 {number} 处"
NO_COVERAGE = "没有写明，也无从推定"

HEADINGS_MATTER = ("列", "情形", "数量", "最先几处", "请贵单位")
HEADINGS_COLUMN = (
    "送来的表头", "字段", "有值", "为空", "空值率", "读不出", "遮蔽", "受损", "校验未过",
    "其他待核", "仅写法不同",
)  # fmt: skip
ODD_COLUMNS = (("masked",), ("damaged",), ("failed_check", "partial", "repaired"))
"""The kinds that have a column of their own in the table of columns, in its order."""
HEADINGS_WORD = ("列", "原文用语", "次数", "约定的用语")
HEADINGS_SEEN = ("工作表", "列", "情形", "数量", "行")
ROWS, ROWS_MORE = "第 {rows} 行", "等"
HEADINGS_PAST = ("批次", "文件", "读入", "隔离", "隔离率", "有问题的行", "问题率", "重复")
HEADINGS_BOUND = ("项目", "约定", "本文件", "")
HEADINGS_PLACE = (
    "类别", "列", "情形", "工作表", "行", "原文", "请贵单位", "更正后的内容", "备注",
)  # fmt: skip

SHEET_RECEIPT, SHEET_PLACES, SHEET_COLUMNS, SHEET_PAST = (
    "回执", "请予更正", "各列情况", "历次报送",
)  # fmt: skip
SHEET_WORDS, SHEET_SEEN = "用语", "版面与写法"
REQUIRED, EMPTY_IS_NONE, EMPTY_IS_ZERO = "必填", "空＝无或尚未发生", "空＝零"
NO_COLUMN = "（没有此列）"
UNKNOWN_HEADERS = "未识别的表头（内容未保存，如属有用请告知含义）"
DISCARDED_HEADERS = "依约定不保存的列"
ABSENT_HEADERS = "约定有而文件没有的列（相应判断为“不明”）"
WHOLE_ROW = "（整行）"
PLACE_SHEET, PLACE_ROW, PLACES_MORE = "“{sheet}”", "第 {row} 行", "……余见附表"
PLACES_IN_ALL = "……共 {number} 处，这里列前 {listed} 处"
BOUND_ROWS, BOUND_ISSUES, BOUND_QUARANTINE = "行数", "有问题的行占比", "隔离行占比"
BOUND_KIND = "“{kind}”的行占比"
AT_LEAST, AT_MOST, WITHIN, BEYOND = "不少于 {number} 行", "不超过 {limit}", "符合", "超出"
PAST_NOTE = "（前面还有 {number} 次，未列）"
SIGN = ("经办人", "联系电话", "日期")
NOTE = (
    "读入 = 入库 + 隔离 + 重复；标题、合计、签章、空行等另计为忽略行。"
    "行号是工作表（CSV 为记录）自身的行号，表头计入。"
    "空值率按入库的行计；“读不出”是该格有内容而不能使用。"
)

REFUSED_TITLE = "收数回执（未收下）"
REFUSED_OPENING = (
    "贵单位报送的文件“{file}”已经收到，但不能读入，全部内容都没有收下，"
    "以前报送的数据照旧使用。现将原因和请贵单位协助的事项列后。"
)
UNKNOWN_HOLDER, UNREAD = "报送单位未明", "未读出"
WHOEVER_SENT, SENDER = "报送该文件的单位", "送数单位"
FACT_WHERE, WHY = "所在位置", "没有收下的原因"
ASKS = (
    "请核对原件，按约定的表头和格式重新导出后再报；仍用原文件名即可，不会重复计算。",
    "确认原件无误、本就如此的，请告知经办人，由收数一方核对约定后再收。",
)
"""What a bureau whose file was not taken is asked, whatever the reason."""
