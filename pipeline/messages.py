"""What is said of a YAML file, in Chinese, and how a place in it is written."""

from pathlib import Path

from pipeline.errors import Place, SourceError

DUPLICATE_KEY = "键 {key!r} 写了两次（第一次在第 {line} 行）"
NOT_UTF8 = "文件不是 UTF-8 编码"
NOT_YAML = "不是有效的 YAML：{problem}"
NO_KEYS = "应为键值对"


def at(path: Path, line: int, column: int, what: str, *, fix: str = "") -> SourceError:
    """Make an error that points at a line and a column of a text file (both 1-based)."""
    return SourceError(f"第 {column} 列：{what}", place=Place(path, line=line), fix=fix)
