"""Finds registered names inside other words: 关于…, …（盖章）, …拖欠工资.

Words behind a name that make a unit of it (分公司, 门市部) and words ahead that may be part of the
name itself are no other words: then nobody is found.
"""

import numpy as np
import polars as pl

from pipeline.resolve.organisations import compare, letters
from pipeline.resolve.organisations.candidates import meet
from pipeline.resolve.organisations.compare import Asked, Pairs
from pipeline.resolve.organisations.index import Index
from pipeline.resolve.organisations.letters import I64

_ENDS = "司团厂店社部行心院所站场"
"""Last letters of firms' names; ours."""

_LEAST, _MOST_AHEAD = 6, 8
"""Letters that a name has at least, and that may stand ahead of it; ours."""

_OTHER_WORDS_BEHIND = (
    r"^(?:[^\p{Han}A-Z0-9].*|(?:等|的|拖欠|欠|未|不|已|克扣|恶意|老板|负责人|法人|法定|经理|工人|员工|工资|单位|盖章|公章|签章"
    r"|印章|以下|简称|注销|吊销|存续|在业).*)?$"
)
"""Words that a sentence or a form puts behind a name; ours. Others make a unit of it."""

_UNIT = r"^\p{Han}.*[部店厂处站所]$|(?:分|支|子)公司"
"""What makes a unit of a name, whatever it begins with (的士分公司, 不锈钢经营部); ours."""

_OTHER_WORDS_AHEAD = (
    r"^(?:[^\p{Han}]*(?:关于|投诉|举报|反映|反应|我|在|是|被|由|对|向|与|和|及|该|系|原|原告|被告|被申请人|申请人"
    r"|用人|单位|企业|公司|名称|全称|雇主|工程|总包|分包|承包|发包|劳务|施工|建设|甲|乙|丙|方|人|老板|欠薪"
    r"|拖欠|工资|要求|请求|查处)*[^\p{Han}]*)+$"
)
"""Words that a sentence or a form puts ahead of a name; ours."""


def by_inside(asked: Asked, mentions: I64, index: Index, keys: pl.Series) -> Pairs:
    """Pair mentions with the longest registered name that stands inside them.

    Args:
        asked: The mentions.
        mentions: Their rows that are looked at.
        index: The register.
        keys: The mentions' whole keys, by row.
    """
    laid = letters.letters_of(keys.gather(mentions))
    sums = letters.sums(laid)
    rows, begin, end = runs(laid)
    met = meet(index.lists.exact, letters.run(sums, begin, end, rows), 8)
    rows, begin, end = rows[met.asked], begin[met.asked], end[met.asked]
    name = met.rows
    longest = np.zeros(len(mentions), np.int64)
    np.maximum.at(longest, rows, end - begin)
    kept = np.flatnonzero(end - begin == longest[rows])
    rows, begin, end, name = rows[kept], begin[kept], end[kept], name[kept]
    kept = _is_beside(
        keys.gather(mentions[rows]), begin - laid.starts[rows], end - laid.starts[rows]
    )
    mention, name = mentions[rows[kept]], name[kept]
    firm, named = index.owner[name], index.readings.place[name]
    same = np.zeros(len(name), np.uint8)
    return Pairs(
        mention=mention,
        firm=firm,
        place=np.where(named == 0, 1, 0).astype(np.uint8),
        column=compare.compare_columns(asked.told, mention, index, firm, named),
        brand=same,
        trade=same,
        form=same,
        code=compare.compare_codes(asked.told, mention, index, firm),
        history=(name >= len(index.firm_ids)).astype(np.uint8),
        unit=np.full(len(name), 3, np.uint8),
    )


def runs(laid: letters.Letters) -> tuple[I64, I64, I64]:
    """List the runs of letters that may be a name: [row, begin, end] in places of `points`."""
    is_end = np.isin(laid.points, np.array([ord(letter) for letter in _ENDS], np.uint32))
    is_end[laid.starts[1:][laid.lengths > 0] - 1] = True
    end = np.flatnonzero(is_end) + 1
    row = laid.rows[end - 1]
    ahead = np.arange(_MOST_AHEAD + 1)
    begin = (laid.starts[row][:, None] + ahead[None, :]).ravel()
    end, row = np.repeat(end, len(ahead)), np.repeat(row, len(ahead))
    kept = np.flatnonzero(end - begin >= _LEAST)
    return row[kept], begin[kept], end[kept]


def _is_beside(keys: pl.Series, begin: I64, end: I64) -> I64:
    """Keep what stands in other words and is not part of a longer name."""
    frame = pl.DataFrame({"key": keys, "begin": begin, "end": end})
    ahead = pl.col("key").str.slice(0, pl.col("begin"))
    behind = pl.col("key").str.slice(pl.col("end"))
    sentence = behind.str.contains(_OTHER_WORDS_BEHIND) & ~behind.str.contains(_UNIT)
    fine = frame.select(((ahead == "") | ahead.str.contains(_OTHER_WORDS_AHEAD)) & sentence)
    return np.flatnonzero(fine.to_series().fill_null(value=False).to_numpy())
