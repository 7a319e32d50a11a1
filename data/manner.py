"""How a city delivers: how dirty, laid out how, in which format."""

from dataclasses import dataclass, replace
from pathlib import PurePath

from data.arrangements.county import county
from data.arrangements.four_columns import four_columns
from data.arrangements.province import province
from data.choices import Arrangement, Dirt, Form
from data.layout import Layout
from data.layouts.usual import LAYOUTS

_ENCODINGS = {
    "csv-bom": "utf-8-sig",
    "csv-gb18030": "gb18030",
    "csv-utf16": "utf-16",
}


@dataclass(frozen=True)
class Manner:
    """How the city delivers.

    Attributes:
        dirt: none; some: rows no bureau is proud of; full: everything, and a register of it.
        layout: usual, or otherwise laid out: other headers, units, formats, order, splits;
            four-columns: the hotline gives only number, title and text.
        form: own: each bureau its own format; else one for all (zip: own, in one archive).
    """

    dirt: Dirt = "some"
    layout: Arrangement = "usual"
    form: Form = "own"


def layouts(manner: Manner) -> list[Layout]:
    """List the layouts of a city, one a source."""
    arranged = {
        "usual": LAYOUTS,
        "county": county(LAYOUTS),
        "province": province(LAYOUTS),
        "four-columns": four_columns(LAYOUTS),
    }[manner.layout]
    if manner.form in ("own", "zip"):
        return list(arranged)
    return [_formed(layout, manner.form) for layout in arranged]


def _formed(layout: Layout, form: Form) -> Layout:
    """Give a layout another format; typed cells only where its bureau already has them."""
    kind = form.split("-")[0]
    given = layout.form in ("xlsx", "xls") and kind in ("xlsx", "xls")
    return replace(
        layout,
        file=f"{PurePath(layout.file).stem}.{kind}",
        form=kind,
        encoding=_ENCODINGS.get(form, "utf-16" if kind == "tsv" else "utf-8"),
        numbers=layout.numbers if given else frozenset(),
        dates=layout.dates if given else frozenset(),
    )
