"""What the connectors say to people, in Chinese."""

from pipeline.errors import Place, SourceError

UNKNOWN_KEY = "未知的键 {key!r}"
MISSING_KEY = "缺少必填的键 {key!r}"
WRONG_VALUE = "值 {value!r} 不对：{problem}"


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


def unfit(place: Place, near: list[tuple[str, list[str]]], seen: list[str]) -> SourceError:
    """Say that no contract fits: the nearest ones, what each lacks, and what the sheet has."""
    lines = [f"最接近的是 {title}，缺少：{'、'.join(missing)}" for title, missing in near]
    shown = "、".join(cell.replace("\n", " ") for cell in seen[:12]) or "（没有文字）"
    what = "认不出这是哪种数据，没有装载。\n  " + "\n  ".join([*lines, f"表中的表头：{shown}"])
    fix = "表头写法不同时用 xinsuo fit 核对并确认别名；缺列时请送数单位补齐"
    return SourceError(what, place=place, fix=fix)


def ambiguous(place: Place, titles: list[str]) -> SourceError:
    """Say that several contracts fit equally well."""
    what = f"表头同时符合{'、'.join(titles)}，无法确定是哪一种，没有装载"
    return SourceError(what, place=place, fix="请送数单位补上能区分的列，或投递时写明来源")


def doubled(place: Place, field: str, headers: list[str], row: int) -> SourceError:
    """Say that one header stands in several columns."""
    shown = "、".join(repr(header) for header in headers)
    what = f"{len(headers)} 列的表头相同（{shown}，字段 {field}），无法确定以哪一列为准"
    where = Place(place.path, sheet=place.sheet, line=row or None)
    return SourceError(what, place=where, fix="删去或改名其中一列后重新送来")


def headers_only(place: Place) -> SourceError:
    """Say that a file has headers and no record; a ledger of nothing would empty the ledger."""
    what = "只有表头，没有一条记录，没有装载"
    return SourceError(what, place=place, fix="确无数据时不必投递；否则请送数单位重新导出")


def strange_unit(place: Place, unit: str, header: str) -> SourceError:
    """Say that the table is in a unit of money that is not read."""
    what = f"表头上方写明单位为“{unit}”，“{header}”只能按元或万元读"
    return SourceError(what, place=place, fix="请送数单位改用元或万元，或在表头中写明单位")
