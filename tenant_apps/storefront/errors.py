from kernel.errors import DomainError
from kernel.words import Phrase


class CartChanged(DomainError):
    code = "CART_CHANGED"
    message = "{who} changed {count} of these lines meanwhile; keep yours or take theirs."
    message_zh = "{who} 已修改其中 {count} 行，请选择保留您的内容或采用对方的内容。"


class PriceChanged(DomainError):
    code = "PRICE_CHANGED"
    message = "The price of {product} is {now} instead of {before}; accept it or go back."
    message_zh = "{product} 的价格由 {before} 变为 {now}，请接受新价或返回修改。"


class NothingToOrder(DomainError):
    code = "NOTHING_TO_ORDER"
    message = "{cart} has no line to order; add a product or take one out of the parked lines."
    message_zh = "{cart} 没有可下单的商品行，请添加商品或恢复暂存行。"


class WrongMultiple(DomainError):
    code = "WRONG_MULTIPLE"
    message = "{product} is sold in multiples of {multiple}; order {less} or {more}."
    message_zh = "{product} 须按 {multiple} 的倍数订购，可改为 {less} 或 {more}。"


class BelowMinimum(DomainError):
    code = "BELOW_MINIMUM"
    message = "{product} is ordered from {minimum} on; order at least that."
    message_zh = "{product} 的起订量为 {minimum}，请至少订购该数量。"


class TooManyCarts(DomainError):
    code = "TOO_MANY_CARTS"
    message = "There are {most} carts and lists already; delete one first."
    message_zh = "购物车和清单已达 {most} 个，请先删除一个。"


class TooManyCartLines(DomainError):
    code = "TOO_MANY_CART_LINES"
    message = "A cart has {most} lines at most; start another one for the rest."
    message_zh = "一个购物车最多 {most} 行，其余请放入新的购物车。"


class TooManyRows(DomainError):
    code = "TOO_MANY_ROWS"
    message = "{rows} rows are too many; send at most {most} at a time, in several files."
    message_zh = "共 {rows} 行，超出上限；每次最多 {most} 行，请分成多个文件。"


class UnreadableFile(DomainError):
    code = "UNREADABLE_FILE"
    message = "{name} cannot be read: {reason}. Save it as CSV or XLSX and send it again."
    message_zh = "无法读取 {name}：{reason}。请另存为 CSV 或 XLSX 后重新上传。"

    def __init__(self, *, name: str, reason: Phrase) -> None:
        super().__init__(name=name, reason=reason)


class OrderFileTooLarge(DomainError):
    code = "ORDER_FILE_TOO_LARGE"
    message = "{name} is too large; a file may have {most} MB, also when it is unpacked."
    message_zh = "{name} 过大；文件（包括解压后）最大 {most} MB。"


class NotLinked(DomainError):
    code = "NOT_LINKED"
    message = "{partner} has no mall on the platform for you; link with it first."
    message_zh = "{partner} 在平台上没有向您开放的商城，请先建立关联。"


class TicketRefused(DomainError):
    code = "TICKET_REFUSED"
    message = "This way into the mall has expired; open the mall again from your own house."
    message_zh = "进入商城的凭证已失效，请从您的系统重新打开商城。"


class SomebodyElseIsHere(DomainError):
    code = "SOMEBODY_ELSE_IS_HERE"
    message = "{name} is signed in here; sign out first, then open the mall again."
    message_zh = "{name} 已在此登录，请先退出，再重新打开商城。"


class NotBought(DomainError):
    code = "NOT_BOUGHT"
    message = "The quality reports of {product} open once we have shipped it to you; order it."
    message_zh = "{product} 的质检报告须在我方向您发货后方可查看，请先订购。"
