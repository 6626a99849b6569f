"""Writing purchasing: order goods, and keep up with what the suppliers answer and send."""

from tenant_apps.purchasing.commands.answers import (
    record_answer,
    record_despatch,
    record_receipt,
    record_returned,
)
from tenant_apps.purchasing.commands.ordering import (
    PurchaseAsk,
    advise_goods,
    cancel_order,
    change_order,
    draft_order,
    send_order,
)

__all__ = [
    "PurchaseAsk",
    "advise_goods",
    "cancel_order",
    "change_order",
    "draft_order",
    "record_answer",
    "record_despatch",
    "record_receipt",
    "record_returned",
    "send_order",
]
