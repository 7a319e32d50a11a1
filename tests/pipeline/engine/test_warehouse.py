"""Opening the warehouse."""

from pathlib import Path

import pytest

from pipeline.engine.warehouse import EngineSettings, open_warehouse
from pipeline.errors import WorkspaceError

ASKED = "SELECT current_setting('threads'), current_setting('preserve_insertion_order')"


def test_threads_memory_and_spill_folder_are_as_asked(tmp_path: Path) -> None:
    settings = EngineSettings(1, "1GiB", tmp_path / "spill")
    con = open_warehouse(tmp_path / "night.duckdb", settings)
    assert con.execute(ASKED).fetchone() == (1, True)
    asked = "SELECT current_setting('memory_limit'), current_setting('temp_directory')"
    assert con.execute(asked).fetchone() == ("1.0 GiB", str(tmp_path / "spill"))


def test_a_file_that_is_no_database_is_told_with_place_and_way_out(tmp_path: Path) -> None:
    path = tmp_path / "night.duckdb"
    path.write_bytes(b"not a database" * 1000)
    with pytest.raises(WorkspaceError, match=r"night\.duckdb：数据仓库打不开") as told:
        open_warehouse(path)
    assert "删除" in told.value.fix


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError, match="打不开"):
        open_warehouse(tmp_path / "nowhere" / "night.duckdb")
