"""Migrations say what the models say, and keep to their own schema."""

from __future__ import annotations

import re

import pytest
from django.apps import apps
from django.conf import settings
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.questioner import NonInteractiveMigrationQuestioner
from django.db.migrations.state import ProjectState

from tests.architecture.test_layout import ROOT

TENANT_APPS = [name.rpartition(".")[2] for name in settings.TENANT_APPS if "tenant_apps" in name]
SHARED_LABELS = [name.rpartition(".")[2] for name in settings.SHARED_APPS]


def test_no_migration_is_missing():
    loader = MigrationLoader(None)
    detector = MigrationAutodetector(
        loader.project_state(), ProjectState.from_apps(apps), NonInteractiveMigrationQuestioner()
    )
    changes = detector.changes(graph=loader.graph)

    assert {app: changes[app] for app in changes if apps.get_app_config(app).module} == {}


@pytest.mark.parametrize("app", TENANT_APPS)
def test_a_tenants_tables_know_none_of_the_public_schema(app):
    """ADR 5: no foreign key between schemas, so that a tenant can be moved and restored alone."""
    # A table as 'label.model', or what must have been migrated before: ('label', '0001…').
    named = re.compile(rf"""["']({"|".join(SHARED_LABELS)})(\.|["'], ["']\d)""", re.IGNORECASE)
    migrations = list((ROOT / "tenant_apps" / app / "migrations").glob("0*.py"))

    assert migrations or not list(apps.get_app_config(app).get_models())
    assert [path.name for path in migrations if named.search(path.read_text())] == []


def test_every_migration_says_what_it_is_for():
    paths = [
        path
        for root in ("platform", "tenants", "shared_apps", "tenant_apps")
        for path in (ROOT / root).rglob("migrations/0*.py")
    ]

    assert paths
    assert [path for path in paths if not path.read_text().startswith('"""')] == []
