"""Who and what the files speak of, as our books know them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from uuid import NAMESPACE_URL, UUID, uuid5

from config.channels.profile import Profile
from kernel.actor import Actor
from kernel.permissions import all_permissions
from tenant_apps.catalog.models import Code, Product
from tenant_apps.catalog.rules import CodeScheme


def organisation_id(profile: Profile, key: str = "") -> UUID:
    """The identity of a company of this channel: the same each time it is loaded."""
    return uuid5(NAMESPACE_URL, f"tierline:channel:{profile.name}:{key}")


def operator(organisation: UUID) -> Actor:
    """Who loads and replays: one who may do everything in one organisation."""
    return Actor(
        name="system:channel",
        organisation_id=organisation,
        permissions=all_permissions(),
    )


def at(day: date) -> datetime:
    """The instant a day's documents carry: noon, so that no zone changes the day."""
    return datetime.combine(day, time(12), UTC)


def known_products() -> dict[str, UUID]:
    """The products of this schema by SKU and by material code, as folded() spells them."""
    codes = Code.objects.filter(scheme=CodeScheme.MATERIAL, partner_id=None)
    found = dict(codes.values_list("folded", "product_id"))
    found.update(Product.objects.values_list("sku_folded", "id"))
    return found
