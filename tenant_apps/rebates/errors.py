from kernel.errors import DomainError


class NothingToSettle(DomainError):
    code = "NOTHING_TO_SETTLE"
    message = "Nothing new has been earned in this period since the last settlement."
    message_zh = "自上次结算以来，该期间没有新增返利。"


class SettlementOpen(DomainError):
    code = "SETTLEMENT_OPEN"
    message = "{number} is not decided yet; approve or reject it first."
    message_zh = "{number} 尚未审批完成，请先通过或驳回。"


class SameApprover(DomainError):
    code = "SAME_APPROVER"
    message = "The second approval is for somebody else than {name}; ask a colleague."
    message_zh = "复审须由 {name} 以外的人完成，请联系同事。"


class CurrencyStays(DomainError):
    code = "CURRENCY_STAYS"
    message = "A contract keeps its currency, {currency}; set up another one for other currencies."
    message_zh = "合同币种 {currency} 不可更改，其他币种请另建合同。"
