"""Putting facts on show, and saying who may look at them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from kernel import clock
from kernel.actor import Actor
from kernel.errors import BadValue, NotFound
from kernel.reasons import PASSED, at_most
from kernel.words import Phrase
from shared_apps.network.queries import acting_organisation, chain_between
from shared_apps.visibility.errors import NotInYourChannel, SalesNeedLevelFive, ViewOfOneself
from shared_apps.visibility.events import ViewGranted, ViewRevoked
from shared_apps.visibility.models import VisibilityGrant
from shared_apps.visibility.rules import (
    PURPOSE_MAX,
    Data,
    Level,
    SaleShown,
    StockChange,
    month_of,
)
from tenants.queries import current_tenant
from tenants.telling import tell

# Rows are locked in the order they are inserted: sorted, so that two writers of the same rows
# wait for each other instead of deadlocking.
_GIVEN = """
    SELECT product_id, warehouse_id, max(warehouse_name) AS warehouse_name,
           max(region_code) AS region_code, sum(on_hand) AS on_hand, sum(held) AS held
    FROM unnest(%(products)s::uuid[], %(warehouses)s::uuid[], %(names)s::text[],
                %(regions)s::text[], %(on_hand)s::numeric[], %(held)s::numeric[])
         AS given (product_id, warehouse_id, warehouse_name, region_code, on_hand, held)
    GROUP BY product_id, warehouse_id
"""
_INTO = """
    INSERT INTO visibility_stockonshow AS shown
        (organisation_id, product_id, warehouse_id, warehouse_name, region_code,
         on_hand, held, changed_at, version)
    SELECT %(us)s, given.*, clock_timestamp(), 1
    FROM given ORDER BY product_id, warehouse_id
    ON CONFLICT (organisation_id, product_id, warehouse_id) DO UPDATE
    SET warehouse_name = EXCLUDED.warehouse_name, region_code = EXCLUDED.region_code,
        changed_at = EXCLUDED.changed_at, version = shown.version + 1,
"""
_SHOW = f"""
    WITH given AS ({_GIVEN}) {_INTO}
    on_hand = shown.on_hand + EXCLUDED.on_hand, held = shown.held + EXCLUDED.held
"""
_REBUILD = f"""
    WITH given AS ({_GIVEN}), gone AS (
        DELETE FROM visibility_stockonshow old
        WHERE old.organisation_id = %(us)s AND NOT EXISTS (
            SELECT FROM given WHERE given.product_id = old.product_id
                                AND given.warehouse_id = old.warehouse_id)
    ) {_INTO}
    on_hand = EXCLUDED.on_hand, held = EXCLUDED.held
    WHERE (shown.on_hand, shown.held, shown.warehouse_name, shown.region_code) IS DISTINCT FROM
          (EXCLUDED.on_hand, EXCLUDED.held, EXCLUDED.warehouse_name, EXCLUDED.region_code)
"""
_SHOW_SALES = """
    INSERT INTO visibility_salesonshow AS shown
        (organisation_id, product_id, region_code, month, quantity, changed_at)
    SELECT %(us)s, product_id, region_code, month, sum(quantity), clock_timestamp()
    FROM unnest(%(products)s::uuid[], %(regions)s::text[], %(months)s::date[],
                %(quantities)s::numeric[]) AS given (product_id, region_code, month, quantity)
    GROUP BY product_id, region_code, month
    ORDER BY product_id, region_code, month
    ON CONFLICT (organisation_id, product_id, region_code, month) DO UPDATE
    SET quantity = shown.quantity + EXCLUDED.quantity, changed_at = EXCLUDED.changed_at
"""


def show_stock(*, changes: Sequence[StockChange]) -> None:
    """Put on show what has just changed in the current tenant's warehouses.

    The quantities are differences. Call it in the transaction that moves or holds the goods:
    the window then never says anything but the books. One statement, however many changes.
    """
    if changes:
        _execute(_SHOW, changes)


@transaction.atomic
def rebuild_stock_on_show(*, rows: Sequence[StockChange]) -> None:
    """Make the current tenant's window say what the books say, and nothing else.

    rows are the books' sums, not differences; lock the balances before summing them up.
    """
    _execute(_REBUILD, rows)


def show_sales(*, sales: Sequence[SaleShown]) -> None:
    """Add to the current tenant's sell-out, by product, region and month, in one statement."""
    if not sales:
        return
    given: dict[str, Any] = {
        "us": current_tenant().id,
        "products": [sale.product_id for sale in sales],
        "regions": [sale.region_code for sale in sales],
        "months": [month_of(sale.on) for sale in sales],
        "quantities": [sale.quantity for sale in sales],
    }
    with connection.cursor() as cursor:
        cursor.execute(_SHOW_SALES, given)


@transaction.atomic
def grant_view(
    *,
    viewer_id: UUID,
    level: int,
    actor: Actor,
    data: Data = Data.STOCK,
    products: Collection[UUID] | None = None,
    brands: Collection[UUID] | None = None,
    valid_until: datetime | None = None,
    purpose: str = "",
) -> VisibilityGrant:
    """Let a company of our channel look at our stock, our sell-out or both.

    Without products and brands it sees the viewer's own brands only; with them exactly the
    shared products listed and those of the brand owners listed. Several grants add up.
    purpose says what for, in up to 200 characters; both sides read it.

    Raises NotInYourChannel unless links lead from us to the viewer over any number of tiers,
    ViewOfOneself, SalesNeedLevelFive and BadValue.
    """
    us = acting_organisation(actor)
    _check(us, viewer_id, level, data, valid_until)
    _refuse_empty(products=products, brands=brands)
    if len(purpose.strip()) > PURPOSE_MAX:
        raise BadValue(field="purpose", value=len(purpose), reason=at_most(PURPOSE_MAX))
    links = chain_between(us, viewer_id)
    if links is None:
        raise NotInYourChannel
    grant = VisibilityGrant.objects.create(
        owner_id=us,
        viewer_id=viewer_id,
        level=level,
        data=data,
        products=None if products is None else sorted(set(products)),
        brands=None if brands is None else sorted(set(brands)),
        link_ids=links,
        granted_at=clock.now(),
        granted_by=actor.name,
        valid_until=valid_until,
        purpose=purpose.strip(),
    )
    granted = ViewGranted(
        subject_id=grant.pk, owner_id=us, viewer_id=viewer_id, level=level, data=str(data)
    )
    tell(granted, organisation_ids={us, viewer_id}, actor=actor)
    return grant


@transaction.atomic
def revoke_view(*, grant_id: UUID, actor: Actor) -> VisibilityGrant:
    """Close the window again: the viewer's next read finds nothing. Twice is harmless."""
    grants = VisibilityGrant.objects.select_for_update()
    grant = grants.filter(pk=grant_id, owner_id=acting_organisation(actor)).first()
    if grant is None:
        raise NotFound(what="Grant", key=grant_id)
    if grant.revoked_at is None:
        grant.revoked_at, grant.revoked_by = clock.now(), actor.name
        grant.save(update_fields=["revoked_at", "revoked_by"])
        both = {"owner_id": grant.owner_id, "viewer_id": grant.viewer_id}
        revoked = ViewRevoked(subject_id=grant.pk, **both)
        tell(revoked, organisation_ids=set(both.values()), actor=actor)
    return grant


def _refuse_empty(**limits: Collection[UUID] | None) -> None:
    """No list is no limit; an empty one would show nothing, which is no grant."""
    for name, limit in limits.items():
        if limit is not None and not limit:
            raise BadValue(
                field=name,
                value="[]",
                reason=Phrase("leave it out for no such limit", "不限制时请不要填写"),
            )


def _execute(statement: str, rows: Sequence[StockChange]) -> None:
    given: dict[str, Any] = {
        "us": current_tenant().id,
        "products": [row.product_id for row in rows],
        "warehouses": [row.warehouse_id for row in rows],
        "names": [row.warehouse_name for row in rows],
        "regions": [row.region_code for row in rows],
        "on_hand": [row.on_hand for row in rows],
        "held": [row.held for row in rows],
    }
    with connection.cursor() as cursor:
        cursor.execute(statement, given)


def _check(us: UUID, viewer_id: UUID, level: int, data: Data, valid_until: datetime | None) -> None:
    if viewer_id == us:
        raise ViewOfOneself
    if not Level.NOTHING <= level <= Level.EVERYTHING:
        raise BadValue(
            field="level", value=level, reason=Phrase("levels go from 0 to 5", "级别为 0 到 5")
        )
    if data is Data.SALES and level < Level.EVERYTHING:
        raise SalesNeedLevelFive
    if valid_until is not None and valid_until <= clock.now():
        raise BadValue(field="validUntil", value=valid_until, reason=PASSED)
