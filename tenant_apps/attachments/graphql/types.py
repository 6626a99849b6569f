"""Files as the API shows them; their bytes lie behind /files."""

from __future__ import annotations

import graphene

from kernel.graphql.ids import TenantNode
from kernel.graphql.types import enum_of
from tenant_apps.attachments.models import Attachment
from tenant_apps.attachments.rules import FileKind

FileKindEnum = enum_of(FileKind)


class AttachedFile(TenantNode):
    """A file on something; who may see the thing may open it."""

    class Meta:
        name = "Attachment"

    name = graphene.String(required=True)
    kind = graphene.Field(graphene.NonNull(FileKindEnum))
    size = graphene.Int(required=True, description="In bytes.")
    url = graphene.String(required=True)
    uploaded_by = graphene.String(required=True)
    is_own = graphene.Boolean(required=True, description="You have put it there.")

    @staticmethod
    def resolve_url(root: Attachment, info: graphene.ResolveInfo) -> str:
        return f"/files/{root.id}"

    @staticmethod
    def resolve_is_own(root: Attachment, info: graphene.ResolveInfo) -> bool:
        user_id = info.context.actor.user_id
        return user_id is not None and root.uploader_id == user_id
