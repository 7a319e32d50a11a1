"""Values of different kinds do not meet, and a category has only its words."""

from pathlib import Path

import pytest

from pipeline.screen.load import load_rules
from tests.pipeline.screen.shelf import RULE, contracts


@pytest.mark.parametrize(
    ("where", "told"),
    [
        ("closed_on > :least", "closed_on 是日期，$least 是数"),
        ("claim > closed_on", "claim 是数，closed_on 是日期"),
        ("closing = 'no_asset'", "closing 没有 'no_asset' 这个值，只有 no_assets"),
        ("closing in ('no_assets', 'done')", "closing 没有 'done' 这个值"),
        ("court + 1 > :least", "court 是文字，不能加减乘除"),
        ("contains(claim, '1')", "contains 要的 是文字，claim 是数"),
        ("closed_on between docketed_on and claim", "closed_on 是日期，claim 是数"),
        ("days_between(claim, closed_on) > 1", "days_between 要的 是日期，claim 是数"),
        ("coalesce(closed_on, docketed_on) = '2024-01-01'", "是日期，'2024-01-01' 是文字"),
    ],
)
def test_it_is_told_at_its_place(tmp_path: Path, where: str, told: str) -> None:
    text = RULE.replace("closing = 'no_assets' and claim > :least", where)
    (tmp_path / "small-rule.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(ExceptionGroup) as caught:
        load_rules([tmp_path], contracts())
    found = [str(error) for error in caught.value.exceptions]
    assert any(
        "[XS205] 第 5 列" in one and told in one.replace(":least", "$least") for one in found
    ), found
