"""One word per thing, state and deed, in both languages: what refusals are made of.

English words are keys; a GraphQL type's name ("SalesOrder") is the same thing as its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Phrase:
    """Words inside a refusal, which cannot be given in one language only.

    A clause without a full stop: the sentence goes on around it.
    """

    en: str
    zh: str

    def __str__(self) -> str:
        return self.en

    def told(self, language: str) -> str:
        return self.zh if language == "zh" else self.en

    @classmethod
    def listed(cls, phrases: Iterable[Phrase]) -> Phrase:
        """Several of them, one after the other, as each language separates what it lists."""
        each = list(phrases)
        return cls(", ".join(one.en for one in each), "、".join(one.zh for one in each))


THINGS: Final[Mapping[str, str]] = {
    "address": "地址",
    "attachment": "附件",
    "cart": "购物车",
    "category": "商品分类",
    "count": "盘点单",
    "count line": "盘点行",
    "document": "往来单据",
    "domain": "域名",
    "failed delivery": "未送达消息",
    "file": "文件",
    "grant": "授权",
    "link": "合作关系",
    "listing rule": "上架规则",
    "member": "成员",
    "news post": "公告",
    "order line": "销售订单行",
    "organisation": "企业",
    "organisation unit": "组织",
    "partner": "往来单位",
    "person": "人员",
    "price list": "价目表",
    "promotion policy": "促销政策",
    "policy version": "政策版本",
    "policy group": "政策分组",
    "product": "商品",
    "purchase order": "采购订单",
    "purchase order line": "采购订单行",
    "quality report": "质检报告",
    "rebate contract": "返利合同",
    "rebate settlement": "返利结算单",
    "receipt": "收货单",
    "receipt line": "收货单行",
    "return": "退货单",
    "return line": "退货单行",
    "role": "角色",
    "sales order": "销售订单",
    "sales order line": "销售订单行",
    "saved view": "已存视图",
    "session": "登录会话",
    "shipment": "发货单",
    "shipment line": "发货单行",
    "staging": "导入单",
    "tenant": "租户",
    "token": "访问令牌",
    "transfer": "调拨单",
    "warehouse": "仓库",
}
# Names of types that are longer, or shorter, than the word people use.
_SAME: Final = {
    "catalog product": "product",
    "order": "sales order",
    "order line": "sales order line",
    "return order": "return",
    "stock count": "count",
    "stock transfer": "transfer",
    "count sheet": "count",
    "api token": "token",
    "membership": "member",
}
# As the screen names them (frontend/src/ui/messages.ts): English, Chinese.
STATES: Final[Mapping[str, tuple[str, str]]] = {
    "active": ("active", "使用中"),
    "approved": ("approved", "已初审"),
    "archived": ("archived", "已归档"),
    "calculated": ("calculated", "待审核"),
    "cancelled": ("cancelled", "已取消"),
    "closed": ("complete", "已完成"),
    "confirmed": ("confirmed", "已确认"),
    "dispatched": ("dispatched", "已发出"),
    "done": ("complete", "已完成"),
    "draft": ("a draft", "草稿"),
    "ended": ("ended", "已终止"),
    "expected": ("on its way", "待收货"),
    "instructed": ("agreed", "已同意"),
    "invited": ("invited", "已邀请"),
    "received": ("received", "已收货"),
    "refused": ("refused", "已拒绝"),
    "rejected": ("rejected", "已拒绝"),
    "requested": ("requested", "已申请"),
    "sent": ("sent", "已发送"),
    "shipped": ("shipped", "已发货"),
    "submitted": ("submitted", "已提交"),
    "suspended": ("suspended", "已停用"),
    "usable": ("usable", "可用"),
}
# What was wanted, named by the state it leads to or by the deed.
DEEDS: Final[Mapping[str, tuple[str, str]]] = {
    "acceptance": ("accepted", "接受"),
    "active": ("activated", "启用"),
    "approval": ("approved", "审核"),
    "approved": ("approved", "审核"),
    "archived": ("archived", "归档"),
    "cancel": ("cancelled", "取消"),
    "cancellation": ("cancelled", "取消"),
    "cancelled": ("cancelled", "取消"),
    "change": ("changed", "修改"),
    "claim": ("given a domain", "绑定域名"),
    "closed": ("closed", "关闭"),
    "closing": ("closed", "关闭"),
    "confirmed": ("confirmed", "确认"),
    "counting": ("counted", "录入盘点结果"),
    "declining it": ("declined", "谢绝"),
    "dispatch": ("dispatched", "发出"),
    "dispatched": ("dispatched", "发出"),
    "done": ("completed", "完成"),
    "draft": ("made a draft again", "退回草稿"),
    "ended": ("ended", "终止"),
    "expected": ("received in part", "部分收货"),
    "instructed": ("agreed to", "同意"),
    "invited": ("invited", "邀请"),
    "order": ("ordered", "下单"),
    "picking": ("picked", "拣货"),
    "receipt": ("received", "收货"),
    "received": ("received", "收货"),
    "receiving": ("received", "收货"),
    "refused": ("refused", "拒绝"),
    "rejected": ("rejected", "拒绝"),
    "requested": ("requested", "申请"),
    "sent": ("sent", "发送"),
    "shipped": ("shipped", "发货"),
    "submitted": ("submitted", "提交"),
    "suspended": ("suspended", "停用"),
    "usable": ("released", "发放"),
    "undo": ("taken back to unanswered", "撤回确认"),
}
_LEFT: Final = (
    "Goods that have left come back with a return",
    "货物已发出，如需退回请办理退货",
)
_OVER: Final = ("It has come to its end; make a new one instead", "该单据已结束，请另行新建")
_LOOK: Final = (
    "Open it anew to see what can be done with it",
    "请刷新页面，查看当前可执行的操作",
)
_FOR_GOOD: Final = (
    "What is archived stays so; set up a new one instead",
    "归档后无法恢复，请另行新建",
)
_WAYS: Final = {
    "archived": _FOR_GOOD,
    **dict.fromkeys(("shipped", "dispatched"), _LEFT),
    **dict.fromkeys(("cancelled", "closed", "done", "ended", "refused", "rejected"), _OVER),
}


def thing(name: str) -> str:
    """The one English word for a thing, capitalised: of "SalesOrder" and "Order" alike."""
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).lower()
    return _SAME.get(spaced, spaced).capitalize()


def thing_zh(name: str) -> str:
    """The same in Chinese; what nobody has translated stays English."""
    return THINGS.get(thing(name).lower(), name)


def subject_zh(subject: str) -> str:
    """ "Sales order SO-1" in Chinese: the thing is translated, its number stays."""
    plain = subject.removeprefix("The ")
    for length in (3, 2, 1):
        words = plain.split(" ")
        name = " ".join(words[:length]).lower()
        if name in THINGS:
            return " ".join([THINGS[name], *words[length:]])
    return subject


def state(value: str, language: str) -> str:
    """How a state is called on the screen."""
    return _in(STATES.get(value, (value, value)), language)


def deed(value: str, language: str) -> str:
    """ "cannot be …" in English, "无法…" in Chinese."""
    return _in(DEEDS.get(value, (value, value)), language)


def way_out(value: str, language: str) -> str:
    """What can be done about a thing in this state."""
    return _in(_WAYS.get(value, _LOOK), language)


def _in(pair: tuple[str, str], language: str) -> str:
    return pair[language == "zh"]
