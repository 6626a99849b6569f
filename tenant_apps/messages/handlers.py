"""What we do when a partner says something."""

from __future__ import annotations

from kernel.actor import Actor
from kernel.events.bus import on
from shared_apps.exchange.documents import MessageDocument
from shared_apps.exchange.errors import NotYet
from tenant_apps.attachments.queries import openers
from tenant_apps.messages import commands
from tenant_apps.messages.queries import messages_seen
from tenant_apps.purchasing.queries import order_by_key as purchase_by_key
from tenant_apps.sales.queries import order_by_key as sale_by_key

openers[commands.FILES] = lambda actor, ids: messages_seen(actor, list(ids))


@on(MessageDocument)
def take_message(document: MessageDocument, *, actor: Actor) -> None:
    """Put it to the order it is about, if that is an order with this very partner."""
    order = sale_by_key(document.order_key) or purchase_by_key(document.order_key)
    if order is None or order.link_id != document.link_id:
        raise NotYet(kind=document.kind, key=document.order_key)
    commands.take_message(document=document)
