"""Letting machines in, and putting them out."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import graphene

from kernel.actor import Actor
from kernel.graphql.ids import key_of
from kernel.graphql.mutation import Mutation
from kernel.graphql.outcomes import OnlyNow
from kernel.graphql.types import DateTime
from shared_apps.identity import commands, queries
from shared_apps.identity.graphql.members import texts
from shared_apps.identity.graphql.types import AccessTokenType
from shared_apps.identity.models import ApiToken
from shared_apps.identity.permissions import IdentityPermission


class _ShowsToken:
    """Mixin: the payload holds the token's key."""

    token = graphene.Field(AccessTokenType)

    @staticmethod
    def resolve_token(payload: Any, info: graphene.ResolveInfo) -> ApiToken | None:
        return queries.token(UUID(payload.token)) if payload.token else None


class CreateToken(_ShowsToken, Mutation):
    """Make a key for a machine to what one may do oneself, narrowed to the scopes."""

    permission = IdentityPermission.CREATE_TOKENS

    class Input:
        name = graphene.String(required=True)
        scopes = texts("Permissions and patterns, e.g. sales.*.view.")
        expires_at = DateTime()

    secret = graphene.String(
        description="Shown in this answer and never again, not even when asked with the same key."
    )

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> CreateToken:
        made = commands.create_token(
            name=input.name,
            scopes=input.scopes,
            expires_at=input.get("expires_at"),
            actor=actor,
        )
        return cls(token=str(made.token.id), secret=OnlyNow(made.secret))


class RevokeToken(_ShowsToken, Mutation):
    """End a token; the next request with it is refused."""

    permission = IdentityPermission.REVOKE_TOKENS

    class Input:
        token_id = graphene.ID(required=True)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> RevokeToken:
        token = commands.revoke_token(
            token_id=key_of(input.token_id, "AccessToken", actor), actor=actor
        )
        return cls(token=str(token.id))


class Mutations:
    create_token = CreateToken.Field()
    revoke_token = RevokeToken.Field()
