"""What speaks for and against a link: codes in the warehouse, Chinese words for people."""

from collections.abc import Mapping
from types import MappingProxyType

from pipeline.resolve.organisations.part_words import PART_WORDS


def _part_words(side: str) -> dict[str, str]:
    """Give the words of what comparing firms' names part by part says, on one side."""
    return {
        code: told.part + told.words
        for code, told in PART_WORDS.items()
        if told is not None and told.side == side
    }


FOR: Mapping[str, str] = MappingProxyType(
    {
        "registered": "登记台账中的本行",
        "code_equal": "统一社会信用代码相同且通过校验",
        "project_no_equal": "项目编号相同",
        "id_checked": "身份证号通过校验",
        "name_equal": "名称规范后完全相同",
        "former_name_equal": "与曾用名相同",
        "head_name_equal": "去掉项目部等内设机构后与上级单位全称相同",
        "known_short_name": "文中写的是其简称或俗称",
        "site_name_shared": "项目主名相同，期、标段不相抵触",
        "site_name_slip": "项目主名只有一字之差，期、标段相同",
        "phone_equal": "电话相同",
        "surname_equal": "姓氏相符",
        "employer_equal": "同一单位",
        "developer_equal": "建设单位相同",
        "contractor_equal": "施工总承包单位相同",
        "address_equal": "项目地址相同",
        "mask_fits": "被遮蔽的号码与之相符",
        "digits_fit": "损坏的号码所余各位与之相符",
        "number_slip": "所给号码与之只差一处（错一位、换位或缺位）",
        "told_with_others": "与同名同电话的其他记录一并认定",
        "phone_slip": "电话只差一处（错一位、换位）",
        "sound_equal": "名称读音相同",
        "look_alike": "姓名只有一字不同，且字形相近",
        "employer_or_mask_equal": "同一单位，或遮蔽后的号码相同",
        "place_equal": "所在区县一致",
        "place_near": "所在地市一致",
        "full_name": "登记台账中没有，按全称单立",
        "short_name": "登记台账中没有，只有简称，按所写名称单立",
        "name_and_phone": "按姓名和电话单立",
        "name_and_employer": "无证号和电话，按姓名和单位单立",
        "name_and_mask": "按姓名和被遮蔽的号码单立",
        "name_and_digits": "按姓名和损坏的号码所余各位单立",
        "phone_alone": "没有姓名，按电话单立",
        "bare_name": "只有姓名，单独成立，不与他人相连",
        "stands_alone": "所给信息太少，只代表本条记录",
        "judged_same": "人工确认为同一主体",
        **_part_words("for"),
    }
)
"""Code → its words: what speaks for a link, and by what an entity was founded."""

AGAINST: Mapping[str, str] = MappingProxyType(
    {
        "judged_different": "人工确认不是同一主体",
        "several_fit": "有几个主体同样相符，待确认",
        "too_many_fit": "相符的主体太多，未一一列出",
        "says_too_little": "所写的太少，不足以认定，只列出可能的主体",
        "code_has_two_names": "登记台账中同一代码有两个名称，只按代码加名称认定",
        "number_has_two_names": "登记台账中同一项目编号有两个名称",
        "code_repaired": "代码经形近字改正后才通过校验",
        "id_repaired": "身份证号经形近字改正后才通过校验",
        "number_unchecked": "所给号码未通过校验或不能校验，未采用",
        "number_masked": "所给号码被遮蔽",
        "number_differs": "所给号码与之不符",
        "number_of_another": "所给号码是他人的：号码与姓名不符，未采用",
        "surname_alone_equal": "号码相同，姓名只有姓相同",
        "nothing_beside_agrees": "没有姓名可核对，电话、单位与该号码的其他记录都不同",
        "name_contradicts": "号码相同而名称毫无共同之处",
        "name_slip": "姓名有一处之差（错一字、缺一字或前后颠倒）",
        "name_differs": "姓名写法不同",
        "name_too_common": "姓名常见，单位可能有同名的人，不凭姓名和单位相连",
        "place_differs": "记录所在地与登记地不一致",
        "developer_differs": "建设单位不同",
        "contractor_differs": "施工总承包单位不同",
        "phone_shared_by_many": "电话为很多人共用，未采用",
        **_part_words("against"),
    }
)
"""Code → its words: what speaks against a link, or for less trust in it."""

REASONS: Mapping[str, str] = MappingProxyType({**FOR, **AGAINST})
"""Code → its words, in the order in which they are read out."""


def in_words(codes: list[str] | tuple[str, ...]) -> list[str]:
    """Put reason codes into words, in the order given.

    Raises:
        KeyError: A code that is not in `REASONS`.
    """
    return [REASONS[code] for code in codes]
