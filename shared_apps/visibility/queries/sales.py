"""Sell-through: what the channel sells, where it is shown (VIS-03); level 5 only."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from decimal import Decimal
from typing import NamedTuple
from uuid import UUID

from django.db import connection

from kernel.actor import Actor
from shared_apps.network.queries import acting_organisation
from shared_apps.visibility.permissions import VisibilityPermission
from shared_apps.visibility.queries.coverage import COVERED, EACH_PRODUCT_ONCE, LOGGED, parameters
from shared_apps.visibility.rules import Data, Level

_SALES = f"""{COVERED}, shown AS (
    SELECT covered.owner_id AS organisation_id, covered.product_id, covered.place, covered.level,
           sales.region_code, sales.month, sales.quantity
    FROM covered
    JOIN visibility_salesonshow sales
      ON sales.organisation_id = covered.owner_id AND sales.product_id = covered.product_id
    WHERE (%(regions)s::text[] IS NULL OR sales.region_code = ANY (%(regions)s::text[]))
      AND sales.month >= %(since)s
){LOGGED.format(rows=EACH_PRODUCT_ONCE)}
SELECT organisation_id, product_id, region_code, month, quantity
FROM shown ORDER BY organisation_id, place, month, region_code
"""


class SalesSeen(NamedTuple):
    """What a company has sold of a product into a region in one month, in base units."""

    organisation_id: UUID
    product_id: UUID
    region_code: str
    month: date  # its first day
    quantity: Decimal


def network_sales(
    viewer_id: UUID,
    product_ids: Collection[UUID],
    since: date,
    regions: Collection[str] | None = None,
    organisations: Collection[UUID] | None = None,
    *,
    user: str = "system",
) -> list[SalesSeen]:
    """Sales per month from since on, of everybody who lets this company look, and our own.

    By organisation, product as asked, month and region; one statement, logged like stock.
    """
    given = parameters(
        viewer_id=viewer_id,
        product_ids=product_ids,
        organisations=organisations,
        what=Data.SALES,
        least=Level.EVERYTHING,
        user=user,
    )
    given |= {"regions": None if regions is None else list(regions), "since": since.replace(day=1)}
    with connection.cursor() as cursor:
        cursor.execute(_SALES, given)
        return [SalesSeen(*row) for row in cursor.fetchall()]


def visible_network_sales(
    actor: Actor,
    product_ids: Collection[UUID],
    since: date,
    regions: Collection[str] | None = None,
    organisations: Collection[UUID] | None = None,
) -> list[SalesSeen]:
    """The same on a person's behalf, for the company the person acts for."""
    actor.require(VisibilityPermission.VIEW_STOCK)
    if actor.partner_id is not None:  # a customer's person: our window is not theirs
        return []
    viewer_id = acting_organisation(actor)
    return network_sales(viewer_id, product_ids, since, regions, organisations, user=actor.name)
