"""What is open, by kind: queries over what somebody may see, brought into one shape."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from typing import Any

from django.db.models import Case, Count, Exists, F, Min, OuterRef, Q, Subquery, Sum, Value, When
from django.db.models.functions import Cast, Coalesce

from kernel import clock
from kernel.actor import Actor
from shared_apps.exchange import queries as exchange
from shared_apps.network import queries as network
from shared_apps.visibility import queries as visibility
from tenant_apps.catalog import queries as catalog
from tenant_apps.desk.queries.shape import Rows, a_number, end_of, how_many, in_shape
from tenant_apps.desk.rules import WorkFact, WorkKind
from tenant_apps.fulfilment import queries as fulfilment
from tenant_apps.inventory import queries as inventory
from tenant_apps.messages import queries as messages
from tenant_apps.partners import queries as partners
from tenant_apps.pricing import queries as pricing
from tenant_apps.purchasing import queries as purchasing
from tenant_apps.returns import queries as returns
from tenant_apps.sales import queries as sales
from tenants import days
from tenants.queries import current_tenant

SOON = timedelta(days=30)


def open_work(actor: Actor) -> dict[WorkKind, Rows]:
    """By kind what is open, for staff only; kinds that may not be seen are left out."""
    if actor.partner_id is not None:
        return {}
    found: dict[WorkKind, Rows] = {}
    for permission, kinds in _SOURCES.items():
        if actor.may(permission):
            found |= kinds(actor)
    return found


def _sales(actor: Actor) -> dict[WorkKind, Rows]:
    def shaped(rows: Rows, fact: WorkFact, since: str, **given: Any) -> Rows:
        shape = {"due": end_of("requested_on"), "amount": F("total_amount"), **given}
        return in_shape(rows, fact, at=since, partner="customer", currency=F("currency"), **shape)

    orders = sales.visible_orders(actor)
    confirmed = orders.filter(state="confirmed")
    lines = sales.visible_lines(actor).filter(order=OuterRef("pk"))
    waiting = lines.filter(quantity__gt=F("confirmed") + F("cancelled"))
    unshipped = lines.filter(confirmed__gt=F("shipping"))
    missing = lines.filter(shipped__gt=F("received"))
    return {
        WorkKind.ORDER_TO_CONFIRM: shaped(
            orders.filter(state="submitted", waits=False), WorkFact.ALL_IN_STOCK, "submitted_at"
        ),
        WorkKind.ORDER_SHORT: shaped(
            orders.filter(Exists(waiting), Q(state="confirmed") | Q(state="submitted", waits=True)),
            WorkFact.PROMISED_IN_PART,
            "submitted_at",
            quantity=how_many(waiting),
        ),
        WorkKind.ORDER_TO_SHIP: shaped(
            confirmed.filter(Exists(unshipped)),
            WorkFact.PROMISED,
            "confirmed_at",
            quantity=how_many(unshipped),
            due=end_of("promised_on"),
        ),
        WorkKind.DISCREPANCY: shaped(
            orders.filter(Exists(missing), state="shipped").exclude(advices=[]),
            WorkFact.RECEIVED_LESS,
            "shipped_at",
            quantity=how_many(missing),
        ),
    }


def _shipments(actor: Actor) -> dict[WorkKind, Rows]:
    drafts = fulfilment.visible_shipments(actor).filter(state="draft", is_return=False)
    lines = Coalesce(Cast(Count("lines"), a_number()), Value(Decimal(0)))
    shaped = in_shape(drafts, WorkFact.READY_TO_PICK, partner="partner", quantity=lines)
    return {WorkKind.SHIPMENT_TO_SEND: shaped}


def _receipts(actor: Actor) -> dict[WorkKind, Rows]:
    expected = fulfilment.visible_receipts(actor).filter(state="expected")
    fact = Case(
        When(rounds__gt=0, then=Value(WorkFact.PARTLY_IN)), default=Value(WorkFact.ON_ITS_WAY)
    )

    def shaped(is_return: bool) -> Rows:
        rows = expected.filter(is_return=is_return)
        return in_shape(rows, fact, partner="partner", due=F("dispatched_at"))

    return {WorkKind.RECEIPT_DUE: shaped(False), WorkKind.RETURN_DUE: shaped(True)}


def _purchases(actor: Actor) -> dict[WorkKind, Rows]:
    def shaped(rows: Rows, fact: WorkFact, since: str) -> Rows:
        return in_shape(
            rows,
            fact,
            at=since,
            partner="supplier",
            amount=F("total_amount"),
            currency=F("currency"),
            due=end_of("requested_on"),
        )

    orders = purchasing.visible_orders(actor)
    differs = purchasing.visible_lines(actor).filter(
        order=OuterRef("pk"), status__in=["amended", "rejected"]
    )
    changed = orders.filter(
        Exists(differs), state="confirmed", response_version__gt=F("accepted_version")
    )
    return {
        WorkKind.PURCHASE_TO_SEND: shaped(
            orders.filter(state="draft"), WorkFact.DRAFT, "placed_at"
        ),
        WorkKind.PURCHASE_UNANSWERED: shaped(
            orders.filter(state="sent"), WorkFact.NO_ANSWER, "sent_at"
        ),
        WorkKind.PURCHASE_CHANGED: shaped(changed, WorkFact.ANSWER_DIFFERS, "answered_at"),
    }


def _returns(actor: Actor) -> dict[WorkKind, Rows]:
    def shaped(side: str, state: str, fact: WorkFact) -> Rows:
        rows = returns.visible_returns(actor).filter(side=side, state=state)
        return in_shape(rows, fact, partner="partner")

    return {
        WorkKind.RETURN_TO_DECIDE: shaped("seller", "requested", WorkFact.ASKED),
        WorkKind.RETURN_TO_SEND: shaped("buyer", "instructed", WorkFact.AGREED),
    }


def _stock(actor: Actor) -> dict[WorkKind, Rows]:
    counts = inventory.visible_counts(actor).filter(state="draft")
    coming = inventory.visible_transfers(actor).filter(state="shipped")
    return {
        WorkKind.COUNT_OPEN: in_shape(counts, WorkFact.COUNTING),
        WorkKind.TRANSFER_DUE: in_shape(coming, WorkFact.ON_ITS_WAY, due=F("shipped_at")),
    } | _minimums(actor)


def _minimums(actor: Actor) -> dict[WorkKind, Rows]:
    """Products of which less is free somewhere than shall be, for who can do something about it."""
    can_act = actor.may("inventory.stock.move") or actor.may("purchasing.order.draft")
    if not can_act or not actor.may("catalog.product.view"):
        return {}
    below = inventory.below(inventory.visible_minimums(actor))
    of_product = below.filter(product=OuterRef("pk")).order_by().values("product")
    products = catalog.visible_products(actor).filter(pk__in=below.values("product"))
    return {
        WorkKind.STOCK_BELOW_MINIMUM: in_shape(
            products.annotate(
                asked_at=Subquery(of_product.annotate(a=Min("created_at")).values("a"))
            ),
            WorkFact.BELOW_MINIMUM,
            at="asked_at",
            number=F("sku"),
            name=F("name"),
            quantity=Subquery(of_product.annotate(n=Sum("lacks")).values("n")),
        )
    }


def _documents(actor: Actor) -> dict[WorkKind, Rows]:
    failed = exchange.visible_documents(actor).filter(state="failed")
    name: Any = Value("")
    if actor.may("partners.partner.view"):
        known = partners.visible_partners(actor).filter(link_id=OuterRef("link_id"))
        name = Coalesce(Subquery(known.values("name")[:1]), Value(""))
    return {
        WorkKind.DOCUMENT_FAILED: in_shape(
            failed, WorkFact.REFUSED_BY_BOOKS, at="sent_at", name=name
        )
    }


def _messages(actor: Actor) -> dict[WorkKind, Rows]:
    """Sales orders with words of the customer that this person has not read."""
    if not actor.may("sales.order.view"):
        return {}
    news = messages.unread(actor).filter(order_key=OuterRef("order_key"))
    talked = sales.visible_orders(actor).filter(Exists(news))
    return {
        WorkKind.MESSAGE_UNREAD: in_shape(
            talked,
            WorkFact.SAID,
            at="placed_at",
            partner="customer",
            quantity=Subquery(news.values("count")),
            currency=F("currency"),
        )
    }


def _invitations(actor: Actor) -> dict[WorkKind, Rows]:
    us = current_tenant().id
    asked = Q(invited_by="supplier", customer_id=us) | Q(invited_by="customer", supplier_id=us)
    links = network.visible_links(actor).filter(asked, state="invited").select_related(None)
    name = Case(When(supplier_id=us, then=F("customer__name")), default=F("supplier__name"))
    return {
        WorkKind.INVITATION: in_shape(
            links, WorkFact.INVITED, at="invited_at", number=Value(""), name=name
        )
    }


def _grants(actor: Actor) -> dict[WorkKind, Rows]:
    us, now = current_tenant().id, clock.now()
    ending = visibility.visible_grants(actor).filter(
        owner_id=us, revoked_at=None, valid_until__gt=now, valid_until__lt=now + SOON
    )
    return {
        WorkKind.GRANT_EXPIRING: in_shape(
            ending.select_related(None),
            WorkFact.ENDS_SOON,
            at="granted_at",
            number=Value(""),
            name=F("viewer__name"),
            due=F("valid_until"),
        )
    }


def _prices(actor: Actor) -> dict[WorkKind, Rows]:
    today = days.today()
    ending = pricing.visible_lists(actor).filter(
        valid_until__gte=today, valid_until__lt=today + SOON
    )
    return {
        WorkKind.PRICES_EXPIRING: in_shape(
            ending,
            WorkFact.ENDS_SOON,
            number=F("code"),
            name=F("name"),
            currency=F("currency"),
            due=end_of("valid_until"),
        )
    }


_SOURCES: dict[str, Callable[[Actor], dict[WorkKind, Rows]]] = {
    "sales.order.view": _sales,
    "fulfilment.shipment.view": _shipments,
    "fulfilment.receipt.view": _receipts,
    "purchasing.order.view": _purchases,
    "returns.order.view": _returns,
    "inventory.stock.view": _stock,
    "exchange.document.view": _documents,
    "messages.message.view": _messages,
    "network.link.view": _invitations,
    "visibility.grant.view": _grants,
    "pricing.list.view": _prices,
}
