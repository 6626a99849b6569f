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

    @staticmethod
    def resolve_url(root: Attachment, info: graphene.ResolveInfo) -> str:
        return f"/files/{root.id}"
