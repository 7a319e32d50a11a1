"""How people's names read: what is equal, and the surname where nothing else is given."""

import polars as pl

from pipeline.values import blanks, names, scripts

PLAIN = r"^[㐀-䶿一-鿿]{1,4}$"
"""Names that folding leaves as they are."""


def person_forms(texts: pl.Series) -> pl.DataFrame:
    """Read people's names: [raw_name, name, name_key, surname], one row per text.

    `name_key` is in simplified characters, null where only a surname is given (张先生, 张某, 张**);
    `surname` where it is.

    >>> person_forms(pl.Series(["張 偉", "王先生"])).rows()
    [('張 偉', '張偉', '张伟', None), ('王先生', '王', None, '王')]
    """
    read = names.parse_persons(texts)
    frame = pl.DataFrame({"raw_name": texts, "name": read["value"], "kind": read["kind"]})
    frame = frame.with_columns(key=_keys(frame["name"]))
    key = pl.col("key")
    is_surname = (pl.col("kind") == "masked").fill_null(value=False) | (key.str.len_chars() == 1)
    return frame.select(
        "raw_name",
        "name",
        name_key=pl.when(~is_surname).then(key),
        surname=pl.when(is_surname).then(key.str.slice(0, 1)),
    )


def _keys(read: pl.Series) -> pl.Series:
    """Give `names.person_key` in simplified characters; plain names need no folding."""
    words = blanks.PLACEHOLDERS + blanks.SAID_UNKNOWN
    is_plain = read.str.contains(PLAIN) & ~read.is_in(words)
    odd = read.filter(~is_plain.fill_null(value=False)).unique().alias("text").to_frame()
    folded = odd.with_columns(key=names.person_key(pl.col("text")))
    keys = read.alias("text").to_frame().join(folded, on="text", how="left", maintain_order="left")
    plain = pl.when(is_plain).then(pl.col("text"))
    return keys.select(scripts.simplify(pl.coalesce(plain, "key"))).to_series()
