"""Settling how the company looks."""

from __future__ import annotations

from typing import Any

import graphene

from kernel.actor import Actor
from kernel.graphql.ids import visible_key
from kernel.graphql.mutation import Mutation
from tenant_apps.attachments.queries import own_unused
from tenant_apps.organisation import commands, queries
from tenant_apps.organisation.graphql.types import HouseType
from tenant_apps.organisation.permissions import Permission


class ChangeLook(Mutation):
    """Give the company its name, colour and logo on every page; what is left out stays."""

    permission = Permission.EDIT

    class Input:
        display_name = graphene.String()
        mall_title = graphene.String()
        colour = graphene.String(description='"#1d4ed8"; empty for our own.')
        logo_id = graphene.ID(description="A picture that was uploaded at /files.")
        remove_logo = graphene.Boolean(default_value=False)

    house = graphene.Field(HouseType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> ChangeLook:
        logo = input.get("logo_id")
        commands.change_look(
            display_name=input.get("display_name"),
            mall_title=input.get("mall_title"),
            brand_colour=input.get("colour"),
            logo_id=visible_key(logo, "Attachment", own_unused(actor), actor, ("logo_id",))
            if logo
            else None,
            remove_logo=input.remove_logo,
            actor=actor,
        )
        return cls(house=queries.house())


class Mutations:
    change_look = ChangeLook.Field()
