"""What must hold when several people act at the same moment."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from kernel.schema import PUBLIC, in_schema
from shared_apps.identity import commands
from shared_apps.identity.errors import LastOwner
from shared_apps.identity.models import Membership
from tenants.queries import tenant_called
from tests.support.people import actor_for, make_member


@pytest.mark.slow
def test_two_owners_who_put_each_other_out_leave_one(fresh_database):
    """Whoever comes second is refused, and nobody waits for ever; five times over."""
    brand = tenant_called("brand")
    for _ in range(5):
        one, two = (make_member(organisation_id=brand.id) for _ in range(2))
        with in_schema(PUBLIC):
            Membership.objects.exclude(pk__in=[one.pk, two.pk]).filter(
                organisation_id=brand.id
            ).delete()
        start = Barrier(2)

        def put_out(actor_and_target, start=start):
            actor, target = actor_and_target
            start.wait(10)
            try:
                with in_schema(brand.schema_name):
                    commands.deactivate_member(membership_id=target.id, actor=actor)
            except LastOwner:
                return "refused"
            finally:
                connection.close()
            return "done"

        with ThreadPoolExecutor(2) as pool:
            pairs = [(actor_for(one), two), (actor_for(two), one)]
            assert sorted(pool.map(put_out, pairs)) == ["done", "refused"]
