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
YAML_PROBLEMS = {
    "found a tab character": "缩进里有制表符，改用空格",
    "found character that cannot start": "这个字符不能开头：值加引号；制表符改用空格",
    "mapping values are not allowed": "这里不能再有冒号；值里有冒号的加引号，或上一行缩进不齐",
    "did not find expected key": "缩进不齐，或上面有引号、括号没有收尾",
    "did not find expected '-' indicator": "列表的各项要对齐",
    "could not find expected ':'": "少了冒号，或冒号后少了空格",
    "did not find expected ',' or": "括号没有收尾，或少了逗号",
    "did not find expected node content": "少了值，或多了逗号",
    "found unexpected end of stream": "引号或括号没有收尾",
    "found unexpected document indicator": "引号没有收尾",
    "found undefined alias": "前面没有这个 &名称",
    "found unknown escape character": "双引号里的反斜杠要写两个，或改用单引号",
}
"""How libyaml begins to say what is wrong, and the same in Chinese."""


def yaml_problem(said: str) -> str:
    """Say in Chinese what libyaml found; what nobody has listed stays as it is."""
    return next((told for start, told in YAML_PROBLEMS.items() if said.startswith(start)), said)


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
