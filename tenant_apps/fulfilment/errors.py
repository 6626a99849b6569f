from kernel.errors import DomainError


class TooMuchReceived(DomainError):
    code = "TOO_MUCH_RECEIVED"
    message = "Line {position}: {asked} cannot be received, only {open} are still on their way."
    message_zh = "第 {position} 行：无法收货 {asked}，在途数量仅 {open}。"


class NothingReceived(DomainError):
    code = "NOTHING_RECEIVED"
    message = "Enter what has arrived, or close the receipt as short."
    message_zh = "请录入到货数量，或将收货单按短缺关闭。"


class ReasonMissing(DomainError):
    code = "REASON_MISSING"
    message = "Line {position}: say why {rejected} were rejected."
    message_zh = "第 {position} 行：请说明拒收 {rejected} 的原因。"
