"""Companies agree to trade over the platform, and stop (NET-04).

Whoever calls acts for one company, the actor's; only the two on a link may touch it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction

from kernel import clock
from kernel.actor import Actor
from kernel.db import refusing
from kernel.errors import BadValue, NotFound, WrongState
from kernel.reasons import one_of
from shared_apps.directory.queries import organisation, organisation_by_gln
from shared_apps.identity.commands import send_guests_home
from shared_apps.network.errors import AlreadyLinked, LinkToOneself, NotYoursToAnswer
from shared_apps.network.events import LinkActivated, LinkEnded, OrganisationInvited
from shared_apps.network.models import Link
from shared_apps.network.queries import acting_organisation, links_of
from shared_apps.network.rules import (
    GRANTED_TO_CUSTOMER,
    GRANTED_TO_SUPPLIER,
    LinkState,
    OrderScenario,
    Side,
    Transport,
)
from tenants.queries import schema_of
from tenants.telling import tell

if TYPE_CHECKING:
    from shared_apps.directory.models import Organisation


@transaction.atomic
def invite(
    *,
    as_: Side,
    actor: Actor,
    organisation_id: UUID | None = None,
    gln: str = "",
    order_scenario: str = "wholesale",
) -> Link:
    """Ask another company, by its id or its GLN, to trade with ours; as_ is our side.

    A company without a tenant on this site has nobody to accept: the link is active at once,
    and documents travel as files.

    Raises NotFound for an unknown company, LinkToOneself, BadValue for a scenario that does not
    exist, and AlreadyLinked while the two have an open link with the same sides.
    """
    us = _organisation(acting_organisation(actor))
    them = _asked(organisation_id, gln)
    if us.pk == them.pk:
        raise LinkToOneself
    supplier, customer = (us, them) if as_ is Side.SUPPLIER else (them, us)
    is_local = schema_of(them.pk) is not None
    link = Link(
        supplier=supplier,
        customer=customer,
        invited_by=as_,
        order_scenario=_scenario(order_scenario),
        transport=Transport.LOCAL if is_local else Transport.FILE,
        invited_at=clock.now(),
    )
    with refusing(one_open_link_per_pair=AlreadyLinked(partner=them.name)):
        link.save(force_insert=True)
    if is_local:
        _tell_both(OrganisationInvited, link, actor)
    else:
        _activate(link, actor)
    return link


@transaction.atomic
def accept(*, link_id: UUID, actor: Actor) -> Link:
    """Agree to an invitation; both sides may send what a trade needs from now on.

    Raises NotYoursToAnswer for one's own invitation and WrongState for a link no longer open.
    """
    link, us = _locked(link_id, actor)
    _must_answer(link, us)
    _activate(link, actor)
    return link


@transaction.atomic
def decline(*, link_id: UUID, actor: Actor) -> Link:
    """Turn an invitation down. Raises like accept()."""
    link, us = _locked(link_id, actor)
    _must_answer(link, us)
    if link.state != LinkState.INVITED:
        raise WrongState(subject="The link", state=link.state, action="declining it")
    _end(link, actor)
    return link


@transaction.atomic
def end_link(*, link_id: UUID, actor: Actor) -> Link:
    """Stop trading, or take an invitation back; either side may, at any time.

    From this moment no document travels and nothing is seen; what both have got they keep.
    """
    link, _us = _locked(link_id, actor)
    _end(link, actor)
    return link


@transaction.atomic
def end_all_links(*, actor: Actor) -> int:
    """Stop trading with everybody, as a company does that goes for good. How many links it was."""
    links = links_of(acting_organisation(actor)).exclude(state=LinkState.ENDED).order_by("pk")
    ended = [end_link(link_id=link.pk, actor=actor) for link in links]
    return len(ended)


@transaction.atomic
def set_order_scenario(*, link_id: UUID, order_scenario: str, actor: Actor) -> Link:
    """The supplier settles in which unit this customer orders (PRD-04). Raises BadValue."""
    link, us = _locked(link_id, actor)
    if us is not Side.SUPPLIER:
        raise NotFound(what="Link", key=link_id)
    link.order_scenario = _scenario(order_scenario)
    link.save(update_fields=["order_scenario"])
    return link


def _asked(organisation_id: UUID | None, gln: str) -> Organisation:
    """The invited company: by GLN whoever has it, by id only one that may be found."""
    if organisation_id is None:
        found = organisation_by_gln(gln)
    else:
        found = organisation(organisation_id)
        found = found if found and found.is_public else None
    if found is None:
        raise NotFound(what="Organisation", key=organisation_id or gln)
    return found


def _scenario(given: str) -> OrderScenario:
    try:
        return OrderScenario(given)
    except ValueError:
        reason = one_of(OrderScenario)
        raise BadValue(field="orderScenario", value=given, reason=reason) from None


def _organisation(organisation_id: UUID) -> Organisation:
    found = organisation(organisation_id)
    if found is None:
        raise NotFound(what="Organisation", key=organisation_id)
    return found


def _locked(link_id: UUID, actor: Actor) -> tuple[Link, Side]:
    """The link, locked, and our side on it; a link of others is not there."""
    links = Link.objects.select_related("supplier", "customer").select_for_update(of=("self",))
    link = links.filter(pk=link_id).first()
    us = link.side_of(acting_organisation(actor)) if link else None
    if link is None or us is None:
        raise NotFound(what="Link", key=link_id)
    return link, us


def _must_answer(link: Link, us: Side) -> None:
    if us == link.invited_by:
        them = link.customer if us is Side.SUPPLIER else link.supplier
        raise NotYoursToAnswer(partner=them.name)


def _activate(link: Link, actor: Actor) -> None:
    link.go(LinkState.ACTIVE)
    link.granted_to_supplier = [str(grant) for grant in GRANTED_TO_SUPPLIER]
    link.granted_to_customer = [str(grant) for grant in GRANTED_TO_CUSTOMER]
    link.accepted_at = clock.now()
    link.save()
    _tell_both(LinkActivated, link, actor)


def _end(link: Link, actor: Actor) -> None:
    link.go(LinkState.ENDED)
    link.granted_to_supplier, link.granted_to_customer = [], []
    link.ended_at = clock.now()
    link.save()
    _tell_both(LinkEnded, link, actor)
    send_guests_home(link_id=link.pk)


def _tell_both(
    kind: type[OrganisationInvited] | type[LinkActivated] | type[LinkEnded],
    link: Link,
    actor: Actor,
) -> None:
    event = kind(
        subject_id=link.pk,
        supplier_id=link.supplier_id,
        customer_id=link.customer_id,
        supplier_name=link.supplier.name,
        customer_name=link.customer.name,
        order_scenario=link.order_scenario,
    )
    tell(event, organisation_ids={link.supplier_id, link.customer_id}, actor=actor)
