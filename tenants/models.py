"""The tenants, the hosts they answer to, and what new ones are copied from."""

from __future__ import annotations

from typing import Any, NoReturn

import uuid6
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django_tenants.models import DomainMixin, TenantMixin

from kernel.errors import WrongState
from kernel.fields import EnumField
from tenants.rules import NEXT, SCHEMA_FORM, SLUG_FORM, TenantKind, TenantState


class Tenant(TenantMixin):
    """A customer of the platform, and the schema that holds its data.

    The id is that of its organisation. Neither id, schema nor slug is ever given to another.
    """

    auto_create_schema = False  # commands.provision_tenant does, step by step
    auto_drop_schema = False

    id = models.UUIDField(primary_key=True, default=uuid6.uuid7, editable=False)
    slug = models.CharField(max_length=32, unique=True)
    name = models.CharField(max_length=200)
    kind = EnumField(TenantKind)
    currency = models.CharField(max_length=3)
    zone = models.CharField(max_length=60)
    locale = models.CharField(max_length=10)
    state = EnumField(TenantState, default=TenantState.REQUESTED)
    is_canary = models.BooleanField(default=False)  # migrated before the others
    version_stamp = models.CharField(max_length=64, blank=True)
    failed_step = models.CharField(max_length=30, blank=True)
    last_error = models.TextField(blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    activated_at = models.DateTimeField(null=True, blank=True)
    suspended_at = models.DateTimeField(null=True, blank=True)
    archived_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(schema_name__regex=SCHEMA_FORM), name="schema_name_is_generated"
            ),
            models.CheckConstraint(condition=Q(slug__regex=SLUG_FORM), name="slug_is_an_address"),
        ]
        indexes = [models.Index(fields=["state", "version_stamp"], name="tenant_by_version")]

    def go(self, state: TenantState) -> None:
        """Move on to a state, or raise WrongState."""
        if state not in NEXT[TenantState(self.state)]:
            raise WrongState(subject=f"Tenant {self.slug}", state=self.state, action=state)
        self.state = state

    def __enter__(self) -> NoReturn:
        raise TypeError("use kernel.schema.in_schema(): 'with tenant' mixes up threads")

    def __exit__(self, *error: Any) -> None:
        raise TypeError("use kernel.schema.in_schema()")


class Domain(DomainMixin):
    """A host name of its own under which a tenant is reached, once it is proved to be its own.

    Addresses under our zone (slug.zone) need no row.
    """

    proof = models.CharField(max_length=64)  # to be published as a TXT record
    verified_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(domain=Lower("domain")), name="domain_is_small"),
        ]


class RetiredSlug(models.Model):
    """The address of a tenant that is gone: links to it live on, so nobody gets it again."""

    slug = models.CharField(max_length=32, primary_key=True)
    retired_at = models.DateTimeField(auto_now_add=True)


class TemplateDump(models.Model):
    """What a new schema is copied from: the pristine template as SQL, at one version."""

    fingerprint = models.CharField(max_length=64, primary_key=True)
    sql = models.TextField()
    made_at = models.DateTimeField(auto_now_add=True)


class MigrationScript(models.Model):
    """The statements one migration ran in the template, to be repeated in every tenant.

    None stands for a migration that must be run by Django itself, because it computes.
    """

    app = models.CharField(max_length=100)
    name = models.CharField(max_length=255)
    digest = models.CharField(max_length=64)  # of the migration's file
    statements = models.JSONField(null=True)
    made_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["app", "name"], name="one_script_per_migration"),
        ]
