"""How the city's bureaus look as they usually do: one file a source."""

from data import styles
from data.layout import Layout, columns

LAYOUTS = (
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
        "enforcement_case",
        "执行案件.csv",
        "csv",
        columns(
            "case_no:案号 docketed_on:立案日期 applicant:申请人 "
            "applicant_id_no:申请执行人证件号 debtor:被执行人名称 debtor_id_no:证件号码 "
            "legal_representative:法定代表人 basis_no:执行依据文号 cause:案由 "
            "case_type:案件类型 claim:执行标的 recovered:执行到位金额 unperformed:未履行金额 "
            "closing:结案方式 closed_on:结案日期 limited_on:限制消费日期 "
            "listed_on:纳入失信日期 checked_on:最近网络查控日期 checks:网络查控次数 "
            "settled_on:和解协议日期 settlement_due_on:和解最后履行日期 "
            "settlement_authority:和解代理权限 resumed_no:恢复执行案号 "
            "seized_value:首封财产评估额 court:执行法院 judge:承办人"
        ),
        encoding="gb18030",
        styles={
            "case_no": styles.some_half_brackets,
            "docketed_on": styles.slashes,
            "closed_on": styles.slashes,
            "limited_on": styles.slashes,
            "listed_on": styles.slashes,
            "closing": styles.short_closing,
        },
    ),
    Layout(
        "dishonest_list",
        "失信被执行人名单.xlsx",
        "xlsx",
        columns(
            "case_no:案号 debtor:被执行人 debtor_id_no:证件号码 "
            "legal_representative:法定代表人 court:执行法院 published_on:发布日期 "
            "performance:履行情况 removed_on:删除日期"
        ),
        dates=frozenset({"published_on"}),
        title="失信被执行人名单",
    ),
    Layout(
        "fund_enforcement",
        "公积金责令限期缴存台账.xlsx",
        "xlsx",
        columns(
            "order_no:文号 employer:单位名称 employer_code:统一社会信用代码 "
            "fund_account:单位公积金账号 workers:投诉人数 owed_from:应缴起始月 "
            "owed_to:应缴截止月 owed:应补缴金额 served_on:送达日期 perform_by:限期缴存日期 "
            "review:复议诉讼情况 urged_on:催告书送达日期 applied_on:申请法院执行日期 "
            "accepted_on:法院受理日期 review_no:行审案号 ruled_on:准予执行裁定日期 "
            "enforcement_no:执行案号 paid:已补缴金额 deferral_no:缓缴批准文号 state:状态 "
            "district:区县"
        ),
        styles={
            "owed_from": styles.chinese_month,
            "owed_to": styles.chinese_month,
            "deferral_no": styles.some_nothing,
        },
        numbers=frozenset({"workers", "owed", "paid"}),
        dates=frozenset({"served_on", "perform_by", "applied_on"}),
        title="云泽市住房公积金责令限期缴存与非诉执行台账",
        total="owed",
        signature="云泽市住房公积金管理中心执法科",
    ),
    Layout(
        "fund_payment",
        "公积金汇缴明细.csv",
        "csv",
        columns(
            "employer:单位名称 employer_code:组织机构代码 month:缴存月份 heads:缴存人数 "
            "paid:缴存金额"
        ),
        styles={"month": styles.compact, "paid": styles.thousands},
    ),
    Layout(
        "registration",
        "企业登记_接口.jsonl",
        "jsonl",
        columns(
            "code:统一社会信用代码 name:企业名称 registration_no:注册号 former_names:曾用名 "
            "company_type:企业类型 legal_representative:法定代表人 "
            "legal_representative_id_no:法定代表人证件号 capital:注册资本(万元) "
            "established_on:成立日期 approved_on:核准日期 status:登记状态 "
            "deregistered_on:注销日期 deregistration:注销类型 promise:注销承诺 "
            "address:注册地址 industry:行业 scope:经营范围 phone:联系电话 shareholders:股东"
        ),
        styles={"capital": styles.ten_thousands},
        numbers=frozenset({"capital"}),
    ),
    Layout(
        "tax_payment",
        "税款入库.tsv",
        "tsv",
        columns(
            "taxpayer_code:纳税人识别号 taxpayer:纳税人名称 levy:征收项目 "
            "period_from:所属期起 period_to:所属期止 revenue:申报营业收入 paid:实缴金额 "
            "paid_on:入库日期"
        ),
        encoding="utf-16",
        styles={
            "taxpayer_code": styles.some_lower_case,
            "period_from": styles.compact,
            "period_to": styles.compact,
            "revenue": styles.thousands,
            "paid": styles.thousands,
            "paid_on": styles.compact,
        },
    ),
    Layout(
        "insured_headcount",
        "单位参保人数.parquet",
        "parquet",
        columns(
            "employer_code:统一社会信用代码 employer:单位名称 month:参保月份 heads:参保人数 "
            "base:缴费基数合计"
        ),
        numbers=frozenset({"heads"}),
    ),
    Layout(
        "insured_person",
        "个人参保.parquet",
        "parquet",
        columns(
            "id_no:身份证号 person:姓名 employer:单位名称 employer_code:统一社会信用代码 "
            "month_from:参保起始月 month_to:参保截止月"
        ),
        styles={"month_from": styles.compact, "month_to": styles.compact},
    ),
    Layout(
        "project",
        "在建工程.xlsx",
        "xlsx",
        columns(
            "project_no:项目编号 project:项目名称 permit_no:施工许可证编号 developer:建设单位 "
            "developer_code:建设单位代码 contractor:施工总承包单位 "
            "contractor_code:总承包单位代码 contract_price:合同价(万元) "
            "signed_on:合同签订日期 started_on:开工日期 planned_end_on:计划竣工日期 "
            "ended_on:竣工日期 address:项目地址 district:区县 state:状态"
        ),
        styles={"contract_price": styles.ten_thousands},
        numbers=frozenset({"contract_price"}),
        dates=frozenset({"signed_on", "started_on", "planned_end_on"}),
        title="房屋建筑和市政基础设施工程一览表",
    ),
    Layout(
        "police_transfer",
        "涉罪案件移送登记.xlsx",
        "xlsx",
        columns(
            "transfer_no:移送文号 sender:移送单位 suspect:涉嫌单位或个人 suspect_id_no:证件号 "
            "transferred_on:移送日期 accepted_on:公安受理日期 filed_on:立案日期 "
            "refused_on:不立案日期 reviewed_on:复议日期"
        ),
        styles={"transferred_on": styles.dots, "accepted_on": styles.dots, "filed_on": styles.dots},
        title="行政执法机关移送涉嫌犯罪案件登记表",
        signature="报送单位：云泽市公安局经济犯罪侦查支队",
    ),
    Layout(
        "civil_case",
        "民事案件.csv",
        "csv",
        columns(
            "case_no:案号 cause:案由 plaintiff:原告 plaintiff_id_no:原告证件号 defendant:被告 "
            "defendant_id_no:被告证件号 agent:原告代理人 agent_firm:代理人单位 "
            "docketed_on:立案日期 closed_on:结案日期 closing:结案方式 claim:标的金额 "
            "settled_amount:结案金额 supported:支持起诉"
        ),
        encoding="gb18030",
        styles={"docketed_on": styles.chinese_date, "closed_on": styles.chinese_date},
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
    Layout(
        "asset_freeze",
        "查封冻结清单.xlsx",
        "xlsx",
        columns(
            "case_no:案号 debtor:被执行人 asset_type:财产类型 asset_no:账号或财产编号 "
            "amount:金额 frozen_on:冻结日期 frozen_to:到期日期 claim_nature:债权性质 "
            "court:执行法院"
        ),
        numbers=frozenset({"amount"}),
        dates=frozenset({"frozen_on", "frozen_to"}),
        title="财产查封冻结情况",
    ),
)
