"""Rows of one delivery under one key: copies, rows that add up, rows of which the later counts."""

from tests.pipeline.ingest.conftest import Office

FUND = "文号,单位名称,涉及人数,应补缴金额,送达日期"
TAX = "纳税人识别号,纳税人名称,征收项目,实缴金额,入库日期"
ROSTER = "立案编号,姓名,身份证号,手机号,欠薪金额"
CODE = "91420599912345677C"
COUNTS = "SELECT file, rows_read, rows_loaded, rows_quarantined, duplicates FROM extract ORDER BY 1"


def test_an_exact_copy_counts_once_whatever_its_running_number_and_writing(office: Office) -> None:
    office.deliver(
        f"序号,{FUND}\n1,沪金〔2024〕1号,甲公司,3,5,2024-04-01\n"
        "2,沪金〔2024〕1号,甲公司 ,3人,5.00,2024/4/1\n"
    )
    assert office.rows("SELECT row, is_current FROM fund_enforcement") == [(2, True)]
    assert office.rows(COUNTS) == [("导出.csv", 2, 1, 0, 1)]
    assert office.rows("SELECT row, kind, raw, done FROM issue") == [
        (3, "exact_copy", "沪金〔2024〕1号", "ignored")
    ]


def test_placeholders_make_no_difference_between_copies(office: Office) -> None:
    head = f"{FUND},限期缴存日期"
    office.deliver(f"{head}\nA1,甲公司,3,5,2024-04-01,无\nA1,甲公司,3,5,2024-04-01,/\n")
    assert office.rows(COUNTS) == [("导出.csv", 2, 1, 0, 1)]


def test_texts_that_cannot_be_read_make_a_difference(office: Office) -> None:
    head = f"{FUND},限期缴存日期"
    office.deliver(f"{head}\nA1,甲公司,3,5,2024-04-01,月初\nA1,甲公司,3,5,2024-04-01,月底\n")
    assert office.rows(COUNTS) == [("导出.csv", 2, 2, 0, 0)]


def test_of_one_key_with_other_content_both_load_and_the_later_counts(office: Office) -> None:
    office.deliver(f"{FUND}\nA1,甲公司,3,5,2024-04-01\nA1,甲公司,4,5,2024-04-01\n")
    asked = "SELECT row, record_key, is_current FROM fund_enforcement ORDER BY row"
    assert office.rows(asked) == [(2, "A1", False), (3, "A1", True)]
    assert office.rows("SELECT row, kind, raw, done FROM issue") == [
        (3, "same_key_differs", "A1", "kept")
    ]


def test_a_copy_below_another_content_makes_its_content_the_later_one(office: Office) -> None:
    first, other = "A1,甲公司,3,5,2024-04-01", "A1,甲公司,4,5,2024-04-01"
    office.deliver(f"{FUND}\n{first}\n{other}\n{first}\n")
    asked = "SELECT row, is_current FROM fund_enforcement ORDER BY row"
    assert office.rows(asked) == [(2, True), (3, False)]


def test_rows_that_add_up_are_numbered_by_their_content_not_their_order(office: Office) -> None:
    for file, rows in (("a.csv", ("30", "20", "10")), ("b.csv", ("10", "30", "20"))):
        lines = "\n".join(f"{CODE},甲公司,增值税,{paid},2024-04-0{len(file)}" for paid in rows)
        office.deliver(
            f"{TAX}\n{lines.replace('-05', '-01' if file[0] == 'a' else '-02')}", file=file
        )
    asked = "SELECT right(record_key, 12), paid::INTEGER FROM tax_payment ORDER BY paid_on, paid"
    numbered = [(10, ""), (20, "#2"), (30, "#3")]
    assert [(key[key.index("2024") :], paid) for key, paid in office.rows(asked)] == [
        (f"2024-04-0{day}{end}", paid) for day in (1, 2) for paid, end in numbered
    ]


def test_two_taxes_of_one_amount_on_one_day_are_two_payments(office: Office) -> None:
    office.deliver(
        f"{TAX}\n{CODE},甲公司,增值税,5,2024-04-01\n{CODE},甲公司,印花税,5,2024-04-01\n"
        f"{CODE},甲公司,企业职工基本养老保险费,5,2024-04-01\n{CODE},甲公司,,5,2024-04-01\n"
    )
    asked = "SELECT record_key, levy FROM tax_payment ORDER BY record_id"
    assert office.rows(asked) == [
        (f"{CODE}|增值税|2024-04-01", "tax"),
        (f"{CODE}|印花税|2024-04-01", "tax"),
        (f"{CODE}|企业职工基本养老保险费|2024-04-01", "fee"),
        (f"{CODE}||2024-04-01", "tax"),
    ]


def test_two_people_of_one_name_without_id_and_phone_are_two_people(office: Office) -> None:
    office.deliver(f"{ROSTER}\n闵1号,张三,,,200\n闵1号,张三,,,100\n")
    asked = "SELECT record_key, amount::INTEGER, is_current FROM wage_roster ORDER BY record_id"
    assert office.rows(asked) == [("闵1号|张三||#2", 200, True), ("闵1号|张三||", 100, True)]


def test_two_names_under_one_code_both_stay_with_an_issue(office: Office) -> None:
    office.deliver(f"统一社会信用代码,企业名称\n{CODE},A公司\n{CODE},B公司\n{CODE},A公司\n")
    asked = "SELECT record_key, name, is_current FROM registration ORDER BY record_id"
    assert office.rows(asked) == [(CODE, "A公司", True), (f"{CODE}#2", "B公司", True)]
    assert office.rows("SELECT row, kind FROM issue ORDER BY ALL") == [
        (3, "code_two_names"),
        (4, "exact_copy"),
    ]


def test_two_projects_under_one_number_both_stay_with_an_issue(office: Office) -> None:
    head = "项目编号,项目名称,建设单位,施工总承包单位,合同价(万元),合同签订日期"
    office.deliver(
        f"{head}\nP1,甲广场工程,甲公司,乙公司,500,2024-04-01\n"
        "P1,丙公寓工程,丙公司,丁公司,600,2024-05-01\n"
    )
    asked = "SELECT record_key, project, is_current FROM project ORDER BY record_id"
    assert office.rows(asked) == [("P1#2", "甲广场工程", True), ("P1", "丙公寓工程", True)]
    assert office.rows("SELECT row, kind FROM issue ORDER BY ALL") == [(2, "code_two_names")]


def test_two_files_of_one_night_are_one_delivery_and_the_later_name_counts(office: Office) -> None:
    office.deliver(f"{FUND}\nA1,甲公司,3,5,2024-04-01\nA2,甲公司,3,5,2024-04-01\n", file="b.csv")
    office.deliver(f"{FUND}\nA1,甲公司,4,5,2024-04-01\nA2,甲公司,3,5,2024-04-01\n", file="a.csv")
    asked = "SELECT record_key, workers, is_current FROM fund_enforcement ORDER BY record_id"
    assert office.rows(asked) == [("A1", 4, False), ("A2", 3, True), ("A1", 3, True)]
    assert office.rows(COUNTS) == [("a.csv", 2, 2, 0, 0), ("b.csv", 2, 1, 0, 1)]
    assert office.rows("SELECT extract_no, kind, raw FROM issue") == [(2, "same_key_differs", "A1")]
