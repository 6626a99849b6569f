"""What mutations of the mall take, as commands want it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

import graphene

from kernel.actor import Actor
from kernel.errors import BadValue, NotFound
from kernel.graphql.ids import keys_among, visible_key
from kernel.graphql.types import Decimal
from kernel.quantity import LIMIT, plain
from kernel.reasons import FROM_ZERO, at_most
from tenant_apps.storefront import queries
from tenant_apps.storefront.models import Cart, Staging
from tenant_apps.storefront.queries import Answer, Buyer
from tenant_apps.storefront.rules import LineWish


class CartLineInput(graphene.InputObjectType):
    """What a line shall be; quantity 0 takes it out."""

    line_key = graphene.UUID(
        required=True, description="Made by the client, so that sending it again adds nothing."
    )
    product_id = graphene.ID(description="Of a new line.")
    quantity = Decimal(required=True)
    unit = graphene.String(default_value="", description="Empty: as it is, or as one orders.")
    note = graphene.String(description="Left out: as it is.")
    is_parked = graphene.Boolean(description="Left out: as it is.")


class StagedAnswerInput(graphene.InputObjectType):
    """What is chosen for one staged line instead of what was typed."""

    number = graphene.Int(required=True, description="Of the line.")
    product_id = graphene.ID()
    quantity = Decimal()
    unit = graphene.String()


def cart_of(global_id: str, actor: Actor, name: str = "cart_id") -> Cart:
    """A cart this person may see. Raises NotFound."""
    carts = queries.visible_carts(actor)
    key = visible_key(global_id, "Cart", carts, actor, (name,))
    return carts.get(pk=key)


def staging_of(global_id: str, actor: Actor) -> Staging:
    """A staging of this person's. Raises NotFound."""
    rows = queries.visible_stagings(actor)
    key = visible_key(global_id, "Staging", rows, actor, ("staging_id",))
    return rows.get(pk=key)


def wishes_of(lines: Sequence[Any], buyer: Buyer, actor: Actor) -> list[LineWish]:
    """What lines shall be; products that are not offered do not exist. Raises NotFound."""
    named = [(index, line) for index, line in enumerate(lines) if line.get("product_id")]
    products = dict(
        zip(
            [index for index, _ in named],
            keys_among(
                [line.product_id for _, line in named],
                "CatalogProduct",
                buyer.offers,
                actor,
                path=lambda at: ("lines", named[at][0], "product_id"),
            ),
            strict=True,
        )
    )
    return [_wish(index, line, products.get(index)) for index, line in enumerate(lines)]


def answers_of(given: Sequence[Any], buyer: Buyer, actor: Actor) -> Mapping[int, Answer]:
    """What is chosen for staged lines, by their numbers. Raises NotFound, BadValue."""
    named = [(index, each) for index, each in enumerate(given) if each.get("product_id")]
    keys = keys_among(
        [each.product_id for _, each in named],
        "CatalogProduct",
        buyer.offers,
        actor,
        path=lambda at: ("answers", named[at][0], "product_id"),
    )
    products = {index: key for (index, _), key in zip(named, keys, strict=True)}
    for index, each in enumerate(given):
        _require_quantity(each.get("quantity"), ("answers", index, "quantity"), least=0)
    return {
        each.number: Answer(
            product_id=products.get(index),
            quantity=each.get("quantity"),
            unit=each.get("unit"),
        )
        for index, each in enumerate(given)
    }


def _wish(index: int, line: Any, product_id: UUID | None) -> LineWish:
    _require_quantity(line.quantity, ("lines", index, "quantity"), least=0)
    for name, text, most in (("note", line.get("note"), 300), ("unit", line.unit, 3)):
        if text is not None and len(text) > most:
            raise BadValue(
                field=name,
                value=f"{text[:20]}…",
                reason=at_most(most),
                path=("lines", index, name),
            )
    return LineWish(
        line_key=line.line_key,
        product_id=product_id,
        quantity=line.quantity,
        unit=line.unit,
        note=line.get("note"),
        is_parked=line.get("is_parked"),
    )


def _require_quantity(quantity: Any, path: tuple[str | int, ...], *, least: int) -> None:
    if quantity is not None and not least <= quantity < LIMIT:
        raise BadValue(
            field="quantity",
            value=plain(quantity),
            reason=FROM_ZERO,
            path=path,
        )


def require_buyer(partner_id: UUID | None) -> UUID:
    """Carts are somebody's: one of ours says for which customer. Raises NotFound."""
    if partner_id is None:
        raise NotFound(what="Partner", key="", path=("partner_id",))
    return partner_id
