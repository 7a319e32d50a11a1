"""How pages are made from templates: escaped, strict about names, written as they are made."""

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from pipeline.report.clue_words import points_text, titled, whole_points, yuan
from pipeline.report.mask import mask_text

_TEMPLATES = Path(__file__).with_name("templates")


def write_page(template: str, out: Path, context: dict[str, Any]) -> None:
    """Write a page piece by piece, so that a long one is never held whole.

    Args:
        template: File name in `templates`.
        out: The file.
        context: What the template names; a name that is missing raises `UndefinedError`.
    """
    page = _environment().get_template(template)
    with out.open("wb") as file:
        page.stream(context).dump(file, encoding="utf-8")


@cache
def _environment() -> Environment:
    """Keep the templates as compiled: a night writes a page for each file delivered."""
    made = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {"points": points_text, "whole_points": whole_points, "yuan": yuan}
    made.filters |= {"titled": titled, "masked": mask_text}
    return made
