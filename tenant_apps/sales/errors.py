from kernel.errors import DomainError


class EmptyOrder(DomainError):
    code = "EMPTY_ORDER"
    message = "An order needs at least one line."
    message_zh = "订单至少需要一行。"


class OrderAlreadyTaken(DomainError):
    code = "ORDER_ALREADY_TAKEN"
    message = "{customer} has ordered under the number {reference} before; give another number."
    message_zh = "{customer} 已使用编号 {reference} 下过订单，请换一个编号。"


class TooMuchShipped(DomainError):
    code = "TOO_MUCH_SHIPPED"
    message = (
        "Line {position}: {asked} cannot be shipped, only {open} of it are confirmed and open."
    )
    message_zh = "第 {position} 行：无法发货 {asked}，已确认未发数量仅 {open}。"


class TooMuchConfirmed(DomainError):
    code = "TOO_MUCH_CONFIRMED"
    message = "Line {position}: {asked} cannot be confirmed, {open} are open."
    message_zh = "第 {position} 行：无法确认 {asked}，未确认数量为 {open}。"


class NothingToConfirm(DomainError):
    code = "NOTHING_TO_CONFIRM"
    message = (
        "Nothing more of sales order {order} is free now. It is promised by itself when goods "
        "come in; order them upstream, or cancel the order."
    )
    message_zh = (
        "销售订单 {order} 暂无更多可用库存。到货后系统将自动确认；也可向上游订货或取消该订单。"
    )


class NothingToShip(DomainError):
    code = "NOTHING_TO_SHIP"
    message = "Nothing of order {order} is confirmed and unshipped."
    message_zh = "订单 {order} 没有已确认未发货的商品。"


class ShippedAlready(DomainError):
    code = "SHIPPED_ALREADY"
    message = "Order {order} has shipped goods; take them back with a return instead."
    message_zh = "订单 {order} 已有发货，请通过退货处理。"


class TooMuchReturned(DomainError):
    code = "TOO_MUCH_RETURNED"
    message = "Line {position}: {asked} cannot be returned, {open} have been shipped and kept."
    message_zh = "第 {position} 行：无法退货 {asked}，已发未退数量为 {open}。"


class OtherLines(DomainError):
    code = "OTHER_LINES"
    message = "These lines are not of order {order}."
    message_zh = "这些行不属于订单 {order}。"


class ActedUpon(DomainError):
    code = "ACTED_UPON"
    message = "Order {order} is being shipped or was ordered upstream; cancel what is open instead."
    message_zh = "订单 {order} 已开始发货或已向上游订货，请改为取消未完成部分。"
