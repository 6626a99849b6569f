"""Rebate contracts, the volume they count, and what has been earned and settled."""

from django.db import models
from django.db.models import Q

from kernel.entities import Entity
from kernel.errors import WrongState
from kernel.fields import AmountField, EnumField, QuantityField, finite, not_negative
from tenant_apps.rebates.rules import NEXT, ContractState, DocumentKind, SettlementState


class Contract(Entity):
    """An agreement that volume earns a rebate (RBT-02); what it says stands in its versions."""

    number = models.CharField(max_length=60, unique=True)
    name = models.CharField(max_length=200)
    state = EnumField(ContractState, default=ContractState.DRAFT)
    version = models.PositiveIntegerField(default=0)  # the one in force; 0 before there is one


class ContractVersion(Entity):
    """What a contract says from when it is put in force on. Immutable."""

    append_only = True

    contract = models.ForeignKey(Contract, models.PROTECT, related_name="versions", db_index=False)
    number = models.PositiveIntegerField()
    terms = models.JSONField()  # rules.Terms
    drafted_by = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["contract", "number"], name="rebate_version_once")
        ]


class VolumeLine(Entity):
    """A line of a document that may count towards rebates. Append-only.

    What was known of buyer and goods is kept with it, so that counting again years later gives
    what it gave. A line that changes is followed by the difference, with the next revision.
    """

    append_only = True

    kind = EnumField(DocumentKind)
    line_key = models.CharField(max_length=100)  # of the document's line
    revision = models.PositiveIntegerField(default=0)
    document = models.CharField(max_length=100)  # "sales.order:<id>"
    partner = models.ForeignKey(
        "partners.Partner", models.PROTECT, related_name="+", db_index=False
    )
    product = models.ForeignKey(
        "catalog.Product", models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    day = models.DateField()
    currency = models.CharField(max_length=3)
    amount = AmountField()
    quantity = QuantityField()
    days_early = models.IntegerField(default=0)  # of payments: before they were due
    buyer = models.JSONField()  # partners.rules.Buyer
    goods = models.JSONField(null=True, blank=True)  # catalog.rules.Goods

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "line_key", "revision"], name="volume_counted_once"
            ),
            models.CheckConstraint(
                condition=finite("amount") & finite("quantity"), name="volume_is_a_number"
            ),
        ]
        indexes = [
            models.Index(fields=["partner", "day"], name="volume_by_partner"),
            models.Index(fields=["document"], name="volume_by_document"),
        ]


class VolumeSum(Entity):
    """What a partner's lines of one period come to under a contract; kept up with the lines."""

    contract = models.ForeignKey(Contract, models.CASCADE, related_name="+", db_index=False)
    partner = models.ForeignKey(
        "partners.Partner", models.PROTECT, related_name="+", db_index=False
    )
    period = models.DateField()  # its first day
    bucket = models.SmallIntegerField(default=0)  # rules.Terms.bucket
    amount = AmountField()
    quantity = AmountField()  # of many lines, it needs the larger field

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["contract", "partner", "period", "bucket"], name="one_sum_per_period"
            )
        ]


class Standing(Entity):
    """What a partner has earned in one period of a contract; the row that is locked."""

    contract = models.ForeignKey(Contract, models.PROTECT, related_name="+", db_index=False)
    partner = models.ForeignKey("partners.Partner", models.PROTECT, related_name="+")
    period = models.DateField()
    accrued = AmountField(default=0)  # posted to the ledger so far: what is earned
    settled = AmountField(default=0)  # of it, in settlements that were not rejected
    postings = models.PositiveIntegerField(default=0)  # how many there were: names the next

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["contract", "partner", "period"], name="one_standing_per_period"
            ),
            models.CheckConstraint(
                condition=not_negative("accrued") & finite("settled"),
                name="standing_is_a_number",
            ),
        ]


class Settlement(Entity):
    """A rebate on its way to the partner's account, through two approvals (RBT-03).

    amount = entitled - what was settled before; below zero where goods have come back.
    """

    number = models.CharField(max_length=60, unique=True)
    standing = models.ForeignKey(Standing, models.PROTECT, related_name="settlements")
    version = models.PositiveIntegerField()  # of the contract it was calculated under
    state = EnumField(SettlementState, default=SettlementState.CALCULATED)
    up_to = models.DateField()
    currency = models.CharField(max_length=3)
    amount = AmountField()
    before = AmountField()  # settled earlier, of the same period
    facts = models.JSONField()  # level, step, rate, basis, entitled: as the statement shows them
    calculated_by = models.CharField(max_length=200)
    approved_by = models.CharField(max_length=200, blank=True)
    approved_at = models.DateTimeField(null=True, blank=True)
    released_by = models.CharField(max_length=200, blank=True)
    released_at = models.DateTimeField(null=True, blank=True)
    note = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["standing"],
                condition=Q(state="calculated") | Q(state="approved"),
                name="one_settlement_at_a_time",
            ),
            models.CheckConstraint(condition=finite("amount"), name="settlement_is_a_number"),
        ]

    def go(self, state: SettlementState) -> None:
        """Move on to a state, or raise WrongState."""
        if state not in NEXT[SettlementState(self.state)]:
            subject = f"Rebate settlement {self.number}"
            raise WrongState(subject=subject, state=self.state, action=state)
        self.state = state
