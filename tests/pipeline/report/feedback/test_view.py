"""What the receipt says: polite, masked, counted."""

import dataclasses

import duckdb

from connectors.model import Bounds
from pipeline.ingest.kinds import DONE, KINDS, LINES, WRITTEN
from pipeline.report.feedback import words
from pipeline.report.feedback.facts import receipt
from pipeline.report.feedback.view import ReceiptView, receipt_view
from pipeline.report.run_facts import RunFacts


def seen(con: duckdb.DuckDBPyConnection, run: RunFacts, number: int = 1) -> ReceiptView:
    told = dataclasses.replace(run, kinds=KINDS)
    return receipt_view(receipt(con, run.contracts["fund_enforcement"], number), told)


def test_the_holder_is_addressed_and_the_rows_add_up(
    con: duckdb.DuckDBPyConnection, run: RunFacts
) -> None:
    view = seen(con, run)
    assert view.holder == "住房公积金管理中心"
    assert "《公积金执行台账》（文件“公积金台账.xlsx”）已收到" in view.opening
    assert [number for _, number in view.totals] == [4, 2, 1, 1, 3]


def test_what_to_put_right_stands_in_groups_with_its_places(
    con: duckdb.DuckDBPyConnection, run: RunFacts
) -> None:
    aside, unknown = seen(con, run).groups
    assert (aside.heading, aside.matters[0].column) == ("没有收下的行", "（整行）")
    assert unknown.matters[0][:3] == ("送达日期", KINDS["bad_date"], 1)
    assert unknown.matters[0].first == ("“台账”第 9 行 二〇二四年某日",)
    assert unknown.matters[0].advice.startswith("请改为年月日齐全的日期")


def test_numbers_of_people_are_masked_by_the_type_of_their_column(
    con: duckdb.DuckDBPyConnection, run: RunFacts
) -> None:
    con.execute("""INSERT INTO issue VALUES (1, '', 12, '备注', 'x', 'several',
        '李某 310112199001011234 13812345678', 'kept', NULL, NULL)""")
    places = seen(con, run).groups[-1].matters[0].places
    assert places[0].raw == "李某 310***********1234 138****5678"


def test_a_sheet_is_named_once_and_the_rest_is_in_the_annex(
    con: duckdb.DuckDBPyConnection, run: RunFacts
) -> None:
    con.execute("""INSERT INTO issue SELECT 1, '台账', range, '应补缴金额', 'owed', 'bad_money',
        '附', 'unknown', NULL, NULL FROM range(11, 17)""")
    first = seen(con, run).groups[1].matters[0].first
    assert first == (
        "“台账”第 11 行 附", "第 12 行 附", "第 13 行 附", "第 14 行 附", "……余见附表",
    )  # fmt: skip


def test_merged_cells_and_lines_stand_with_their_rows(
    con: duckdb.DuckDBPyConnection, run: RunFacts
) -> None:
    con.execute("""UPDATE extract SET found_in = '[
        {"sheet":"台账","column":"","kind":"head","count":2,"rows":[[1,2]]},
        {"sheet":"台账","column":"案号","kind":"merged","count":5,"rows":[[4,7],[9,9]]}]'""")
    told = dataclasses.replace(run, kinds={**LINES, **WRITTEN})
    view = receipt_view(receipt(con, run.contracts["fund_enforcement"], 1), told)
    assert view.seen == (
        ("台账", "", LINES["head"], 2, "第 1–2 行"),
        ("台账", "案号", WRITTEN["merged"], 5, "第 4–7、9 行"),
    )


def test_a_file_without_matters_is_said_to_be_well(
    con: duckdb.DuckDBPyConnection, run: RunFacts
) -> None:
    con.execute("DELETE FROM issue")
    assert seen(con, run).is_well


def test_bounds_are_set_beside_what_the_file_has(
    con: duckdb.DuckDBPyConnection, run: RunFacts
) -> None:
    bounds = Bounds(min_rows=4, quarantine_share=0.1, issues={"bad_date": 0.5})
    contract = run.contracts["fund_enforcement"].model_copy(update={"bounds": bounds})
    held = receipt_view(receipt(con, contract, 1), run).bounds
    assert [(one.name, one.limit, one.actual, one.is_kept) for one in held] == [
        ("行数", "不少于 4 行", "4 行", True),
        ("隔离行占比", "不超过 10%", "25%", False),
        ("“bad_date”的行占比", "不超过 50%", "25%", True),
    ]


def test_advice_is_for_kinds_that_there_are_and_groups_for_all_that_is_done() -> None:
    assert sorted(set(words.ADVICE) - set(KINDS)) == []
    assert sorted(set(words.GROUPS) - {"beside"}) == sorted(DONE)
    assert len(set(words.ADVICE.values())) == len(words.ADVICE)
