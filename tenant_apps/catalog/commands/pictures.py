"""What products look like."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction

from kernel.actor import Actor
from kernel.errors import NotFound
from shared_apps.directory.commands import show_picture
from tenant_apps.attachments.commands import publish_picture
from tenant_apps.catalog.models import Product
from tenant_apps.catalog.rules import picture_address
from tenants.queries import current_tenant


@transaction.atomic
def set_picture(
    *,
    product_ids: Sequence[UUID],
    file_id: UUID | None,
    actor: Actor,
    of_family: bool = False,
) -> list[Product]:
    """Show products by this picture (PRD-02, PRD-12).

    file_id    one's own unused upload; None: no picture of ours, a brand's shows through
    of_family  all variants of their families look like it, too
    returns    the products that look like it now

    The picture of a brand's own product is seen wherever the product is adopted and has no
    other there (PRD-17). Raises NotFound, NotAPicture.
    """
    chosen = Product.objects.filter(pk__in=product_ids)
    if of_family:
        variants = Product.objects.filter(family__in=chosen.exclude(family=None).values("family"))
        chosen = chosen | variants
    rows = list(chosen.select_for_update().order_by("sku_folded"))
    for key in set(product_ids) - {row.pk for row in rows}:
        raise NotFound(what="Product", key=key)
    digest = publish_picture(file_id=file_id, actor=actor) if file_id else ""
    for row in rows:
        row.image_url = picture_address(digest)
    Product.objects.filter(pk__in=[row.pk for row in rows]).update(
        image_url=picture_address(digest)
    )
    us = current_tenant().id
    shared = [row.shared_product_id for row in rows if row.shared_product_id]
    show_picture(owner_id=us, product_ids=shared, picture=digest, actor=actor)
    return rows
