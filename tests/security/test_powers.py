"""Nobody in a tenant reaches what the platform's operators run (T16, ORG-04)."""

from __future__ import annotations

import pytest

from config.graphql import tenant_schema
from kernel.graphql.mutation import SIGNED_IN
from kernel.permissions import all_permissions
from shared_apps.identity.rules import OPERATED, PRESET_ROLES, Standing, expand
from shared_apps.identity.rules import effective_permissions as effective


def permissions_of_mutations():
    fields = tenant_schema.graphql_schema.mutation_type.fields
    found = {name: str(field.resolve.__self__.permission) for name, field in fields.items()}
    return {name: permission for name, permission in found.items() if permission != SIGNED_IN}


@pytest.mark.parametrize(("name", "permission"), sorted(permissions_of_mutations().items()))
def test_an_owner_may_do_it_and_it_is_none_of_the_platforms_powers(name, permission):
    assert permission in all_permissions()
    assert permission in effective([["*"]], standing=Standing.STAFF)
    assert permission not in expand(OPERATED)


@pytest.mark.parametrize("code", sorted(PRESET_ROLES))
def test_no_role_of_a_tenant_holds_a_power_of_the_platform(code):
    role = PRESET_ROLES[code]
    if role.standing is Standing.OPERATOR:
        return
    for standing in (Standing.STAFF, Standing.PARTNER):
        assert not effective([role.permissions], standing=standing) & expand(OPERATED)
