"""Whether the books are right: every invariant as a function, over all tenants.

Run by ``manage check_books``, every night, and after each fault test. An empty answer is the
only good one; nothing is repaired here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction
from uuid import UUID

from django.db import connection

from kernel import clock
from kernel.events.models import MAX_ATTEMPTS, Delivery
from kernel.quantity import ONE, Ratio
from kernel.schema import PUBLIC, in_schema
from shared_apps.visibility.queries import broken_reads, stock_drift
from shared_apps.visibility.rules import StockChange
from tenant_apps.fulfilment.queries import broken_deliveries
from tenant_apps.inventory.queries import broken_balances, shelves_on_show
from tenant_apps.ledger.queries import broken_accounts
from tenant_apps.purchasing import queries as purchasing
from tenant_apps.purchasing.queries import broken_purchases
from tenant_apps.rebates.queries import broken_rebates
from tenant_apps.returns.queries import broken_returns
from tenant_apps.sales import queries as sales
from tenant_apps.sales.queries import broken_orders
from tenants.queries import TenantInfo, active_tenants

LATE = timedelta(minutes=30)  # how old a promise of the outbox may become

# One line per function: in a tenant's schema, sentences on what is wrong.
CHECKS: tuple[Callable[[], list[str]], ...] = (
    broken_balances,
    broken_accounts,
    broken_orders,
    broken_deliveries,
    broken_returns,
    broken_rebates,
)
# These count what handlers have heard of: only right once nothing waits for the tenant.
SETTLED_CHECKS: tuple[Callable[[], list[str]], ...] = (broken_purchases,)

Side = tuple[Fraction, ...]  # confirmed, shipped, received, rejected, returned


@dataclass
class _Trade:
    """Both sides of every line that two tenants share, and whose order it is of.

    Both count in the seller's base units, in which the buyer's may be no decimal numbers.
    """

    sold: dict[UUID, Side] = field(default_factory=dict)
    bought: dict[UUID, Side] = field(default_factory=dict)
    orders: dict[UUID, UUID] = field(default_factory=dict)


def check_books(tenants: Iterable[TenantInfo] | None = None) -> dict[str, list[str]]:
    """Sentences on everything that is wrong, by tenant slug and for "platform"."""
    found: dict[str, list[str]] = {}
    trade = _Trade()
    waited_for = set(Delivery.objects.values_list("schema", flat=True).distinct())
    for tenant in tenants if tenants is not None else active_tenants():
        settled = () if tenant.schema_name in waited_for else SETTLED_CHECKS
        with in_schema(tenant.schema_name):
            sentences = [words for check in (*CHECKS, *settled) for words in check()]
            sentences += _window()
            _collect(trade)
        if sentences:
            found[tenant.slug] = sentences
    with in_schema(PUBLIC):
        wrong = [*broken_reads(), *_outbox(), *_twice(), *_two_sides(trade)]
    if wrong:
        found["platform"] = wrong
    return found


def _window() -> list[str]:
    """What the window shows of us against what the stock book says."""
    return stock_drift(
        [
            StockChange(
                product_id=shelf.product_id,
                warehouse_id=shelf.warehouse_id,
                warehouse_name=shelf.warehouse_name,
                region_code=shelf.region_code,
                on_hand=shelf.on_hand,
                held=shelf.held,
            )
            for shelf in shelves_on_show()
        ]
    )


def _outbox() -> list[str]:
    """I9: what is promised is kept, or young."""
    late = Delivery.objects.filter(created_at__lt=clock.now() - LATE)
    given_up = Delivery.objects.filter(attempts__gte=MAX_ATTEMPTS)
    return [
        f"I9: {row.handler} in {row.schema} waits since {row.created_at:%Y-%m-%d %H:%M} "
        f"after {row.attempts} attempts: {row.last_error}"
        for row in (late | given_up).order_by("id")[:100]
    ]


def _twice() -> list[str]:
    """I7: no letter was kept twice."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT kind, number, version, count(*) FROM exchange_envelope "
            "GROUP BY sender_id, kind, number, version, document_key HAVING count(*) > 1"
        )
        return [
            f"I7: {kind} {number} version {version} was kept {count} times"
            for kind, number, version, count in cursor.fetchall()
        ]


def _collect(trade: _Trade) -> None:
    for line in sales.trade_lines():
        trade.sold[line.line_key] = _side(
            line.confirmed, line.shipped, line.received, line.rejected, line.returned
        )
        trade.orders[line.line_key] = line.order_key
    for here in purchasing.trade_lines():
        trade.bought[here.line_key] = _side(
            here.confirmed,
            here.advised,
            here.received,
            here.rejected,
            here.returned,
            ratio=here.ratio,
        )
        trade.orders.setdefault(here.line_key, here.order_key)


def _side(*amounts: Decimal, ratio: Ratio = ONE) -> Side:
    if ratio == ONE:
        return tuple(map(Fraction, amounts))
    return tuple(Fraction(amount) * ratio.denominator / ratio.numerator for amount in amounts)


def _two_sides(trade: _Trade) -> list[str]:
    """I6: both sides say the same of a line, or a letter on its way explains why not."""
    nothing: Side = (Fraction(0),) * 5
    differing = {
        key: (trade.sold.get(key, nothing), trade.bought[key])
        for key in trade.bought
        if trade.sold.get(key, nothing) != trade.bought[key]
    }
    on_their_way = _orders_in_the_outbox() if differing else set()
    return [
        f"I6: order {trade.orders[key]} line {key}: "
        f"sold {_words(sold)}, bought {_words(bought)} "
        "(confirmed, shipped, received, rejected, returned; the seller's units)"
        for key, (sold, bought) in sorted(differing.items())
        if trade.orders[key] not in on_their_way
    ]


def _orders_in_the_outbox() -> set[UUID]:
    keys = Delivery.objects.values_list("payload__order_key", flat=True)
    return {UUID(key) for key in keys if key}


def _words(side: Side) -> str:
    return " ".join(str(amount) for amount in side)
