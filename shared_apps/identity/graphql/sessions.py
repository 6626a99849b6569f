"""Where one is signed in: seen and ended on the platform's endpoint, at every host."""

from __future__ import annotations

from typing import Any

import graphene

from kernel.actor import Actor
from kernel.graphql.ids import PlatformNode, platform_key
from kernel.graphql.mutation import SIGNED_IN, Mutation
from kernel.graphql.types import DateTime
from shared_apps.identity import commands, queries


class SessionType(PlatformNode):
    """A browser or an app in which one is signed in."""

    class Meta:
        name = "Session"

    device = graphene.String(required=True, description='Such as "Chrome, Windows"; may be empty.')
    user_agent = graphene.String(required=True, description="What the browser calls itself.")
    address = graphene.String(description="The internet address it was last seen at.")
    host = graphene.String(required=True, description="Where one is signed in; empty: platform.")
    signed_in_at = DateTime(required=True)
    seen_at = DateTime(description="When it was last used, to the minute.")
    is_current = graphene.Boolean(required=True)


class SessionsQuery(graphene.ObjectType):
    sessions = graphene.List(
        graphene.NonNull(SessionType),
        required=True,
        description="Where one is signed in, the last used first; empty for an access token.",
    )

    @staticmethod
    def resolve_sessions(root: None, info: graphene.ResolveInfo) -> list[queries.SignedIn]:
        current = getattr(info.context, "session_key", None)
        return queries.sessions_of(info.context.actor, current=current)


class EndSession(Mutation):
    """Sign out one of one's own sessions, this one or another."""

    permission = SIGNED_IN

    class Input:
        session_id = graphene.ID(required=True)

    ended = graphene.Int()

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> EndSession:
        commands.end_session(session_id=platform_key(input.session_id, "Session"), actor=actor)
        return cls(ended=1)


class EndOtherSessions(Mutation):
    """Sign out everywhere but in one session, usually the current one."""

    permission = SIGNED_IN

    class Input:
        kept_id = graphene.ID(required=True, description="The session that goes on.")

    ended = graphene.Int(description="How many sessions that were.")

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> EndOtherSessions:
        kept = platform_key(input.kept_id, "Session")
        return cls(ended=commands.end_other_sessions(kept_id=kept, actor=actor))


class SessionMutations:
    end_session = EndSession.Field()
    end_other_sessions = EndOtherSessions.Field()
