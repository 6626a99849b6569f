"""What people keep on their desks."""

from django.db import models

from kernel.entities import Entity
from kernel.fields import EnumField
from tenant_apps.desk.rules import BulkKind, BulkState


class SavedView(Entity):
    """One way to look at a list: its filters, columns and order, under a name.

    A customer's people see those of their own company only, staff those of staff.
    """

    owner_id = models.UUIDField()  # identity.User
    owner_name = models.CharField(max_length=200)
    partner_id = models.UUIDField(null=True, blank=True)  # the owner's company, of a customer
    page = models.CharField(max_length=60)  # the page's key, such as "sales.orders"
    name = models.CharField(max_length=100)
    state = models.JSONField()  # the page's own affair
    is_shared = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner_id", "page", "name"], name="one_view_per_name"),
        ]
        indexes = [models.Index(fields=["page", "id"], name="view_by_page")]


class BulkRun(Entity):
    """The same thing done to many records, each by itself, while somebody watches."""

    kind = EnumField(BulkKind)
    started_by = models.CharField(max_length=200)
    starter_id = models.UUIDField(null=True, blank=True)  # identity.User
    options = models.JSONField(default=dict)


class BulkItem(Entity):
    """One record of a run, and what became of it."""

    run = models.ForeignKey(BulkRun, models.CASCADE, related_name="items", db_index=False)
    position = models.PositiveIntegerField()
    record_id = models.UUIDField()
    number = models.CharField(max_length=60)
    state = EnumField(BulkState, default=BulkState.WAITING)
    code = models.CharField(max_length=60, blank=True)  # of the refusal
    message = models.TextField(blank=True)
    message_zh = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["run", "position"], name="one_item_per_position"),
        ]
