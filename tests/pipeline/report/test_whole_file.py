"""Files that appear whole or not at all."""

from pathlib import Path

import pytest

from pipeline.errors import WorkspaceError
from pipeline.report.whole_file import whole_file


def test_a_file_is_there_only_when_all_of_it_is_written(tmp_path: Path) -> None:
    with whole_file(tmp_path / "a.csv") as draft:
        draft.write_text("a", encoding="utf-8")
        assert not (tmp_path / "a.csv").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]


def test_a_folder_in_its_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.csv").mkdir()
    with (
        pytest.raises(WorkspaceError, match="写不了输出文件") as told,
        whole_file(tmp_path / "a.csv") as draft,
    ):
        draft.write_text("a", encoding="utf-8")
    assert str(tmp_path) in told.value.fix
