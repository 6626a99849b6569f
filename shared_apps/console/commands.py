"""What operators set going."""

from __future__ import annotations

from uuid import UUID

from kernel.actor import Actor
from kernel.errors import NotFound
from kernel.events import relay
from kernel.schema import PUBLIC, in_schema
from shared_apps.directory.commands import register_organisation
from shared_apps.directory.rules import OrganisationKind
from shared_apps.identity.commands import add_member
from tenants.commands import provision_tenant, resume_provisioning
from tenants.queries import tenant_called


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
) -> UUID:
    """Set up a tenant, its organisation and its first owner, or go on where that stopped.

    Returns the owner's membership. To be called outside a transaction: each step commits.
    Raises BadSlug, SlugTaken, BadSetting, BadEmail.
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
            name=name, kind=OrganisationKind(kind), organisation_id=made.id, actor=actor
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


def repeat(*, delivery_id: UUID, actor: Actor) -> None:
    """Try a delivery that has failed once more, now. Raises NotFound once it is done."""
    if not relay.retry(delivery_id):
        raise NotFound(what="FailedDelivery", key=delivery_id)
