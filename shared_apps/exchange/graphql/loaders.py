"""Texts of documents and names of partners, many at a time."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from kernel.graphql.batching import Loader
from shared_apps.directory.queries import organisations
from shared_apps.exchange.queries import ubl_by_id


class UblById(Loader[UUID, str]):
    """The UBL of each document of ours."""

    @staticmethod
    def batch(keys: Sequence[UUID]) -> list[str]:
        found = ubl_by_id(keys)
        return [found[key] for key in keys]


class NameById(Loader[UUID, str]):
    """The name of each organisation."""

    @staticmethod
    def batch(keys: Sequence[UUID]) -> list[str]:
        found = organisations(keys)
        return [found[key].name if key in found else "" for key in keys]
