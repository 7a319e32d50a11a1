"""Case numbers of courts, old and new, and the numbers of other official documents.

New numbers (from 2016): （2023）沪0112执1234号; old ones: （2014）闵执字第123号. The rules: Supreme
People's Court, 关于人民法院案件案号的若干规定 (法〔2015〕137号, amended 法〔2018〕335号): year of
docketing, court code, type code, number.
"""

import polars as pl

from pipeline.values import blanks
from pipeline.values.column import Grammar, parse_column
from pipeline.values.parsed import Parsed

TYPES = (
    "诉前调书", "民诉前调", "执异诉", "诉前调", "国赔监", "委赔监", "司救执", "司救民", "司救刑",
    "执恢", "执保", "执异", "执复", "执监", "执协", "执他", "执请", "执督", "行执", "非执",
    "非诉执", "非诉行审", "行审复", "行非执", "非诉审", "行审", "行保", "行初", "行终", "行申",
    "行再", "行监", "行他", "行赔初", "行赔终", "民初", "民终", "民再", "民申", "民监", "民特",
    "民催", "民督", "民撤", "民辖", "民保", "民他", "民算", "财保", "刑初", "刑终", "刑申",
    "刑再", "刑更", "刑他", "破申", "破初", "破终", "破监", "破", "强清", "清申", "商初", "商终",
    "知民初", "知民终", "民商初", "司惩", "司救", "法赔", "委赔", "赔", "辖", "认复", "催", "调",
    "执",
)  # fmt: skip
"""Type codes, those that end in another one before it; old forms met in practice included."""

_DIVISION = "[民行刑执商][一二三四五六七](?:初|终|再|执)"
"""A court's division in old numbers: 民三初 is the third civil division's first instance."""

_TYPE = "|".join([_DIVISION, *sorted(TYPES, key=lambda name: (-len(name), name))])
_ORDINAL = "之[一二三四五六七八九十0-9]+"
_OPEN, _CLOSE = r"[(（\[〔【{<《「]", r"[)）\]〕】}>》」]"
_NEW = (
    rf"(?:（(?:19|20)[0-9]{{2}}）(?:最高法|\p{{Han}}[0-9]{{2,4}})"
    rf"|（20(?:1[6-9]|[2-9][0-9])）\p{{Han}})(?:{_TYPE})"
)
_OLD = rf"（(?:19[0-9]{{2}}|200[0-9]|201[0-5])）\p{{Han}}{{1,8}}(?:{_TYPE})字第"
_CANONICAL = rf"^(?:{_NEW}|{_OLD})[1-9][0-9]*号(?:{_ORDINAL})?$"
_TRADITIONAL = dict(
    zip("執號滬終復協監財調訴認請異賠強產", "执号沪终复协监财调诉认请异赔强产", strict=True)
)
_SUFFIX = r"([0-9])-([0-9]{1,2})号|([0-9])号-([0-9]{1,2})(?:$|[^0-9])"
_LIST = r"([0-9]+)号?(?:(?:、|,|至|到|~|-)(?:第?[0-9]+号?))+$"
_GROUPED = r"([^0-9][0-9]{1,3}),([0-9]{3})号"
_LOOKS = (
    rf"\p{{Han}}[0-9]{{0,4}}(?:{_TYPE})字?第?[0-9]+号"
    rf"|^{_OPEN}(?:19|20)?[0-9]{{2}}{_CLOSE}\p{{Han}}+.*[0-9]"
)
_OPEN_END = r"(〔(?:19|20)[0-9]{2}〕第?)0*([1-9][0-9]*)$"
_LEADING_ZEROS = r"(〔(?:19|20)[0-9]{2}〕第?)0+([1-9])"
_CANONICAL_DOCUMENT = r"^[一-鿿]{2,20}〔(?:19|20)[0-9]{2}〕(?:第)?[1-9][0-9]*号$"
_COURT = (
    rf"{_OPEN}?((?:19|20)[0-9]{{2}}){_CLOSE}?(?:年)?(最高法知|最高法|\p{{Han}}{{1,8}}?[0-9]{{0,4}})"
    rf"({_TYPE})(字)?第?0*([0-9]+)(?:号|$)({_ORDINAL})?"
)
_DOCUMENT = (
    rf"(\p{{Han}}[\p{{Han}}A-Z0-9]{{0,24}}?)(?:字)?{_OPEN}((?:19|20)[0-9]{{2}}){_CLOSE}(\p{{Han}}{{0,4}}?)"
    rf"第?0*([0-9]+)号"
)


def parse_case_numbers(texts: pl.Series) -> Parsed:
    """Read a column of case numbers or official document numbers, one in a cell.

    Returns:
        [value: str, kind: str, written: str]. `value` is canonical for a court's number, also when
        words stand around it (written `words_around`), else the text folded in width, spaces and
        brackets, without leading zeros and with its 号 (〔2024〕12号; GB/T 9704-2012, 7.2.5); null
        only for an empty cell and where nobody knows. Several courts' numbers: the first, kind
        `several`. An O or l typed in a court's number: `repaired`. What looks like a court's number
        and is none: `bad_case_no`.
    """
    text = pl.col("text")
    clean = text.str.contains(_CANONICAL) | text.str.contains(_CANONICAL_DOCUMENT)
    grammar = Grammar(
        clean=pl.when(clean).then(text),
        repair=_repair,
        empties=blanks.SAYS_NONE,
        unknowns=blanks.SAYS_UNKNOWN,
    )
    return parse_column(texts, grammar)


def document_no(folded: pl.Expr) -> pl.Expr:
    """Write a document number canonically: no spaces, the year in 〔 〕; words stay."""
    flat = blanks.squeeze(folded)
    return (
        flat.str.replace(rf"{_OPEN}((?:19|20)[0-9]{{2}}){_CLOSE}", "〔${1}〕")
        .str.replace(_OPEN_END, "${1}${2}号")
        .str.replace(_LEADING_ZEROS, "${1}${2}")
    )


def _court_parts(flat: pl.Expr) -> dict[str, pl.Expr]:
    return _parts(flat.str.extract_groups(_COURT))


def _parts(groups: pl.Expr) -> dict[str, pl.Expr]:
    """Name the groups of `_COURT`."""
    names = ("year", "court", "type", "old", "number", "suffix")
    return {name: groups.struct.field(str(group)) for group, name in enumerate(names, start=1)}


def _canonical(parts: dict[str, pl.Expr]) -> pl.Expr:
    """Write parts as the rules have it: 字第 for numbers of before 2016, none after."""
    is_new = (parts["year"] >= "2016") | parts["court"].str.contains(r"[0-9]")
    number = parts["number"]
    return pl.concat_str(
        pl.lit("（") + parts["year"] + "）" + parts["court"] + parts["type"],
        pl.when(is_new).then(pl.lit("")).otherwise(pl.lit("字第")),
        number,
        pl.lit("号"),
        parts["suffix"].fill_null(""),
    )


def _repair(odd: pl.LazyFrame) -> pl.LazyFrame:
    """Read what is a court's number from end to end at once, and only the rest with more care."""
    flat = pl.col("flat")
    whole = _parts(pl.col("parts"))
    taken = (
        odd.with_columns(flat=_flatten(pl.col("folded")))
        # A column of its own: an expression does not share what six parts are taken from.
        .with_columns(parts=flat.str.extract_groups(rf"^{_COURT}$"))
        .with_columns(canonical=_canonical(whole))
        .drop("parts")
        .collect(engine="streaming")
    )
    is_whole = pl.col("canonical").is_not_null()
    done = taken.filter(is_whole).lazy()
    plain = done.with_columns(
        value=pl.col("canonical"), kind=pl.lit(None, dtype=pl.String), court_no=flat
    )
    rest = _look_further(taken.filter(~is_whole).drop("canonical").lazy())
    return pl.concat([plain, rest], how="diagonal").with_columns(written=_written())


def _flatten(folded: pl.Expr) -> pl.Expr:
    """Write a number without spaces, in plain characters, 1234-1号 and 1234号-1 as 1234号之1."""
    plain = blanks.squeeze(folded).str.replace_many(_TRADITIONAL)
    return plain.str.replace(_GROUPED, "${1}${2}号").str.replace(_SUFFIX, "${1}${3}号之${2}${4}")


def _look_further(odd: pl.LazyFrame) -> pl.LazyFrame:
    """Find a court's number among other text, in a list, or with a letter typed for a digit."""
    flat, first = pl.col("flat"), pl.col("found").list.first()
    document, court_no = pl.col("document"), pl.col("court_no")
    several = (pl.col("found").list.unique().list.len() > 1) | pl.col("is_list")
    turned = flat.str.replace_all("[Oo]", "0").str.replace_all("[Il|]", "1")
    return (
        odd.with_columns(is_list=flat.str.contains(_LIST))
        .with_columns(flat=flat.str.replace(_LIST, "${1}号"))
        .with_columns(
            found=flat.str.extract_all(_COURT),
            slipped=turned.str.extract(f"^({_COURT})$"),
            document=flat.str.contains(rf"^{_DOCUMENT}"),
            looks=flat.str.contains(_LOOKS),
        )
        # A document's own number may hold a court's letters: 沪公积金执〔2024〕12号.
        .with_columns(court_no=pl.when(~document | (first == flat)).then(first))
        .with_columns(slipped=pl.when(court_no.is_null()).then("slipped"))
        .with_columns(canonical=_canonical(_court_parts(court_no)))
        .with_columns(
            value=pl.coalesce(
                "canonical",
                _canonical(_court_parts(pl.col("slipped"))),
                document_no(pl.col("folded")),
            ),
            kind=pl.when(pl.col("slipped").is_not_null())
            .then(pl.lit("repaired"))
            .when(court_no.is_null() & pl.col("looks") & ~document)
            .then(pl.lit("bad_case_no"))
            .when(court_no.is_not_null() & several)
            .then(pl.lit("several")),
        )
    )


def _written() -> pl.Expr:
    text, value = pl.col("text"), pl.col("value")
    return (
        pl.when(pl.col("court_no").is_not_null() & (pl.col("court_no") != pl.col("flat")))
        .then(pl.lit("words_around"))
        .when((text == pl.col("folded")) & (value != text))
        .then(pl.lit("case_form"))
    )
