"""Making companies and their products known to the platform."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import uuid6
from django.db import connection, transaction
from django.db.models import Q

from kernel.actor import Actor
from kernel.db import refusing
from kernel.errors import BadValue, DomainError, NotFound, Several
from kernel.events.bus import emit
from kernel.words import Phrase
from shared_apps.directory.errors import BadGln, BadGtin, GlnTaken, GtinTaken, ItemGivenTwice
from shared_apps.directory.events import OrganisationRegistered, ProductsPublished
from shared_apps.directory.models import Organisation, SharedProduct
from shared_apps.directory.rules import (
    OrganisationKind,
    ProductFact,
    normal_gln,
    normal_gtin,
    normal_item_number,
)

_PUBLISH = """
    INSERT INTO directory_sharedproduct AS known
        (id, created_at, owner_id, item_number, gtin, name, base_unit)
    SELECT given.id, now(), %(owner)s, given.item_number, given.gtin, given.name, given.base_unit
    FROM unnest(%(ids)s::uuid[], %(numbers)s::text[], %(gtins)s::text[], %(names)s::text[],
                %(units)s::text[]) AS given (id, item_number, gtin, name, base_unit)
    ORDER BY given.item_number
    ON CONFLICT (owner_id, item_number) DO UPDATE
    SET gtin = EXCLUDED.gtin, name = EXCLUDED.name, base_unit = EXCLUDED.base_unit
    RETURNING item_number, id
"""


@transaction.atomic
def register_organisation(
    *,
    name: str,
    kind: OrganisationKind,
    actor: Actor,
    organisation_id: UUID | None = None,
    gln: str = "",
    country: str = "",
    region_code: str = "",
    region_name: str = "",
    is_public: bool = True,
) -> Organisation:
    """Make a company known; the same organisation_id again brings its facts up to date.

    Raises BadValue for an empty name, BadGln, and GlnTaken when another company has the GLN.
    """
    if not name.strip():
        raise BadValue(
            field="name",
            value='""',
            reason=Phrase("people must recognise the company", "名称须能让人认出该单位"),
        )
    number = normal_gln(gln) if gln else None
    if gln and number is None:
        raise BadGln(gln=gln)
    facts: dict[str, Any] = {
        "name": name.strip(),
        "kind": kind,
        "gln": number,
        "country": country.upper(),
        "region_code": region_code,
        "region_name": region_name,
        "is_public": is_public,
    }
    with refusing(one_organisation_per_gln=GlnTaken(gln=gln)):
        organisation, created = Organisation.objects.update_or_create(
            pk=organisation_id or uuid6.uuid7(), defaults=facts
        )
    if created:
        emit(
            OrganisationRegistered(
                subject_id=organisation.pk, name=organisation.name, kind=str(kind)
            ),
            actor=actor,
        )
    return organisation


@transaction.atomic
def publish_products(
    *, owner_id: UUID, products: Sequence[ProductFact], actor: Actor
) -> dict[str, UUID]:
    """Tell the network what an owner makes, thousands of products in one statement.

    Publishing an item number again changes its facts and keeps its id. Returns the shared id
    of each item number, in the normal spelling.

    Raises one refusal, or Several, for numbers that are no GTIN, item numbers given twice and
    GTINs that belong to another product; their path is (products, row).
    """
    if not products:
        return {}
    if not Organisation.objects.filter(pk=owner_id).exists():
        raise NotFound(what="Organisation", key=owner_id)
    numbers = [normal_item_number(product.item_number) for product in products]
    gtins = [normal_gtin(product.gtin) if product.gtin else None for product in products]
    _refuse([*_malformed(products, numbers, gtins)])
    _refuse([*_taken_gtins(owner_id, numbers, gtins)])
    ids = _publish(owner_id, products, numbers, gtins)
    emit(ProductsPublished(subject_id=owner_id, count=len(ids)), actor=actor)
    return ids


def show_picture(
    *, owner_id: UUID, product_ids: Sequence[UUID], picture: str, actor: Actor
) -> None:
    """Let an owner's products look like this everywhere.

    picture  the digest of a published picture; "" for none again
    """
    rows = SharedProduct.objects.filter(owner=owner_id, pk__in=product_ids)
    rows.update(picture=picture)


def _publish(
    owner_id: UUID,
    products: Sequence[ProductFact],
    numbers: list[str],
    gtins: list[str | None],
) -> dict[str, UUID]:
    given: dict[str, Any] = {
        "owner": owner_id,
        "ids": [uuid6.uuid7() for _ in products],
        "numbers": numbers,
        "gtins": gtins,
        "names": [product.name.strip() for product in products],
        "units": [product.base_unit for product in products],
    }
    # Another owner may take one of the GTINs between our look and our statement.
    taken = GtinTaken(gtin="", item_number="", taken_by="", owner="another organisation")
    with refusing(one_shared_product_per_gtin=taken), connection.cursor() as cursor:
        cursor.execute(_PUBLISH, given)
        return dict(cursor.fetchall())


def _refuse(errors: list[DomainError]) -> None:
    if len(errors) == 1:
        raise errors[0]
    if errors:
        raise Several(errors)


def _malformed(
    products: Sequence[ProductFact], numbers: list[str], gtins: list[str | None]
) -> list[DomainError]:
    errors: list[DomainError] = []
    seen: set[str] = set()
    for row, (product, number, gtin) in enumerate(zip(products, numbers, gtins, strict=True)):
        path = ("products", row)
        if not number:
            errors.append(
                BadValue(
                    field="itemNumber",
                    value='""',
                    reason=Phrase("it names the item", "须用它识别商品"),
                    path=path,
                )
            )
        elif number in seen:
            errors.append(ItemGivenTwice(item_number=number, path=path))
        if product.gtin and gtin is None:
            errors.append(BadGtin(gtin=product.gtin, item_number=number, path=path))
        seen.add(number)
    return errors


def _taken_gtins(owner_id: UUID, numbers: list[str], gtins: list[str | None]) -> list[DomainError]:
    """GTINs twice in what is given, or held by a product that keeps its own facts."""
    stays = ~(Q(owner_id=owner_id) & Q(item_number__in=numbers))
    held = SharedProduct.objects.filter(stays, gtin__in={gtin for gtin in gtins if gtin})
    taken = {row.gtin: (row.item_number, row.owner.name) for row in held.select_related("owner")}
    errors: list[DomainError] = []
    for row, (number, gtin) in enumerate(zip(numbers, gtins, strict=True)):
        if gtin is None:
            continue
        if gtin in taken:
            by, owner = taken[gtin]
            errors.append(
                GtinTaken(
                    gtin=gtin, item_number=number, taken_by=by, owner=owner, path=("products", row)
                )
            )
        taken.setdefault(gtin, (number, "this list"))
    return errors
