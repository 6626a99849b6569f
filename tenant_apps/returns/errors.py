from collections.abc import Mapping
from typing import Any

from kernel import words
from kernel.errors import DomainError

_WHO = {"seller": ("the seller", "卖方"), "buyer": ("the buyer", "买方")}


class EmptyReturn(DomainError):
    code = "EMPTY_RETURN"
    message = "A return needs at least one line with a quantity."
    message_zh = "退货单至少需要一行且数量大于零。"


class TooMuchToReturn(DomainError):
    code = "TOO_MUCH_TO_RETURN"
    message = "Line {position}: {asked} cannot be returned, {open} are left to return."
    message_zh = "第 {position} 行：无法退货 {asked}，可退数量为 {open}。"


class NothingWasShipped(DomainError):
    code = "NOTHING_WAS_SHIPPED"
    message = "Line {line} of order {order} has not been delivered; cancel it instead."
    message_zh = "订单 {order} 的行 {line} 尚未交付，请改为取消。"


class SupplierInstructs(DomainError):
    code = "SUPPLIER_INSTRUCTS"
    message = "{partner} agrees to returns itself; ask for the return in its shop."
    message_zh = "{partner} 会自行确认退货，请在其商城中申请退货。"


class NotTheirSide(DomainError):
    """action is a deed of kernel.words, who the side whose it is."""

    code = "NOT_THEIR_SIDE"
    message = "Return {number} is to be {action} by {who}, not by us."
    message_zh = "退货单 {number} 应由{who}{action}，而不是我方。"

    def words(self, language: str) -> Mapping[str, Any]:
        return {
            **self.details,
            "action": words.deed(str(self.details["action"]), language),
            "who": _WHO[str(self.details["who"])][language == "zh"],
        }


class NothingOnItsWay(DomainError):
    code = "NOTHING_ON_ITS_WAY"
    message = "Nothing of return {number} is on its way to us now."
    message_zh = "退货单 {number} 目前没有在途商品。"
