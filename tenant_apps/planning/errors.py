from kernel.errors import DomainError


class NothingShort(DomainError):
    code = "NOTHING_SHORT"
    message = "Nothing of order {order} is short: confirm it, or what was ordered for it comes."
    message_zh = "订单 {order} 没有短缺：可直接确认，或等待已为其订购的商品到货。"
