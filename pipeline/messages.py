"""What is said of a YAML file, in Chinese, and how a place in it is written."""

from pathlib import Path

from pydantic_core import ErrorDetails

from pipeline.errors import Place, SourceError

DUPLICATE_KEY = "键 {key!r} 写了两次（第一次在第 {line} 行）"
NOT_UTF8 = "文件不是 UTF-8 编码"
NOT_YAML = "不是有效的 YAML：{problem}"
NO_KEYS = "应为键值对"
UNKNOWN_KEY = "未知的键 {key!r}"
MISSING_KEY = "缺少必填的键 {key!r}"
WRONG_VALUE = "值 {value!r} 不对：{problem}"


def at(path: Path, line: int, column: int, what: str, *, fix: str = "") -> SourceError:
    """Make an error that points at a line and a column of a text file (both 1-based)."""
    return SourceError(f"第 {column} 列：{what}", place=Place(path, line=line), fix=fix)


def fault_in_chinese(detail: ErrorDetails) -> str:
    """Say in Chinese what is wrong at the place where pydantic found it."""
    name = detail["loc"][-1] if detail["loc"] else ""
    if detail["type"] == "extra_forbidden":
        return UNKNOWN_KEY.format(key=name)
    if detail["type"] == "missing":
        return MISSING_KEY.format(key=name)
    problem = problem_in_chinese(detail["type"], dict(detail.get("ctx", {})))
    return WRONG_VALUE.format(value=detail["input"], problem=problem)


def problem_in_chinese(kind: str, context: dict[str, object]) -> str:
    """Say in Chinese what pydantic found (`kind` is its error type, `context` its figures)."""
    known = {
        "literal_error": f"应为 {str(context.get('expected')).replace(' or ', ' 或 ')} 之一",
        "string_pattern_mismatch": "应为小写英文字母开头，只含小写英文字母、数字和下划线",
        "string_type": "应为文字",
        "bool_type": "应为 true 或 false",
        "bool_parsing": "应为 true 或 false",
        "int_type": "应为整数",
        "int_parsing": "应为整数",
        "tuple_type": "应为列表 [...]",
        "date_type": "应为日期，如 2026-06-30",
        "date_from_datetime_parsing": "应为日期，如 2026-06-30",
        "date_parsing": "应为日期，如 2026-06-30",
        "extra_forbidden": "没有这个设置项",
        "dict_type": "应为键值对",
        "model_type": "应为键值对",
        "model_attributes_type": "应为键值对",
        "too_short": "不能为空",
        "string_too_short": "不能为空",
        "less_than_equal": f"不能大于 {context.get('le')}",
        "greater_than_equal": f"不能小于 {context.get('ge')}",
        "value_error": str(context.get("error", "")),
    }
    return known.get(kind, kind)
