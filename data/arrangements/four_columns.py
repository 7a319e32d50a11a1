"""The usual city, but the hotline exports number, title and text only."""

from collections.abc import Sequence
from dataclasses import replace

from data.layout import Layout

_HEADERS = {"order_no": "工单编号", "title": "标题", "content": "内容"}


def four_columns(layouts: Sequence[Layout]) -> tuple[Layout, ...]:
    """Leave 序号, 工单编号, 标题 and 内容 of the hotline's export."""
    return tuple(
        replace(layout, headers=_HEADERS, styles={}) if layout.source == "hotline_order" else layout
        for layout in layouts
    )
