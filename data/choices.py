"""What may be chosen of how a city delivers: how dirty, laid out how, in which format."""

from typing import Literal

Dirt = Literal["none", "some", "full"]
Arrangement = Literal["usual", "county", "province", "four-columns"]
Form = Literal[
    "own",
    "csv",
    "csv-bom",
    "csv-gb18030",
    "csv-utf16",
    "tsv",
    "xlsx",
    "xls",
    "jsonl",
    "parquet",
    "zip",
]
