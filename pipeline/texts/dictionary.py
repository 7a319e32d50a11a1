"""Names that the night's registers know, found in texts letter by letter (Aho-Corasick).

Building an automaton over a million names takes a minute and gigabytes. Most of them stand in no
text, so names are left out first of which some four characters never stand side by side in the
texts; both steps are linear in texts and names.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import duckdb
import numpy as np
import numpy.typing as npt
import polars as pl

from connectors.model import Contract
from pipeline.engine.statement import identifier
from pipeline.texts.employers import CORE_ENDS, CORE_HEADS
from pipeline.texts.spans import find, find_words
from pipeline.texts.texts import fold

GRAM = 4
"""Characters side by side; names shorter than that are not looked for: they are words."""

PROBES = 4
"""Grams of a name that are looked up: the first, the last, and between them the trade name's."""

SHORT_FORM_CHARS = 4
"""Least characters of a short form (place and legal end off) that may stand for a name."""

SLOTS = 1 << 25
"""Of the bitmap of grams; at 7 million grams a batch one in five is set by another."""

_FACTORS = (0x9E3779B1, 0x85EBCA6B, 0xC2B2AE35, 0x27D4EB2F)
_PARTS = {"organisation": "employer", "project": "project"}


@dataclass(frozen=True)
class Dictionary:
    """Names to look for.

    Attributes:
        names: [form, entity_name, part], one row per form, `form` folded; part employer|project.
        probes: Hashes of `PROBES` grams of each form, spread from its first to its last.
    """

    names: pl.DataFrame
    probes: npt.NDArray[np.uint32]

    def standing_in(self, texts: pl.Series) -> pl.DataFrame:
        """Give the forms whose probes all stand in the texts: those that may be found there."""
        if self.names.is_empty() or texts.is_empty():
            return self.names.clear()
        seen = np.zeros(SLOTS, dtype=bool)
        seen[_grams(_codes("\n".join(texts.to_list())))] = True
        return self.names.filter(pl.Series(seen[self.probes].all(axis=0)))


def dictionary(names: pl.DataFrame) -> Dictionary:
    """Make a dictionary of registered names.

    Args:
        names: [name, part]; a name may stand more than once. A short form is added where it
            belongs to one name only.
    """
    full = (
        names.select(entity_name="name", part="part")
        .unique()
        .with_columns(form=fold(pl.col("entity_name")).str.strip_chars())
        .filter(pl.col("form").str.len_chars() >= GRAM)
    )
    short = (
        full.filter(pl.col("part") == "employer")
        .with_columns(form=pl.col("form").str.replace(CORE_ENDS, "").str.replace(CORE_HEADS, ""))
        .filter(pl.col("form").str.len_chars() >= SHORT_FORM_CHARS)
        .filter(pl.len().over("form") == 1)
    )
    forms = (
        pl.concat([full, short])
        .unique("form", keep="first", maintain_order=True)
        .sort(pl.col("form").str.len_chars(), "form", descending=[True, False])
        .select("form", "entity_name", "part")
    )
    return Dictionary(forms, _probes(forms["form"]))


def _probes(forms: pl.Series) -> npt.NDArray[np.uint32]:
    lengths = forms.str.len_chars().cast(pl.Int64).to_numpy()
    starts = np.cumsum(lengths) - lengths
    grams = _grams(_codes("".join(forms.to_list())))
    steps = [starts + (lengths - GRAM) * nth // (PROBES - 1) for nth in range(PROBES)]
    return np.stack([grams[step] for step in steps])


NOTHING_KNOWN = Dictionary(
    pl.DataFrame(schema={"form": pl.String, "entity_name": pl.String, "part": pl.String}),
    np.zeros((PROBES, 0), dtype=np.uint32),
)


def registered(con: duckdb.DuckDBPyConnection, contracts: Mapping[str, Contract]) -> Dictionary:
    """Read the names of firms and projects of the night, current and former, in every source."""
    parts = []
    for source, contract in sorted(contracts.items()):
        for name, field in contract.fields.items():
            part = _PARTS.get(field.type)
            if part is not None:
                parts.append(_names_of(source, name, part))
                if field.former_names:
                    parts.append(_former_names_of(source, field.former_names, part))
    if not parts:
        return dictionary(pl.DataFrame(schema={"name": pl.String, "part": pl.String}))
    query = f"SELECT DISTINCT name, part FROM ({' UNION ALL '.join(parts)}) ORDER BY ALL"
    names: pl.DataFrame = con.sql(query).pl()
    return dictionary(names)


def _names_of(source: str, field: str, part: str) -> str:
    name = identifier(field)
    return (
        f"SELECT {name} AS name, '{part}' AS part FROM {identifier(source)} "
        f"WHERE is_current AND {name} IS NOT NULL"
    )


def _former_names_of(source: str, field: str, part: str) -> str:
    return (
        f"SELECT unnest(regexp_split_to_array({identifier(field)}, '[；;、，,]')) AS name, "
        f"'{part}' AS part FROM {identifier(source)} "
        f"WHERE is_current AND {identifier(field)} IS NOT NULL"
    )


def known(texts: pl.DataFrame, names: Dictionary) -> pl.DataFrame:
    """Find registered names: of overlapping ones the leftmost, of these the longest.

    Args:
        texts: [doc, text], `text` folded.
        names: What to look for.

    Returns:
        [doc, start, end, found, entity_name, part], by place.
    """
    near = names.standing_in(texts["text"])
    found = find_words(texts, near["form"].to_list()) if near.height else find(texts.clear(), ".")
    return found.join(near, left_on="found", right_on="form", how="left", maintain_order="left")


def _codes(text: str) -> npt.NDArray[np.uint32]:
    """Give the code points of a text."""
    return np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32)


def _grams(codes: npt.NDArray[np.uint32]) -> npt.NDArray[np.uint32]:
    """Hash every `GRAM` characters that stand side by side."""
    count = max(len(codes) - GRAM + 1, 0)
    hashed = np.zeros(count, dtype=np.uint32)
    for place, factor in enumerate(_FACTORS):
        hashed ^= codes[place : place + count] * np.uint32(factor)
        hashed = (hashed << np.uint32(5)) | (hashed >> np.uint32(27))
    return hashed & np.uint32(SLOTS - 1)
