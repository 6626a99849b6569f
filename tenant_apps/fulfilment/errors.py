from kernel.errors import DomainError


class TooMuchReceived(DomainError):
    code = "TOO_MUCH_RECEIVED"
    message = (
        "Line {position}: {asked} cannot be received, only {open} are still on their way. "
        'If more has really come, give "over" as the reason.'
    )
    message_zh = (
        "第 {position} 行：无法收货 {asked}，在途数量仅 {open}。如确实多到货，请填写原因 over。"
    )


class NothingReceived(DomainError):
    code = "NOTHING_RECEIVED"
    message = "Enter what has arrived, or close the receipt as short."
    message_zh = "请录入到货数量，或将收货单按短缺关闭。"


class ReasonMissing(DomainError):
    code = "REASON_MISSING"
    message = "Line {position}: say why {rejected} were rejected."
    message_zh = "第 {position} 行：请说明拒收 {rejected} 的原因。"


class ComesBack(DomainError):
    code = "COMES_BACK"
    message = "Receipt {receipt} brings returned goods back; take it in with its return order."
    message_zh = "收货单 {receipt} 为退货入库，请在对应的退货单中收货。"


class Bought(DomainError):
    code = "BOUGHT"
    message = "Receipt {receipt} brings goods we have bought; it belongs to no return order."
    message_zh = "收货单 {receipt} 为采购到货，不属于任何退货单。"


class EmptyShipment(DomainError):
    code = "EMPTY_SHIPMENT"
    message = "A delivery note needs at least one line."
    message_zh = "发货单至少需要一行。"


class WrongWay(DomainError):
    code = "WRONG_WAY"
    message = "{partner} does not send us such goods: suppliers deliver, customers return."
    message_zh = "{partner} 不应向我方发送此类货物：供应商供货，客户退货。"
