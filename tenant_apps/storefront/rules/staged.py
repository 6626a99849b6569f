"""What becomes of a typed line, and how that is said."""

from __future__ import annotations

from enum import StrEnum


class StagedStatus(StrEnum):
    """What became of one typed line."""

    RESOLVED = "resolved"
    AMBIGUOUS = "ambiguous"  # choose one of the candidates
    UNKNOWN = "unknown"
    NOT_OFFERED = "not_offered"  # there is such a number, not for this buyer
    NO_QUANTITY = "no_quantity"
    UNKNOWN_UNIT = "unknown_unit"
    WRONG_MULTIPLE = "wrong_multiple"  # less or more would do
    BELOW_MINIMUM = "below_minimum"
    NO_PRICE = "no_price"
    SHORT = "short"  # can be ordered, but not all of it is there
    DUPLICATE = "duplicate"  # added up in another line
    DONE = "done"  # in a cart already


# What goes into a cart as it stands.
READY = frozenset({StagedStatus.RESOLVED, StagedStatus.SHORT})

_WORDS: dict[StagedStatus, tuple[str, str]] = {
    StagedStatus.RESOLVED: ("Recognised.", "已识别。"),
    StagedStatus.AMBIGUOUS: (
        "The number leads to several products; choose one.",
        "该编码对应多个商品，请选择其一。",
    ),
    StagedStatus.UNKNOWN: (
        "No product has this number; check it or search by name.",
        "没有商品使用该编码，请核对或按名称搜索。",
    ),
    StagedStatus.NOT_OFFERED: (
        "Your agreement does not cover this product; ask the seller to add it.",
        "您的协议不含该商品，可向卖方申请开通。",
    ),
    StagedStatus.NO_QUANTITY: ("Say how many; {more} can be ordered.", "请填写数量，可订 {more}。"),
    StagedStatus.UNKNOWN_UNIT: (
        "It is not sold in this unit, or does not come out even in it.",
        "该商品没有此单位，或无法按此单位整除。",
    ),
    StagedStatus.WRONG_MULTIPLE: (
        "It is sold in multiples; order {less} or {more}.",
        "须按倍数订购，可改为 {less} 或 {more}。",
    ),
    StagedStatus.BELOW_MINIMUM: (
        "It is ordered from {more} on.",
        "起订量为 {more}。",
    ),
    StagedStatus.NO_PRICE: (
        "It has no price for you yet; ask the seller for one.",
        "该商品暂无您的价格，请向卖方询价。",
    ),
    StagedStatus.SHORT: ("{available} are there now.", "现有 {available}。"),
    StagedStatus.DUPLICATE: ("Added up in line {into}.", "已合并到第 {into} 行。"),
    StagedStatus.DONE: ("In a cart already.", "已加入购物车。"),
}


def reason(status: StagedStatus, language: str, **facts: object) -> str:
    """What became of a line, in a sentence; "zh" or English. Unknown facts are a dash."""
    english, chinese = _WORDS[status]
    told = {"less": "–", "more": "–", "available": "–", "into": "–"}
    told.update({name: str(fact) for name, fact in facts.items() if fact is not None})
    return (chinese if language == "zh" else english).format(**told)
