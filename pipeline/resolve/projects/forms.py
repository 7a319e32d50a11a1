"""How projects' names read in a night: the name shown, and the key by which names are equal."""

import polars as pl

from pipeline.values import names


def project_forms(texts: pl.Series) -> pl.DataFrame:
    """Read projects' names: [raw_name, name, name_key, is_full], one row per text.

    A closing 项目, 工程 or 工地 says nothing and is left out of the key; phase and section stay.
    """
    key = names.project_key(pl.col("raw_name"))
    bare = key.str.replace(r"(?:(?:建设|施工)?(?:项目部?|工程|工地))+$", "")
    frame = pl.DataFrame({"raw_name": texts, "name": names.parse_projects(texts)["value"]})
    return frame.with_columns(name_key=pl.when(bare.str.len_chars() >= 2).then(bare)).with_columns(
        is_full=(pl.col("name_key").str.len_chars() >= 4).fill_null(value=False)
    )
