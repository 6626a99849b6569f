from kernel.errors import DomainError


class EmptyPurchase(DomainError):
    code = "EMPTY_PURCHASE"
    message = "A purchase order needs at least one line."
    message_zh = "采购订单至少需要一行。"


class NotASupplier(DomainError):
    code = "NOT_A_SUPPLIER"
    message = "{partner} is not a supplier of yours; choose one that is."
    message_zh = "{partner} 不是您的供应商，请选择供应商。"


class MoreThanOrdered(DomainError):
    code = "MORE_THAN_ORDERED"
    message = "Line {position}: {asked} is more than the {open} still to come."
    message_zh = "第 {position} 行：{asked} 超过尚未到货的 {open}。"
