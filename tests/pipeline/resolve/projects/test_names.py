"""Projects' names taken apart: the site's own name, its phases and sections."""

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.resolve.projects.forms import project_forms
from pipeline.resolve.projects.names import read_sites


def read(name: str) -> tuple[str | None, list[str]]:
    keys = project_forms(pl.Series([name]))["name_key"]
    _, core, parts = read_sites(keys).row(0)
    return core, parts


@pytest.mark.parametrize(
    ("name", "core", "parts"),
    [
        ("紫荆豪庭工地", "紫荆豪庭", []),
        ("紫荆豪庭二期工程", "紫荆豪庭", ["2期"]),
        ("紫荆豪庭小区二期3标段", "紫荆豪庭", ["2期", "3标段"]),
        ("闵行区紫荆豪庭项目部", "紫荆豪庭", []),
        ("澄湾花园1#楼", "澄湾花园", ["1号楼"]),
        ("港湾码头扩建工程（二标）", "港湾码头", ["2标段"]),
        ("滨江花园（西区）", "滨江花园", ["西区"]),
        ("阳光小区改造", "阳光", []),
        ("安置房二期工程", None, ["2期"]),
        ("3号地块住宅项目", None, ["3号楼地块"]),
        ("西区幼儿园二期", "西区幼儿园", ["2期"]),
    ],
)
def test_core_and_parts(name: str, core: str | None, parts: list[str]) -> None:
    assert read(name) == (core, parts)


@given(st.text(max_size=30))
def test_any_text_is_read(text: str) -> None:
    frame = read_sites(pl.Series([text, None], dtype=pl.String))
    assert frame.columns == ["name_key", "core", "parts"]
    assert frame.height == 1
