"""Who is asking, and who belongs where.

People, memberships and keys are out of every tenant's reach: a tenant's database role has no
right to these tables. All questions here are therefore asked in the public schema, whichever
schema they come from; what is returned as a query goes there by itself when it is read.
"""

from shared_apps.identity.queries.entrance import (
    Entrance,
    actor_of,
    actor_of_member,
    address_of,
    entrance_of,
    schema_of_request,
)
from shared_apps.identity.queries.members import (
    Place,
    member,
    own_role,
    people,
    person,
    places_of,
    roles_of,
    token,
    visible_members,
    visible_tokens,
)
from shared_apps.identity.queries.preferences import Likes, preferences_of
from shared_apps.identity.queries.records import find_records, visible_records
from shared_apps.identity.queries.sessions import SignedIn, sessions_of

__all__ = [
    "Entrance",
    "Likes",
    "Place",
    "SignedIn",
    "actor_of",
    "actor_of_member",
    "address_of",
    "entrance_of",
    "find_records",
    "member",
    "own_role",
    "people",
    "person",
    "places_of",
    "preferences_of",
    "roles_of",
    "schema_of_request",
    "sessions_of",
    "token",
    "visible_members",
    "visible_records",
    "visible_tokens",
]
