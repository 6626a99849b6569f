"""Further numbers that lead to products: each to one, whoever asks for it first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction

from kernel.actor import Actor
from kernel.db import refusing
from tenant_apps.catalog.commands.searching import refresh_search
from tenant_apps.catalog.errors import ANOTHER_PRODUCT, CodeTaken
from tenant_apps.catalog.models import Code
from tenant_apps.catalog.queries import skus_of
from tenant_apps.catalog.rules import CodeScheme, clean_code, folded

if TYPE_CHECKING:
    from tenant_apps.catalog.commands.products import ProductFacts


@dataclass(frozen=True, kw_only=True)
class Asked:
    """One number that shall lead to a product, and where in the input it stands."""

    product_id: UUID
    scheme: CodeScheme
    value: str
    path: tuple[str | int, ...]


@transaction.atomic
def add_codes(
    *,
    codes: Sequence[tuple[UUID, CodeScheme, str]],
    actor: Actor,
    partner_id: UUID | None = None,
) -> None:
    """Further numbers that lead to products, possibly one partner's only. Raises CodeTaken."""
    asked = [
        Asked(product_id=product_id, scheme=scheme, value=value, path=("codes", index))
        for index, (product_id, scheme, value) in enumerate(codes)
    ]
    _keep(asked, partner_id)
    refresh_search(product_ids=list({product_id for product_id, _, _ in codes}))


def keep_codes(products: Sequence[ProductFacts], ids: Mapping[str, UUID]) -> None:
    """The codes that stand in products' facts. Raises CodeTaken."""
    asked = [
        Asked(
            product_id=ids[folded(facts.sku)],
            scheme=scheme,
            value=value,
            path=("products", row, "codes", place),
        )
        for row, facts in enumerate(products)
        for place, (scheme, value) in enumerate(facts.codes)
    ]
    _keep(asked, None)


def _keep(asked: Sequence[Asked], partner_id: UUID | None) -> None:
    """Write those that are new; what leads to its product already stays as it is."""
    new = _unknown(asked, partner_id)
    named = ", ".join(code.value for code in new[:5])
    # Somebody else may be giving one of them away at this very moment.
    with refusing(one_product_per_code=CodeTaken(value=named, product=ANOTHER_PRODUCT)):
        Code.objects.bulk_create(
            (
                Code(
                    product_id=code.product_id,
                    scheme=code.scheme,
                    value=clean_code(code.value),
                    folded=folded(code.value),
                    partner_id=partner_id,
                )
                for code in new
            ),
            batch_size=2000,
        )


def _unknown(asked: Sequence[Asked], partner_id: UUID | None) -> list[Asked]:
    """Without those we have. Raises CodeTaken for one that leads to another product, also here."""
    values = {folded(code.value) for code in asked}
    known = Code.objects.filter(folded__in=values, partner_id=partner_id)
    owners = {(str(code.scheme), code.folded): code.product_id for code in known}
    new = []
    for code in asked:
        key = (str(code.scheme), folded(code.value))
        if key not in owners:
            owners[key] = code.product_id
            new.append(code)
        elif owners[key] != code.product_id:
            owner = skus_of([owners[key]])[owners[key]]
            raise CodeTaken(value=code.value, product=owner, path=code.path)
    return new
