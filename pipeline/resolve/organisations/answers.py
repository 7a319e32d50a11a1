"""What became of each mention so far, and the frame of it in the end."""

from typing import NamedTuple, Self

import numpy as np
import numpy.typing as npt
import polars as pl

from pipeline.resolve.organisations import compare
from pipeline.resolve.organisations.candidates import Weighed
from pipeline.resolve.organisations.compare import Pairs
from pipeline.resolve.organisations.decide import AMBIGUOUS, LINKED, OPEN, Fits
from pipeline.resolve.organisations.index import Index
from pipeline.resolve.organisations.letters import I64

OUTCOMES = ("none", "linked", "ambiguous")
LEVELS = ("", "weak", "medium", "strong")
PARTS = ("place", "column", "brand", "trade", "form", "code", "history", "unit")
WORDS = (
    compare.PLACES,
    compare.COLUMNS,
    compare.BRANDS,
    compare.TRADES,
    compare.FORMS,
    compare.CODES,
    compare.HISTORIES,
    compare.UNITS,
)


class Answers(NamedTuple):
    """One row per mention in every column but `short`, which lists [mention, firm] of ambiguous.

    `apart` are pairs that must not be, sorted: mention times the number of firms, plus the firm.
    `reached` is how far each was asked for (`blocking`), `weighed` are pairs weighed by who else
    has a brand or trade.
    """

    outcome: npt.NDArray[np.int8]
    firm: I64
    level: npt.NDArray[np.int8]
    score: I64
    fits: I64
    parts: npt.NDArray[np.uint8]
    short: list[tuple[I64, I64]]
    apart: I64
    firms: int
    reached: npt.NDArray[np.int8]
    weighed: list[Weighed]

    @classmethod
    def none(cls, mention_ids: pl.Series, index: Index, apart: pl.DataFrame | None = None) -> Self:
        """Begin: no mention is anybody, and some must not be a certain firm."""
        count, firms = len(mention_ids), len(index.firm_ids)
        return cls(
            outcome=np.zeros(count, np.int8),
            firm=np.full(count, -1, np.int64),
            level=np.zeros(count, np.int8),
            score=np.zeros(count, np.int64),
            fits=np.zeros(count, np.int64),
            parts=np.full((count, len(PARTS)), 255, np.uint8),
            short=[],
            apart=_apart(mention_ids, index, apart) if apart is not None else np.zeros(0, np.int64),
            firms=firms,
            reached=np.zeros(count, np.int8),
            weighed=[],
        )

    def allowed(self, pairs: Pairs) -> Pairs:
        """Leave out the pairs that must not be."""
        if not len(self.apart):
            return pairs
        return pairs.pick(~np.isin(pairs.mention * self.firms + pairs.firm, self.apart))

    def open_rows(self) -> I64:
        """Give the mentions that are still nobody."""
        return np.flatnonzero(self.outcome == OPEN)

    def go_on(self, reached: int) -> I64:
        """Ask further for the mentions that are still nobody, and give them."""
        rows = self.open_rows()
        self.reached[rows] = reached
        return rows

    def settle(self, pairs: Pairs, fits: Fits, level: npt.NDArray[np.int8]) -> None:
        """Write down what was chosen; mentions are linked where one firm fits, else ambiguous."""
        rows, one = fits.mention, fits.fits == 1
        self.outcome[rows] = np.where(one, LINKED, AMBIGUOUS)
        self.firm[rows] = np.where(one, pairs.firm[fits.pair], -1)
        self.level[rows] = np.where(one, level[fits.pair], 0)
        self.score[rows] = fits.score
        self.fits[rows] = fits.fits
        for place, part in enumerate(PARTS):
            self.parts[rows, place] = getattr(pairs, part)[fits.pair]
        several = np.flatnonzero(~one[fits.short[0]])
        self.short.append((rows[fits.short[0][several]], fits.short[1][several]))

    def show(self, pairs: Pairs, fits: Fits) -> None:
        """Write down the firms that a mention may mean but says too little to be linked with."""
        self.settle(pairs, fits, np.zeros(len(pairs.mention), np.int8))
        rows = fits.mention
        alone = np.flatnonzero(fits.fits == 1)
        self.outcome[rows], self.level[rows] = AMBIGUOUS, 0
        self.short.append((rows[alone], self.firm[rows[alone]]))
        self.firm[rows] = -1

    def crowd(self, mentions: I64, count: I64) -> None:
        """Write down mentions whose name so many firms share that none is looked at."""
        still = self.outcome[mentions] == OPEN
        self.outcome[mentions[still]] = AMBIGUOUS
        self.fits[mentions[still]] = count[still]

    def frame(self, mention_ids: pl.Series, index: Index) -> pl.DataFrame:
        """Make the result of `match`."""
        firm_ids = pl.Series(index.firm_ids)
        linked = self.outcome == LINKED
        named = firm_ids.gather(pl.Series(np.where(linked, self.firm, -1)).replace(-1, None))
        return pl.DataFrame(
            {
                "mention_id": mention_ids,
                "outcome": pl.Series(np.array(OUTCOMES)[self.outcome].tolist(), dtype=pl.String),
                "firm_id": named,
                "level": pl.Series(self.level).replace_strict(
                    {1: "weak", 2: "medium", 3: "strong"}, default=None, return_dtype=pl.String
                ),
                "score": pl.Series(self.score).cast(pl.Int32),
                "reasons": self._reasons(),
                "candidates": self._candidates(firm_ids),
                "fits": pl.Series(self.fits).cast(pl.Int32),
            }
        )

    def _reasons(self) -> pl.Series:
        """Put the parts into words: made once for each combination that occurs."""
        packed = np.zeros(len(self.outcome), np.int64)
        for place in range(len(PARTS)):
            packed = packed * 16 + np.minimum(self.parts[:, place], 15)
        kinds, at = np.unique(packed, return_inverse=True)
        told = []
        for kind in kinds.tolist():
            digits = [kind >> 4 * (len(PARTS) - 1 - place) & 15 for place in range(len(PARTS))]
            told.append(
                [
                    words[digit]
                    for words, digit in zip(WORDS, digits, strict=True)
                    if digit < len(words) and words[digit]
                ]
            )
        return pl.Series(told, dtype=pl.List(pl.String)).gather(at)

    def _candidates(self, firm_ids: pl.Series) -> pl.Series:
        mentions = np.concatenate([part[0] for part in self.short] or [np.zeros(0, np.int64)])
        firms = np.concatenate([part[1] for part in self.short] or [np.zeros(0, np.int64)])
        listed = (
            pl.DataFrame({"row": mentions, "firm": firm_ids.gather(firms)})
            .group_by("row", maintain_order=True)
            .agg("firm")
        )
        rows = pl.DataFrame({"row": np.arange(len(self.outcome))})
        return rows.join(listed, on="row", how="left", maintain_order="left")["firm"].fill_null(
            pl.Series([[]], dtype=pl.List(pl.Int64))
        )


def _apart(mention_ids: pl.Series, index: Index, apart: pl.DataFrame) -> I64:
    """Number the pairs that must not be by the rows of mention and firm."""
    mentions = mention_ids.alias("mention_id").to_frame().with_row_index("mention")
    firms = pl.DataFrame({"firm_id": index.firm_ids}).with_row_index("firm")
    met = apart.join(mentions, on="mention_id").join(firms, on="firm_id")
    numbers = met.select(pl.col("mention").cast(pl.Int64) * firms.height + pl.col("firm"))
    return numbers.to_series().unique().sort().to_numpy()
