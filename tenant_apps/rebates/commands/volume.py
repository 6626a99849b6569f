"""Counting volume: lines come in once, sums keep up with them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

import msgspec
import uuid6
from django.db import connection, transaction

from kernel.actor import Actor
from kernel.errors import BadValue, NotFound
from kernel.fields import require_fits
from kernel.money import require_currency
from kernel.quantity import LIMIT, PLACES
from kernel.reasons import EMPTY
from kernel.words import Phrase
from tenant_apps.catalog.queries import goods_of
from tenant_apps.partners.queries import buyers
from tenant_apps.rebates.commands.locks import have_counting_alone, share_counting
from tenant_apps.rebates.models import VolumeLine
from tenant_apps.rebates.queries.contracts import contracts_in_force, terms_in_force
from tenant_apps.rebates.queries.figures import PeriodKey, counted_lines
from tenant_apps.rebates.rules import Contracts, Counted, DocumentKind, SumKey, add_up

_NO_NUMBER = Phrase("it must be a number of at most 6 decimals, between a million millions "
                    "and its negative", "须为最多 6 位小数、绝对值小于一万亿的数")  # fmt: skip
_RECORD = """
    INSERT INTO rebates_volumeline
        (id, created_at, kind, line_key, revision, document, partner_id, product_id, day,
         currency, amount, quantity, days_early, buyer, goods)
    SELECT l.id, now(), l.kind, l.line_key, l.revision, l.document, l.partner_id, l.product_id,
           l.day, l.currency, l.amount, l.quantity, l.days_early, l.buyer, l.goods
    FROM unnest(%s::uuid[], %s::text[], %s::text[], %s::int[], %s::text[], %s::uuid[],
                %s::uuid[], %s::date[], %s::text[], %s::numeric[], %s::numeric[], %s::int[],
                %s::jsonb[], %s::jsonb[])
         AS l(id, kind, line_key, revision, document, partner_id, product_id, day, currency,
              amount, quantity, days_early, buyer, goods)
    ORDER BY l.kind, l.line_key, l.revision
    ON CONFLICT (kind, line_key, revision) DO NOTHING
    RETURNING id
"""
_ADD = """
    INSERT INTO rebates_volumesum
        (id, created_at, contract_id, partner_id, period, bucket, amount, quantity)
    SELECT s.id, now(), s.contract_id, s.partner_id, s.period, s.bucket, s.amount, s.quantity
    FROM unnest(%s::uuid[], %s::uuid[], %s::uuid[], %s::date[], %s::int[], %s::numeric[],
                %s::numeric[])
         AS s(id, contract_id, partner_id, period, bucket, amount, quantity)
    ORDER BY s.contract_id, s.partner_id, s.period, s.bucket
    ON CONFLICT (contract_id, partner_id, period, bucket) DO UPDATE
    SET amount = rebates_volumesum.amount + EXCLUDED.amount,
        quantity = rebates_volumesum.quantity + EXCLUDED.quantity
"""
_FORGET = "DELETE FROM rebates_volumesum WHERE %s::uuid[] IS NULL OR contract_id = ANY(%s)"


@dataclass(frozen=True, kw_only=True)
class NewVolume:
    """A line of a document. Amount and quantity may be below zero: goods came back.

    line_key, revision  with the kind they name the line: it is counted once
    document            what it stands in: "sales.order:<id>"
    product_id          None for what is not about goods: payments, tasks
    days_early          of payments: how long before they were due; below zero is late
    """

    kind: DocumentKind
    line_key: str
    document: str
    partner_id: UUID
    day: date
    currency: str
    amount: Decimal
    quantity: Decimal = Decimal(0)
    product_id: UUID | None = None
    days_early: int = 0
    revision: int = 0


@transaction.atomic(savepoint=False)
def record_volume(*, lines: Sequence[NewVolume], actor: Actor) -> set[PeriodKey]:
    """Count lines towards all contracts they fit, in at most six statements.

    Lines that are counted already are left alone, so asking again is harmless. What was known of
    buyer and goods is kept with each line. Returns the contracts, partners and periods
    concerned, whose entitlement accrue() posts. Raises NotFound for an unknown partner or
    product, BadValue.
    """
    _require(lines)
    if not lines:
        return set()
    share_counting()
    contracts = contracts_in_force()
    written = _write(lines)
    sums = add_up(contracts, written)
    _add(sums)
    return contracts.concerned(sums)


@transaction.atomic
def count_anew(*, actor: Actor, contract_ids: Collection[UUID] | None = None) -> None:
    """Make the sums of contracts, or of all, from all lines there are."""
    have_counting_alone()
    terms = terms_in_force(contract_ids)
    sums = add_up(Contracts([(key, said) for key, (_, said) in terms.items()]), counted_lines())
    ids = None if contract_ids is None else list(contract_ids)
    with connection.cursor() as cursor:
        cursor.execute(_FORGET, [ids, ids])
    _add(sums)


def _require(lines: Sequence[NewVolume]) -> None:
    for index, line in enumerate(lines):
        for name, value in (("amount", line.amount), ("quantity", line.quantity)):
            fits = value.is_finite() and abs(value) < LIMIT
            if not fits or value != value.quantize(Decimal(1).scaleb(-PLACES)):
                path = ("lines", index, name)
                raise BadValue(field=name, value=value, reason=_NO_NUMBER, path=path)
        require_currency(line.currency, ("lines", index, "currency"))
        require_fits(VolumeLine, line_key=line.line_key, document=line.document)
        if not line.line_key:
            path = ("lines", index, "line_key")
            raise BadValue(field="lineKey", value='""', reason=EMPTY, path=path)


def _write(lines: Sequence[NewVolume]) -> list[Counted]:
    """Insert the lines; returns those that are new, as they count."""
    buyer = _json(buyers({line.partner_id for line in lines}))
    goods = _json(goods_of({line.product_id for line in lines if line.product_id}))
    _require_known(lines, buyer, goods)
    rows = {uuid6.uuid7(): line for line in lines}
    columns: list[list[Any]] = [
        list(rows),
        [str(line.kind) for line in lines],
        *([getattr(line, name) for line in lines] for name in (
            "line_key", "revision", "document", "partner_id", "product_id", "day", "currency",
            "amount", "quantity", "days_early",
        )),
        [buyer[line.partner_id] for line in lines],
        [goods[line.product_id] if line.product_id else None for line in lines],
    ]  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(_RECORD, columns)
        new = [rows[key] for (key,) in cursor.fetchall()]
    return [
        Counted(
            line.kind, line.currency, line.partner_id, buyer[line.partner_id],
            goods[line.product_id] if line.product_id else "", line.day, line.days_early,
            line.amount, line.quantity,
        )
        for line in new
    ]  # fmt: skip


def _json(facts: Mapping[UUID, msgspec.Struct]) -> dict[UUID, str]:
    return {key: msgspec.json.encode(each).decode() for key, each in facts.items()}


def _require_known(
    lines: Sequence[NewVolume], buyer: Mapping[UUID, str], goods: Mapping[UUID, str]
) -> None:
    for index, line in enumerate(lines):
        if line.partner_id not in buyer:
            path = ("lines", index, "partner_id")
            raise NotFound(what="Partner", key=line.partner_id, path=path)
        if line.product_id and line.product_id not in goods:
            path = ("lines", index, "product_id")
            raise NotFound(what="CatalogProduct", key=line.product_id, path=path)


def _add(sums: Mapping[SumKey, Sequence[Decimal]]) -> None:
    if not sums:
        return
    keys = list(sums)
    columns: list[list[Any]] = [
        [uuid6.uuid7() for _ in keys],
        *([key[at] for key in keys] for at in range(4)),
        [sums[key][0] for key in keys],
        [sums[key][1] for key in keys],
    ]
    with connection.cursor() as cursor:
        cursor.execute(_ADD, columns)
