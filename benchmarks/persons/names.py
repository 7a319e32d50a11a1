"""People's names as they are given: surnames by their frequency, given names with many namesakes.

Surnames stand in the order that the Ministry of Public Security publishes (全国姓名报告: 王, 李, 张
… each about 7 %), their shares a falling curve; given names are ours: a heavy head of characters.
"""

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Texts = npt.NDArray[np.str_]

SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈"
    "姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
    "常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单裴霍涂"
)
_SINGLE = (
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚玲辉鹏华飞红波斌英燕健峰浩凯宁云洁琴颖萍慧莉亮建琳雪琼兵彬倩蕾"
    "凤帆丹梅岩威晶龙佳坤倪楠晨璐瑶旭昊宇博轩睿阳蓉莹俊锋钢松岚生"
)
_FIRST = (
    "建志文小国晓明海秀玉春永金桂俊红德云丽家成庆福新兴学振思子少长东光荣世天雪亚宏正广立雅美佳爱立凤淑"
    "瑞宗雨一梦嘉浩泽欣铁保占民树万根汉"
)
_SECOND = (
    "华明军英平国兰芳民荣玲梅林生红霞云珍伟强辉清峰龙香莲波成文娟杰东艳敏涛燕武祥斌花忠琴飞安宁春山凤良琳"
    "丽勇海贵全有才发旺宝柱怡涵轩萱宇豪琪瑶菲彤"
)
_BOTH = 0.84
"""Share of two-character given names; ours."""

_SOUNDS = """
伟玮炜苇 建健剑践 国帼 明铭鸣 华桦骅 丽莉俐利 静婧靖 军君均钧
勇永咏泳 艳燕雁彦 杰洁捷 娟鹃 涛滔 霞侠 平萍苹坪 刚钢纲 桂贵 兰岚蓝
玲铃灵凌 辉晖徽 鹏朋 飞菲妃 红宏洪虹鸿 玉钰育 梅眉玫 林琳霖 峰锋丰枫
志智 文雯纹 斌彬滨 小晓筱 东冬栋 新欣鑫昕 云芸 英瑛颖 芳方 生升声
金今 龙隆 成诚城 德得 福富 义毅益 波博 清青卿 春椿 秀绣 俊骏峻
浩昊皓 宇雨羽 佳嘉加 涵寒 琪琦祺 思斯 子梓紫 立力 亚雅
"""

HOMOPHONES = {
    group[at]: group.replace(group[at], "") for group in _SOUNDS.split() for at in range(len(group))
}
"""Character → others of its sound."""

_ALIKE = (
    "伟玮 建健 明朋 兰三 平乎 丽俪 海梅 波坡 林材 志忘 文丈 小少 东乐 云去 英莫 生主 龙尤 成戊 清情"
    " 宇字 天夫 永水 金全 玉王 红纪"
)
LOOK_ALIKES = {pair[at]: pair[1 - at] for pair in _ALIKE.split() for at in (0, 1)}
"""Character → one that looks like it."""

TRADITIONAL = dict(
    zip(
        "伟国华丽军艳杰涛刚兰辉鹏飞红云东龙庆义张刘陈杨赵黄吴孙马罗郑谢韩冯邓叶苏卢蒋贾钟谭陆邹龚庄严顾钱汤万庞颜宁莹颖琼凤丹苇钢锋岚学兴振荣亚广爱铁汉贵宝发",
        "偉國華麗軍豔傑濤剛蘭輝鵬飛紅雲東龍慶義張劉陳楊趙黃吳孫馬羅鄭謝韓馮鄧葉蘇盧蔣賈鍾譚陸鄒龔莊嚴顧錢湯萬龐顏寧瑩穎瓊鳳丹葦鋼鋒嵐學興振榮亞廣愛鐵漢貴寶發",
        strict=True,
    )
)
"""Simplified → traditional."""


def _weights(count: int, power: float, offset: float) -> npt.NDArray[np.float64]:
    raw: npt.NDArray[np.float64] = 1 / (np.arange(count) + offset) ** power
    shares: npt.NDArray[np.float64] = raw / raw.sum()
    return shares


def _pick(random: np.random.Generator, letters: str, count: int, power: float) -> Texts:
    found: Texts = np.array(list(letters))[
        random.choice(len(letters), count, p=_weights(len(letters), power, 6.0))
    ]
    return found


def surnames(random: np.random.Generator, count: int, *, heavy: float = 1.0) -> Texts:
    """Draw surnames, the first three together a fifth; more where the head is `heavy`."""
    return _pick(random, SURNAMES, count, 1.25 * heavy)


def given_names(random: np.random.Generator, count: int, *, heavy: float = 1.0) -> Texts:
    """Draw given names: 张伟 comes out at about 2 in 10,000 people, as it does in life."""
    single = _pick(random, _SINGLE, count, 0.8 * heavy)
    double = np.char.add(
        _pick(random, _FIRST, count, 0.7 * heavy), _pick(random, _SECOND, count, 0.7 * heavy)
    )
    return np.where(random.random(count) < _BOTH, double, single)
