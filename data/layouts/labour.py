"""Files of the hotline and of those who deal with unpaid wages."""

from data import styles
from data.layout import Layout, columns

LABOUR = (
    Layout(
        "hotline_order",
        "12345工单导出.csv",
        "csv",
        columns(
            "order_no:工单编号 title:工单标题 content:诉求内容 category:诉求归口 "
            "called_at:受理时间 caller:求助人员 caller_phone:求助号码 respondent:被反映单位 "
            "project:涉及项目 district:区县 address:诉求详细地址 handler:主办单位 "
            "state:工单状态 outcome:办理结果 closed_at:办结时间 urgency:紧急程度"
        ),
        encoding="utf-8-sig",
        styles={
            "called_at": styles.mixed_times,
            "caller_phone": styles.some_dashes,
            "project": styles.some_half_names,
        },
        numbered=True,
    ),
    Layout(
        "arrears_report",
        "根治欠薪线索平台线索.xlsx",
        "xlsx",
        columns(
            "report_no:线索编号 reporter:姓名 id_no:身份证号 phone:联系电话 industry:行业领域 "
            "employer:欠薪单位 employer_code:统一社会信用代码 project:工程名称 "
            "address:单位地址 owed_from:欠薪开始时间 owed_to:欠薪结束时间 amount:欠薪金额(元) "
            "workers:涉及人数 reported_on:登记时间 conclusion:核处结论 concluded_on:核处时间 "
            "district:区县 bank_card:银行卡号"
        ),
        styles={
            "owed_from": styles.dots,
            "owed_to": styles.dots,
            "reported_on": styles.mixed_dates,
        },
        numbers=frozenset({"amount", "workers"}),
        numbered=True,
        title="云泽市根治欠薪线索平台线索一览表",
        total="amount",
        signature="制表单位：云泽市根治拖欠农民工工资工作领导小组办公室",
    ),
    Layout(
        "inspection_case",
        "劳动保障监察案件台账.xlsx",
        "xlsx",
        columns(
            "case_no:立案编号 origin:案件来源 employer:单位名称 "
            "employer_code:统一社会信用代码 legal_representative:法定代表人 project:项目名称 "
            "contractor:施工总承包单位 developer:建设单位 docketed_on:立案日期 "
            "investigated_on:调查终结日期 extended_on:延长审批日期 workers:涉及人数 "
            "amount:涉及金额（万元） owed_from:欠薪起始月 owed_to:欠薪截止月 "
            "document:文书类型 document_no:文书文号 decided_on:文书作出日期 "
            "served_on:送达日期 service:送达方式 perform_by:限期履行日期 "
            "paid:已履行金额（元） paid_workers:已履行人数 performance:履行状态 "
            "review:复议诉讼情况 urged_on:催告书送达日期 applied_on:申请强制执行日期 "
            "transferred_on:移送公安日期 closing:结案方式 closed_on:结案日期 district:区县"
        ),
        styles={"amount": styles.ten_thousands, "docketed_on": styles.mixed_dates},
        numbers=frozenset({"workers", "amount", "paid", "paid_workers"}),
        numbered=True,
        title="云泽市劳动保障监察案件与文书台账",
        total="workers",
        signature="填表人：钱某某    审核人：孙某某",
        sheet="台账",
    ),
    Layout(
        "wage_roster",
        "拖欠工资花名册.xlsx",
        "xlsx",
        columns(
            "case_no:立案编号 worker:姓名 id_no:身份证号 phone:手机号 team:班组 "
            "months:欠薪月数 amount:欠薪金额（元） paid:已支付金额"
        ),
        numbers=frozenset({"months", "amount", "paid"}),
        numbered=True,
        title="拖欠工资花名册（汇总）",
        total="amount",
        signature="制表：吴某某        以上人员及金额经核对无误",
        sheet="花名册",
    ),
    Layout(
        "arbitration_case",
        "劳动仲裁案件.xlsx",
        "xlsx",
        columns(
            "case_no:案号 applicant:申请人 applicant_id_no:申请人证件号 respondent:被申请人 "
            "respondent_code:统一社会信用代码 claim:请求金额 applied_on:申请日期 "
            "accepted:是否受理 refusal:不予受理理由 awarded_on:裁决日期 "
            "awarded_amount:裁决金额 closing:结案方式"
        ),
        styles={"applied_on": styles.slashes, "awarded_on": styles.slashes},
        numbers=frozenset({"claim", "awarded_amount"}),
        numbered=True,
        title="云泽市劳动人事争议仲裁案件登记表",
        signature="云泽市劳动人事争议仲裁院",
    ),
    Layout(
        "legal_aid",
        "法律援助受理.csv",
        "csv",
        columns(
            "aid_no:受援编号 recipient:受援人 recipient_id_no:证件号 matter:事项 "
            "opponent:对方单位 accepted_on:受理日期 result:结果"
        ),
        encoding="gb18030",
        styles={"accepted_on": styles.dots},
    ),
)
