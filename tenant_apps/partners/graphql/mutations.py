"""Changing partners."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import graphene

from kernel.actor import Actor
from kernel.graphql.ids import key_of, visible_key
from kernel.graphql.mutation import Mutation
from tenant_apps.partners import commands, queries
from tenant_apps.partners.graphql.types import (
    Address,
    PartnerKindEnum,
    PartnerStateEnum,
    PartnerType,
    ScenarioEnum,
)

_IDS = ("idempotency_key", "partner_id", "address_id")


class _Facts:
    """What may be said of a partner; left out means as it is."""

    kind = PartnerKindEnum()
    is_customer = graphene.Boolean()
    is_supplier = graphene.Boolean()
    region_code = graphene.String()
    sales_area = graphene.String()
    order_scenario = ScenarioEnum()
    is_quality_customer = graphene.Boolean()
    grade = graphene.String(
        description="What it has earned; prices, stock and mall may differ by it."
    )
    group = graphene.String(description="The customer group we keep it in.")
    tier = graphene.Int(description="1 buys from the brand, 2 from one who does, and so on.")
    purchasing_habits = graphene.String()
    contact_name = graphene.String()
    phone = graphene.String()
    email = graphene.String()


class AdmitPartner(Mutation):
    """Open an account for a customer or supplier, with or without a tenant of its own."""

    permission = "partners.partner.edit"

    class Input:
        name = graphene.String(required=True)
        number = graphene.String()
        currency = graphene.String(required=True)
        kind, is_customer, is_supplier = _Facts.kind, _Facts.is_customer, _Facts.is_supplier
        region_code, sales_area = _Facts.region_code, _Facts.sales_area
        order_scenario, contact_name = _Facts.order_scenario, _Facts.contact_name
        phone, email, grade = _Facts.phone, _Facts.email, _Facts.grade
        group, tier = _Facts.group, _Facts.tier

    partner = graphene.Field(PartnerType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> AdmitPartner:
        facts = {name: value for name, value in input.items() if name != "idempotency_key"}
        return cls(partner=commands.admit_partner(actor=actor, **facts))


class ChangePartner(Mutation):
    """Change what we know of a partner, or suspend it."""

    permission = "partners.partner.edit"

    class Input:
        partner_id = graphene.ID(required=True)
        name = graphene.String()
        state = PartnerStateEnum()
        kind, is_customer, is_supplier = _Facts.kind, _Facts.is_customer, _Facts.is_supplier
        region_code, sales_area = _Facts.region_code, _Facts.sales_area
        order_scenario, contact_name = _Facts.order_scenario, _Facts.contact_name
        is_quality_customer, phone = _Facts.is_quality_customer, _Facts.phone
        purchasing_habits, email = _Facts.purchasing_habits, _Facts.email
        grade, group, tier = _Facts.grade, _Facts.group, _Facts.tier

    partner = graphene.Field(PartnerType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> ChangePartner:
        key = _partner(input.partner_id, actor)
        facts = {n: v for n, v in input.items() if n not in _IDS}
        return cls(partner=commands.change_partner(partner_id=key, actor=actor, **facts))


class IdentifyPartner(Mutation):
    """Say which company of the network an account is for, before it is invited (NET-07)."""

    permission = "partners.partner.edit"

    class Input:
        partner_id = graphene.ID(required=True)
        gln = graphene.String(required=True, description="13 digits, as on its invoices.")

    partner = graphene.Field(PartnerType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> IdentifyPartner:
        key = _partner(input.partner_id, actor)
        partner = commands.identify_partner(partner_id=key, gln=input.gln, actor=actor)
        return cls(partner=partner)


class _Place:
    """What may be said of an address; left out means empty, or as it is."""

    label = graphene.String()
    phone = graphene.String()
    city = graphene.String()
    region = graphene.String()
    postal_code = graphene.String()
    country = graphene.String(description="ISO 3166-1 alpha-2.")
    is_default = graphene.Boolean()


class AddAddress(Mutation):
    """A further place where a partner takes delivery (PTR-18)."""

    permission = "partners.partner.edit"

    class Input:
        partner_id = graphene.ID(required=True)
        recipient = graphene.String(required=True)
        street = graphene.String(required=True)
        label, phone, city = _Place.label, _Place.phone, _Place.city
        region, postal_code = _Place.region, _Place.postal_code
        country, is_default = _Place.country, _Place.is_default

    address = graphene.Field(Address)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> AddAddress:
        key = _partner(input.partner_id, actor)
        facts = {n: v for n, v in input.items() if n not in _IDS}
        return cls(address=commands.add_address(partner_id=key, actor=actor, **facts))


class ChangeAddress(Mutation):
    """Change a place of delivery, or make it the default; orders placed before keep theirs."""

    permission = "partners.partner.edit"

    class Input:
        partner_id = graphene.ID(required=True)
        address_id = graphene.ID(required=True)
        recipient = graphene.String()
        street = graphene.String()
        label, phone, city = _Place.label, _Place.phone, _Place.city
        region, postal_code = _Place.region, _Place.postal_code
        country, is_default = _Place.country, _Place.is_default

    address = graphene.Field(Address)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> ChangeAddress:
        partner_id = _partner(input.partner_id, actor)
        address_id = key_of(input.address_id, "Address", actor, ("address_id",))
        facts = {name: value for name, value in input.items() if name not in _IDS}
        address = commands.change_address(
            partner_id=partner_id, address_id=address_id, actor=actor, **facts
        )
        return cls(address=address)


class RemoveAddress(Mutation):
    """Forget a place of delivery; orders placed before keep it."""

    permission = "partners.partner.edit"

    class Input:
        partner_id = graphene.ID(required=True)
        address_id = graphene.ID(required=True)

    partner = graphene.Field(PartnerType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> RemoveAddress:
        partner_id = _partner(input.partner_id, actor)
        address_id = key_of(input.address_id, "Address", actor, ("address_id",))
        commands.remove_address(partner_id=partner_id, address_id=address_id, actor=actor)
        return cls(partner=queries.partner(partner_id))


class Mutations:
    admit_partner = AdmitPartner.Field()
    change_partner = ChangePartner.Field()
    identify_partner = IdentifyPartner.Field()
    add_address = AddAddress.Field()
    change_address = ChangeAddress.Field()
    remove_address = RemoveAddress.Field()


def _partner(global_id: str, actor: Actor) -> UUID:
    partners = queries.visible_partners(actor)
    return visible_key(global_id, "Partner", partners, actor, ("partner_id",))
