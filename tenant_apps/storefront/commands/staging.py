"""Typed and uploaded orders are staged first, and go into a cart from there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from uuid import UUID

from django.db import transaction

from kernel.actor import Actor
from kernel.errors import NotFound
from kernel.quantity import plain
from tenant_apps.storefront.commands.carts import add_lines
from tenant_apps.storefront.commands.reading import text_of_file
from tenant_apps.storefront.errors import TooManyRows
from tenant_apps.storefront.models import Cart, Staging
from tenant_apps.storefront.queries import Answer, Buyer, StagedLine, staged_lines
from tenant_apps.storefront.rules import Typed, parse

ROWS_MAX = 10_000
KEPT = 20  # stagings of one person; older ones go


@transaction.atomic
def stage_text(*, text: str, buyer: Buyer, actor: Actor, source: str = "") -> Staging:
    """Keep what was typed, line by line, until it is in a cart; nothing is dropped.

    Raises TooManyRows, NotFound for a buyer who is nobody special.
    """
    if buyer.partner_id is None:
        raise NotFound(what="Partner", key="")
    typed = parse(text)
    if len(typed) > ROWS_MAX:
        raise TooManyRows(rows=len(typed), most=ROWS_MAX)
    made = Staging.objects.create(
        partner_id=buyer.partner_id,
        owner_id=actor.user_id,
        by_seller=actor.partner_id is None,
        source=source[:200],
        lines=[_kept(each) for each in typed],
    )
    mine = Staging.objects.filter(owner_id=actor.user_id, partner=buyer.partner_id)
    kept = mine.order_by("-id").values("pk")[:KEPT]
    mine.exclude(pk__in=kept).delete()
    return made


def stage_file(*, name: str, content: bytes, buyer: Buyer, actor: Actor) -> Staging:
    """The same for a CSV, text or XLSX file; formulas count as the values they had.

    Raises UnreadableFile, OrderFileTooLarge, TooManyRows.
    """
    text = text_of_file(name, content, most=ROWS_MAX)
    return stage_text(text=text, buyer=buyer, actor=actor, source=name)


@transaction.atomic
def add_staged(
    *,
    staging_id: UUID,
    cart_id: UUID,
    buyer: Buyer,
    actor: Actor,
    answers: Mapping[int, Answer] | None = None,
    only: Sequence[int] | None = None,
) -> tuple[Cart, Staging, int]:
    """Put what is ready into a cart; the rest waits. The cart, what waits, and how many went.

    answers  by line number: the product, quantity or unit chosen instead of what was typed
    only     line numbers; None: all that are ready
    """
    staging = Staging.objects.select_for_update().filter(pk=staging_id).first()
    if staging is None:
        raise NotFound(what="Staging", key=staging_id)
    wanted = None if only is None else set(only)
    ready = [
        line
        for line in staged_lines(staging, buyer, answers=answers)
        if line.is_ready and (wanted is None or line.number in wanted)
    ]
    cart = add_lines(
        cart_id=cart_id, lines=[_asked(line) for line in ready], buyer=buyer, actor=actor
    )
    done = {number for line in ready for number in (line.number, *line.summed)}
    staging.done = sorted({*staging.done, *done})
    staging.save(update_fields=["done"])
    return cart, staging, len(done)


@transaction.atomic
def drop_staging(*, staging_id: UUID, actor: Actor) -> None:
    """Give up what waits. Raises NotFound."""
    if not Staging.objects.filter(pk=staging_id).delete()[0]:
        raise NotFound(what="Staging", key=staging_id)


def _kept(each: Typed) -> list[object]:
    quantity = plain(each.quantity) if each.quantity is not None else None
    return [each.number, each.text, each.code, quantity, each.unit]


def _asked(line: StagedLine) -> tuple[UUID, Decimal, str]:
    if line.product_id is None or line.quantity is None:
        raise ValueError("a line that is ready has a product and a quantity")
    return line.product_id, line.quantity, line.unit
