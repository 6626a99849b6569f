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
