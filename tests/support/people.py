"""People for tests: each function makes what it names and states only what matters."""

from __future__ import annotations

from itertools import count

from kernel.actor import EVERYTHING, Actor
from shared_apps.identity import commands, queries

SETUP = Actor.system("setup")
PASSWORD = "correct horse battery staple"
_serial = count(1)


def make_user(*, email=None, name=None, language="en", password=PASSWORD):
    n = next(_serial)
    return commands.register_user(
        email=email or f"person{n}@example.com",
        name=name or f"Person {n}",
        language=language,
        password=password,
        actor=SETUP,
    )


def make_member(
    *,
    organisation_id=None,
    role="owner",
    roles=None,
    user=None,
    partner_id=None,
    is_master=False,
    scope=EVERYTHING,
):
    """A person with a place in an organisation; without one, a platform operator."""
    user = user or make_user()
    if organisation_id is None and role == "owner":
        role = "platform_operator"
    return commands.add_member(
        organisation_id=organisation_id,
        email=user.email,
        name=user.name,
        roles=[role] if roles is None else roles,
        partner_id=partner_id,
        is_master=is_master,
        scope=scope,
        actor=SETUP,
    )


def make_token(member=None, *, scopes=("*",), expires_at=None, **given):
    """The secret of a new token, for a new member unless one is given."""
    member = member or make_member(**given)
    made = commands.create_token(
        name="test", scopes=scopes, expires_at=expires_at, membership_id=member.id, actor=SETUP
    )
    return made.secret


def actor_for(member):
    """The actor a member is when signed in."""
    return queries.actor_of_member(member.id)
