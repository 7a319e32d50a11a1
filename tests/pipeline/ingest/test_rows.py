"""Cells: what an empty, an unreadable and an odd one become, and which rows are set aside."""

from tests.pipeline.ingest.conftest import Office

FUND = "文号,单位名称,涉及人数,应补缴金额,送达日期"


def test_a_required_cell_that_is_empty_loads_as_unknown_with_an_issue(office: Office) -> None:
    office.deliver(f"{FUND}\n沪金〔2024〕1号,甲公司,,5,2024-04-01\n")
    assert office.rows("SELECT workers, workers__raw FROM fund_enforcement") == [(None, None)]
    assert office.rows('SELECT row, "column", field, kind, raw, done FROM issue') == [
        (2, "涉及人数", "workers", "empty_required", "", "unknown")
    ]


def test_a_required_cell_that_cannot_be_read_sends_its_row_to_quarantine(office: Office) -> None:
    office.deliver(f"{FUND}\n沪金〔2024〕1号,甲公司,见附件,5,四月\n")
    assert office.rows("SELECT count(*) FROM fund_enforcement") == [(0,)]
    assert office.rows('SELECT row, reason, "column", cells FROM quarantine') == [
        (
            2,
            "bad_number",
            "涉及人数",
            '{"文号":"沪金〔2024〕1号","单位名称":"甲公司","涉及人数":"见附件",'
            '"应补缴金额":"5","送达日期":"四月"}',
        )
    ]
    assert office.rows("SELECT DISTINCT done FROM issue") == [("quarantined",)]


def test_a_required_amount_that_is_only_rough_is_unknown_and_stays(office: Office) -> None:
    office.deliver(f"{FUND}\n沪金〔2024〕1号,甲公司,3,约五万,2024-04-01\n")
    assert office.rows("SELECT owed, owed__raw FROM fund_enforcement") == [(None, "约五万")]
    assert office.rows("SELECT kind, done, low::VARCHAR, high::VARCHAR FROM issue") == [
        ("vague", "unknown", "50000.00", "50000.00")
    ]


def test_the_bounds_of_a_vague_figure_stand_with_its_issue(office: Office) -> None:
    office.deliver(
        f"{FUND.replace('金额', '金额（万元）')},已补缴金额\n"
        "沪金〔2024〕1号,甲公司,三十余人,十几,2024-04-01,1.2万余元\n"
    )
    asked = "SELECT field, kind, low::VARCHAR, high::VARCHAR FROM issue ORDER BY field"
    assert office.rows(asked) == [
        ("owed", "vague", "110000.00", "190000.00"),
        ("paid", "vague", "12000.00", None),
        ("workers", "vague", "30.00", None),
    ]


def test_another_cell_that_cannot_be_read_is_unknown_with_an_issue(office: Office) -> None:
    office.deliver(f"{FUND},限期缴存日期\n沪金〔2024〕1号,甲公司,3,5,2024-04-01,月底前\n")
    assert office.rows("SELECT perform_by, perform_by__raw FROM fund_enforcement") == [
        (None, "月底前")
    ]
    assert office.rows("SELECT field, kind, raw, done FROM issue") == [
        ("perform_by", "bad_date", "月底前", "unknown")
    ]


def test_an_empty_part_of_the_key_sends_the_row_to_quarantine(office: Office) -> None:
    office.deliver("案号,立案日期,申请执行人,被执行人\n（2024）沪0112执1号,2024-04-01,甲,暂无\n")
    assert office.rows('SELECT reason, "column" FROM quarantine') == [("empty_key", "被执行人")]


def test_an_empty_part_of_the_key_that_means_none_is_nothing_between_bars(office: Office) -> None:
    office.deliver("立案编号,姓名,身份证号,手机号,欠薪金额\n闵监〔2024〕1号,张三,/,,100\n")
    asked = "SELECT record_key, id_no__none, phone__none FROM wage_roster"
    assert office.rows(asked) == [("闵监〔2024〕1号|张三||", True, True)]


def test_a_masked_id_stands_as_delivered_in_the_key_with_an_issue(office: Office) -> None:
    office.deliver("立案编号,姓名,身份证号,欠薪金额\n闵监〔2024〕1号,张三,420599********0011,100\n")
    asked = "SELECT record_key, id_no__state FROM wage_roster"
    assert office.rows(asked) == [("闵监〔2024〕1号|张三|420599********0011|", "masked")]
    assert office.rows("SELECT kind, done FROM issue") == [("masked", "kept")]


def test_a_number_that_lost_digits_is_damaged_and_stands_as_delivered(office: Office) -> None:
    line = '{"立案编号":"闵监〔2024〕1号","姓名":"张三","身份证号":4.205e17,"欠薪金额":100}\n'
    office.deliver(line)
    assert office.rows("SELECT id_no, id_no__state FROM wage_roster") == [
        ("420500000000000000.0", "damaged")
    ]


def test_a_code_that_fails_its_check_loads_with_an_issue(office: Office) -> None:
    office.deliver("统一社会信用代码,企业名称\n91420599912345677D,甲公司\n")
    asked = "SELECT record_key, code, code__state FROM registration"
    assert office.rows(asked) == [("91420599912345677D", "91420599912345677D", "failed")]
    assert office.rows("SELECT kind, done FROM issue") == [("failed_check", "kept")]


def test_an_empty_cell_marked_zero_is_zero_and_its_empty_text_is_kept(office: Office) -> None:
    office.deliver(f"{FUND},已补缴金额\n沪金〔2024〕1号,甲公司,3,5,2024-04-01,\n")
    asked = "SELECT paid::VARCHAR, paid__raw FROM fund_enforcement"
    assert office.rows(asked) == [("0.00", "")]


def test_an_absent_column_is_unknown_whatever_empty_would_mean(office: Office) -> None:
    office.deliver(f"{FUND}\n沪金〔2024〕1号,甲公司,3,5,2024-04-01\n")
    asked = "SELECT paid, applied_on, applied_on__none FROM fund_enforcement"
    assert office.rows(asked) == [(None, None, None)]
    (absent,) = office.rows("SELECT absent FROM extract")[0]
    assert {"paid", "applied_on"} <= set(absent)


def test_a_date_whose_event_another_field_asserts_is_unknown_when_empty(office: Office) -> None:
    head = "案号,立案日期,申请执行人,被执行人,结案方式,结案日期"
    office.deliver(
        f"{head}\n（2024）沪0112执1号,2024-04-01,甲,乙公司,终本,\n"
        "（2024）沪0112执2号,2024-04-01,甲,乙公司,,\n"
    )
    asked = "SELECT closing, closed_on__none FROM enforcement_case ORDER BY row"
    assert office.rows(asked) == [("no_assets", False), (None, True)]
    assert office.rows("SELECT row, field, kind, done FROM issue") == [
        (2, "closed_on", "date_without_event", "unknown")
    ]


def test_a_word_outside_the_vocabulary_is_an_issue_and_unknown(office: Office) -> None:
    head = "案号,立案日期,申请执行人,被执行人,结案方式"
    office.deliver(f"{head}\n（2024）沪0112执1号,2024-04-01,甲,乙公司,结案\n")
    asked = "SELECT closing, closing__raw, closing__none FROM enforcement_case"
    assert office.rows(asked) == [(None, "结案", False)]
    assert office.rows("SELECT kind, raw, done FROM issue") == [("unknown_word", "结案", "unknown")]


def test_what_is_left_empty_is_claim_less_recovered(office: Office) -> None:
    head = "案号,立案日期,申请执行人,被执行人,申请标的金额,执行到位金额,未履行金额"
    office.deliver(f"{head}\n（2024）沪0112执1号,2024-04-01,甲,乙公司,100,30,\n")
    asked = "SELECT unperformed::VARCHAR, unperformed__raw FROM enforcement_case"
    assert office.rows(asked) == [("70.00", "")]


def test_the_unit_of_a_header_counts_and_the_text_is_kept(office: Office) -> None:
    office.deliver(
        f"{FUND.replace('金额', '金额（万元）')}\n沪金〔2024〕1号,甲公司,3,1.25,2024-04-01\n"
    )
    asked = "SELECT owed::VARCHAR, owed__raw FROM fund_enforcement"
    assert office.rows(asked) == [("12500.00", "1.25")]


def test_text_is_kept_only_where_it_differs_from_the_canonical_text(office: Office) -> None:
    office.deliver(
        f"{FUND}\n沪金〔2024〕1号,甲公司,3,5.00,2024-04-01\n沪金〔2024〕2号,乙公司,3人,5,2024/4/1\n"
    )
    asked = (
        "SELECT workers__raw, owed__raw, served_on__raw FROM fund_enforcement ORDER BY record_id"
    )
    assert office.rows(asked) == [(None, None, None), ("3人", "5", "2024/4/1")]


def test_what_is_only_written_differently_is_counted_by_column(office: Office) -> None:
    office.deliver(
        f"{FUND}\n沪金〔2024〕1号,甲公司,3人,5元,2024/4/1\n沪金〔2024〕2号,甲公司,3,5.00,20240401\n"
    )
    assert office.rows("SELECT normalised::VARCHAR FROM extract") == [
        ('{"应补缴金额":{"unit":1},"涉及人数":{"unit":1},"送达日期":{"date_form":2}}',)
    ]


def test_a_row_of_another_width_is_set_aside_with_its_text(office: Office) -> None:
    office.deliver(
        f"{FUND}\n沪金〔2024〕1号,甲公司,3,5,2024-04-01,多\n沪金〔2024〕2号,甲公司,3,5,2024-04-01\n"
    )
    assert office.rows("SELECT row, reason, cells FROM quarantine") == [
        (2, "too_many_cells", '{"原文":"沪金〔2024〕1号,甲公司,3,5,2024-04-01,多"}')
    ]
    assert office.rows("SELECT row FROM fund_enforcement") == [(3,)]
