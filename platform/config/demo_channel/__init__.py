"""The demo's channel: one brand, two dealers, three stores, and eight weeks of trade.

Built with the commands everybody uses. seed() may be called at every start and after a kill
anywhere: what is there already is left alone.
"""

from __future__ import annotations

from typing import Any

from config.demo_channel import companies, daily, goods, history, mall, people
from config.demo_channel.facts import COMPANIES
from kernel.schema import PUBLIC, in_schema
from tenants.queries import tenant_called


def seed(*, known: dict[str, Any]) -> dict[str, Any]:
    """Have the channel, and return logins and tokens; those told before stay as they are."""
    if _is_complete(known):
        return known
    found = {facts.slug: companies.settle(facts) for facts in COMPANIES}
    companies.branch_out(found["aurora"])
    companies.link_up(found)
    goods.stock_up(found)
    history.trade(found)
    mall.furnish(found)
    daily.leave_open(found)
    companies.open_windows(found)
    with in_schema(PUBLIC):
        return people.tell(found, known)


def _is_complete(known: dict[str, Any]) -> bool:
    """What was told last time is all there is to tell, and of this very database."""
    told = {each["slug"]: each["organisationId"] for each in known.get("tenants", [])}
    with in_schema(PUBLIC):
        there = {slug: tenant_called(slug) for slug in (facts.slug for facts in COMPANIES)}
    return bool(known.get("platform")) and told == {
        slug: str(tenant.id) if tenant else None for slug, tenant in there.items()
    }
