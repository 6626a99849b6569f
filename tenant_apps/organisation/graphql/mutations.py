"""Settling how the company looks, and what it consists of."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import graphene

from kernel.actor import Actor
from kernel.graphql.ids import visible_key
from kernel.graphql.mutation import Mutation
from tenant_apps.attachments.queries import own_unused
from tenant_apps.organisation import commands, queries
from tenant_apps.organisation.graphql.types import HouseType, OrganisationUnitType
from tenant_apps.organisation.permissions import Permission
from tenant_apps.organisation.rules import FACTS


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


class AddOrganisationUnit(Mutation):
    """One more organisation, at the place its code says: 001.002 is below 001 (ORG-02)."""

    permission = Permission.EDIT_UNITS

    class Input:
        code = graphene.String(required=True)
        name = graphene.String(required=True)
        legal_name = graphene.String()
        tax_number = graphene.String()
        address = graphene.String()
        contact = graphene.String()
        phone = graphene.String()

    unit = graphene.Field(OrganisationUnitType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> AddOrganisationUnit:
        row = commands.add_unit(code=input.code, name=input.name, facts=_facts(input), actor=actor)
        return cls(unit=row)


class ChangeOrganisationUnit(Mutation):
    """Give an organisation another name or other data; what is left out stays."""

    permission = Permission.EDIT_UNITS

    class Input:
        unit_id = graphene.ID(required=True)
        name = graphene.String()
        legal_name = graphene.String()
        tax_number = graphene.String()
        address = graphene.String()
        contact = graphene.String()
        phone = graphene.String()

    unit = graphene.Field(OrganisationUnitType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> ChangeOrganisationUnit:
        row = commands.change_unit(
            unit_id=_unit(input.unit_id, actor),
            name=input.get("name"),
            facts=_facts(input),
            actor=actor,
        )
        return cls(unit=row)


class RemoveOrganisationUnit(Mutation):
    """Take an organisation out of the tree that has none below it; the root stays."""

    permission = Permission.EDIT_UNITS

    class Input:
        unit_id = graphene.ID(required=True)

    is_removed = graphene.Boolean()

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> RemoveOrganisationUnit:
        commands.remove_unit(unit_id=_unit(input.unit_id, actor), actor=actor)
        return cls(is_removed=True)


class Mutations:
    change_look = ChangeLook.Field()
    add_organisation_unit = AddOrganisationUnit.Field()
    change_organisation_unit = ChangeOrganisationUnit.Field()
    remove_organisation_unit = RemoveOrganisationUnit.Field()


def _facts(given: Any) -> dict[str, str]:
    return {name: given[name] for name in FACTS if given.get(name) is not None}


def _unit(global_id: str, actor: Actor) -> UUID:
    rows = queries.visible_units(actor)
    return visible_key(global_id, "OrganisationUnit", rows, actor, ("unit_id",))
