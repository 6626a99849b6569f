"""Letting people and machines in, and putting them out.

Results are remembered by their keys and looked up when they are shown: people's rows stand in
the public schema, where a tenant's own connection cannot fetch them again.
"""

from __future__ import annotations

from typing import Any

import graphene
from graphene.types.generic import GenericScalar

from kernel.actor import Actor
from kernel.errors import BadValue
from kernel.graphql.mutation import SIGNED_IN, Mutation
from kernel.words import Phrase
from shared_apps.identity import commands
from shared_apps.identity.graphql import members, sub_accounts, tokens
from shared_apps.identity.graphql.types import DensityEnum, LanguageEnum, PreferencesType, ThemeEnum


class SetPreferences(Mutation):
    """Change how the product looks and behaves for oneself; what is left out stays."""

    permission = SIGNED_IN

    class Input:
        language = LanguageEnum()
        theme = ThemeEnum()
        density = DensityEnum()
        keys_on = graphene.Boolean()
        tables = GenericScalar(
            description="By page, what its table remembers; null forgets a page's."
        )

    preferences = graphene.Field(PreferencesType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> SetPreferences:
        tables = input.get("tables")
        if tables is not None and not isinstance(tables, dict):
            raise BadValue(
                field="tables",
                value=type(tables).__name__,
                reason=Phrase("give {page: state}", "请使用 {页面: 状态} 的形式"),
                path=("tables",),
            )
        wanted = {name: input.get(name) for name in ("language", "theme", "density", "keys_on")}
        return cls(preferences=commands.set_preferences(tables=tables, actor=actor, **wanted))


class Mutations(members.Mutations, sub_accounts.Mutations, tokens.Mutations, graphene.ObjectType):
    set_preferences = SetPreferences.Field()
