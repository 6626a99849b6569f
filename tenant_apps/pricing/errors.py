from kernel.errors import DomainError


class NoPrice(DomainError):
    code = "NO_PRICE"
    message = "{products} have no price in {currency} on {day}; enter one in a list of the buyer's."
    message_zh = "{products} 在 {day} 没有 {currency} 价格，请在客户可用的价目表中录入。"


class PricesOverlap(DomainError):
    code = "PRICES_OVERLAP"
    message = "{product} is given two prices from {day} on for the same quantity; send one."
    message_zh = "{product} 自 {day} 起在同一数量下有两个价格，请只保留一个。"


class PriceEndsEarly(DomainError):
    code = "PRICE_ENDS_EARLY"
    message = "The price ends on {until}, before it begins on {since}; give a later last day."
    message_zh = "价格结束日期 {until} 早于开始日期 {since}，请填写更晚的结束日期。"


class NoBaseBelow(DomainError):
    code = "NO_BASE_BELOW"
    message = (
        "A price off another one needs a layer below that of {list} ({layer}); "
        "name a lower one or enter an amount."
    )
    message_zh = (
        "按折扣或减额录入的价格须以 {list}（{layer}）之下的价格层为基准，请另选或直接录入金额。"
    )


class OutsideBand(DomainError):
    code = "OUTSIDE_BAND"
    message = (
        "{product} at {price} is outside {lowest} to {highest}, the band around the guide "
        "price {guide}; enter a price within it."
    )
    message_zh = (
        "{product} 的价格 {price} 超出指导价 {guide} 的浮动范围 {lowest} 至 {highest}，请调整。"
    )


class BelowFloor(DomainError):
    code = "BELOW_FLOOR"
    message = "{product} at {price} is below its floor price {floor}; raise it or have it approved."
    message_zh = "{product} 的价格 {price} 低于底价 {floor}，请提高价格或申请特批。"
