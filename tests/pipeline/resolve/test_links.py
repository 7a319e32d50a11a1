"""The exported links: their place, their reasons in words, their order."""

from pipeline.report.link_model import Link
from pipeline.resolve.links import link_frame
from tests.pipeline.resolve.night import CODE_A, Night, fund_order


def test_a_link_has_its_place_and_its_reasons_in_chinese() -> None:
    night = fund_order(Night().firm(CODE_A, "上海宏远建筑有限公司"), "甲1", "宏远公司", CODE_A)
    night.resolve()
    row = link_frame(night.con, night.contracts).row(0, named=True)
    assert (row["source"], row["file"], row["row"]) == ("fund_enforcement", "导出.csv", 2)
    assert row["reasons"] == ["统一社会信用代码相同且通过校验", "名称不全同，字号有共同之处"]


def test_every_row_is_a_link_of_the_interface() -> None:
    night = Night().firm(CODE_A, "宏远建筑有限公司")
    fund_order(fund_order(night, "甲2", "宏远建筑有限公司"), "甲1", "某劳务公司").resolve()
    frame = link_frame(night.con, night.contracts)
    assert frame.columns == list(Link.model_fields)
    assert [Link(**row).record_key for row in frame.rows(named=True)] == ["甲1", "甲2", CODE_A]
