"""What the connectors say to people, in Chinese."""

from pipeline.errors import Place, SourceError


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
