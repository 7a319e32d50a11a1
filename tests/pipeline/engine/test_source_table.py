"""A source's table has the columns that its contract says, in order."""

from connectors.contract import load_contracts
from pipeline.engine.source_table import field_columns, listed, source_columns

CONTRACT = load_contracts()["fund_enforcement"]


def test_a_field_has_its_value_and_what_was_written() -> None:
    assert field_columns("owed", CONTRACT.fields["owed"]) == {
        "owed": "DECIMAL(18,2)",
        "owed__raw": "VARCHAR",
    }


def test_a_field_that_may_be_none_and_a_code_have_a_column_more() -> None:
    assert field_columns("ruled_on", CONTRACT.fields["ruled_on"])["ruled_on__none"] == "BOOLEAN"
    code = field_columns("employer_code", CONTRACT.fields["employer_code"])
    assert code["employer_code__state"] == "VARCHAR"


def test_the_place_of_a_record_comes_before_its_fields() -> None:
    columns = list(source_columns(CONTRACT))
    assert columns[:8] == [
        *("record_id", "record_key", "extract_no", "sheet", "row", "is_current", "happened_on"),
        "order_no",
    ]


def test_names_are_quoted_where_a_table_is_made() -> None:
    assert listed({"row": "INTEGER", 'a"b': "VARCHAR"}) == '"row" INTEGER, "a""b" VARCHAR'
