"""The date on which a record happened."""

from tests.pipeline.ingest.conftest import Office


def test_an_order_without_a_date_is_dated_by_its_text_then_by_its_number(office: Office) -> None:
    office.deliver(
        "序号,工单编号,标题,内容\n1,GD20260601001,欠薪,2026年5月20日来电反映欠薪\n"
        "2,GD20260602002,欠薪,反映欠薪，电话13800000000\n3,GD3,欠薪,反映欠薪\n"
    )
    asked = "SELECT happened_on::VARCHAR FROM hotline_order ORDER BY row"
    assert office.rows(asked) == [("2026-05-20",), ("2026-06-02",), (None,)]


def test_the_day_of_a_call_counts_before_its_text(office: Office) -> None:
    office.deliver("工单编号,内容,来电时间\nGD1,2026年5月20日起欠薪,2026-06-01 23:59:59\n")
    assert office.rows("SELECT happened_on::VARCHAR FROM hotline_order") == [("2026-06-01",)]


def test_a_document_happened_when_it_was_made_and_a_case_when_it_was_docketed(
    office: Office,
) -> None:
    office.deliver(
        "立案编号,用人单位,立案日期,涉及人数,涉及金额,文书类型,文书文号,文书作出日期\n"
        "闵1号,甲公司,2024-02-05,3,5,限期改正指令书,闵令1号,2024-03-01\n闵2号,甲公司,2024-02-06,3,5,,,\n"
    )
    asked = "SELECT happened_on::VARCHAR, record_key FROM inspection_case ORDER BY row"
    assert office.rows(asked) == [
        ("2024-03-01", "闵1号|限期改正指令书|闵令1号"),
        ("2024-02-06", "闵2号||"),
    ]
