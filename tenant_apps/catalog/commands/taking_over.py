"""Products that come into our catalogue because we have bought them."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from kernel.actor import Actor
from shared_apps.directory.queries import all_products
from shared_apps.exchange.documents import Item
from tenant_apps.catalog.commands.adopting import adopt_products
from tenant_apps.catalog.commands.codes import add_codes
from tenant_apps.catalog.commands.products import ProductFacts, add_products
from tenant_apps.catalog.errors import CodeTaken
from tenant_apps.catalog.queries import find_items
from tenant_apps.catalog.rules import CodeScheme, gtin14


@transaction.atomic
def take_over_items(
    *, items: Sequence[tuple[Item, str]], partner_id: UUID, prefix: str, actor: Actor
) -> None:
    """Have a product for each (item, base unit) of a partner's letter that is unknown here.

    What its brand has published is adopted, so that it stays the same product all over the
    channel, under its own number or, where that is another product's here, with the prefix;
    anything else becomes a product of ours under the prefix and the partner's number. A constant
    number of statements.
    """
    unknown = _unknown(items, partner_id)
    shared = _published([item for item, _ in unknown])
    if shared:
        _adopt(shared, prefix, actor)
        unknown = _unknown(unknown, partner_id)
    if unknown:
        _add(unknown, partner_id, prefix, actor)


def _unknown(items: Sequence[tuple[Item, str]], partner_id: UUID) -> list[tuple[Item, str]]:
    found = find_items([item for item, _ in items], partner_id=partner_id)
    return [each for each, here in zip(items, found, strict=True) if here is None]


def _published(items: Sequence[Item]) -> list[UUID]:
    """The shared products of items, by GTIN or by the brand's item number, in one query."""
    gtins = {gtin14(item.gtin) for item in items if item.gtin}
    numbers = {(item.owner_id, item.item_number) for item in items if item.owner_id}
    rows = all_products().filter(
        Q(gtin__in=gtins)
        | Q(owner__in={owner for owner, _ in numbers}, item_number__in={n for _, n in numbers})
    )
    return [
        row.pk for row in rows if row.gtin in gtins or (row.owner_id, row.item_number) in numbers
    ]


def _adopt(shared: Sequence[UUID], prefix: str, actor: Actor) -> None:
    try:
        with transaction.atomic():
            adopt_products(shared_product_ids=shared, actor=actor)
    except CodeTaken:
        adopt_products(shared_product_ids=shared, prefix=prefix, actor=actor)


def _add(items: Sequence[tuple[Item, str]], partner_id: UUID, prefix: str, actor: Actor) -> None:
    numbers = {_number(item): (item, unit) for item, unit in items}
    ids = add_products(
        products=[
            ProductFacts(sku=f"{prefix}{number}", name=item.name or number, base_unit=unit)
            for number, (item, unit) in numbers.items()
        ],
        publish=False,
        actor=actor,
    )
    add_codes(
        codes=[(ids[f"{prefix}{number}"], CodeScheme.SUPPLIER, number) for number in numbers],
        partner_id=partner_id,
        actor=actor,
    )


def _number(item: Item) -> str:
    return item.seller_number or item.item_number or item.gtin or item.name
