from kernel.errors import DomainError


class NoPrice(DomainError):
    code = "NO_PRICE"
    message = "{products} have no price in {currency} on {day}; enter one in a list of the buyer's."
    message_zh = "{products} 在 {day} 没有 {currency} 价格，请在客户可用的价目表中录入。"


class PricesOverlap(DomainError):
    code = "PRICES_OVERLAP"
    message = "{product} has a price from {day} on in this list already."
    message_zh = "{product} 在该价目表中自 {day} 起已有价格。"
