"""Taking files away again."""

from __future__ import annotations

from typing import Any

import graphene

from kernel.actor import Actor
from kernel.errors import NotFound
from kernel.graphql.ids import key_of
from kernel.graphql.mutation import Mutation
from tenant_apps.attachments import commands, queries
from tenant_apps.attachments.permissions import Permission


class RemoveFile(Mutation):
    """Take a file off an order: one's own, or anybody's for who holds the right to."""

    permission = Permission.ADD

    class Input:
        file_id = graphene.ID(required=True)

    removed = graphene.Boolean()

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> RemoveFile:
        key = key_of(input.file_id, "Attachment", actor, ("file_id",))
        file = queries.file_for(key, actor)
        if file is None or file.subject not in queries.removable:
            raise NotFound(what="File", key=input.file_id, path=("file_id",))
        if file.uploader_id != actor.user_id:
            actor.require(Permission.REMOVE)
        commands.remove_file(file_id=key, actor=actor)
        return cls(removed=True)


class Mutations:
    remove_file = RemoveFile.Field()
