"""What a link between two companies is, and what one side may do with the other."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from enum import StrEnum
from uuid import UUID


class Grant(StrEnum):
    """A right the supplier or the customer has towards the other side of the link."""

    SEND_ORDERS = "send_orders"
    SEND_ORDER_RESPONSES = "send_order_responses"
    SEND_DESPATCH_ADVICE = "send_despatch_advice"
    SEND_RECEIPT_ADVICE = "send_receipt_advice"
    SEND_RETURNS = "send_returns"
    SEND_CATALOGUE = "send_catalogue"
    SEND_MESSAGES = "send_messages"


# What the two sides may send once they are linked. Goods that come back travel the other way,
# so both send despatch and receipt advices.
GRANTED_TO_SUPPLIER = (
    Grant.SEND_ORDER_RESPONSES,
    Grant.SEND_DESPATCH_ADVICE,
    Grant.SEND_RECEIPT_ADVICE,
    Grant.SEND_RETURNS,
    Grant.SEND_CATALOGUE,
    Grant.SEND_MESSAGES,
)
GRANTED_TO_CUSTOMER = (
    Grant.SEND_ORDERS,
    Grant.SEND_DESPATCH_ADVICE,
    Grant.SEND_RECEIPT_ADVICE,
    Grant.SEND_MESSAGES,
)


class Side(StrEnum):
    """On which end of a link a company stands."""

    SUPPLIER = "supplier"
    CUSTOMER = "customer"


class Transport(StrEnum):
    """How documents reach the other side."""

    LOCAL = "local"  # it has a tenant on this site
    FILE = "file"  # UBL messages, which somebody or something carries


class OrderScenario(StrEnum):
    """In which situation the customer orders; it decides the unit (PRD-04)."""

    WHOLESALE = "wholesale"
    RETAIL = "retail"
    DIRECT = "direct"


class LinkState(StrEnum):
    """Whether two companies trade over a link."""

    INVITED = "invited"
    ACTIVE = "active"
    ENDED = "ended"


# From each state, where a link may go next. What has ended stays ended: trading again
# starts with a new link, so that old consent is never revived.
NEXT: dict[LinkState, frozenset[LinkState]] = {
    LinkState.INVITED: frozenset({LinkState.ACTIVE, LinkState.ENDED}),
    LinkState.ACTIVE: frozenset({LinkState.ENDED}),
    LinkState.ENDED: frozenset(),
}

# No channel has more tiers; it bounds the search where companies supply each other in a circle.
TIERS_MAX = 64

Step = tuple[UUID, UUID, UUID]  # link, supplier, customer


def chain(steps: Iterable[Step], top: UUID, bottom: UUID) -> list[UUID] | None:
    """The links of the shortest way down from one company to another; None if there is none."""
    below: dict[UUID, list[tuple[UUID, UUID]]] = {}
    for link, supplier, customer in sorted(steps):
        below.setdefault(supplier, []).append((link, customer))
    came_by: dict[UUID, tuple[UUID, UUID]] = {}
    queue = deque([top])
    while queue and bottom not in came_by:
        here = queue.popleft()
        for link, customer in below.get(here, []):
            if customer != top and customer not in came_by:
                came_by[customer] = (link, here)
                queue.append(customer)
    if bottom not in came_by:
        return None
    links = []
    while bottom != top:
        link, bottom = came_by[bottom]
        links.append(link)
    return links[::-1]
