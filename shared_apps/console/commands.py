"""What operators set going."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction

from kernel.actor import Actor
from kernel.errors import NotFound
from kernel.events import relay
from kernel.schema import PUBLIC, in_schema
from shared_apps.directory.commands import register_organisation
from shared_apps.directory.rules import OrganisationKind
from shared_apps.identity.commands import add_member
from shared_apps.network.commands import end_all_links
from tenants.commands import archive_tenant, provision_tenant, resume_provisioning
from tenants.errors import AddressDiffers
from tenants.queries import all_tenants, tenant_called

if TYPE_CHECKING:
    from tenants.models import Tenant


def set_up(
    *,
    slug: str,
    name: str,
    kind: str,
    currency: str,
    zone: str,
    locale: str,
    owner_email: str,
    owner_name: str,
    actor: Actor,
    gln: str = "",
) -> UUID:
    """Set up a tenant, its organisation and its first owner, or go on where that stopped.

    Returns the owner's membership. To be called outside a transaction: each step commits.
    Raises BadSlug, SlugTaken, BadSetting, BadEmail, BadGln, GlnTaken.
    """
    known = tenant_called(slug)
    made = provision_tenant(
        slug=slug,
        name=name,
        kind=kind,
        currency=currency,
        zone=zone,
        locale=locale,
        organisation_id=known.id if known else None,
        actor=actor,
    )
    with in_schema(PUBLIC):
        register_organisation(
            name=name,
            kind=OrganisationKind(kind),
            organisation_id=made.id,
            gln=gln,
            actor=actor,
        )
        owner = add_member(
            organisation_id=made.id,
            email=owner_email,
            name=owner_name,
            roles=["owner"],
            language="zh" if locale.startswith("zh") else "en",
            actor=Actor.system("console"),
        )
    return owner.id


def go_on(*, tenant_id: UUID, actor: Actor) -> None:
    """Go on with a tenant whose setting up has stopped; outside a transaction."""
    resume_provisioning(tenant_id=tenant_id, actor=actor)


@transaction.atomic
def archive(*, tenant_id: UUID, slug: str, actor: Actor) -> Tenant:
    """Put a tenant away for good, for somebody who has written its address out.

    Its partners hear that the links with it have ended; otherwise they would go on writing to
    nobody. Raises AddressDiffers, TenantStillOpen, WrongState, NotFound.
    """
    tenant = all_tenants().filter(pk=tenant_id).first()
    if tenant is None:
        raise NotFound(what="Tenant", key=tenant_id)
    if slug != tenant.slug:
        raise AddressDiffers(given=slug, slug=tenant.slug, path=("slug",))
    end_all_links(actor=replace(actor, organisation_id=tenant_id))
    return archive_tenant(tenant_id=tenant_id, actor=actor)


def repeat(*, delivery_id: UUID, actor: Actor) -> None:
    """Try a delivery that has failed once more, now. Raises NotFound once it is done."""
    if not relay.retry(delivery_id):
        raise NotFound(what="FailedDelivery", key=delivery_id)
