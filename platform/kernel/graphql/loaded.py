"""Fields that a loader fills, by what a row keeps: a line's product by its product_id."""

from __future__ import annotations

from typing import Any

import graphene

from kernel.graphql.batching import Loader, Pending


def loaded(
    kind: Any, loader: type[Loader[Any, Any]], *, by: str, required: bool = False, **options: Any
) -> graphene.Field:
    """What belongs to a row, one query for all rows; null where the row keeps no key for it.

    kind  the field's type; it may be a list where the loader has one for each key
    by    the attribute of the row that is the loader's key
    """

    def resolve(root: Any, info: graphene.ResolveInfo) -> Pending[Any] | None:
        key = getattr(root, by)
        return None if key is None else loader.of(info).load(key)

    return graphene.Field(kind, required=required, resolver=resolve, **options)


def loaded_list(
    kind: type[graphene.ObjectType], loader: type[Loader[Any, Any]], *, by: str, **options: Any
) -> graphene.Field:
    """The many that belong to a row: its lines by its id; empty where there are none."""
    many = graphene.List(graphene.NonNull(kind))
    return loaded(many, loader, by=by, required=True, **options)
