from kernel.errors import DomainError


class PromotionUsedUp(DomainError):
    code = "PROMOTION_USED_UP"
    message = "Less is left of {promotions} than this order was promised; price it again."
    message_zh = "促销 {promotions} 的剩余额度不足，请重新计算订单价格。"
