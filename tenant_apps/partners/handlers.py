"""What partners does when a link begins or ends."""

from __future__ import annotations

from kernel.actor import Actor
from kernel.events.bus import on
from shared_apps.exchange.queries import links_of_partners
from shared_apps.network import queries as network
from shared_apps.network.events import LinkActivated, LinkEnded
from shared_apps.network.rules import LinkState
from tenant_apps.partners import commands
from tenant_apps.partners.queries import links_of
from tenant_apps.partners.rules import Scenario
from tenants.queries import current_tenant

links_of_partners.append(links_of)


@on(LinkActivated)
def bind_partner(event: LinkActivated, *, actor: Actor) -> None:
    """The organisation at the other end becomes a partner of ours.

    Unless the link has ended meanwhile: what is told may arrive in another order, and nobody
    would end the account again.
    """
    us = current_tenant()
    ours = network.links_of(us.id)
    if ours.filter(pk=event.subject_id, state=LinkState.ENDED).exists():
        return
    we_supply = event.supplier_id == us.id
    commands.bind_link(
        link_id=event.subject_id,
        organisation_id=event.customer_id if we_supply else event.supplier_id,
        name=event.customer_name if we_supply else event.supplier_name,
        currency=us.currency,
        is_customer=we_supply,
        order_scenario=Scenario(event.order_scenario or Scenario.WHOLESALE),
        actor=actor,
    )


@on(LinkEnded)
def release_partner(event: LinkEnded, *, actor: Actor) -> None:
    """No more trade with the organisation at the other end; the documents stay."""
    commands.release_link(link_id=event.subject_id, actor=actor)
