from kernel.errors import DomainError


class NotOnNetwork(DomainError):
    code = "NOT_ON_NETWORK"
    message = "There is no partner for link {link}; accept the link first."
    message_zh = "互联关系 {link} 没有对应的往来单位，请先接受互联。"


class PartnerSuspended(DomainError):
    code = "PARTNER_SUSPENDED"
    message = "{partner} is {state} and cannot trade; reactivate it first."
    message_zh = "{partner} 当前为 {state} 状态，不能交易，请先恢复。"


class NumberTaken(DomainError):
    code = "NUMBER_TAKEN"
    message = "The number {number} is taken; choose another."
    message_zh = "编号 {number} 已被使用，请换一个。"


class AccountElsewhere(DomainError):
    code = "ACCOUNT_ELSEWHERE"
    message = "{partner} ({number}) is your account for that company already; go on with that one."
    message_zh = "{partner}（{number}）已是该单位的账户，请继续使用该账户。"


class LinkedAlready(DomainError):
    code = "LINKED_ALREADY"
    message = "{partner} is linked with its company; end the link before you name another."
    message_zh = "{partner} 已与其单位互联，请先结束互联再指定其他单位。"
