"""What stands in a tenant's books of its mall: categories, rules, carts, typed lines, news."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from kernel.actor import Actor
from kernel.schema import in_schema
from shared_apps.network.commands import accept, invite
from shared_apps.network.rules import Side
from tenant_apps.catalog.commands import (
    ListingFacts,
    assign_category,
    save_category,
    save_listing_rule,
)
from tenant_apps.catalog.rules import Audience, ListingEffect
from tenant_apps.storefront.commands import (
    NewsFacts,
    change_lines,
    open_cart,
    publish_news,
    stage_text,
)
from tenant_apps.storefront.models import Cart, Staging
from tenant_apps.storefront.queries import Buyer
from tenant_apps.storefront.rules import CartKind, LineWish, NewsKind
from tests.support.canaries import canary
from tests.support.trading import CLERK, clerk_of, make_sale, make_supplier

if TYPE_CHECKING:
    from tenant_apps.partners.models import Partner
    from tenants.queries import TenantInfo
    from tests.support.books import Books

DAY = date(2026, 1, 1)


def buyer_of(partner: Partner, **given) -> Buyer:
    """A customer, as the mall sees it."""
    facts = {
        "partner_id": partner.pk,
        "currency": partner.currency,
        "grade": partner.grade,
        "region_code": partner.region_code,
        "kind": partner.kind,
        "sales_area": partner.sales_area,
        "state": partner.state,
        "scenario": partner.order_scenario,
        "today": DAY,
    }
    return Buyer(**{**facts, **given})


def make_cart(partner: Partner, quantities=None, *, actor: Actor = CLERK, **given) -> Cart:
    """A cart of a customer's, shared with all its people unless told otherwise."""
    facts = {"name": canary("cart"), "is_shared": True, **given}
    cart = open_cart(partner_id=partner.pk, actor=actor, **facts)
    wishes = [
        LineWish(line_key=uuid4(), product_id=key, quantity=Decimal(amount), unit="C62")
        for key, amount in (quantities or {}).items()
    ]
    return change_lines(cart_id=cart.pk, wishes=wishes, buyer=buyer_of(partner), actor=actor)


def make_staging(partner: Partner, text: str, *, actor: Actor = CLERK) -> Staging:
    return stage_text(text=text, buyer=buyer_of(partner), actor=actor)


def make_news(title: str = "News", **given):
    facts = {"kind": NewsKind.NOTICE, "title": title, "valid_from": DAY, **given}
    return publish_news(facts=NewsFacts(**facts), actor=CLERK)


def make_rule(effect: str = "hidden_from", *, audience: Audience | None = None, **target):
    facts = ListingFacts(effect=ListingEffect(effect), audience=audience or Audience(), **target)
    return save_listing_rule(facts=facts, actor=CLERK)


def write_mall(books: Books, owner: Actor) -> None:
    """owner is who holds the token "owner": what is typed is shown to nobody else."""
    make_sale(dict.fromkeys(books.goods, 2), customer=books.customer)
    _categories(books)
    rule = make_rule(
        audience=Audience(partner_id=books.rival.pk),
        category_id=UUID(books["category.empty"].rpartition("/")[2]),
    )
    books.note("listing rule", "ListingRule", rule)
    full = make_cart(books.customer, {books.goods[0]: 3}, actor=owner)
    books.note("cart.full", "Cart", full)
    books.note("cart", "Cart", make_cart(books.customer, actor=owner))
    some = make_cart(books.customer, {books.goods[1]: 3}, actor=owner, kind=CartKind.LIST)
    books.note("cart.list", "Cart", some)
    typed = make_staging(books.customer, f"{canary('typed')}\t3", actor=owner)
    books.note("staging", "Staging", typed)
    books.note("news", "NewsPost", make_news(canary("news")))


def _categories(books: Books) -> None:
    top = save_category(code="top", name=canary("category"), actor=CLERK)
    leaf = save_category(code="leaf", name=canary("series"), parent_id=top.pk, actor=CLERK)
    empty = save_category(code="empty", name=canary("nothing"), actor=CLERK)
    books.note("category", "Category", top)
    books.note("category.leaf", "Category", leaf)
    books.note("category.empty", "Category", empty)
    assign_category(product_ids=list(books.goods), category_id=leaf.pk, actor=CLERK)


def link_with_mall(books: Books, seller: TenantInfo) -> None:
    """The tenant is a customer of another one, whose mall its people may enter."""
    made = invite(as_=Side.SUPPLIER, organisation_id=books.tenant.id, actor=clerk_of(seller))
    accept(link_id=made.id, actor=books.actor)
    with in_schema(books.tenant.schema_name):
        facts = {"link_id": made.id, "organisation_id": seller.id}
        supplier = make_supplier(name=canary("mall"), **facts)
    books.note("supplier.linked", "Partner", supplier)
