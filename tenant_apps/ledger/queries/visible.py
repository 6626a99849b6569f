"""What of the money book a person may see (ORG-06)."""

from __future__ import annotations

from django.db.models import F, Q, QuerySet

from kernel.actor import Actor
from tenant_apps.ledger.models import Account, Entry, Hold
from tenant_apps.ledger.permissions import Permission


def visible_accounts(actor: Actor) -> QuerySet[Account]:
    """The accounts this person may see; whoever works for some partners sees theirs alone."""
    actor.require(Permission.VIEW)
    rows = Account.objects.select_related("balance")
    allowed = actor.partners()
    return rows if allowed is None else rows.filter(partner__in=allowed)


def visible_entries(actor: Actor) -> QuerySet[Entry]:
    """The entries from or to those accounts: every figure is explained by them."""
    actor.require(Permission.VIEW)
    rows = Entry.objects.all()
    allowed = actor.partners()
    if allowed is None:
        return rows
    return rows.filter(Q(source__partner__in=allowed) | Q(target__partner__in=allowed))


def visible_promises(actor: Actor) -> QuerySet[Hold]:
    """The promises on those accounts that are still open, and for what."""
    actor.require(Permission.VIEW)
    rows = Hold.objects.filter(amount__gt=F("taken") + F("released"))
    allowed = actor.partners()
    return rows if allowed is None else rows.filter(account__partner__in=allowed)
