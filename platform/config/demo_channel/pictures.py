"""What the products of the demo's brand look like; its dealers see the same."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from uuid import UUID

import uuid6

from config.demo_channel.companies import clerk
from config.demo_channel.drawings import drawn
from config.demo_channel.series import PLACES, goods
from tenant_apps.attachments.commands import take_file
from tenant_apps.catalog.commands import set_picture
from tenant_apps.catalog.models import Product
from tenants.queries import TenantInfo


def picture_all(brand: TenantInfo) -> None:
    """A drawing for every product, one for all that look alike."""
    # Files belong to who has uploaded them.
    painter = replace(clerk(brand), user_id=uuid6.uuid7())
    for (category, colour), products in _alike().items():
        file = take_file(
            name=f"{category}-{colour}.png", content=drawn(category, colour), actor=painter
        )
        set_picture(product_ids=products, file_id=file.id, actor=painter)


def _alike() -> dict[tuple[str, str], list[UUID]]:
    ranged = {good.sku: (good.series.category, good.colour) for good in goods()}
    found: dict[tuple[str, str], list[UUID]] = defaultdict(list)
    for key, sku, attributes in Product.objects.values_list("id", "sku", "attributes"):
        line = PLACES.get("-".join(sku.split("-")[:2]))
        look = ranged.get(sku) or (line and (line, attributes.get("colour", "")))
        if look:
            found[look].append(key)
    return found
