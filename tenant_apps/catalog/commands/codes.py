"""Further numbers that lead to products."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction

from kernel.actor import Actor
from tenant_apps.catalog.commands.searching import refresh_search
from tenant_apps.catalog.errors import CodeTaken
from tenant_apps.catalog.models import Code
from tenant_apps.catalog.rules import CodeScheme, clean_code, folded

if TYPE_CHECKING:
    from tenant_apps.catalog.commands.products import ProductFacts


@transaction.atomic
def add_codes(
    *,
    codes: Sequence[tuple[UUID, CodeScheme, str]],
    actor: Actor,
    partner_id: UUID | None = None,
) -> None:
    """Further numbers that lead to products, possibly one partner's only. Raises CodeTaken."""
    taken = Code.objects.filter(
        folded__in=[folded(value) for _, _, value in codes], partner_id=partner_id
    ).select_related("product")
    owners = {(code.scheme, code.folded): code.product for code in taken}
    for index, (product_id, scheme, value) in enumerate(codes):
        owner = owners.get((scheme, folded(value)))
        if owner is not None and owner.id != product_id:
            raise CodeTaken(value=value, product=owner.sku, path=("codes", index))
    Code.objects.bulk_create(
        (
            Code(
                product_id=product_id,
                scheme=scheme,
                value=clean_code(value),
                folded=folded(value),
                partner_id=partner_id,
            )
            for product_id, scheme, value in codes
        ),
        ignore_conflicts=True,
    )
    refresh_search(product_ids=list({product_id for product_id, _, _ in codes}))


def keep_codes(products: Sequence[ProductFacts], ids: Mapping[str, UUID]) -> None:
    Code.objects.bulk_create(
        (
            Code(
                product_id=ids[folded(facts.sku)],
                scheme=scheme,
                value=clean_code(value),
                folded=folded(value),
            )
            for facts in products
            for scheme, value in facts.codes
        ),
        ignore_conflicts=True,
        batch_size=2000,
    )
