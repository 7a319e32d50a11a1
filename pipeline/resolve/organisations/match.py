"""Says of each mention which firm of a register it is, how sure, and why; or that nobody can tell.

The only way from names to firms: the night, `xinsuo who` and the benchmark call it.
"""

import numpy as np
import numpy.typing as npt
import polars as pl

from pipeline.resolve.organisations import (
    blocking,
    candidates,
    codes18,
    compare,
    decide,
    gazetteer,
    letters,
)
from pipeline.resolve.organisations.answers import Answers
from pipeline.resolve.organisations.compare import Asked, Pairs, Told
from pipeline.resolve.organisations.embedded import by_inside
from pipeline.resolve.organisations.index import Index, last_places, plain_keys
from pipeline.resolve.organisations.letters import I64, Letters
from pipeline.resolve.organisations.readings import DEPARTMENT, deepest, merge, read
from pipeline.resolve.organisations.roles import in_twos
from pipeline.resolve.organisations.settings import SETTINGS, Settings
from pipeline.resolve.organisations.shortened import by_begins, by_brief, by_ends, is_bare
from pipeline.resolve.organisations.slips import by_slip
from pipeline.values import names

_MOST, _LEAST = 125_000, 10_000
"""Mentions matched together, two such parts at a time; ours: their pairs stay within some 250 MB;
fewer are not worth a thread."""


def match(
    firms: pl.DataFrame,
    mentions: pl.DataFrame,
    *,
    aliases: pl.DataFrame | None = None,
    settings: Settings = SETTINGS,
    apart: pl.DataFrame | None = None,
) -> pl.DataFrame:
    """Match mentions with a register read for this once; `match_index` asks one that is kept.

    Args:
        firms: [firm_id: i64, name: str, code: str, place: str], one row per firm; codes also as
            `codes18.read_told` takes them.
        mentions: [mention_id: i64, name: str, code: str, place: str], one row per mention; as are
            theirs.
        aliases: [firm_id: i64, name: str], one row per former or short name.
        settings: Weights and limits.
        apart: [mention_id: i64, firm_id: i64], mentions that must not be a firm.

    Returns:
        [mention_id: i64, outcome: linked|ambiguous|none, firm_id: i64, level: strong|medium|weak,
        score: i32 0-100, reasons: list[str], candidates: list[i64], fits: i32], one row per mention
        in order. `firm_id` and `level` are null unless linked; `candidates` are the first firms of
        an ambiguous mention, `fits` how many firms fit alike.
    """
    return match_index(Index.build(firms, aliases), mentions, settings=settings, apart=apart)


def match_index(
    index: Index,
    mentions: pl.DataFrame,
    *,
    settings: Settings = SETTINGS,
    apart: pl.DataFrame | None = None,
    keyed: bool = False,
) -> pl.DataFrame:
    """Match mentions with a register that is kept; see `match`.

    Args:
        index: The register.
        mentions: As `match` takes them.
        settings: Weights and limits.
        apart: As `match` takes it.
        keyed: Add `blocking_keys`, list[u32]: `blocking.keys_of`.
    """
    size = min(_MOST, max(_LEAST, -(-mentions.height // 2)))
    begins = range(0, max(mentions.height, 1), size)

    def work(begin: int) -> pl.DataFrame:
        return _match(index, mentions.slice(begin, size), settings, apart, keyed=keyed)

    return pl.concat(in_twos(work, begins))


def _match(
    index: Index,
    mentions: pl.DataFrame,
    settings: Settings,
    apart: pl.DataFrame | None,
    *,
    keyed: bool,
) -> pl.DataFrame:
    folded = names.name_keys(mentions["name"])
    keys = plain_keys(folded)
    told = read_told(mentions)
    laid = letters.letters_of(keys)
    answers = Answers.none(mentions["mention_id"], index, apart)
    everyone = np.arange(mentions.height)
    exact = by_key(told, laid, everyone, index, settings)
    # A name without a place is another firm's too: the place beside it decides.
    _decide(answers, exact.pick((exact.place == 0) | (exact.column != 3)), settings)
    open_rows, asked = answers.go_on(blocking.ROLES), None
    if len(open_rows):
        asked = read_asked(told, folded, keys, open_rows)
        _match_read(answers, asked, index, settings)
        pairs = by_inside(asked, answers.go_on(blocking.WORDS), index, keys)
        _decide(answers, pairs, settings)
    found = answers.frame(mentions["mention_id"], index)
    if not keyed:
        return found
    hangs_on = blocking.keys_of(told, laid, asked, answers)
    return found.with_columns(blocking_keys=hangs_on)


def read_told(mentions: pl.DataFrame) -> Told:
    """Read what mentions say besides their names."""
    return Told(
        codes=codes18.read_told(mentions),
        place=deepest(gazetteer.place_codes(mentions["place"])),
        place_text=last_places(mentions["place"]),
    )


def read_asked(told: Told, folded: pl.Series, keys: pl.Series, rows: I64) -> Asked:
    """Read the names of some mentions; a site's firm is read as if the site were not there."""
    found = read(folded.gather(rows), loosely=True)
    readings, firsts = found.readings, len(rows)
    heads = keys.clone().scatter(rows, plain_keys(found.head))
    of_site = readings.tail_kind[:firsts] == DEPARTMENT
    is_site = np.zeros(len(keys), np.bool_)
    is_site[rows[of_site]] = True
    if of_site.any():
        heads_of_sites = names.name_keys(found.head.filter(pl.Series(of_site)))
        sites = read(heads_of_sites, loosely=True).readings
        sites = sites._replace(name=np.flatnonzero(of_site)[sites.name])
        count = int(of_site.sum())
        readings, firsts = merge(readings, sites, of_site, count)
    laid = letters.letters_of(heads)
    readings = readings._replace(name=rows[readings.name])
    return Asked(told, laid, readings, firsts, is_site)


def _match_read(answers: Answers, asked: Asked, index: Index, settings: Settings) -> None:
    """Match the mentions that no exact name settled, each way only for those still open."""
    _decide_codes(answers, by_code(asked, answers.open_rows(), index))
    rows = answers.open_rows()
    pairs = by_key(asked.told, asked.keys, rows, index, settings)
    unit = asked.is_site[pairs.mention].astype(np.uint8)
    _decide(answers, pairs._replace(unit=unit), settings)
    bare = _decide_shortened(answers, asked, index, settings)
    crowds = []
    for way in (candidates.by_core, candidates.by_brand, by_brief):
        pairs, met = way(asked, answers.open_rows(), index, settings)
        _decide(answers, pairs, settings)
        crowds.append(met)
    rows = answers.go_on(blocking.LETTERS)
    heard, by_sound = candidates.by_hearing(asked, rows, index, settings)
    slips, by_letter = by_slip(asked, rows, index, settings)
    answers.weighed.extend((by_sound, by_letter))
    _decide(answers, compare.stack([heard, slips]), settings)
    for met in crowds:
        answers.crowd(met.hubs, met.crowd)
    _show(answers, bare, settings)
    rows = answers.open_rows()
    rows = rows[is_bare(asked, rows, placed=True)]
    _show(answers, by_begins(asked, rows, index, settings), settings)
    rows = rows[answers.outcome[rows] == decide.OPEN]
    _show(answers, candidates.by_brand(asked, rows, index, settings)[0], settings)


def _show(answers: Answers, pairs: Pairs, settings: Settings) -> None:
    """Show the firms that an open name may stand for, without linking: it says too little."""
    pairs = answers.allowed(pairs)
    shown = pairs.pick(np.flatnonzero(answers.outcome[pairs.mention] == decide.OPEN))
    fits = decide.choose(shown, decide.points(shown, settings), settings, least=settings.shown)
    answers.show(shown, fits)


def _decide_shortened(answers: Answers, asked: Asked, index: Index, settings: Settings) -> Pairs:
    """Decide on bare names by all ways at once: what could be meant otherwise is not linked."""
    rows = answers.open_rows()
    rows = rows[is_bare(asked, rows)]
    ways = (candidates.by_core, candidates.by_brand, by_brief)
    found = [answers.allowed(way(asked, rows, index, settings)[0]) for way in ways]
    found.append(answers.allowed(by_ends(asked, rows, index, settings)))
    few = settings._replace(begins_hub=settings.rivals_hub)
    rivals = answers.allowed(by_begins(asked, rows, index, few))
    pairs, count = compare.stack([*found, rivals]), sum(len(one.mention) for one in found)
    score = decide.points(pairs, settings)
    # Who only begins alike keeps others from being linked, and is not linked.
    score[count:] -= 1
    fits = decide.choose(pairs, score, settings)
    fits = decide.pick_fits(fits, (fits.pair < count) | (fits.fits > 1))
    answers.settle(pairs, fits, decide.levels(pairs))
    return pairs


def _decide(answers: Answers, pairs: Pairs, settings: Settings) -> None:
    pairs = answers.allowed(pairs)
    score = decide.points(pairs, settings)
    answers.settle(pairs, decide.choose(pairs, score, settings), decide.levels(pairs))


def by_key(told: Told, keys: Letters, rows: I64, index: Index, settings: Settings) -> Pairs:
    """Pair mentions with the firms that have their very name, now or once."""
    asked = letters.pick(keys, rows)
    key = letters.whole(letters.sums(asked))
    met = candidates.meet(index.lists.exact, key, settings.hub)
    mention, name = rows[met.asked], met.rows
    firm, named = index.owner[name], index.readings.place[name]
    same = np.zeros(len(name), np.uint8)
    return Pairs(
        mention=mention,
        firm=firm,
        place=np.where(named == 0, 1, 0).astype(np.uint8),
        column=compare.compare_columns(told, mention, index, firm, named),
        brand=same,
        trade=same,
        form=same,
        code=compare.compare_codes(told, mention, index, firm),
        history=(name >= len(index.firm_ids)).astype(np.uint8),
        unit=same,
    )


def by_code(asked: Asked, rows: I64, index: Index) -> Pairs:
    """Pair mentions with the firm that has their code or number, whatever name it has."""
    keys, of = codes18.sought(asked.told.codes, rows)
    found = index.lists.code.find(keys)
    at, firm = index.lists.code.rows(found)
    mine = asked.first_of(of[at])
    pairs = compare.compare_roles(asked, mine, index, firm, brand=0)
    said, register = asked.readings, index.readings
    same = said.brand[mine] == register.brand[firm]
    alike = (said.brand[mine] == 0) | compare.share_letters(
        said.brand_text[mine], register.brand_text[firm]
    )
    # Who counts otherwise is another: 第一, 第二; 三局, 四局.
    apart = (said.ordinal[mine] >= 0) & (register.ordinal[firm] >= 0)
    apart &= said.ordinal[mine] != register.ordinal[firm]
    # A code that two firms bear says who is meant only beside the very name, which was asked for.
    apart |= found.counts[at] > 1
    brand = np.select([apart, same, alike], [6, 0, 7], 6).astype(np.uint8)
    return pairs._replace(brand=brand).pick(np.isin(pairs.code, codes18.SPEAKING))


def code_points(pairs: Pairs) -> tuple[npt.NDArray[np.int16], npt.NDArray[np.int8]]:
    """Weigh pairs that met by their code, and say how sure they are.

    Less where the names disagree, where the code was repaired and the name is not the same, or
    where only what stands inside the code is.
    """
    score = np.where(pairs.brand == 6, 60, 95) - np.where(pairs.code == codes18.SAME, 0, 6)
    level = np.where(pairs.brand == 6, decide.WEAK, decide.levels(pairs))
    return score.astype(np.int16), level.astype(np.int8)


def _decide_codes(answers: Answers, pairs: Pairs) -> None:
    """Take the firm of a mention's code: strong if the names have something in common."""
    pairs = answers.allowed(pairs)
    score, level = code_points(pairs)
    answers.settle(pairs, decide.choose(pairs, score, SETTINGS), level)
