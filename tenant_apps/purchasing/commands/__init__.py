"""Writing purchasing: order goods, and keep up with what the suppliers answer and send."""

from tenant_apps.purchasing.commands.advising import advise_goods
from tenant_apps.purchasing.commands.answers import record_answer
from tenant_apps.purchasing.commands.counting import count_goods, record_returned
from tenant_apps.purchasing.commands.drafting import (
    PurchaseAsk,
    UnitAsk,
    draft_order,
    in_base_units,
)
from tenant_apps.purchasing.commands.sending import (
    accept_answer,
    cancel_order,
    change_order,
    send_order,
)

__all__ = [
    "PurchaseAsk",
    "UnitAsk",
    "accept_answer",
    "advise_goods",
    "cancel_order",
    "change_order",
    "count_goods",
    "draft_order",
    "in_base_units",
    "record_answer",
    "record_returned",
    "send_order",
]
