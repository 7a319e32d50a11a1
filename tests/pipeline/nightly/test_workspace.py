import re
import tomllib
from datetime import date
from pathlib import Path

import pytest

from pipeline.errors import UsageError, WorkspaceError
from pipeline.nightly.workspace import (
    SETTINGS_TEMPLATE,
    Settings,
    Workspace,
    init_workspace,
    parse_as_of,
)


def test_a_new_workspace_has_its_folders_and_settings(tmp_path: Path) -> None:
    workspace = init_workspace(tmp_path / "office")
    assert sorted(path.name for path in workspace.root.iterdir()) == [
        "archive",
        "connectors",
        "inbox",
        "outbox",
        "rules",
        "warehouse",
        "xinsuo.toml",
    ]
    assert workspace.settings() == Settings()


def test_the_template_shows_every_setting_with_its_default() -> None:
    shown = tomllib.loads(SETTINGS_TEMPLATE.read_text(encoding="utf-8"))
    assert shown == Settings().model_dump(exclude={"coverage"})


def test_initialising_again_keeps_the_settings(tmp_path: Path) -> None:
    workspace = init_workspace(tmp_path)
    (tmp_path / "xinsuo.toml").write_text("[limits]\nkeep_nights = 9\n", encoding="utf-8")
    assert init_workspace(tmp_path).settings().limits.keep_nights == 9
    assert workspace.settings().limits.threads == 2


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[limits\n", "不是合法的 TOML"),
        ("[limits]\nthread = 2\n", r"limits\.thread = 2：没有这个设置项"),
        ("[bands]\nhigh = 20\n", r"medium（30）应小于 high（20）"),
        ("[limits]\nthreads = 'two'\n", r"limits\.threads = 'two'"),
    ],
)
def test_a_setting_that_cannot_be_read_is_told(tmp_path: Path, text: str, says: str) -> None:
    (tmp_path / "xinsuo.toml").write_text(text, encoding="utf-8")
    with pytest.raises(WorkspaceError, match=says):
        Workspace(tmp_path).settings()


def test_a_folder_that_is_no_workspace_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError, match="xinsuo init"):
        Workspace(tmp_path).settings()


def test_stated_coverage_is_read_by_source(tmp_path: Path) -> None:
    (tmp_path / "xinsuo.toml").write_text(
        '[coverage.hotline_order]\nplaces = ["望江区"]\nfrom = 2025-01-01\n', encoding="utf-8"
    )
    stated = Workspace(tmp_path).settings().coverage["hotline_order"]
    assert (stated.places, stated.covered_from, stated.covered_to) == (
        ("望江区",),
        date(2025, 1, 1),
        None,
    )


def test_an_as_of_date_is_read_or_refused() -> None:
    assert parse_as_of("2026-06-30") == date(2026, 6, 30)
    with pytest.raises(UsageError, match=re.escape("'2026-6-31'")):
        parse_as_of("2026-6-31")
