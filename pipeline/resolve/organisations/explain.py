"""Shows the firms that a name may mean, each with what speaks for and against it, part by part.

`match` says which firm a mention is; here are also those that it is not: all ways of finding
candidates are asked, none is left out because an earlier one has decided.
"""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import polars as pl

from pipeline.resolve.organisations import (
    candidates,
    compare,
    decide,
    letters,
    match,
    shortened,
    slips,
)
from pipeline.resolve.organisations.answers import LEVELS, PARTS, WORDS
from pipeline.resolve.organisations.compare import Asked, Pairs
from pipeline.resolve.organisations.embedded import by_inside
from pipeline.resolve.organisations.index import Index, plain_keys
from pipeline.resolve.organisations.letters import I64
from pipeline.resolve.organisations.settings import SETTINGS, Settings, Weights
from pipeline.values import names

MOST = 5
"""Firms shown for a name; ours: what a person reads."""

_WIDE = 1500
"""Firms of one brand that are compared for showing; ours: the most shared brand has 1,131."""

_APART = -60
"""Points of a part that says two firms, for ranking those that are none: nearest first; ours."""


class _Scored(NamedTuple):
    """Pairs with their points, with those by which what is ruled out is ranked, and their level."""

    pairs: Pairs
    score: npt.NDArray[np.int16]
    nearness: npt.NDArray[np.int16]
    level: npt.NDArray[np.int8]


def explain(
    index: Index, mentions: pl.DataFrame, *, most: int = MOST, settings: Settings = SETTINGS
) -> pl.DataFrame:
    """Give the nearest firms of each mention, whether they fit or not.

    Args:
        index: The register.
        mentions: [mention_id: i64, name: str, code: str, place: str], one row per mention.
        most: Firms given for each mention.
        settings: As `match_index` is asked with.

    Returns:
        [mention_id: i64, firm_id: i64, level: strong|medium|weak or null, score: i32 0-100,
        reasons: list[str], one code for each part], one row per mention and firm, mentions in
        order, the nearest firm first. `level` is the one that the pair would have were the firm the
        only one; null: it is not the firm that is meant.
    """
    wide = settings._replace(hub=max(settings.hub, _WIDE))
    scored = _scored(all_pairs(index, mentions, wide), wide)
    order = np.lexsort((scored.pairs.firm, -scored.nearness, -scored.score, scored.pairs.mention))
    mention, firm = scored.pairs.mention[order], scored.pairs.firm[order]
    # A firm that met by several ways is shown once, as it fits best.
    _, first = np.unique(mention * (len(index.firm_ids) + 1) + firm, return_index=True)
    order = order[np.sort(first)]
    mention = scored.pairs.mention[order]
    begin = np.searchsorted(mention, mention, "left")
    order = order[np.arange(len(order)) - begin < most]
    return _frame(scored, order, index, mentions["mention_id"], settings)


def _frame(
    scored: _Scored, order: I64, index: Index, mention_ids: pl.Series, settings: Settings
) -> pl.DataFrame:
    pairs, score = scored.pairs.pick(order), scored.score[order]
    level = np.where(score >= settings.least, scored.level[order], 0)
    said = [np.array(words)[getattr(pairs, part)] for part, words in zip(PARTS, WORDS, strict=True)]
    codes = pl.DataFrame(
        {
            part: pl.Series(one.tolist(), dtype=pl.String)
            for part, one in zip(PARTS, said, strict=True)
        }
    )
    reasons = codes.select(
        pl.concat_list(PARTS).list.eval(pl.element().filter(pl.element() != ""))
    ).to_series()
    return pl.DataFrame(
        {
            "mention_id": mention_ids.gather(pairs.mention),
            "firm_id": pl.Series(index.firm_ids[pairs.firm], dtype=pl.Int64),
            "level": pl.Series([LEVELS[one] or None for one in level], dtype=pl.String),
            "score": pl.Series(score).cast(pl.Int32),
            "reasons": reasons,
        }
    )


def all_pairs(index: Index, mentions: pl.DataFrame, settings: Settings) -> tuple[Pairs, Pairs]:
    """Pair mentions with firms by every way; those that met by their code apart."""
    keys = names.name_keys(mentions["name"])
    plain = plain_keys(keys)
    told = match.read_told(mentions)
    rows = np.arange(mentions.height)
    asked = match.read_asked(told, keys, plain, rows)
    exact = match.by_key(told, letters.letters_of(plain), rows, index, settings)
    heads = match.by_key(told, asked.keys, rows, index, settings)
    heads = heads._replace(unit=asked.is_site[heads.mention].astype(np.uint8))
    found = [exact, heads, *_by_roles(asked, rows, index, settings)]
    found.append(by_inside(asked, rows, index, keys))
    return compare.stack(found), match.by_code(asked, rows, index)


def _by_roles(asked: Asked, rows: I64, index: Index, settings: Settings) -> list[Pairs]:
    bare = rows[shortened.is_bare(asked, rows)]
    return [
        candidates.by_core(asked, rows, index, settings)[0],
        candidates.by_brand(asked, rows, index, settings)[0],
        shortened.by_brief(asked, rows, index, settings)[0],
        shortened.by_ends(asked, bare, index, settings),
        shortened.by_begins(asked, bare, index, settings),
        candidates.by_hearing(asked, rows, index, settings)[0],
        slips.by_slip(asked, rows, index, settings)[0],
    ]


def _scored(pairs: tuple[Pairs, Pairs], settings: Settings) -> _Scored:
    named, coded = pairs
    gentle = settings._replace(weights=_gentle(settings.weights))
    coded_score, coded_level = match.code_points(coded)
    return _Scored(
        pairs=compare.stack([named, coded]),
        score=np.concatenate([decide.points(named, settings), coded_score]),
        nearness=np.concatenate([decide.points(named, gentle), coded_score]),
        level=np.concatenate([decide.levels(named), coded_level]),
    )


def _gentle(weights: Weights) -> Weights:
    """Weigh what says two firms as merely far, so that what is ruled out can be ranked."""
    return weights._replace(
        place=_softened(weights.place),
        brand=_softened(weights.brand),
        trade=_softened(weights.trade),
        form=_softened(weights.form),
        code=_softened(weights.code),
    )


def _softened(points: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(max(one, _APART) for one in points)
