"""Rules tried on empty tables: types that do not compare are told with the file's place."""

from pathlib import Path

import pytest

from pipeline.screen.bind import bind_faults
from pipeline.screen.load import load_rules
from tests.pipeline.screen.shelf import RULE, contracts


@pytest.mark.parametrize(
    ("where", "told"), [("claim > :least", []), ("claim > :least and docketed_on > 3", ["XS901"])]
)
def test_a_comparison_of_unlike_types_is_told(tmp_path: Path, where: str, told: list[str]) -> None:
    text = RULE.replace("claim > :least", where)
    (tmp_path / "small-rule.yaml").write_text(text, encoding="utf-8")
    found = bind_faults(load_rules([tmp_path], contracts()), contracts())
    assert [str(error).split("[")[1][:5] for error in found] == told
