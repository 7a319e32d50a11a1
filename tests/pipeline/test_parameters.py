"""Lists of parameters are read, and what is wrong with one is told as a rule's fault."""

from pathlib import Path

import pytest

from pipeline.errors import RuleError
from pipeline.parameters import load_parameters


def test_lists_are_given_by_their_names(tmp_path: Path) -> None:
    (tmp_path / "w.yaml").write_text("wage: [工资, 工钱]\nmost: 3\n", encoding="utf-8")
    assert load_parameters("w", tmp_path) == {"wage": ["工资", "工钱"], "most": 3}


@pytest.mark.parametrize(
    ("text", "told"), [("wage: [工资", "不是有效的 YAML"), ("- 工资\n", "应为键值对")]
)
def test_a_faulty_list_is_the_authors_to_mend(tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "w.yaml").write_text(text, encoding="utf-8")
    with pytest.RaisesGroup(pytest.RaisesExc(RuleError, match=told)):
        load_parameters("w", tmp_path)
