"""Who may come in: people, where they belong, their roles and their keys."""

from __future__ import annotations

from datetime import datetime, timedelta
from importlib import import_module
from typing import Any, TypeVar
from uuid import UUID

import uuid6
from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.postgres.fields import ArrayField
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower

from kernel.actor import Scope
from kernel.entities import SharedEntity
from kernel.fields import EnumField
from kernel.schema import PUBLIC, in_schema
from shared_apps.identity.rules import (
    Density,
    Language,
    RoleFacts,
    Standing,
    Theme,
    normal_email,
)

M = TypeVar("M", bound=models.Model)


class PeopleQuerySet(models.QuerySet[M]):
    """A query that is answered in the public schema, whichever schema it is read in."""

    def _fetch_all(self) -> None:
        with in_schema(PUBLIC):
            super()._fetch_all()

    def count(self) -> int:
        with in_schema(PUBLIC):
            return super().count()


Places = models.Manager.from_queryset(PeopleQuerySet)


class Users(BaseUserManager["User"]):
    def get_by_natural_key(self, username: str | None) -> User:
        return self.get(email=normal_email(username or ""))


class User(AbstractBaseUser):
    """A person, once, whatever number of organisations they work for.

    There is no superuser and no staff flag: all power comes from a membership (T16).
    """

    id = models.UUIDField(primary_key=True, default=uuid6.uuid7, editable=False)
    email = models.EmailField(unique=True)
    name = models.CharField(max_length=150)
    language = EnumField(Language, default=Language.ENGLISH)
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField(auto_now_add=True)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    objects = Users()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(email=Lower("email")), name="email_is_kept_in_lower_case"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.email = normal_email(self.email)
        super().save(*args, **kwargs)


class Preferences(models.Model):
    """How one person likes the product to look and behave, wherever they sign in."""

    user = models.OneToOneField(User, models.CASCADE, primary_key=True, related_name="+")
    theme = EnumField(Theme, default=Theme.SYSTEM)
    density = EnumField(Density, default=Density.COMFORTABLE)
    keys_on = models.BooleanField(default=True)  # single-letter keys; WCAG 2.1.4 wants a switch
    tables = models.JSONField(default=dict)  # by page: which columns, how wide, in which order


class Role(SharedEntity):
    """A role an organisation has made for itself; the preset ones are in rules.PRESET_ROLES."""

    organisation_id = models.UUIDField()
    code = models.SlugField(max_length=40)
    name = models.CharField(max_length=100)
    name_zh = models.CharField(max_length=100, blank=True)
    permissions = ArrayField(models.CharField(max_length=100), default=list)  # patterns

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation_id", "code"], name="one_role_per_code"),
        ]

    @property
    def facts(self) -> RoleFacts:
        return RoleFacts(
            code=self.code,
            name=self.name,
            name_zh=self.name_zh,
            permissions=tuple(self.permissions),
        )


class Membership(SharedEntity):
    """A person's place in an organisation, or on the platform itself (organisation null).

    With a partner_id the person works for that customer and acts in the seller's mall
    (decision 17); is_master marks the customer's own administrator (ORG-10). A guest has come
    from a tenant of its own: home_id is where the person belongs, link_id by which link it may
    come. The place lives no longer than either.
    """

    user = models.ForeignKey(User, models.CASCADE, related_name="memberships")
    # As whoever let the person in calls them: the name they go by elsewhere is not for this
    # place to learn from an address alone. Empty for guests, who have come on their own.
    called = models.CharField(max_length=150, blank=True)
    organisation_id = models.UUIDField(null=True, blank=True)  # = tenants.Tenant.id
    partner_id = models.UUIDField(null=True, blank=True)  # partners.Partner in that tenant
    roles = ArrayField(models.CharField(max_length=40), default=list)  # codes
    is_master = models.BooleanField(default=False)
    scope = models.JSONField(default=dict, blank=True)  # {partner_ids: [...], warehouse_ids: [...]}
    is_active = models.BooleanField(default=True)
    home_id = models.UUIDField(null=True, blank=True)  # of a guest: the organisation it works for
    link_id = models.UUIDField(null=True, blank=True)  # of a guest: network.Link

    objects = Places()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user", "organisation_id", "partner_id"],
                nulls_distinct=False,
                name="one_membership_per_place",
            ),
            models.CheckConstraint(
                condition=Q(partner_id=None) | Q(organisation_id__isnull=False),
                name="partners_belong_to_an_organisation",
            ),
            models.CheckConstraint(
                condition=Q(is_master=False) | Q(partner_id__isnull=False),
                name="only_partners_have_a_master",
            ),
            models.CheckConstraint(
                condition=Q(home_id=None, link_id=None)
                | Q(home_id__isnull=False, link_id__isnull=False, partner_id__isnull=False),
                name="guests_come_from_somewhere",
            ),
        ]
        indexes = [
            models.Index(fields=["organisation_id", "id"], name="member_by_organisation"),
            models.Index(
                fields=["link_id"], condition=Q(link_id__isnull=False), name="guest_by_link"
            ),
        ]

    @property
    def shown_name(self) -> str:
        return self.called or self.user.name

    @property
    def is_guest(self) -> bool:
        return self.home_id is not None

    @property
    def standing(self) -> Standing:
        if self.organisation_id is None:
            return Standing.OPERATOR
        return Standing.STAFF if self.partner_id is None else Standing.PARTNER

    @property
    def reach(self) -> Scope:
        """The records this person may work on; a missing key means all."""
        return Scope(
            partner_ids=_ids(self.scope.get("partner_ids")),
            warehouse_ids=_ids(self.scope.get("warehouse_ids")),
        )


def _ids(keys: list[str] | None) -> frozenset[UUID] | None:
    return None if keys is None else frozenset(UUID(key) for key in keys)


class ApiToken(SharedEntity):
    """A machine's key to what one membership may do, narrowed by scopes.

    Only the hash of the secret is kept. The secret has 256 random bits, so a plain SHA-256 is
    enough: there is nothing to guess from a dictionary.
    """

    membership = models.ForeignKey(Membership, models.CASCADE, related_name="tokens")
    name = models.CharField(max_length=100)
    prefix = models.CharField(max_length=12)  # the secret's beginning, to recognise it by
    sha256 = models.CharField(max_length=64, unique=True)
    scopes = ArrayField(models.CharField(max_length=100), default=list)  # patterns
    expires_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)
    last_used_at = models.DateTimeField(null=True, blank=True)  # to the minute

    objects = Places()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(expires_at=None) | Q(expires_at__gt=F("created_at")),
                name="token_lives_before_it_expires",
            ),
        ]

    def note_use(self, now: datetime) -> None:
        """Remember when the token was last used, with at most one write a minute."""
        stale = now - timedelta(minutes=1)
        if self.last_used_at is None or self.last_used_at < stale:
            unseen = Q(last_used_at=None) | Q(last_used_at__lt=stale)
            ApiToken.objects.filter(unseen, pk=self.pk).update(last_used_at=now)


class MallTicket(SharedEntity):
    """The right of one person to enter one seller's mall, once and within a minute.

    Bound to the seller, the link and the person; only the hash of the secret is kept.
    """

    sha256 = models.CharField(max_length=64, unique=True)
    user = models.ForeignKey(User, models.CASCADE, related_name="+")
    organisation_id = models.UUIDField()  # whose mall
    home_id = models.UUIDField()
    link_id = models.UUIDField()
    roles = ArrayField(models.CharField(max_length=40), default=list)  # codes
    expires_at = models.DateTimeField(db_index=True)
    used_at = models.DateTimeField(null=True, blank=True)


class Session(AbstractBaseSession):
    """A signed-in browser or app, bound to the place it was made at (T13, T14).

    The columns repeat what the sealed data says, so that all sessions of a person in an
    organisation can be ended in one statement (ASVS 7.4.2).
    """

    user_id = models.UUIDField(null=True, blank=True, db_index=True)
    organisation_id = models.UUIDField(null=True, blank=True)
    public_id = models.UUIDField(default=uuid6.uuid7, unique=True)  # the key itself is a secret
    signed_in_at = models.DateTimeField(auto_now_add=True)
    seen_at = models.DateTimeField(null=True, blank=True)  # to the minute
    address = models.GenericIPAddressField(null=True, blank=True)
    user_agent = models.CharField(max_length=200, blank=True)

    def save(self, *args: Any, force_update: bool = False, **kwargs: Any) -> None:
        if force_update:  # Django makes the row anew each time; where it came from stays
            kwargs["update_fields"] = ["session_data", "expire_date", "user_id", "organisation_id"]
        super().save(*args, force_update=force_update, **kwargs)

    @classmethod
    def note_use(
        cls, key: str, *, seen_at: datetime | None, now: datetime, address: str, user_agent: str
    ) -> None:
        """Remember when and from where a session was last used, with one write a minute."""
        stale = now - timedelta(minutes=1)
        if seen_at is None or seen_at < stale:
            unseen = Q(seen_at=None) | Q(seen_at__lt=stale)
            cls.objects.filter(unseen, session_key=key).update(
                seen_at=now, address=address or None, user_agent=user_agent[:200]
            )

    @classmethod
    def get_session_store_class(cls) -> Any:
        return import_module(settings.SESSION_ENGINE).SessionStore
