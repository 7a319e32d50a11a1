"""JSON Schemas of the machine interface, made from the models; run to write them into a folder."""

import sys
from pathlib import Path
from typing import Any

import orjson
from pydantic import BaseModel

from pipeline.report.clue_model import INTERFACE_VERSION, Clue
from pipeline.report.link_model import Link
from pipeline.report.load_report_model import FileReport

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
MODELS: dict[str, type[BaseModel]] = {"clue": Clue, "link": Link, "load_report": FileReport}


def schemas() -> dict[str, bytes]:
    """Make the schemas.

    Returns:
        File name → JSON text; the interface's version stands in `$id`.
    """
    return {f"{name}.json": _text(_schema(name, model)) for name, model in MODELS.items()}


def write_schemas(folder: Path) -> None:
    """Write each schema into its file."""
    for name, text in schemas().items():
        (folder / name).write_bytes(text)


def _schema(name: str, model: type[BaseModel]) -> dict[str, Any]:
    made = model.model_json_schema(mode="serialization")
    return {"$schema": _DIALECT, "$id": f"xinsuo:{name}:{INTERFACE_VERSION}"} | made


def _text(schema: dict[str, Any]) -> bytes:
    return orjson.dumps(schema, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


if __name__ == "__main__":
    write_schemas(Path(sys.argv[1]))
