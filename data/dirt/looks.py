"""What each bureau's sheet looks like on paper: remarks, breaks, subtotals, hidden parts."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Look:
    """How a clerk dresses a sheet.

    Attributes:
        remarks: Lines between the title and the headers.
        breaks: Title and headers come again on every printed page.
        subtotals: A 小计 after every 25 records.
        blanks: An empty line after every 30 records.
        offset: Everything begins in the second row and column.
        two_sheets: The records are split over two sheets.
        note_sheet: A hidden sheet of instructions stands behind.
        hidden_columns: Headers of hidden columns.
        hidden_rows: Number of hidden rows.
        merged_down: Headers of columns whose equal neighbours are merged.
        comment: A comment on some cells.
        two_row_breaks: Headers in two rows come again too.
        sections: Headings of parts, each in a row of its own.
    """

    remarks: tuple[str, ...] = ()
    breaks: bool = False
    subtotals: bool = False
    blanks: bool = False
    offset: bool = False
    two_sheets: bool = False
    note_sheet: bool = False
    hidden_columns: tuple[str, ...] = ()
    hidden_rows: int = 0
    merged_down: tuple[str, ...] = ()
    comment: str = ""
    two_row_breaks: bool = False
    sections: tuple[str, ...] = ()


LOOKS = {
    "hotline_order": Look(remarks=("导出时间：2026-07-01 08:30",), breaks=True),
    "arrears_report": Look(
        remarks=("统计截止：2026年6月30日", ""),
        two_sheets=True,
        hidden_columns=("银行卡号",),
        sections=("第一批：市本级", "第二批：各区"),
    ),
    "inspection_case": Look(
        remarks=("填报单位：各区人力资源和社会保障局        单位：人、万元",),
        comment="钱某某：此件已电话催办",
    ),
    "wage_roster": Look(subtotals=True, hidden_rows=4, merged_down=("立案编号",)),
    "enforcement_case": Look(
        remarks=("金额单位：元",), breaks=True, two_row_breaks=True, hidden_rows=2
    ),
    "dishonest_list": Look(offset=True),
    "fund_enforcement": Look(remarks=("金额单位：元   月份按应缴月填写",)),
    "fund_payment": Look(breaks=True, merged_down=("单位名称", "组织机构代码")),
    "registration": Look(note_sheet=True, hidden_columns=("注册号", "经营范围")),
    "tax_payment": Look(remarks=("单位：元",), breaks=True),
    "insured_headcount": Look(merged_down=("单位名称",), breaks=True),
    "insured_person": Look(hidden_rows=12, blanks=True),
    "project": Look(remarks=("截至2026年6月30日",), note_sheet=True, blanks=True),
    "police_transfer": Look(offset=True, remarks=("（内部资料）",)),
    "civil_case": Look(blanks=True, two_sheets=True, sections=("（一）劳动争议", "（二）追偿")),
    "arbitration_case": Look(comment="缺席裁决", remarks=("2026年上半年",)),
    "legal_aid": Look(
        remarks=("注：以实际受理日期为准",), sections=("一、欠薪类", "二、工伤类", "三、其他")
    ),
    "asset_freeze": Look(comment="轮候", subtotals=False),
    "subcontract": Look(remarks=("单位：万元",), blanks=True),
    "wage_account": Look(hidden_rows=2),
    "wage_security": Look(merged_down=("项目编号",), note_sheet=True),
    "site_month": Look(breaks=True),
    "presale_account": Look(remarks=("金额单位：万元",), offset=True),
    "arrears_blacklist": Look(sections=("一、在列", "二、已移出")),
    "poverty_registry": Look(hidden_columns=("户籍地",), breaks=True),
    "death_record": Look(blanks=True),
    "heat_day": Look(note_sheet=True),
}
"""Source to look."""

GROUPS: dict[str, dict[str, tuple[str, ...]]] = {
    "inspection_case": {
        "单位情况": ("单位名称", "统一社会信用代码", "法定代表人"),
        "欠薪情况": ("涉及人数", "涉及金额（万元）", "欠薪起始月", "欠薪截止月"),
        "履行情况": ("已履行金额（元）", "已履行人数", "履行状态"),
    },
    "enforcement_case": {
        "被执行人情况": ("被执行人名称", "证件号码", "法定代表人"),
        "金额（元）": ("执行标的", "执行到位金额", "未履行金额"),
    },
    "arbitration_case": {"被申请人情况": ("被申请人", "统一社会信用代码")},
}
"""Source to the upper row of its headers: what stands above which; the others stand alone."""
