"""What people keep on their desks."""

from django.db import models

from kernel.entities import Entity


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
