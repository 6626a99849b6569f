"""The money book."""

from django.db import models
from django.db.models import F, Q

from kernel.entities import Entity
from kernel.fields import AmountField, finite, not_negative, positive


class Account(Entity):
    """A place amounts of one unit can be on: a partner's rebates, a promotion's budget.

    The world outside (revenue, cost, what was granted) has accounts too, so that every change is
    an entry from somewhere to somewhere and the whole book always sums to zero.
    """

    kind = models.CharField(max_length=40)
    key = models.CharField(max_length=100)
    unit = models.CharField(max_length=10)
    partner = models.ForeignKey(
        "partners.Partner", models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "key", "unit"], name="one_account_per_key")
        ]


class Balance(Entity):
    """What stands on an account, kept up to date with the entries; the row that is locked."""

    account = models.OneToOneField(Account, models.PROTECT, related_name="balance")
    actual = AmountField(default=0)
    held = AmountField(default=0)
    overdraft = AmountField(null=True, blank=True, default=0)  # null: as far as it likes

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=not_negative("held") & finite("actual"), name="ledger_balance_is_a_number"
            ),
            models.CheckConstraint(
                condition=Q(overdraft=None) | not_negative("overdraft"),
                name="overdraft_is_a_number",
            ),
            models.CheckConstraint(
                condition=Q(overdraft=None) | Q(actual__gte=F("held") - F("overdraft")),
                name="no_more_taken_than_allowed",
            ),
        ]


class Entry(Entity):
    """An amount went from one account to another. Append-only; undone by the reverse entry."""

    append_only = True

    source = models.ForeignKey(Account, models.PROTECT, related_name="+")
    target = models.ForeignKey(Account, models.PROTECT, related_name="+")
    amount = AmountField()
    reference = models.CharField(max_length=100)  # what caused it: "rebates.accrual:<id>"
    line = models.CharField(max_length=100)  # which part of it; the pair is booked once
    reason = models.CharField(max_length=40)  # a code of the app that posts
    booked_on = models.DateField()
    reverses = models.OneToOneField("self", models.PROTECT, null=True, blank=True, related_name="+")
    details = models.JSONField(default=dict, blank=True)
    actor = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["reference", "line"], name="booked_once"),
            models.CheckConstraint(condition=positive("amount"), name="entry_is_positive"),
            models.CheckConstraint(condition=~Q(source=F("target")), name="entry_goes_elsewhere"),
        ]


class Hold(Entity):
    """A promise of an amount: what is open of it lowers what is free.

    open = amount - taken - released. Rows stay, so that the past can be explained.
    """

    account = models.ForeignKey(Account, models.PROTECT, related_name="+", db_index=False)
    reference = models.CharField(max_length=100)
    line = models.CharField(max_length=100)
    amount = AmountField()
    taken = AmountField(default=0)
    released = AmountField(default=0)
    expires_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["reference", "line"], name="held_once"),
            models.CheckConstraint(
                condition=positive("amount")
                & not_negative("taken")
                & not_negative("released")
                & Q(amount__gte=F("taken") + F("released")),
                name="ledger_hold_is_not_overdrawn",
            ),
        ]
        indexes = [
            models.Index(
                fields=["account"],
                condition=Q(amount__gt=F("taken") + F("released")),
                name="open_hold_by_account",
            ),
            models.Index(
                fields=["expires_at"],
                condition=Q(amount__gt=F("taken") + F("released"), expires_at__isnull=False),
                name="open_hold_by_expiry",
            ),
        ]
