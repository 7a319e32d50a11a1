"""The interface's models: closed, ordered as the interface says."""

import pytest
from pydantic import ValidationError

from pipeline.report.clue_model import Clue, Missing, Subject
from pipeline.report.link_model import Link

CLUE_KEYS = [
    "clue_id",
    "fingerprint",
    "rule_id",
    "rule_version",
    "outcome",
    "missing",
    "subject",
    "score",
    "parts",
    "band",
    "workers",
    "amount_yuan",
    "figures",
    "says",
    "signals",
    "counter",
    "evidence",
    "run_id",
    "as_of",
]
LINK_KEYS = [
    "source",
    "record_key",
    "file",
    "sheet",
    "row",
    "role",
    "ordinal",
    "raw_name",
    "raw_id_no",
    "outcome",
    "entity_id",
    "entity_kind",
    "entity_name",
    "entity_id_no",
    "level",
    "score",
    "via",
    "reasons",
    "counter_reasons",
    "candidates",
]


def test_a_clue_has_the_keys_of_the_interface_in_their_order() -> None:
    assert list(Clue.model_fields) == CLUE_KEYS


def test_a_link_has_the_columns_of_the_interface_in_their_order() -> None:
    assert list(Link.model_fields) == LINK_KEYS


def test_nested_keys_stand_in_their_order() -> None:
    assert list(Missing.model_fields) == [
        "kind", "field", "source", "record_key", "holder", "says",
    ]  # fmt: skip
    assert list(Subject.model_fields) == ["kind", "entity_id", "name", "id_no", "about"]


def test_a_key_that_nobody_described_is_refused() -> None:
    with pytest.raises(ValidationError, match="extra"):
        Missing.model_validate(
            dict.fromkeys(("field", "source", "record_key", "holder"))
            | {"kind": "field", "says": "", "extra": 1}
        )
