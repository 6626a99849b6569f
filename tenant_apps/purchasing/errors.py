from kernel.errors import DomainError


class EmptyPurchase(DomainError):
    code = "EMPTY_PURCHASE"
    message = "A purchase order needs at least one line; cancel it if nothing is wanted any more."
    message_zh = "采购订单至少需要一行；如不再需要，请取消订单。"


class NotASupplier(DomainError):
    code = "NOT_A_SUPPLIER"
    message = "{partner} is not a supplier of yours; choose one that is."
    message_zh = "{partner} 不是您的供应商，请选择供应商。"


class MoreThanOrdered(DomainError):
    code = "MORE_THAN_ORDERED"
    message = "Line {position}: {asked} is more than the {open} still to come."
    message_zh = "第 {position} 行：{asked} 超过尚未到货的 {open}。"


class NothingToCome(DomainError):
    code = "NOTHING_TO_COME"
    message = "Nothing of purchase order {order} is left to come."
    message_zh = "采购订单 {order} 已没有待到货的商品。"


class SupplierAdvises(DomainError):
    code = "SUPPLIER_ADVISES"
    message = "{partner} tells us by itself what it ships; receive the goods it has advised."
    message_zh = "{partner} 会自动发送发货通知，请按其通知的收货单收货。"


class OthersOrder(DomainError):
    code = "OTHERS_ORDER"
    message = "{partner} wrote about purchase order {order}, which is another supplier's."
    message_zh = "{partner} 的单据涉及采购订单 {order}，但该订单属于其他供应商。"


class TooMuchSentBack(DomainError):
    code = "TOO_MUCH_SENT_BACK"
    message = "Line {position}: {asked} cannot go back, {open} have been received and kept."
    message_zh = "第 {position} 行：无法退回 {asked}，已收未退数量为 {open}。"
