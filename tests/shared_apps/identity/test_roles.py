"""What an organisation may call the roles it makes."""

import pytest

from shared_apps.identity import commands
from shared_apps.identity.errors import BadRoleCode
from tests.support.people import actor_for, make_member

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("code", ["", "Counter", "the counter", "a-b", "1st", "x" * 41, "柜台"])
def test_a_roles_code_is_a_word(channel, code):
    owner = actor_for(make_member(organisation_id=channel.brand.id))
    with pytest.raises(BadRoleCode):
        commands.define_role(code=code, name="Counter", permissions=[], actor=owner)
