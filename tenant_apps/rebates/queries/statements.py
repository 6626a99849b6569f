"""The statement of a period down to its lines, and a partner's account (RBT-04, RBT-05)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

import msgspec

from kernel.errors import NotFound
from tenant_apps.catalog.rules import Goods
from tenant_apps.ledger.queries import balances
from tenant_apps.partners.rules import Buyer
from tenant_apps.rebates.models import Settlement, Standing, VolumeLine
from tenant_apps.rebates.queries.contracts import terms_in_force
from tenant_apps.rebates.queries.figures import figures_of
from tenant_apps.rebates.rules import (
    Entitlement,
    Figures,
    Forecast,
    Terms,
    accrued_of,
    entitlement,
    forecast,
    period_end,
    usable_of,
)
from tenants import days


@dataclass(frozen=True, kw_only=True)
class Statement:
    """What a partner has earned in one period of a contract, and why.

    earned    from the sums; the lines add up to the same figures
    accrued   posted to the ledger; settled: of it, in settlements not rejected
    """

    terms: Terms
    version: int
    period: date
    period_end: date
    figures: Figures
    earned: Entitlement
    ahead: Forecast
    accrued: Decimal
    settled: Decimal
    settlements: Sequence[Settlement]
    lines: Sequence[VolumeLine]


@dataclass(frozen=True, kw_only=True)
class RebateAccount:
    """What a partner has of rebates in one currency."""

    earned: Decimal  # not settled yet
    usable: Decimal
    held: Decimal  # of usable, promised to orders


def statement(*, contract_id: UUID, partner_id: UUID, period: date) -> Statement:
    """The statement of one period, in five statements of SQL. Raises NotFound."""
    terms = terms_in_force([contract_id])
    if contract_id not in terms:
        raise NotFound(what="RebateContract", key=contract_id)
    version, said = terms[contract_id]
    key = (contract_id, partner_id, period)
    figures = figures_of([key], terms)[key]
    standing = Standing.objects.filter(
        contract=contract_id, partner=partner_id, period=period
    ).first()
    settlements = list(
        Settlement.objects.filter(standing=standing).order_by("id") if standing else []
    )
    return Statement(
        terms=said,
        version=version,
        period=period,
        period_end=period_end(said, period),
        figures=figures,
        earned=entitlement(said, figures),
        ahead=forecast(said, figures, period, days.today()),
        accrued=standing.accrued if standing else Decimal(0),
        settled=standing.settled if standing else Decimal(0),
        settlements=settlements,
        lines=lines_of(said, partner_id, period),
    )


def lines_of(terms: Terms, partner_id: UUID, period: date) -> list[VolumeLine]:
    """The lines a partner's period consists of, the oldest first: each leads to its document."""
    rows = VolumeLine.objects.filter(
        partner=partner_id,
        currency=terms.currency,
        kind__in=terms.kinds,
        day__range=(period, period_end(terms, period)),
    )
    return [row for row in rows.order_by("day", "id") if _counts(terms, row)]


def rebate_account(*, partner_id: UUID, currency: str) -> RebateAccount:
    """What a partner has earned and can use, in one statement."""
    accrued, usable = accrued_of(partner_id, currency), usable_of(partner_id, currency)
    found = balances([accrued, usable])
    return RebateAccount(
        earned=found[accrued].actual, usable=found[usable].free, held=found[usable].held
    )


def _counts(terms: Terms, row: VolumeLine) -> bool:
    goods = None if row.goods is None else msgspec.convert(row.goods, Goods)
    return terms.counts(msgspec.convert(row.buyer, Buyer), goods)
