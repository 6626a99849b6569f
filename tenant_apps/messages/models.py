"""What the two sides of an order say to each other."""

from django.db import models

from kernel.entities import Entity


class Message(Entity):
    """One word on one trade. Append-only: what has been said stays said."""

    append_only = True

    message_key = models.UUIDField(unique=True)  # the same in the partner's books
    order_key = models.UUIDField()
    is_ours = models.BooleanField()  # written by our people, not the partner's
    was_sent = models.BooleanField(default=False)  # into the partner's own books
    author = models.CharField(max_length=200)
    author_id = models.UUIDField(null=True, blank=True)  # identity.User, where it is one of here
    text = models.TextField()
    written_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["order_key", "id"], name="message_by_order")]


class ReadMark(Entity):
    """Up to where somebody has read the words on a trade."""

    user_id = models.UUIDField()
    order_key = models.UUIDField()
    read_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user_id", "order_key"], name="one_mark_per_trade"),
        ]
