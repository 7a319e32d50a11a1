"""Names of firms, projects and people: one writing for one name, and the keys they are compared by.

Only the writing is made equal: width, brackets, spaces, stray punctuation, case. What tells two
firms apart (place, ordinal, trade, form) stays.
"""

import polars as pl

from pipeline.values import blanks, scripts
from pipeline.values.column import Grammar, parse_column
from pipeline.values.parsed import Parsed

ANONYMOUS = (
    r"^(?:匿名.{0,4}|不愿.{0,6}|不便透露.{0,4}|未留.{0,4}|不具名|未具名|保密|(?:热线)?市民|群众|求助人"
    r"|来电人|诉求人|投诉人|当事人|无名氏?|某(?:先生|女士|某)?)$"
)
"""Words that stand where a caller gave no name."""

_TITLE = r"(?:先生|女士|小姐|老板娘?|经理|师傅|同志|老师|工头|包工头|班组长)$"
_MASKED_NAME = r"^\p{Han}{1,2}?(?:某|某某|[*×xX○]{1,3}\p{Han}?)[0-9]?$|^[*×○]{1,2}\p{Han}{1,2}$"
_SEVERAL_PEOPLE = r"^(\p{Han}{2,4})(?:[、,;/\\]|和|及|与|等|\s{1})"
_TWO_PART_SURNAMES = (
    "欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|司徒|令狐|夏侯|长孙|宇文|端木|轩辕|申屠|独孤|南宫"
    "|赫连|呼延"
)
_MASKED_FIRM = (
    r"[*×○]{2,}|[Xx]{2,}\p{Han}|某+(?:公司|单位|工地|企业|集团|建筑|建设|劳务|装饰|厂|店|局)|^某"
)
_FIRM_END = r"(?:公司|集团|厂|合作社|事务所|经营部|服务部)"
_TWO_FIRMS = rf"^([^、,;/]+{_FIRM_END})[、,;/]([^、,;/]+{_FIRM_END})$"
_NUMBERED = r"^\(?[0-9]{1,2} ?[.、)] ?(\p{Han})"
_PERSON = r"^[㐀-䶿一-鿿]{2,4}$"
_ORGANISATION = r"^[㐀-䶿一-鿿0-9A-Z（）·]+$"
_STAMP = r"[(（]\s*(?:[盖公签印]\s?)?章\s*[)）]"
_EDGE_MARKS = r"""^[\s,.;:、。·'`"“”‘’_/\\-]+|[\s,.;:、。·'`"“”‘’_/\\-]+$"""
_DOTS = r"[•・‧∙･·˙⋅]"
_SPACE_AFTER, _SPACE_BEFORE = r"([^0-9A-Za-z]) +", r" +([^0-9A-Za-z])"
_LEGAL_END = r"(?:有限责任公司|有限公司|股份公司|集团公司|总公司|公司)"
_PROJECT_END = (
    r"(?:项目(?:经理|管理|工程)?部|项目经理处|项目指挥部|工程指挥部|工程项目部|项目处|项目组)"
)
_BRANCH_END = r"(?:分公司|分厂|分店|分行|支行|营业部|经营部|办事处|门市部|分部|加油站|营业厅)"
_RADICALS = {
    "⻄": "西", "⻓": "长", "⻋": "车", "⻔": "门", "⻅": "见", "⻆": "角", "⻉": "贝", "⻚": "页",
    "⻛": "风", "⻜": "飞", "⻢": "马", "⻥": "鱼", "⻦": "鸟", "⻨": "麦", "⻩": "黄", "⻬": "齐",
    "⻰": "龙", "⻮": "齿", "⺠": "民", "⻝": "食", "⻧": "卤", "⻘": "青", "⻙": "韦", "⻣": "骨",
}  # fmt: skip
"""CJK radicals that PDF text carries in place of characters and NFKC leaves (U+2E80-2EFF)."""
_PARTS = ("期", "标", "号", "区", "分部", "地块", "批")
_OF_PART = r"((?:期|标|号|#|区|分部|工区|地块|批|段))"
_ROMANS = {"III": "3", "II": "2", "IV": "4", "VI": "6", "I": "1", "V": "5"}
_NUMERALS = {"一": "1", "二": "2", "三": "3", "四": "4", "五": "5", "六": "6", "七": "7", "八": "8",
             "九": "9"}  # fmt: skip


def parse_organisations(texts: pl.Series) -> Parsed:
    """Read a column of firms' names.

    Returns:
        [value: str, kind: str, written: str]. `value` has full-width brackets （）, no spaces
        beside Chinese characters, no stray punctuation at the ends, no （盖章）. A name partly
        hidden (甲**公司, 某公司) stands with kind `masked`; of two firms the first, `several`.
    """
    text = pl.col("text")
    # Placeholders are short, and a stamp's name stands in brackets at the end.
    short = text.str.len_bytes() <= 15
    stamped = text.str.ends_with("章）")
    hidden = text.str.contains("某", literal=True)
    clean = text.str.contains(_ORGANISATION) & ~short & ~stamped & ~hidden
    grammar = Grammar(
        clean=pl.when(clean).then(text), repair=_repair_organisations, unknowns="^保密$"
    )
    return parse_column(texts, grammar)


def parse_projects(texts: pl.Series) -> Parsed:
    """Read a column of projects' names; as firms' names, phase and section stay as written."""
    return parse_organisations(texts)


def parse_persons(texts: pl.Series) -> Parsed:
    """Read a column of people's names.

    Returns:
        [value: str, kind: str, written: str]. 张先生 is 张, written `title`; 匿名 and the like are
        empty; 张某, 张* stand with kind `masked`; of several people the first, kind `several`.
    """
    text = pl.col("text")
    odd = text.str.contains(rf"{_TITLE}|{ANONYMOUS}|某") | text.is_in(
        blanks.PLACEHOLDERS + blanks.SAID_UNKNOWN
    )
    clean = pl.when(text.str.contains(_PERSON) & ~odd).then(text)
    return parse_column(texts, Grammar(clean=clean, repair=_repair_persons, empties=ANONYMOUS))


def name_key(text: pl.Expr) -> pl.Expr:
    """Give the key by which firms' names are equal: folded, no spaces, brackets (), upper case.

    Null for empty text, placeholders and 不详.
    """
    return scripts.simplify(_folded_key(text))


def _folded_key(text: pl.Expr) -> pl.Expr:
    """Give `name_key` in the characters of the text."""
    folded = blanks.fold(text)
    # A capital may join with the accent that follows it.
    key = blanks.squeeze(_tidy(folded)).str.to_uppercase().str.normalize("NFKC")
    return pl.when(~blanks.is_blank(folded) & ~blanks.says_unknown(folded) & (key != "")).then(key)


def name_keys(texts: pl.Series) -> pl.Series:
    """Give `name_key` of a column: of texts of other than plain characters each is folded once."""
    text = pl.col("text")
    # A short text may be a placeholder.
    is_plain = (text.str.contains(_ORGANISATION) & (text.str.len_bytes() > 15)).fill_null(
        value=False
    )
    column = texts.alias("text").to_frame().with_columns(is_plain=is_plain)
    odd = column.lazy().filter(~pl.col("is_plain")).select("text").unique()
    folded = odd.with_columns(key=_folded_key(text)).collect(engine="streaming")
    plain = text.str.replace_many(["（", "）"], ["(", ")"])
    keys = column.join(folded, on="text", how="left", maintain_order="left")
    key = keys.select(key=pl.when("is_plain").then(plain).otherwise("key")).to_series()
    return scripts.simplify_column(key)


def project_key(text: pl.Expr) -> pl.Expr:
    """Give the key by which projects' names are equal: as firms', numbers of parts as digits.

    一期, 1期 and Ⅰ期 are one; so are 二标段 and 2标段, 3#楼 and 三号楼. Phase and section stay.
    """
    key = name_key(text).str.replace_all("段", "段 ", literal=True)
    # Numbers up to 99 in front of a part's name; a space keeps two parts apart while replacing.
    for part in _PARTS:
        key = key.str.replace_all(part, f"{part} ", literal=True)
    numbers = key.str.replace_all(rf"十([一二三四五六七八九]){_OF_PART}", "1${1}${2}")
    for han, digit in _NUMERALS.items():
        numbers = numbers.str.replace_all(rf"{han}{_OF_PART}", f"{digit}${{1}}")
    for roman, digit in _ROMANS.items():
        numbers = numbers.str.replace_all(rf"{roman}{_OF_PART}", f"{digit}${{1}}")
    return (
        blanks.squeeze(numbers)
        .str.replace_all(rf"第([0-9]+){_OF_PART}", "${1}${2}")
        .str.replace_all(rf"(^|[^0-9])0+([1-9][0-9]*){_OF_PART}", "${1}${2}${3}")
        .str.replace_all(r"([0-9]+)(?:#|号)楼?", "${1}号楼")
        .str.replace_all(r"([0-9]+)标段?", "${1}标段")
    )


def person_key(text: pl.Expr) -> pl.Expr:
    """Give the key by which people's names are equal: no spaces and dots, upper case."""
    return name_key(blanks.fold(text).str.replace_all(rf"{_DOTS}|\.", ""))


def strip_project_tail(name: pl.Expr) -> pl.Expr:
    """Split `<full name>…项目部` into the firm and the tail.

    Returns:
        struct[parent: str, tail: str]; both null where the name does not end in a project's
        office or no full firm's name (ending in 公司, a branch included) stands before it.
    """
    return _split(name, rf"^(.+?{_LEGAL_END}(?:.{{1,15}}?分公司)?)(.*{_PROJECT_END})$")


def strip_branch_tail(name: pl.Expr) -> pl.Expr:
    """Split `<full name>…分公司` into the head firm and the branch's own part, as the above."""
    # A group's name may stand inside its daughter's: 某集团公司甲有限公司乙分公司.
    full = rf"(?:.+(?:有限责任公司|有限公司)|.+?{_LEGAL_END})"
    return _split(name, rf"^({full})(.+{_BRANCH_END})$")


def _split(name: pl.Expr, pattern: str) -> pl.Expr:
    groups = name.str.extract_groups(pattern).struct
    return pl.struct(parent=groups.field("1"), tail=groups.field("2"))


def _tidy(folded: pl.Expr) -> pl.Expr:
    """Unify brackets and dots, drop stamps, empty brackets and marks at the ends."""
    return (
        folded.str.replace_many(_RADICALS)
        .str.replace_all(r"[\[〔【{<《「]", "(")
        .str.replace_all(r"[\]〕】}>》」]", ")")
        .str.replace_all(_DOTS, "·")
        .str.replace_all(_STAMP, "")
        .str.replace_all(r"\([\s()]*\)", "")
        .str.replace_all(_EDGE_MARKS, "")
    )


def _repair_organisations(odd: pl.LazyFrame) -> pl.LazyFrame:
    text, value, tidy = pl.col("text"), pl.col("value"), pl.col("tidy")
    # A space means something only between two Latin words.
    tight = tidy.str.replace_all(_SPACE_AFTER, "${1}").str.replace_all(_SPACE_BEFORE, "${1}")
    spaced = pl.col("folded").str.contains(r"\s") | text.str.contains(r"^\s|\s$")
    bracketed = text.str.replace_all(r"[\[〔【(]", "（").str.replace_all(r"[\]〕】)]", "）")
    return (
        odd.with_columns(tidy=_tidy(pl.col("folded")).str.replace(_NUMBERED, "${1}"))
        .with_columns(first=tidy.str.extract(_TWO_FIRMS))
        .with_columns(tidy=pl.coalesce("first", "tidy"))
        .with_columns(
            full=tight.str.replace_many(["(", ")"], ["（", "）"]),
        )
        .with_columns(value=pl.when(pl.col("full") != "").then(pl.col("full")))
        .with_columns(
            kind=pl.when(pl.col("first").is_not_null())
            .then(pl.lit("several"))
            .when(value.str.contains(_MASKED_FIRM))
            .then(pl.lit("masked")),
            written=pl.when(value == text)
            .then(None)
            .when(value == bracketed)
            .then(pl.lit("brackets"))
            .when(spaced)
            .then(pl.lit("spaces"))
            .when(tidy.str.len_chars() < pl.col("folded").str.len_chars())
            .then(pl.lit("words_around")),
        )
    )


def _repair_persons(odd: pl.LazyFrame) -> pl.LazyFrame:
    folded, name, dotted = pl.col("folded"), pl.col("name"), pl.col("dotted")
    spaced = folded.str.contains(
        rf"^\p{{Han}}(?: \p{{Han}}){{1,3}}$|^\p{{Han}} \p{{Han}}{{2}}$"
        rf"|^(?:{_TWO_PART_SURNAMES}) \p{{Han}}{{1,2}}$"
    )
    bare = (
        dotted.str.replace(r"\(.*\)$", "")
        .str.replace(r"^(\p{Han}{2,})[:,]?[0-9]{7,}$", "${1}")
        .str.replace(_TITLE, "")
        .str.replace_all(_EDGE_MARKS, "")
    )
    return (
        odd.with_columns(
            dotted=blanks.squeeze(_tidy(folded)).str.replace_all(
                r"(\p{Han})\.(\p{Han})", "${1}·${2}"
            ),
            several=pl.when(~spaced).then(folded.str.extract(_SEVERAL_PEOPLE)),
        )
        .with_columns(
            name=pl.when(~dotted.str.contains(ANONYMOUS)).then(bare),
            masked=dotted.str.contains(_MASKED_NAME),
        )
        .with_columns(value=pl.coalesce("several", pl.when(name != "").then(name)))
        .with_columns(
            kind=pl.when("masked")
            .then(pl.lit("masked"))
            .when(pl.col("several").is_not_null())
            .then(pl.lit("several")),
            written=_written_of_person(),
        )
    )


def _written_of_person() -> pl.Expr:
    folded, value = pl.col("folded"), pl.col("value")
    return (
        pl.when(value.is_null())
        .then(pl.lit("placeholder"))
        .when(pl.col("dotted").str.contains(_TITLE))
        .then(pl.lit("title"))
        .when(folded.str.contains(r"\s"))
        .then(pl.lit("spaces"))
        .when(value == pl.col("text"))
        .then(None)
        .when((folded == pl.col("text")) & (value.str.len_chars() == folded.str.len_chars()))
        .then(pl.lit("width"))
        .when(folded == pl.col("text"))
        .then(pl.lit("words_around"))
    )
