"""Who trades with whom."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from kernel.entities import SharedEntity
from kernel.errors import WrongState
from kernel.fields import EnumField
from shared_apps.network.rules import NEXT, LinkState, Side, Transport

if TYPE_CHECKING:
    from shared_apps.directory.models import Organisation


class Link(SharedEntity):
    """An agreement between a supplier and a customer to trade over the platform (NET-04).

    Ended links stay as history; the next agreement of the two is a new link.
    """

    supplier = models.ForeignKey("directory.Organisation", models.PROTECT, related_name="+")
    customer = models.ForeignKey("directory.Organisation", models.PROTECT, related_name="+")
    state = EnumField(LinkState, default=LinkState.INVITED)
    invited_by = EnumField(Side)
    transport = EnumField(Transport, default=Transport.LOCAL)
    order_scenario = models.CharField(max_length=20, default="wholesale")
    granted_to_supplier = ArrayField(models.CharField(max_length=40), default=list)
    granted_to_customer = ArrayField(models.CharField(max_length=40), default=list)
    invited_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["supplier", "customer"],
                condition=~Q(state="ended"),
                name="one_open_link_per_pair",
            ),
            models.CheckConstraint(
                condition=~Q(supplier=F("customer")), name="link_joins_two_companies"
            ),
            models.CheckConstraint(
                condition=~Q(state="active") | Q(accepted_at__isnull=False),
                name="active_links_were_accepted",
            ),
            models.CheckConstraint(
                condition=Q(state="ended", ended_at__isnull=False)
                | (~Q(state="ended") & Q(ended_at=None)),
                name="ended_links_say_when",
            ),
        ]
        # Grants ask of many links at once whether any of them holds no more.
        indexes = [
            models.Index(fields=["id"], condition=~Q(state="active"), name="link_that_holds_not")
        ]

    def go(self, state: LinkState) -> None:
        """Move on to a state, or raise WrongState."""
        if state not in NEXT[LinkState(self.state)]:
            raise WrongState(subject="The link", state=self.state, action=state)
        self.state = state

    def side_of(self, organisation_id: UUID) -> Side | None:
        if organisation_id == self.supplier_id:
            return Side.SUPPLIER
        return Side.CUSTOMER if organisation_id == self.customer_id else None

    def partner_of(self, organisation_id: UUID) -> Organisation:
        """The company at the other end."""
        return self.customer if organisation_id == self.supplier_id else self.supplier
