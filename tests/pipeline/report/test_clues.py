"""Clues read from the warehouse: their order and their shape."""

from decimal import Decimal

import duckdb
import pytest
from pydantic import ValidationError

from pipeline.report.clues import ranked_clues


def test_flagged_clues_come_first_and_heavier_ones_before_lighter(
    con: duckdb.DuckDBPyConnection,
) -> None:
    ranked = [item for batch in ranked_clues(con) for item in batch]
    assert [(item.rank, item.clue.clue_id) for item in ranked] == [
        (1, "c-high"),
        (2, "c-low"),
        (3, "c-wait"),
    ]


def test_only_the_outcome_and_the_number_asked_for_are_read(
    con: duckdb.DuckDBPyConnection,
) -> None:
    waiting = next(ranked_clues(con, outcome="incomplete"))
    first = next(ranked_clues(con, first=1))
    assert [item.clue.clue_id for item in waiting + first] == ["c-wait", "c-high"]


def test_money_stays_decimal_in_the_figures_too(con: duckdb.DuckDBPyConnection) -> None:
    clue = next(ranked_clues(con))[0].clue
    assert clue.amount_yuan == Decimal("200000.10")
    assert str(clue.figures["tax_paid"]) == "12000.00"


def test_a_score_that_is_not_the_sum_of_its_parts_is_refused(
    con: duckdb.DuckDBPyConnection,
) -> None:
    con.execute("UPDATE clue SET score = 8 WHERE clue_id = 'c-high'")
    with pytest.raises(ValidationError, match="score 8 is not the sum of its parts 700000"):
        next(ranked_clues(con))


def test_a_field_map_may_be_json_in_the_warehouse(con: duckdb.DuckDBPyConnection) -> None:
    con.execute("CREATE TABLE other AS SELECT * REPLACE (to_json(evidence) AS evidence) FROM clue")
    con.execute("DROP TABLE clue; ALTER TABLE other RENAME TO clue")
    clue = next(ranked_clues(con))[0].clue
    assert clue.evidence[0].fields["owed"].raw == "20.00001万元"
