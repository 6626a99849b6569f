"""ORG-02: the tree stays a tree when two work on it at once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from django.db import connection, transaction

from kernel.schema import in_schema
from tenant_apps.organisation.commands import add_unit, change_unit, remove_unit
from tenant_apps.organisation.errors import OrganisationHasOthersBelow
from tenant_apps.organisation.models import OrganisationUnit
from tests.support.tenancy import known_channel
from tests.support.trading import CLERK
from tests.tenant_apps.organisation.test_tree import WHOLE, add

pytestmark = pytest.mark.slow


@pytest.fixture
def schema(fresh_database):
    return known_channel().brand.schema_name


def test_nothing_is_taken_away_below_which_somebody_is_just_adding(schema):
    """The one who adds is done first; without the wait the commit failed on a lost parent."""
    with in_schema(schema):
        root = OrganisationUnit.objects.get(parent=None)
        change_unit(unit_id=root.pk, facts=WHOLE, actor=CLERK)
        parent = add("001.005").pk
    added = Event()

    def add_below():
        with in_schema(schema), transaction.atomic():
            add_unit(code="001.005.001", name="Desk", actor=CLERK)
            added.set()
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_sleep(0.5)")
        connection.close()

    def take_away():
        added.wait(10)
        try:
            with in_schema(schema), pytest.raises(OrganisationHasOthersBelow):
                remove_unit(unit_id=parent, actor=CLERK)
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        for each in [pool.submit(add_below), pool.submit(take_away)]:
            each.result()
    with in_schema(schema):
        assert OrganisationUnit.objects.get(code="001.005.001").parent_id == parent
