"""The facts of one delivered file, counted in a small warehouse."""

import duckdb

from pipeline.report.feedback.facts import receipt
from pipeline.report.run_facts import RunFacts


def test_a_row_set_aside_counts_by_its_reason_and_what_else_is_odd_in_it_stands_apart(
    con: duckdb.DuckDBPyConnection, run: RunFacts
) -> None:
    con.execute("""INSERT INTO issue VALUES
        (1, '台账', 7, '应补缴金额', 'owed', 'vague', '几万', 'quarantined', 10000, NULL)""")
    found = receipt(con, run.contracts["fund_enforcement"], 1)
    assert [(one.done, one.kind, one.cells, one.rows) for one in found.matters] == [
        ("beside", "vague", 1, 1),
        ("quarantined", "empty_key", 1, 1),
        ("unknown", "bad_date", 1, 1),
    ]
    assert found.matters[2].spots[0] == ("台账", 9, "二〇二四年某日")
    assert found.issue_rows == 2


def test_empty_and_unreadable_cells_of_a_column_are_counted_apart(
    con: duckdb.DuckDBPyConnection, run: RunFacts
) -> None:
    con.execute("""INSERT INTO fund_enforcement (extract_no, order_no, owed, owed__raw) VALUES
        (1, '3号', 0, ''), (1, '4号', NULL, '无'), (1, '5号', 7, NULL), (2, '6号', NULL, NULL)""")
    found = receipt(con, run.contracts["fund_enforcement"], 1)
    counts = {one.field: (one.rows, one.empty, one.unreadable) for one in found.fillings}
    assert counts == {"order_no": (5, 0, 0), "owed": (5, 2, 0), "served_on": (5, 3, 1)}


def test_headers_odd_cells_and_rewritten_ones_stand_with_their_column(
    con: duckdb.DuckDBPyConnection, run: RunFacts
) -> None:
    con.execute("""UPDATE extract SET headers = '{"mapped":{"文号":"order_no","送达日期":
        "served_on"},"unknown":[],"discarded":[],"absent":["owed"]}', absent = ['owed']
        WHERE extract_no = 1""")
    found = receipt(con, run.contracts["fund_enforcement"], 1)
    order_no, owed, served_on = found.fillings
    assert (order_no.header, owed.header) == ("文号", None)
    assert (served_on.odd, served_on.rewritten) == ({"bad_date": 1}, 2)


def test_unknown_words_are_named_by_how_often_they_stand(
    con: duckdb.DuckDBPyConnection, run: RunFacts
) -> None:
    con.execute("""INSERT INTO issue SELECT 1, '台账', range, '状态', 'state', 'unknown_word',
        CASE WHEN range < 3 THEN '挂起' ELSE '甲' END, 'unknown', NULL, NULL FROM range(4)""")
    found = receipt(con, run.contracts["fund_enforcement"], 1)
    assert found.words == (("状态", "state", "挂起", 3), ("状态", "state", "甲", 1))


def test_the_past_holds_the_deliveries_of_the_source_up_to_this_one(
    con: duckdb.DuckDBPyConnection, run: RunFacts
) -> None:
    con.execute("""INSERT INTO extract BY NAME SELECT * REPLACE (3 AS extract_no,
        2 AS delivered_night, 10 AS rows_read) FROM extract WHERE extract_no = 1""")
    first = receipt(con, run.contracts["fund_enforcement"], 1).past
    second = receipt(con, run.contracts["fund_enforcement"], 3).past
    assert [(one.night, one.rows_read, one.issue_rows) for one in first] == [(1, 4, 2)]
    assert [(one.night, one.rows_read, one.issue_rows) for one in second] == [(1, 4, 2), (2, 10, 0)]


def test_of_many_issues_only_the_first_places_leave_the_database(
    con: duckdb.DuckDBPyConnection, run: RunFacts
) -> None:
    con.execute("""INSERT INTO issue SELECT 1, '台账', 5000 - range, '应补缴金额', 'owed',
        'bad_money', '见附件', 'unknown', NULL, NULL FROM range(4000)""")
    found = receipt(con, run.contracts["fund_enforcement"], 1)
    many = next(one for one in found.matters if one.kind == "bad_money")
    assert (many.cells, len(many.spots), many.spots[0].row) == (4000, 200, 1001)
