"""Roles an organisation makes for itself (ORG-04)."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction

from kernel.actor import Actor
from kernel.errors import Forbidden
from kernel.events.bus import emit
from kernel.schema import PUBLIC, in_schema
from shared_apps.identity.errors import BadRoleCode, MoreThanYours, RoleTaken, UnknownScopes
from shared_apps.identity.events import RoleDefined
from shared_apps.identity.models import Role
from shared_apps.identity.permissions import IdentityPermission
from shared_apps.identity.rules import (
    BUILT_IN,
    Standing,
    ceiling,
    expand,
    is_pattern,
    is_role_code,
)


@transaction.atomic
def define_role(
    *, code: str, name: str, name_zh: str = "", permissions: Sequence[str], actor: Actor
) -> Role:
    """Make a role, or give the one with this code another name and other permissions.

    permissions: patterns, see rules. Nobody bundles what they do not hold themselves; changing
    a role changes at once what all who have it may do. Raises BadRoleCode, RoleTaken,
    MoreThanYours, UnknownScopes.
    """
    if actor.organisation_id is None or actor.partner_id is not None:
        raise Forbidden(permission=IdentityPermission.CHANGE_ROLES)
    if code in BUILT_IN:
        raise RoleTaken(role=code)
    if not is_role_code(code):
        raise BadRoleCode(code=code[:50])
    with in_schema(PUBLIC):
        before = Role.objects.filter(organisation_id=actor.organisation_id, code=code).first()
        _require_own([*permissions, *(before.permissions if before else ())], actor)
        role, _ = Role.objects.update_or_create(
            organisation_id=actor.organisation_id,
            code=code,
            defaults={"name": name, "name_zh": name_zh, "permissions": list(permissions)},
        )
    emit(RoleDefined(subject_id=role.id, code=code, permissions=role.permissions), actor=actor)
    return role


def _require_own(patterns: Sequence[str], actor: Actor) -> None:
    require_patterns(patterns)
    given = expand(patterns) & ceiling(Standing.STAFF)
    if actor.user_id is not None and not given <= actor.permissions:
        raise MoreThanYours(permissions=", ".join(sorted(given - actor.permissions)[:5]))


def require_patterns(patterns: Sequence[str]) -> None:
    """Refuse what is no pattern, or fits no permission that exists."""
    wrong = [text for text in patterns if not is_pattern(text) or not expand([text])]
    if wrong:
        raise UnknownScopes(scopes=", ".join(wrong))
