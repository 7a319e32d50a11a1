"""YAML with places: plain values, and the line and column of each."""

from pathlib import Path

from pipeline.errors import Place
from pipeline.located import read_yaml


def test_values_are_plain_and_keys_are_text(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("no: {yes: [1, 0.5, true, null, 是, '0012', 2024-01-01]}\n", encoding="utf-8")
    expected = [1, 0.5, True, None, "是", "0012", "2024-01-01"]
    assert read_yaml(path).value == {"no": {"yes": expected}}


def test_every_key_and_item_has_its_place(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("a:\n  b: [x, y]\n", encoding="utf-8")
    located = read_yaml(path)
    places = [located.mark(where) for where in (("a", "b"), ("a", "b", 1), ("a", "gone"))]
    assert places == [(2, 3), (2, 10), (1, 1)]


def test_a_file_that_is_not_utf_8_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes("标题: 名单".encode("gb18030"))
    (fault,) = read_yaml(path).faults
    told = "a.yaml › 第 1 行：第 1 列：文件不是 UTF-8 编码\n  办法：用 UTF-8 另存此文件"
    assert str(fault) == told


def test_scalars_are_those_of_yaml_1_2(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("[010, 0x1F, 0o17, -3, 1e3, .5, 1_000, ~, TRUE, off, 1:30, !!str 7]\n")
    expected = [10, 31, 15, -3, 1000.0, 0.5, "1_000", None, True, "off", "1:30", "7"]
    assert read_yaml(path).value == expected


def test_a_control_character_is_told_with_its_place(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("标题: 名单\n说明: 甲\x07乙\n", encoding="utf-8")
    (fault,) = read_yaml(path).faults
    assert str(fault).startswith("a.yaml › 第 2 行：第 6 列：不是有效的 YAML")


def test_what_is_no_yaml_is_told_where_it_breaks(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("a: [1, 2\nb: 3\n", encoding="utf-8")
    (fault,) = read_yaml(path).faults
    assert (fault.place, fault.what[:5]) == (Place(path, line=2), "第 2 列")
